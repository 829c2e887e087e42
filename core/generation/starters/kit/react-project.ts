/**
 * A whole React app from its own files and the shared ones. How a starter uses it:
 *
 *   export const starter: Starter = {
 *     type: 'web_app',
 *     files: (spec) =>
 *       reactProject({
 *         spec,
 *         description: 'Keeps your tasks.',                       // one sentence, in the app's language
 *         icons: ['plus', 'trash'],                               // 'sun' and 'moon' are always there
 *         files: [
 *           ...readTemplate(import.meta.dirname),                 // <folder>/files/src/App.tsx, styles/app.css, ...
 *           { path: 'src/config.ts', content: `export const config = ${toSource({ title: spec.title })};\n` },
 *         ],
 *         readme: 'What else to say, Markdown.',
 *       }),
 *   };
 *
 * The app brings `src/App.tsx` (named export `App`) and `src/styles/app.css`. It gets from here: `index.html`,
 * `package.json`, `vite.config.ts`, `tsconfig.json`, `README.md`, `.gitignore`, `src/main.tsx`,
 * `src/styles/theme.css` (tokens, see `themeCss`) and `src/styles/base.css` (`.button .input .field .card .chip .badge
 * .notice .empty .toast dialog .container .stack .row`), `src/lib/storage.ts` (`useStored`), `src/lib/scheme.tsx`
 * (`SchemeToggle`), `src/lib/icons.tsx` (`<Icon name="plus" />`).
 * Imports inside an app carry their extension (`./App.tsx`). A file of the app replaces a shared one of the same path.
 */
import type { ProjectFile } from '../../types.ts';
import type { StarterSpec } from '../types.ts';
import { themeCss } from './base-css.ts';
import { escapeHtml } from './escape-html.ts';
import { ICON_SHAPES, type IconName } from './icons.ts';
import { readTemplate } from './read-template.ts';
import { slugOf } from './slug-of.ts';

export interface ReactProjectOptions {
  spec: StarterSpec;
  /** One sentence about the app in its language, for the page's description and the README. */
  description: string;
  files: readonly ProjectFile[];
  icons?: readonly IconName[];
  /** More Markdown for the README, after how to run it. */
  readme?: string;
  /** Scripts and packages beside the usual ones, for apps that are more than a page. */
  packageJson?: { scripts?: Record<string, string>; devDependencies?: Record<string, string> };
}

/** Versions that were current and tried together when this was written. */
const REACT_VERSION = '^19.3.1';
const DEV_DEPENDENCIES = {
  '@types/react': '^19.3.0',
  '@types/react-dom': '^19.3.0',
  '@vitejs/plugin-react': '^6.3.0',
  typescript: '^7.0.2',
  vite: '^8.3.8',
};

/** All files of a React 19 + TypeScript + Vite project, sorted by path. */
export function reactProject(options: ReactProjectOptions): ProjectFile[] {
  const { spec, files, icons = [] } = options;
  const shared: ProjectFile[] = [
    ...readTemplate(import.meta.dirname),
    { path: 'src/styles/theme.css', content: themeCss(spec) },
    { path: 'src/lib/icons.tsx', content: iconsSource(icons) },
    { path: 'index.html', content: indexHtml(options) },
    { path: 'package.json', content: packageJson(options) },
    { path: 'vite.config.ts', content: VITE_CONFIG },
    { path: 'tsconfig.json', content: TSCONFIG },
    { path: 'README.md', content: readme(options) },
    { path: '.gitignore', content: 'node_modules/\ndist/\n' },
  ];
  const byPath = new Map([...shared, ...files].map((file) => [file.path, file]));
  return [...byPath.values()].toSorted((one, other) => (one.path < other.path ? -1 : 1));
}

const VITE_CONFIG = `import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({ plugins: [react()] });
`;

const TSCONFIG = `{
  "compilerOptions": {
    "target": "es2023",
    "lib": ["es2023", "dom", "dom.iterable"],
    "module": "esnext",
    "moduleResolution": "bundler",
    "allowImportingTsExtensions": true,
    "verbatimModuleSyntax": true,
    "jsx": "react-jsx",
    "types": [],
    "noEmit": true,
    "skipLibCheck": true,
    "strict": true,
    "noUnusedLocals": true,
    "noUnusedParameters": true,
    "noUncheckedIndexedAccess": true
  },
  "include": ["src"]
}
`;

function packageJson({ spec, description, packageJson: extra }: ReactProjectOptions): string {
  const manifest = {
    name: slugOf(spec.title),
    version: '1.0.0',
    private: true,
    description,
    type: 'module',
    scripts: { dev: 'vite', build: 'tsc && vite build', preview: 'vite preview', ...extra?.scripts },
    dependencies: { react: REACT_VERSION, 'react-dom': REACT_VERSION },
    devDependencies: Object.fromEntries(
      Object.entries({ ...DEV_DEPENDENCIES, ...extra?.devDependencies }).toSorted(([one], [other]) =>
        one < other ? -1 : 1,
      ),
    ),
  };
  return `${JSON.stringify(manifest, undefined, 2)}\n`;
}

function indexHtml({ spec, description }: ReactProjectOptions): string {
  const title = escapeHtml(spec.title);
  return `<!doctype html>
<html lang="${spec.language}" data-scheme="${spec.scheme}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${title}</title>
    <meta name="description" content="${escapeHtml(description)}" />
    <meta name="theme-color" content="${spec.palette.accent}" />
    <link rel="icon" href="${favicon(spec)}" />
  </head>
  <body>
    <div id="root"></div>
    <script type="module" src="/src/main.tsx"></script>
  </body>
</html>
`;
}

/** The title's first letter on the accent colour; inline, so that no request for an icon can fail. */
function favicon({ title, palette }: StarterSpec): string {
  const letter = /[\p{L}\p{N}]/u.exec(title)?.[0].toUpperCase() ?? '•';
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="8" fill="${palette.accent}"/>` +
    `<text x="16" y="22.5" text-anchor="middle" font-family="system-ui,sans-serif" font-weight="700" font-size="18" fill="${palette.onAccent}">${letter}</text></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}

function iconsSource(names: readonly IconName[]): string {
  const shown = [...new Set<IconName>(['moon', 'sun', ...names])].toSorted();
  const shapes = shown.map((name) => {
    const key = name.includes('-') ? `'${name}'` : name;
    return `  ${key}: (\n    <>\n      ${ICON_SHAPES[name].replaceAll(' /><', ' />\n      <')}\n    </>\n  ),`;
  });
  return `import type { ReactNode } from 'react';

/* Shapes from Lucide (https://lucide.dev), ISC licence, copyright Lucide Contributors. */
const shapes = {
${shapes.join('\n')}
} satisfies Record<string, ReactNode>;

export type IconName = keyof typeof shapes;

/** A line icon in the colour of the text around it; decoration only, so its meaning must also be said in words. */
export function Icon({ name, size = 20 }: { name: IconName; size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      style={{ flex: 'none' }}
    >
      {shapes[name]}
    </svg>
  );
}
`;
}

function readme({ spec, description, readme: more }: ReactProjectOptions): string {
  const text = README_TEXT[spec.language];
  return [
    `# ${spec.title.replaceAll(/[\\`*_[\]<>#]/g, String.raw`\$&`)}`,
    description,
    `## ${text.run}`,
    `${text.needs}\n\n\`\`\`sh\nnpm install\nnpm run dev\n\`\`\`\n\n${text.build}`,
    `## ${text.change}`,
    text.where,
    ...(more === undefined ? [] : [more]),
    `---\n\n${text.made}`,
    '',
  ].join('\n\n');
}

const README_TEXT = {
  en: {
    run: 'Run it',
    needs: 'Needs [Node](https://nodejs.org) 20.19 or newer.',
    build: '`npm run build` puts the finished site into `dist/`; any web host can serve it.',
    change: 'Change it',
    where:
      '- `src/config.ts`: the words, fields and sample content\n- `src/styles/theme.css`: colours, fonts, corners\n- `src/App.tsx`: what is on the screen',
    made: "Made from one of Vectort's built-in starters, without a language model.",
  },
  fr: {
    run: 'Lancer l’application',
    needs: 'Il faut [Node](https://nodejs.org) 20.19 ou plus récent.',
    build:
      '`npm run build` place le site terminé dans `dist/` ; n’importe quel hébergeur web peut le servir.',
    change: 'La modifier',
    where:
      '- `src/config.ts` : les textes, les champs et le contenu d’exemple\n- `src/styles/theme.css` : couleurs, polices, arrondis\n- `src/App.tsx` : ce qui s’affiche à l’écran',
    made: 'Fabriqué à partir d’un modèle de départ intégré à Vectort, sans modèle de langage.',
  },
};
