import type { Attachment } from '../chat/types.ts';

const TEXT_TYPES =
  /^(?:text\/(?!rtf)|application\/(?:json|ld\+json|x-ndjson|xml|yaml|x-yaml|toml|javascript|x-javascript|typescript|x-typescript|ecmascript|sql|graphql|x-sh|x-python|x-php|x-httpd-php)\b|[^;]+\+(?:json|xml|yaml)\b)/i;

/** By the name, since platforms call code and tables whatever they like. */
const TEXT_NAMES =
  /(?:^|[./])(?:txt|text|md|markdown|mdx|rst|adoc|csv|tsv|json|jsonl|ndjson|json5|jsonc|geojson|xml|yaml|yml|toml|ini|cfg|conf|env|properties|log|html?|xhtml|css|scss|sass|less|js|mjs|cjs|jsx|ts|mts|cts|tsx|vue|svelte|astro|py|ipynb|rb|php|java|kt|kts|swift|go|rs|c|h|cc|cpp|hpp|cs|fs|scala|clj|ex|exs|erl|hs|lua|pl|r|jl|dart|sol|sh|bash|zsh|fish|ps1|bat|cmd|sql|graphql|gql|proto|prisma|tf|hcl|dockerfile|makefile|gitignore|editorconfig|diff|patch|svg|srt|vtt|ics|tex|bib)$/i;

/** Whether an attachment may be read as text, as far as its name and its type tell. */
export function isTextLike({ name, mediaType }: Pick<Attachment, 'name' | 'mediaType'>): boolean {
  return TEXT_NAMES.test(name) || (TEXT_TYPES.test(mediaType) && !/\.(?:rtf|docx?|pdf)$/i.test(name));
}
