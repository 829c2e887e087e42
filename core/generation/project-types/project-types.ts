/** One kind of project that can be asked for. Its display name is the locale key `type.<key>`. */
export interface ProjectType {
  /** Key of the type, as it is stored and sent. */
  key: string;
  /** Short names of what it is written with. */
  stack: readonly string[];
  /** What a model is told about files and conventions of this kind. */
  guidance: string;
  /**
   * Whether a project of this type must have a page (`index.html`) that opens in the preview. Others may have one,
   * and then it is shown too.
   */
  hasPage: boolean;
}

// The preview bundles with esbuild, runs no plugin or configuration of the app, and has these packages at hand.
const REACT_STACK = ['React', 'TypeScript', 'Vite'] as const;

const REACT_PAGE = `Files: index.html (with <div id="root"> and <script type="module" src="/src/main.tsx">), src/main.tsx, src/App.tsx, one component a file under src/components/, src/styles.css imported by main.tsx, package.json, vite.config.ts, tsconfig.json, README.md.
React 19 and TypeScript, function components and hooks, plain CSS with custom properties (or Tailwind 4 by @import "tailwindcss"). Packages: react, react-dom, and only where they pay react-router-dom, lucide-react. The bundler runs no plugins: no CSS preprocessors, no SVG-as-component imports, no path aliases, no process.env.`;

const NODE_LAYOUT = `Node 24, TypeScript run natively ("node src/main.ts"; erasable syntax only, imports with .ts), "type": "module". Files: src/main.ts as entry, small modules beside it, tests/ with node:test ("npm test" runs "node --test"), package.json with exact versions, README.md with install, run and test, .env.example where there is configuration. Read PORT and secrets from the environment.`;

const PYTHON_LAYOUT = `Python 3.12 with type hints. Files: pyproject.toml or requirements.txt with versions, src/<package>/ with small modules, tests/ with pytest, README.md with how to set up a virtual environment, run and test.`;

const TYPES = {
  web_app: {
    key: 'web_app',
    stack: REACT_STACK,
    guidance: `${REACT_PAGE}
The main action must work when the page is opened: data can be added, changed and deleted and is kept in localStorage under a versioned key. Have empty, error and filled states, and keyboard use.`,
    hasPage: true,
  },
  ecommerce: {
    key: 'ecommerce',
    stack: REACT_STACK,
    guidance: `${REACT_PAGE}
A catalogue with at least eight products in src/products.ts (drawn with SVG or CSS, no external images), search and categories, a product view, a cart that counts, adds up and survives a reload, and a checkout form that validates and confirms. No real payment; put it behind one function that can be replaced.`,
    hasPage: true,
  },
  social_media: {
    key: 'social_media',
    stack: REACT_STACK,
    guidance: `${REACT_PAGE}
A feed, profiles, posting, likes and comments on sample people in src/data.ts; what the user does is kept in localStorage. Keep all reading and writing of data in src/api.ts, so that a server can take its place.`,
    hasPage: true,
  },
  blog_cms: {
    key: 'blog_cms',
    stack: REACT_STACK,
    guidance: `${REACT_PAGE}
A list of articles with real texts on the subject, an article view with its own address (hash routes), tags and search, and an editor that writes, previews Markdown and keeps articles in localStorage. Render Markdown without dangerouslySetInnerHTML on unsanitised text.`,
    hasPage: true,
  },
  portfolio: {
    key: 'portfolio',
    stack: REACT_STACK,
    guidance: `${REACT_PAGE}
One page with work (filter, detail view), about, and a contact form that validates and keeps the message. All texts and works in src/content.ts. Artwork is drawn with SVG or CSS.`,
    hasPage: true,
  },
  landing_page: {
    key: 'landing_page',
    stack: ['HTML', 'CSS', 'TypeScript'],
    guidance: `Either plain index.html, styles.css and script.js, or: ${REACT_PAGE}
Hero with one clear action, what is offered, prices or menu where it fits, questions, and a form that validates and keeps what was sent. Semantic HTML, headings in order, a description in the head. Invented quotes of customers must be marked as samples.`,
    hasPage: true,
  },
  dashboard: {
    key: 'dashboard',
    stack: REACT_STACK,
    guidance: `${REACT_PAGE}
Key figures with their change, charts drawn as own SVG components with text alternatives, a table with filter and sort, and a period switch that all of them follow. Sample data in src/data.ts, said to be sample data; entries that are added stay in localStorage.`,
    hasPage: true,
  },
  saas_platform: {
    key: 'saas_platform',
    stack: REACT_STACK,
    guidance: `${REACT_PAGE}
A public page with prices, sign-up and sign-in (kept in the browser, said to be a demonstration), and behind it the product's main screen, settings and plan. Hash routes. Keep accounts, data and billing behind src/services/*.ts, so that a server can take their place.`,
    hasPage: true,
  },
  mobile_app: {
    key: 'mobile_app',
    stack: [...REACT_STACK, 'Capacitor'],
    guidance: `${REACT_PAGE}
Made for a phone first: bottom navigation, targets of at least 44 px, safe-area insets, works without a network after the first load. Add capacitor.config.ts and say in the README how to make Android and iOS projects of it.`,
    hasPage: true,
  },
  pwa: {
    key: 'pwa',
    stack: [...REACT_STACK, 'Service worker'],
    guidance: `${REACT_PAGE}
Add public/manifest.webmanifest with an SVG icon, public/sw.js that caches the app's own files and falls back to them, and its registration guarded by "serviceWorker" in navigator. Data in localStorage or IndexedDB; say when the app is offline.`,
    hasPage: true,
  },
  react_native: {
    key: 'react_native',
    stack: ['React Native', 'Expo', 'TypeScript'],
    guidance: `An Expo project with expo-router: app/_layout.tsx, app/(tabs)/*.tsx, components/, lib/storage.ts on AsyncStorage, app.json, package.json, tsconfig.json, README.md ("npx expo start"). StyleSheet, no web-only APIs, safe areas, light and dark, accessible labels. Tests of the logic with jest-expo.`,
    hasPage: false,
  },
  flutter_app: {
    key: 'flutter_app',
    stack: ['Flutter', 'Dart'],
    guidance: `Files: pubspec.yaml, lib/main.dart, lib/screens/, lib/widgets/, lib/models/, lib/data/ (shared_preferences), test/ with widget tests, analysis_options.yaml, README.md ("flutter run"). Material 3 with a seed colour, null safety, small widgets, state by ChangeNotifier unless more is asked for.`,
    hasPage: false,
  },
  rest_api: {
    key: 'rest_api',
    stack: ['Node', 'TypeScript', 'Express'],
    guidance: `${NODE_LAYOUT}
Express 5 with one router a resource, validation with zod, one error handler with the shape {"error": {"code", "message"}}, proper status codes, paging and filters on lists, an OpenAPI document, a repository interface with a JSON-file or SQLite implementation (node:sqlite). README with curl examples; tests call the API over HTTP.`,
    hasPage: false,
  },
  graphql_api: {
    key: 'graphql_api',
    stack: ['Node', 'TypeScript', 'GraphQL Yoga'],
    guidance: `${NODE_LAYOUT}
graphql-yoga over node:http: src/schema.graphql.ts, src/resolvers/, src/data/ behind an interface, depth and size limits, errors with codes. README with example queries; tests run queries against the schema.`,
    hasPage: false,
  },
  microservices: {
    key: 'microservices',
    stack: ['Node', 'TypeScript', 'Docker Compose'],
    guidance: `One folder a service under services/<name>/ (src/main.ts, package.json, Dockerfile, tests/), a gateway, packages/contracts/ with shared types, docker-compose.yml with health checks, README.md with a drawing of who calls whom. ${NODE_LAYOUT}
Every service has /healthz, its own data, time limits and retries on calls, and structured logs with a request id.`,
    hasPage: false,
  },
  websocket_server: {
    key: 'websocket_server',
    stack: ['Node', 'TypeScript', 'ws'],
    guidance: `${NODE_LAYOUT}
ws on top of node:http: messages as a union on "type", validated; rooms, heartbeats, size and rate limits, clean shutdown, resume after reconnecting. Give a small page in public/index.html that connects and shows messages. Tests use real sockets.`,
    hasPage: false,
  },
  electron_app: {
    key: 'electron_app',
    stack: ['Electron', 'React', 'TypeScript', 'Vite'],
    guidance: `electron-vite layout: src/main/index.ts, src/preload/index.ts (contextBridge with a typed API), src/renderer/ (index.html, src/main.tsx, src/App.tsx), electron-builder.yml, package.json, README.md. contextIsolation on, nodeIntegration off, sandbox on; IPC channels are few and validated; data in app.getPath("userData").`,
    hasPage: false,
  },
  desktop_app: {
    key: 'desktop_app',
    stack: ['Tauri', 'React', 'TypeScript', 'Rust'],
    guidance: `Tauri 2: index.html, src/ (React as below), src-tauri/ (tauri.conf.json, Cargo.toml, src/main.rs, src/lib.rs, capabilities/default.json). The window's page must also work in a plain browser with localStorage where Tauri is absent.
${REACT_PAGE}`,
    hasPage: true,
  },
  smart_contract: {
    key: 'smart_contract',
    stack: ['Solidity', 'Hardhat', 'TypeScript'],
    guidance: `Hardhat: contracts/*.sol (pragma ^0.8.28, OpenZeppelin contracts, NatSpec, custom errors, events), test/*.ts that covers permissions and failures too, ignition/modules/*.ts, hardhat.config.ts, .env.example, README.md. Checks before effects before interactions; no owner power that is not documented. Never put keys into files.`,
    hasPage: false,
  },
  dapp: {
    key: 'dapp',
    stack: [...REACT_STACK, 'ethers', 'Solidity'],
    guidance: `${REACT_PAGE}
Wallet connection by EIP-1193 (window.ethereum) behind src/chain.ts, with a demonstration mode that works without a wallet and says so. Show pending, confirmed and failed transactions. The contract under contracts/ with its ABI in src/abi.ts.`,
    hasPage: true,
  },
  nft_marketplace: {
    key: 'nft_marketplace',
    stack: [...REACT_STACK, 'ethers', 'Solidity'],
    guidance: `${REACT_PAGE}
Gallery with filters, item view with history, listing, buying and bidding; artwork drawn as SVG from the token's number. Chain access behind src/chain.ts with a demonstration mode kept in localStorage. contracts/ holds an ERC-721 and a market contract (OpenZeppelin, pull payments, ERC-2981 royalties).`,
    hasPage: true,
  },
  browser_game: {
    key: 'browser_game',
    stack: ['TypeScript', 'Canvas'],
    guidance: `Files: index.html with a script type="module", src/main.ts, src/game.ts (rules without drawing), src/draw.ts, src/input.ts, src/styles.css, package.json, README.md.
Canvas 2D or DOM, a fixed time step with requestAnimationFrame, scaled for sharp screens. Keyboard, pointer and touch; start, pause, game over and restart; best score in localStorage. No external images or sounds: draw shapes, make sounds with Web Audio after the first input.`,
    hasPage: true,
  },
  mobile_game: {
    key: 'mobile_game',
    stack: ['TypeScript', 'Canvas', 'Capacitor'],
    guidance: `As a browser game made for touch: index.html, src/main.ts, src/game.ts, src/draw.ts, src/input.ts, src/styles.css, capacitor.config.ts, package.json, README.md with how to make Android and iOS projects.
Portrait, one thumb, large targets, touch-action: none on the canvas, pause when the page is hidden, best score in localStorage, playable with keyboard and mouse in the preview.`,
    hasPage: true,
  },
  ml_model: {
    key: 'ml_model',
    stack: ['Python', 'scikit-learn'],
    guidance: `${PYTHON_LAYOUT}
Modules for data, features, training, evaluation and prediction; a command-line entry for each; fixed seeds; a held-out set, a baseline to beat and the metrics printed and saved; the model saved with joblib. Works on a small data set that is generated or comes with scikit-learn, with a place for the user's own.`,
    hasPage: false,
  },
  data_pipeline: {
    key: 'data_pipeline',
    stack: ['Python', 'DuckDB'],
    guidance: `${PYTHON_LAYOUT}
Steps extract, validate, transform, load as functions that can be run alone and again without harm; schema checks that name row and column; DuckDB or SQLite as target; a sample input under data/; logging, a dry run, exit codes for schedulers.`,
    hasPage: false,
  },
  chatbot: {
    key: 'chatbot',
    stack: REACT_STACK,
    guidance: `${REACT_PAGE}
A chat page with history kept in localStorage, typing state, suggestions, and answers from a rule-based knowledge file src/knowledge.ts, so that it answers when opened. The source of answers is one function in src/answer.ts that a language model behind a server can take over; no API keys in the page. Where a bot for a chat platform is asked for, write that instead with Node 24 and TypeScript.`,
    hasPage: true,
  },
  cli_tool: {
    key: 'cli_tool',
    stack: ['Node', 'TypeScript'],
    guidance: `${NODE_LAYOUT}
Arguments with node:util parseArgs, --help and --version, results on standard output and messages on standard error, useful exit codes, works in pipes, "bin" in package.json. Tests start the real program.`,
    hasPage: false,
  },
  automation_script: {
    key: 'automation_script',
    stack: ['Python'],
    guidance: `${PYTHON_LAYOUT}
One script with a main function and argparse, standard library first, a dry run that shows what would happen, logging, settings from the environment or a small file, safe to run twice, how to schedule it (cron and Task Scheduler) in the README.`,
    hasPage: false,
  },
  chrome_extension: {
    key: 'chrome_extension',
    stack: ['Manifest V3', 'JavaScript'],
    guidance: `Manifest V3: manifest.json with the fewest permissions, popup.html, popup.css, popup.js, background.js as service worker, content.js where pages are read, options.html where there are settings, icons drawn as files or left out, README.md with how to load it unpacked. Plain JavaScript modules, no remote code, no inline scripts, data in chrome.storage.`,
    hasPage: false,
  },
} as const satisfies Record<string, ProjectType>;

export type ProjectTypeKey = keyof typeof TYPES;

/** All project types by key. */
export const PROJECT_TYPES: Readonly<Record<string, ProjectType>> = TYPES;
