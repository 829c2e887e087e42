import { reactProject } from '../kit/react-project.ts';
import { readTemplate } from '../kit/read-template.ts';
import { toSource } from '../kit/to-source.ts';
import { siteFiles } from '../site-kit/site-files.ts';
import type { Starter } from '../types.ts';
import { professionFor } from './professions/all.ts';
import { siteOf } from './site-of.ts';
import { PORTFOLIO_TEXTS } from './texts.ts';

/** A portfolio: works with a filter and pages of their own, about, and a contact form that keeps what is sent. */
export const portfolio: Starter = {
  type: 'portfolio',
  files: (spec) =>
    reactProject({
      spec,
      description: DESCRIPTION[spec.language],
      icons: ['arrow-left', 'arrow-right', 'circle-check', 'info', 'mail', 'quote', 'trash'],
      files: [
        ...siteFiles(),
        ...readTemplate(import.meta.dirname),
        {
          path: 'src/config.ts',
          content: `import type { SiteConfig } from './types.ts';

export const config: SiteConfig = ${toSource(siteOf(spec, professionFor(spec)))};

/** Words on the screen. */
export const texts = ${toSource(PORTFOLIO_TEXTS[spec.language])};
`,
        },
      ],
      readme: README[spec.language],
    }),
};

const DESCRIPTION = {
  en: 'A portfolio: selected work, what came of it, and how to get in touch.',
  fr: 'Un portfolio : des travaux choisis, ce qui en est sorti, et comment prendre contact.',
};

const README = {
  en: `Works, texts and skills are in \`src/config.ts\`; they are samples until you put in your own. The pictures are drawn by \`src/art/Artwork.tsx\`: replace it in \`src/components/WorkCard.tsx\` and \`WorkPage.tsx\` by \`<img>\` for photographs. \`layout\` may be \`grid\`, \`mosaic\` or \`index\`.

What visitors send is kept in their own browser. Connect a form service or your server in \`src/lib/send.ts\`; it is the only place to change.`,
  fr: `Les travaux, les textes et les compétences sont dans \`src/config.ts\` ; ce sont des exemples, à remplacer par les vôtres. Les images sont dessinées par \`src/art/Artwork.tsx\` : remplacez-le par \`<img>\` dans \`src/components/WorkCard.tsx\` et \`WorkPage.tsx\` pour des photographies. \`layout\` vaut \`grid\`, \`mosaic\` ou \`index\`.

Ce que les visiteurs envoient reste dans leur navigateur. Reliez un service de formulaires ou votre serveur dans \`src/lib/send.ts\` ; c’est le seul endroit à modifier.`,
};
