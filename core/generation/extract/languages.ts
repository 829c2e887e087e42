/** Languages that are written for one another: a block of one is not the content of a file of another. */
type Family =
  | 'script'
  | 'markup'
  | 'style'
  | 'json'
  | 'python'
  | 'yaml'
  | 'settings'
  | 'shell'
  | 'sql'
  | 'markdown'
  | 'data';

/** Words after a fence and extensions of files, by family. Some are both, so there is one list. */
const FAMILIES: Record<Family, string> = {
  script:
    'js jsx mjs cjs ts tsx mts cts javascript javascriptreact typescript typescriptreact node react es6 coffee',
  markup:
    'html htm xhtml html5 vue svelte astro ejs hbs handlebars mustache jinja jinja2 j2 twig njk erb django liquid pug jade xml svg xaml xsd xsl plist rss php phtml blade mjml vue-html marko razor cshtml jsp',
  style: 'css scss sass less styl stylus pcss postcss',
  json: 'json jsonc json5 webmanifest geojson ipynb',
  python: 'py python python3 pyw pyi',
  yaml: 'yaml yml',
  settings:
    'toml ini cfg conf config service timer socket target mount env dotenv properties desktop editorconfig nginx apache htaccess gitignore dockerignore dockerfile docker makefile make cmake gradle npmrc',
  shell:
    'sh bash zsh fish shell console terminal ps1 psm1 powershell pwsh bat cmd batch shellscript shell-session sh-session command',
  sql: 'sql psql pgsql mysql sqlite plsql prisma',
  markdown: 'md markdown mdx',
  data: 'csv tsv',
};

/** Further extensions whose files are text; each is a language of its own. */
const OTHER_EXTENSIONS =
  'java kt kts groovy scala clj cljs go rs c h cc cpp cxx hpp hh hxx ino cs fs vb swift m mm dart rb ru rake gemspec pl pm lua r jl hs elm ex exs erl nim zig v sv vh vhd vhdl asm s sol move cairo proto graphql gql wgsl glsl vert frag shader hlsl tf tfvars hcl nix tex bib rst adoc txt text log lock map diff patch tmpl tpl template example sample ics vcf po pot strings storyboard xib csproj sln fsproj vcxproj pbxproj gd tscn tres godot unity cu ahk applescript awk sed tcl f90 f95 for pas lisp el scm rkt ml mli mod sum in http rest mk pro qml qrc ui dts feature robot snap';

const FAMILY_OF = new Map<string, Family>(
  // The keys of a Record<Family, ...> are families.
  (Object.keys(FAMILIES) as Family[]).flatMap((family) =>
    FAMILIES[family].split(' ').map((word): [string, Family] => [word, family]),
  ),
);
/** Words that are languages only, never extensions. */
const NOT_EXTENSIONS = new Set(
  'node react javascript javascriptreact typescript typescriptreact python python3 html5 markdown dockerfile docker makefile make shell console terminal powershell shellscript command django apache blade razor config target command batch'.split(
    ' ',
  ),
);
const EXTENSIONS = new Set(
  [...FAMILY_OF.keys(), ...OTHER_EXTENSIONS.split(' ')].filter((word) => !NOT_EXTENSIONS.has(word)),
);

/** Files known by their whole name. */
const KNOWN_NAME =
  /^(?:dockerfile(?:\.\w+)?|containerfile|makefile|gnumakefile|procfile|rakefile|gemfile|vagrantfile|jenkinsfile|brewfile|justfile|caddyfile|license|licence|readme|changelog|contributing|authors|notice|copying|codeowners|gradlew|go\.(?:mod|sum)|cname|_redirects|_headers|\.env(?:\.[\w-]+)*|\.(?:git(?:ignore|attributes|keep|modules)|docker(?:ignore)|npm(?:rc|ignore)|nvmrc|node-version|python-version|tool-versions|editorconfig|htaccess|htpasswd|flaskenv|babelrc|eslint(?:rc|ignore)|prettier(?:rc|ignore)|stylelintrc|browserslistrc|swcrc|yarnrc|bashrc|zshrc|profile|vimrc|slugignore|vercelignore|gcloudignore|envrc|keep|pylintrc|flake8|coveragerc|rspec|ruby-version)(?:\.\w+)?)$/i;

/** Names of products that look like files. */
const PRODUCT =
  /^(?:(?:next|node|vue|react|three|d3|express|nuxt|chart|p5|nest|alpine|angular|ember|backbone|discord|babylon|electron|moment|day|phaser|transformers|tensorflow|brain|web3|ethers|solid|paper|matter|pixi|knockout|underscore|lodash|anime|gsap|howler|leaflet|require|polymer|svelte|meteor|hapi|koa|sails|adonis|feathers|strapi|gatsby|remix|preact|inferno|mithril|riot|stimulus|hono|bun|deno|plotly|hammer|fabric|konva|tone|ml5|face-api|video|quill|editor|highlight|prism|marked|mermaid|sequelize|passport|socket|draw|itch|github|asp|vb|ml|ado|crypto|fs|path|http|os|j)\.(?:js|io|net|ts|py))$/i;

/** Words after a fence that say nothing about the content. */
const PLAIN = new Set(['', 'text', 'txt', 'plaintext', 'plain', 'code', 'file', 'none', 'output']);

export function isShell(language: string): boolean {
  return FAMILY_OF.get(language) === 'shell';
}

export function isMarkdown(language: string): boolean {
  return FAMILY_OF.get(language) === 'markdown';
}

export function isPlain(language: string): boolean {
  return PLAIN.has(language);
}

/** The extension in lower case, without the dot; empty where there is none. */
export function extensionOf(path: string): string {
  const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  const dot = name.lastIndexOf('.');
  return dot === -1 ? '' : name.slice(dot + 1).toLowerCase();
}

/** Whether a text can only be meant as a path of a file: a known extension or a known name, and no odd characters. */
export function isFilePath(text: string): boolean {
  if (
    text.length > 200 ||
    /[*?|"<>`^;!：，。、；「」“”\p{Cc}]|:\/\/|\/\/|^[-+=#&]|[\s/\\.]$|^\s|\$\{/u.test(text)
  )
    return false;
  const name = text.slice(Math.max(text.lastIndexOf('/'), text.lastIndexOf('\\')) + 1);
  if (KNOWN_NAME.test(name)) return true;
  // "`.glb` format" speaks of a kind of file; "1.5.js" or "e.g." of none.
  if (!/^[^.\s].*\.[a-z][a-z0-9_]{0,14}$/iu.test(name) || !EXTENSIONS.has(extensionOf(name))) return false;
  if (/[(){}=,]/.test(name.replaceAll(/\([\w.-]+\)|\{\w+\}/g, ''))) return false;
  return !(name === text && PRODUCT.test(name));
}

/** Whether a block in this language can be the content of this file. Unknown languages can be anything. */
export function canHold(path: string, language: string): boolean {
  const wanted = FAMILY_OF.get(extensionOf(path));
  const given = FAMILY_OF.get(language);
  if (given === 'shell')
    return wanted === undefined ? isScriptName(path) : wanted === 'shell' || wanted === 'settings';
  if (given === undefined || wanted === undefined || given === wanted) return true;
  // JSON and settings are often marked as the language that reads them.
  return (given === 'script' && wanted === 'json') || wanted === 'settings' || given === 'settings';
}

function isScriptName(path: string): boolean {
  return !/\.\w+$/.test(path) || KNOWN_NAME.test(path.slice(path.lastIndexOf('/') + 1));
}
