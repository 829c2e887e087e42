import { createHash } from 'node:crypto';
import { compileScript, compileStyle, compileTemplate, parse, type SFCDescriptor } from 'vue/compiler-sfc';
import type { Problem } from '../../../generation/types.ts';
import { findPreprocessing } from '../preprocessors.ts';
import { failed, type Compiled, type ComponentJob, type ComponentStyle } from './types.ts';

/** What stands for the component in the module until it is exported. */
const COMPONENT = '__component';

const UNKNOWN_TYPES =
  'The types of defineProps, defineEmits or withDefaults cannot be found: declare them in this component or in a file of the app';

/** Compiles a Vue component of one file. Preprocessors are refused: they would run what the app brings. */
export function compileVue({ path, source, files }: ComponentJob): Compiled {
  const { descriptor, errors } = parse(source, { filename: path, sourceMap: false });
  const [error] = errors;
  if (error) return failed(problemOf(error, path));
  const refused = findRefused(descriptor);
  if (refused) return failed({ file: path, ...refused });
  const id = createHash('sha256').update(path).digest('hex').slice(0, 8);
  const scoped = descriptor.styles.some((style) => style.scoped);
  const problems: Problem[] = [];
  const styles = descriptor.styles.map((style): ComponentStyle => {
    const compiled = compileStyle({
      source: style.content,
      filename: path,
      id: `data-v-${id}`,
      scoped: style.scoped ?? false,
    });
    const [styleError] = compiled.errors;
    if (styleError) problems.push(problemOf(styleError, path, style.loc.start.line));
    return { css: compiled.code, module: style.module !== undefined && style.module !== false };
  });
  const { code, problem } = moduleOf(descriptor, { path, id, scoped, files });
  if (problem) problems.push(problem);
  const language = descriptor.scriptSetup?.lang ?? descriptor.script?.lang;
  return {
    code: [
      ...styles.map(({ module }, index) =>
        module
          ? `import __style${index} from ${JSON.stringify(`/${path}?style=${index}`)};`
          : `import ${JSON.stringify(`/${path}?style=${index}`)};`,
      ),
      code,
      `${COMPONENT}.__file = ${JSON.stringify(path)};`,
      ...(scoped ? [`${COMPONENT}.__scopeId = "data-v-${id}";`] : []),
      ...cssModules(descriptor),
      `export default ${COMPONENT};`,
    ].join('\n'),
    loader: language === 'tsx' || language === 'jsx' ? 'tsx' : 'ts',
    styles,
    problems,
  };
}

function moduleOf(
  descriptor: SFCDescriptor,
  { path, id, scoped, files }: { path: string; id: string; scoped: boolean; files: ComponentJob['files'] },
): { code: string; problem?: Problem } {
  const contents = new Map(files.map((file) => [`/${file.path}`, file.content]));
  const inline = descriptor.scriptSetup !== null;
  let script = `const ${COMPONENT} = {};`;
  let bindings;
  if (descriptor.script || descriptor.scriptSetup) {
    try {
      const compiled = compileScript(
        { ...descriptor, filename: `/${path}` },
        {
          id,
          genDefaultAs: COMPONENT,
          inlineTemplate: inline,
          isProd: true,
          fs: { fileExists: (name) => contents.has(name), readFile: (name) => contents.get(name) },
          templateOptions: { scoped, transformAssetUrls: { base: null, includeAbsolute: false } },
        },
      );
      script = compiled.content;
      bindings = compiled.bindings;
    } catch (error) {
      // Types that are in no file of the app would be looked for by TypeScript, which is not here.
      const told = error instanceof TypeError ? UNKNOWN_TYPES : error;
      return { code: '', problem: problemOf(told, path) };
    }
  }
  if (inline || !descriptor.template) return { code: script };
  const template = compileTemplate({
    source: descriptor.template.content,
    filename: path,
    id,
    scoped,
    isProd: true,
    compilerOptions: {
      ...(bindings ? { bindingMetadata: bindings } : {}),
      expressionPlugins: ['typescript'],
    },
  });
  const [error] = template.errors;
  if (error) return { code: '', problem: problemOf(error, path, descriptor.template.loc.start.line) };
  return { code: `${script}\n${template.code}\n${COMPONENT}.render = render;` };
}

function cssModules({ styles }: SFCDescriptor): string[] {
  const named = styles.flatMap(({ module }, index) =>
    module ? [`${JSON.stringify(module === true ? '$style' : module)}: __style${index}`] : [],
  );
  return named.length === 0 ? [] : [`${COMPONENT}.__cssModules = { ${named.join(', ')} };`];
}

function findRefused({ template, styles }: SFCDescriptor): Omit<Problem, 'file'> | undefined {
  const blocks = [
    ...(template && (template.lang ?? 'html') !== 'html' ? [{ block: template, name: 'template' }] : []),
    ...styles
      .filter(
        ({ lang, content }) =>
          lang !== undefined && lang !== 'css' && findPreprocessing(content) !== undefined,
      )
      .map((block) => ({ block, name: 'style' })),
  ];
  const [first] = blocks;
  if (!first) return undefined;
  return {
    line: first.block.loc.start.line,
    column: 1,
    message: `<${first.name} lang="${first.block.lang}"> cannot be used here: write ${first.name === 'style' ? 'CSS' : 'HTML'}`,
  };
}

function problemOf(error: unknown, file: string, firstLine = 1): Problem {
  const { message, loc } = (typeof error === 'string' ? { message: error } : error) as {
    message: string;
    loc?: { start?: { line: number; column: number }; line?: number; column?: number };
  };
  const place = loc?.start ?? loc;
  // Vue's script errors count from the beginning of the file and say so in a frame: `12 |  ...` with carets below.
  const framed = /^(\d+)\s+\|.*\n\s+\|\s*\^/m.exec(message);
  const line = framed ? Number(framed[1]) : (place?.line ?? 1) + (loc?.start ? 0 : firstLine - 1);
  return {
    file,
    line,
    column: loc?.start ? loc.start.column : (place?.column ?? 0) + 1,
    message: (message.split('\n')[0] ?? '').replace('[@vue/compiler-sfc] ', ''),
  };
}
