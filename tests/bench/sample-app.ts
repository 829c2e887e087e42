import type { ProjectFile } from '#core/generation/types.ts';

/** Size of the answer that the goals are set for, in characters: 200 kB in 30 files, 21 of which one app is bundled of. */
const FILE_CHARACTERS = 6_600;
const COMPONENTS = 19;
const OTHER_MODULES = 9;

/** A React app like those that models write: 21 files that belong to its bundle, and nine more that are only checked. */
export function sampleApp(): ProjectFile[] {
  const components = Array.from({ length: COMPONENTS }, (_, index) => componentFile(`Panel${index + 1}`));
  const others = Array.from({ length: OTHER_MODULES }, (_, index) => componentFile(`Extra${index + 1}`));
  const imports = components.map(({ name }) => `import { ${name} } from './components/${name}';`).join('\n');
  const uses = components.map(({ name }) => `      <${name} title="${name}" />`).join('\n');
  return [
    {
      path: 'index.html',
      content:
        '<!doctype html>\n<html lang="en">\n  <head>\n    <meta charset="utf-8" />\n    <title>Panels</title>\n  </head>\n' +
        '  <body>\n    <div id="root"></div>\n    <script type="module" src="/src/main.tsx"></script>\n  </body>\n</html>\n',
    },
    {
      path: 'package.json',
      content: `${JSON.stringify({ name: 'panels', private: true, dependencies: { react: '^19.0.0', 'react-dom': '^19.0.0' } }, null, 2)}\n`,
    },
    {
      path: 'src/main.tsx',
      content:
        "import { createRoot } from 'react-dom/client';\nimport { App } from './App';\n\n" +
        "createRoot(document.getElementById('root')!).render(<App />);\n",
    },
    {
      path: 'src/App.tsx',
      content: `${imports}\n\nexport function App() {\n  return (\n    <main>\n${uses}\n    </main>\n  );\n}\n`,
    },
    ...components.map(({ file }) => file),
    ...others.map(({ file }) => file),
  ];
}

/** The app as a model's answer, in the format that the product asks for. */
export function sampleAnswer(files: readonly ProjectFile[]): string {
  const blocks = files.map(
    ({ path, content }) => `\`\`\`\`${path.split('.').pop()} path=${path}\n${content}\`\`\`\``,
  );
  return `Here is the app.\n\n${blocks.join('\n\n')}\n\nIt shows panels that can be filled in.\n`;
}

function componentFile(name: string): { name: string; file: ProjectFile } {
  const head =
    `import { useState } from 'react';\n\ninterface ${name}Props {\n  title: string;\n}\n\n` +
    `export function ${name}({ title }: ${name}Props) {\n  const [items, setItems] = useState<string[]>([]);\n  const [draft, setDraft] = useState('');\n` +
    '  return (\n    <section className="panel">\n      <h2>{title}</h2>\n';
  const tail = '    </section>\n  );\n}\n';
  let body = '';
  for (let row = 1; head.length + body.length + tail.length < FILE_CHARACTERS; row += 1) {
    body +=
      `      <form\n        className="row row-${row}"\n        onSubmit={(event) => {\n          event.preventDefault();\n          setItems([...items, draft]);\n          setDraft('');\n        }}\n      >\n` +
      `        <label htmlFor="${name}-${row}">Entry ${row}</label>\n        <input id="${name}-${row}" value={draft} onChange={(event) => setDraft(event.target.value)} />\n` +
      `        <button disabled={draft === ''}>Add</button>\n        <p>{items.length > ${row} ? items[${row}] : 'Nothing yet'}</p>\n      </form>\n`;
  }
  return { name, file: { path: `src/components/${name}.tsx`, content: head + body + tail } };
}
