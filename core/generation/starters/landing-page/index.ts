import { reactProject } from '../kit/react-project.ts';
import { readTemplate } from '../kit/read-template.ts';
import { toSource } from '../kit/to-source.ts';
import { siteFiles } from '../site-kit/site-files.ts';
import type { Starter, StarterSpec } from '../types.ts';
import { siteOf } from './site-of.ts';
import { LANDING_TEXTS } from './texts.ts';
import { tradeFor } from './trades/all.ts';

/** A page for a business, a product or an event, whose form keeps what was sent. */
export const landingPage: Starter = {
  type: 'landing_page',
  files: (spec) => {
    const { config, icons } = siteOf(spec, tradeFor(spec));
    return reactProject({
      spec,
      description: describe(spec),
      icons: [
        'arrow-right',
        'arrow-up',
        'check',
        'chevron-down',
        'circle-check',
        'clock',
        'info',
        'mail',
        'map-pin',
        'menu',
        'phone',
        'quote',
        'trash',
        'x',
        ...icons,
      ],
      files: [
        ...siteFiles(['src/lib/route.ts']),
        ...readTemplate(import.meta.dirname),
        {
          path: 'src/config.ts',
          content: `import type { SiteConfig } from './types.ts';

export const config: SiteConfig = ${toSource(config)};

/** Words on the screen. */
export const texts = ${toSource(LANDING_TEXTS[spec.language])};
`,
        },
      ],
      readme: README[spec.language],
    });
  },
};

function describe({ title, subject, language }: StarterSpec): string {
  return language === 'fr'
    ? `${title} : ${subject}. Ce que nous proposons, nos tarifs et comment nous joindre.`
    : `${title}: ${subject}. What we offer, what it costs and how to reach us.`;
}

const README = {
  en: `Everything the page says is in \`src/config.ts\`: the order of the sections (\`sections\`), prices, opening hours, questions of the form. Prices, figures, quotes and contact details are samples: put in your own before you publish, and take out the words that mark them as samples (\`sample...\` in \`texts\`).

What visitors send is kept in their own browser. Connect a form service or your server in \`src/lib/send.ts\`; it is the only place to change.`,
  fr: `Tout ce que dit la page est dans \`src/config.ts\` : l’ordre des rubriques (\`sections\`), les tarifs, les horaires, les questions du formulaire. Les tarifs, chiffres, témoignages et coordonnées sont des exemples : remplacez-les avant de publier, puis retirez les mentions qui les signalent (\`sample...\` dans \`texts\`).

Ce que les visiteurs envoient reste dans leur navigateur. Reliez un service de formulaires ou votre serveur dans \`src/lib/send.ts\` ; c’est le seul endroit à modifier.`,
};
