import type { StarterSpec } from '../types.ts';
import type { Resource } from './resource-of.ts';

/** How to run and call the API, with examples that can be pasted into a shell. */
export function readme(
  { language }: StarterSpec,
  { title, description, path, fields, samples }: Resource,
): string {
  const text = TEXTS[language];
  const [sample = {}] = samples;
  const [first] = fields;
  const change = { [first?.key ?? 'name']: samples[1]?.[first?.key ?? 'name'] ?? 'x' };
  const url = `http://localhost:3000/${path}`;
  const send = (method: string, address: string, body?: object): string =>
    [
      `curl${method === 'GET' ? '' : ` -X ${method}`} '${address}'`,
      ...(body === undefined ? [] : [`-H 'content-type: application/json'`, `-d ${shellQuoted(body)}`]),
    ].join(' \\\n  ');
  return [
    `# ${markdown(title)}`,
    markdown(description),
    `## ${text.run}`,
    `${text.needs}\n\n\`\`\`sh\nnpm start        # http://localhost:3000\nnpm run seed     # ${text.seed}\nnpm test\nnpm run dev      # ${text.dev}\n\`\`\``,
    text.docker,
    '```sh\ndocker build -t api .\ndocker run -p 3000:3000 -v api-data:/data api\n```',
    `## ${text.fields}`,
    `| ${text.name} | ${text.kind} | |\n| --- | --- | --- |\n${fields
      .map(
        ({ key, kind, choices = [], required, label }) =>
          `| \`${key}\` | ${text.kinds[kind]} | ${[cell(label), required === true ? text.required : '', choices.map(cell).join(' · ')].filter(Boolean).join('; ')} |`,
      )
      .join('\n')}\n\n${text.also}`,
    `## ${text.calls}`,
    [
      `${text.create}\n\n\`\`\`sh\n${send('POST', url, sample)}\n\`\`\``,
      `${text.list}\n\n\`\`\`sh\n${send('GET', `${url}?search=${encodeURIComponent(String(sample[first?.key ?? ''] ?? '').split(' ')[0] ?? '')}&sort=-${first?.key ?? 'created_at'}&limit=10&offset=0`)}\n\`\`\``,
      `${text.change}\n\n\`\`\`sh\n${send('PATCH', `${url}/ID`, change)}\n\`\`\``,
      `${text.remove}\n\n\`\`\`sh\n${send('DELETE', `${url}/ID`)}\n\`\`\``,
    ].join('\n\n'),
    text.rest,
    `## ${text.settings}`,
    text.variables,
    `---\n\n${text.made}`,
    '',
  ].join('\n\n');
}

function markdown(text: string): string {
  return text.replaceAll(/[\\`*_[\]<>#]/g, String.raw`\$&`);
}

function cell(text: string): string {
  return markdown(text).replaceAll('|', String.raw`\|`);
}

/** JSON as one word of a POSIX shell. */
function shellQuoted(body: object): string {
  return `'${JSON.stringify(body).replaceAll("'", String.raw`'\''`)}'`;
}

const TEXTS = {
  en: {
    run: 'Run it',
    needs:
      'Needs [Node](https://nodejs.org) 22.18 or newer, and nothing else: there are no packages to install.',
    seed: 'adds example entries',
    dev: 'restarts when a file changes',
    docker: 'Or in a container; the entries stay in the volume:',
    fields: 'Fields',
    name: 'Name',
    kind: 'Kind',
    required: 'required',
    also: 'Every entry also has `id`, `created_at` and `updated_at`. Fields are data: add one in `src/config.ts`, and it is validated, stored, searched and described.',
    calls: 'Call it',
    create: 'Create:',
    list: 'List, search, sort, page; `field=value` filters:',
    change: 'Change some fields (`PUT` replaces all):',
    remove: 'Remove:',
    rest: 'The whole description is at `/openapi.json` (OpenAPI 3.1); open it in Swagger UI, Postman or Insomnia. Mistakes are answered with 4xx and a problem document (RFC 9457) that names each wrong field.',
    settings: 'Settings',
    variables:
      '`PORT`, `DATABASE_FILE` and `API_KEY` are read from the environment, see `.env.example`. Without `API_KEY` everyone who reaches the server can change data: set it before you put it on the internet.',
    made: "Made from one of Vectort's built-in starters, without a language model.",
    kinds: {
      text: 'text',
      long_text: 'long text',
      number: 'number',
      money: 'amount, 0 or more',
      date: 'date, `2026-03-31`',
      time: 'time, `14:30`',
      email: 'email address',
      phone: 'phone number',
      choice: 'one of',
      yes_no: '`true` or `false`',
      url: 'web address',
    },
  },
  fr: {
    run: 'Lancer l’API',
    needs:
      'Il faut [Node](https://nodejs.org) 22.18 ou plus récent, et rien d’autre : aucun paquet à installer.',
    seed: 'ajoute des exemples',
    dev: 'redémarre quand un fichier change',
    docker: 'Ou dans un conteneur ; les données restent dans le volume :',
    fields: 'Champs',
    name: 'Nom',
    kind: 'Sorte',
    required: 'obligatoire',
    also: 'Chaque élément a aussi `id`, `created_at` et `updated_at`. Les champs sont des données : ajoutez-en un dans `src/config.ts`, il sera vérifié, enregistré, cherché et décrit.',
    calls: 'Appeler l’API',
    create: 'Créer :',
    list: 'Lister, chercher, trier, paginer ; `champ=valeur` filtre :',
    change: 'Modifier quelques champs (`PUT` remplace tout) :',
    remove: 'Supprimer :',
    rest: 'La description complète est à `/openapi.json` (OpenAPI 3.1) ; ouvrez-la dans Swagger UI, Postman ou Insomnia. Les erreurs reçoivent un 4xx et un document (RFC 9457) qui nomme chaque champ fautif.',
    settings: 'Réglages',
    variables:
      '`PORT`, `DATABASE_FILE` et `API_KEY` sont lus dans l’environnement, voir `.env.example`. Sans `API_KEY`, quiconque atteint le serveur peut modifier les données : définissez-la avant de le publier.',
    made: 'Fabriqué à partir d’un modèle de départ intégré à Vectort, sans modèle de langage.',
    kinds: {
      text: 'texte',
      long_text: 'texte long',
      number: 'nombre',
      money: 'montant, 0 ou plus',
      date: 'date, `2026-03-31`',
      time: 'heure, `14:30`',
      email: 'adresse e-mail',
      phone: 'numéro de téléphone',
      choice: 'au choix',
      yes_no: '`true` ou `false`',
      url: 'adresse web',
    },
  },
} as const;
