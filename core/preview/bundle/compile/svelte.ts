import { compile, compileModule } from 'svelte/compiler';
import type { Compiled, ComponentJob } from './types.ts';

/** Compiles a Svelte component, or a module with runes whose types are already gone. */
export async function compileSvelte({ type, path, source }: ComponentJob): Promise<Compiled> {
  if (type === 'svelte_module') {
    const { js } = compileModule(source, { filename: path, generate: 'client', dev: false });
    return { code: js.code, loader: 'js', styles: [], problems: [] };
  }
  const { js, css } = compile(source, { filename: path, generate: 'client', css: 'external', dev: false });
  const styles = css ? [{ css: css.code, module: false }] : [];
  const imports = styles.map((_, index) => `import ${JSON.stringify(`/${path}?style=${index}`)};\n`).join('');
  return { code: imports + js.code, loader: 'js', styles, problems: [] };
}
