/** A small app as a model writes it: what the programs under test are given to make. */
export const TODO_FILES: Readonly<Record<string, string>> = {
  'index.html': `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>Errands</title>
    <link rel="stylesheet" href="style.css" />
  </head>
  <body>
    <h1>Errands</h1>
    <form id="form"><input id="text" aria-label="Errand" required /><button>Add</button></form>
    <ul id="list"></ul>
    <script src="app.js"></script>
  </body>
</html>
`,
  'style.css': `body {
  font-family: system-ui, sans-serif;
  margin: 2rem auto;
  max-width: 40rem;
}
`,
  'app.js': `const list = document.querySelector('#list');
const items = JSON.parse(localStorage.getItem('errands') ?? '[]');

function show(item) {
  const row = document.createElement('li');
  row.textContent = item;
  list.append(row);
}

items.forEach(show);
document.querySelector('#form').addEventListener('submit', (event) => {
  event.preventDefault();
  const input = document.querySelector('#text');
  items.push(input.value);
  localStorage.setItem('errands', JSON.stringify(items));
  show(input.value);
  input.value = '';
});
`,
};

/** The files as an answer, in fences with their paths; only those that are named, where any are. */
export function answerOf(paths: readonly string[] = Object.keys(TODO_FILES)): string {
  const fences = paths.map(
    (path) => `\`\`\`${path.split('.').at(-1)} path=${path}\n${TODO_FILES[path]}\`\`\``,
  );
  return `Here is your app.\n\n${fences.join('\n\n')}\n\nIt keeps errands in the browser.\n`;
}
