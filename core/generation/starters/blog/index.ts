import { reactProject } from '../kit/react-project.ts';
import { readTemplate } from '../kit/read-template.ts';
import { toSource } from '../kit/to-source.ts';
import { siteFiles } from '../site-kit/site-files.ts';
import type { Starter } from '../types.ts';
import { siteOf } from './site-of.ts';
import { BLOG_TEXTS } from './texts.ts';
import { topicFor } from './topics/all.ts';

/** A blog: articles on the subject, tags, search, comments, and an editor whose articles stay in the browser. */
export const blog: Starter = {
  type: 'blog_cms',
  files: (spec) =>
    reactProject({
      spec,
      description: `${spec.title}: ${DESCRIPTION[spec.language]}`,
      icons: [
        'arrow-left',
        'arrow-right',
        'clock',
        'code',
        'info',
        'link',
        'list',
        'pen-line',
        'pencil',
        'quote',
        'search',
        'trash',
      ],
      files: [
        ...siteFiles(['src/components/EntryList.tsx', 'src/lib/send.ts']),
        ...readTemplate(import.meta.dirname),
        {
          path: 'src/config.ts',
          content: `import type { SiteConfig } from './types.ts';

export const config: SiteConfig = ${toSource(siteOf(spec, topicFor(spec)))};

/** Words on the screen. */
export const texts = ${toSource(BLOG_TEXTS[spec.language])};
`,
        },
      ],
      readme: README[spec.language],
    }),
};

const DESCRIPTION = {
  en: 'articles, comments, and an editor to write your own.',
  fr: 'des articles, des commentaires, et un éditeur pour écrire les vôtres.',
};

const README = {
  en: `Articles that everybody sees are in \`src/config.ts\` (\`posts\`, Markdown). What is written in the editor, and the comments, are kept in the browser of whoever wrote them: connect a server in \`src/lib/posts.ts\` and \`src/lib/comments.ts\` to share them. \`layout\` may be \`magazine\`, \`journal\` or \`cards\`.

Markdown that is understood: \`## headings\`, paragraphs, \`- lists\`, \`1. lists\`, \`> quotes\`, fenced code, \`**bold**\`, \`*italic*\`, \`\` \`code\` \`\` and \`[links](https://example.com)\`.`,
  fr: `Les articles que tout le monde voit sont dans \`src/config.ts\` (\`posts\`, en Markdown). Ce qui est écrit dans l’éditeur, et les commentaires, restent dans le navigateur de leur auteur : reliez un serveur dans \`src/lib/posts.ts\` et \`src/lib/comments.ts\` pour les partager. \`layout\` vaut \`magazine\`, \`journal\` ou \`cards\`.

Markdown compris : \`## intertitres\`, paragraphes, \`- listes\`, \`1. listes\`, \`> citations\`, blocs de code, \`**gras**\`, \`*italique*\`, \`\` \`code\` \`\` et \`[liens](https://example.com)\`.`,
};
