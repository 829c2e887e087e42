/** Small answers in the manners that models and tools give files, and what a fresh project holds after each. */
export interface Answer {
  name: string;
  text: string;
  files: Record<string, string>;
}

const JS = "console.log('hi');\n";
const CSS = 'body {\n  margin: 0;\n}\n';
const fence = (info: string, body: string, marks = '```'): string => `${marks}${info}\n${body}${marks}\n`;
const app = { 'src/app.js': JS };

export const ANSWERS: Answer[] = [
  { name: 'path= in the info string', text: fence('js path=src/app.js', JS), files: app },
  { name: 'path= with four backticks', text: fence('js path=src/app.js', JS, '````'), files: app },
  {
    name: 'a path with a space in the info string',
    text: fence('js path=my app/a b.js', JS),
    files: { 'my app/a b.js': JS },
  },
  {
    name: 'file="..." as v0 writes it',
    text: fence('tsx project="x" file="src/app.tsx" type="react"', JS),
    files: { 'src/app.tsx': JS },
  },
  { name: 'title="..."', text: fence('js title="src/app.js"', JS), files: app },
  { name: '{filename: ...}', text: fence('js {filename: src/app.js}', JS), files: app },
  { name: 'language:path as Cursor writes it', text: fence('js:src/app.js', JS), files: app },
  { name: 'language path', text: fence('js src/app.js', JS), files: app },
  { name: 'a path instead of a language', text: fence('src/app.js', JS), files: app },
  { name: 'language // path', text: fence('js // src/app.js', JS), files: app },
  { name: 'tildes', text: fence('js path=src/app.js', JS, '~~~'), files: app },
  {
    name: 'a bare line above, as aider and ChatDev write it',
    text: `src/app.js\n${fence('', JS)}\nstyle.css\n\n${fence('css', CSS)}`,
    files: { ...app, 'style.css': CSS },
  },
  { name: 'a heading', text: `### \`src/app.js\`\n\n${fence('js', JS)}`, files: app },
  { name: 'a heading with words', text: `## 2. File: src/app.js (new)\n\n${fence('js', JS)}`, files: app },
  { name: '## Code: path', text: `## Code: src/app.js\n${fence('js', JS)}`, files: app },
  { name: 'bold', text: `**src/app.js**\n${fence('js', JS)}`, files: app },
  {
    name: 'a name in brackets behind the language, in bold',
    text: `**HTML (index.html):**\n${fence('html', '<p>Hi</p>\n')}\n**Docker**\n\n**Dockerfile**\n${fence('dockerfile', 'FROM node\n')}`,
    files: { 'index.html': '<p>Hi</p>\n', Dockerfile: 'FROM node\n' },
  },
  {
    name: 'bold and numbered, with a note below',
    text: `**1. \`src/app.js\` file:**\n*(Paste this into your file)*\n\n${fence('js', JS)}`,
    files: app,
  },
  {
    name: 'a numbered list',
    text: `1. \`src/app.js\`:\n${fence('js', JS)}\n2. \`LICENSE\`:\n${fence('', 'MIT\n')}`,
    files: { ...app, LICENSE: 'MIT\n' },
  },
  {
    name: 'a list item with its block indented',
    text: `- \`src/app.js\`\n\n   \`\`\`js\n   if (a) {\n     b();\n   }\n   \`\`\`\n`,
    files: { 'src/app.js': 'if (a) {\n  b();\n}\n' },
  },
  { name: 'Updated file: and a path', text: `Updated file: src/app.js\n${fence('js', JS)}`, files: app },
  { name: 'a file name in French', text: `Fichier : \`src/app.js\`\n${fence('js', JS)}`, files: app },
  { name: 'a file name in Chinese', text: `文件：src/app.js\n${fence('js', JS)}`, files: app },
  { name: 'an emoji before the path', text: `📄 src/app.js\n${fence('js', JS)}`, files: app },
  {
    name: 'a comment in the first line',
    text: fence('js', `// src/app.js\n${JS}`),
    files: { 'src/app.js': `// src/app.js\n${JS}` },
  },
  {
    name: 'a comment below the shebang',
    text: fence('python', '#!/usr/bin/env python3\n# tools/run.py\nprint(1)\n'),
    files: { 'tools/run.py': '#!/usr/bin/env python3\n# tools/run.py\nprint(1)\n' },
  },
  {
    name: 'an HTML comment',
    text: fence('html', '<!-- index.html -->\n<p>Hi</p>\n'),
    files: { 'index.html': '<!-- index.html -->\n<p>Hi</p>\n' },
  },
  {
    name: 'the bare path in the first line',
    text: fence('python', 'tools/run.py\nimport os\nprint(os)\n'),
    files: { 'tools/run.py': 'import os\nprint(os)\n' },
  },
  {
    name: 'a name in the sentence above',
    text: `Create a file called "app.js" and add:\n\n${fence('js', JS)}`,
    files: { 'app.js': JS },
  },
  {
    name: 'a name and its folder in the sentence above',
    text: `Create a component called \`Menu.vue\` in the \`src/components\` folder:\n\n${fence('html', '<template></template>\n')}`,
    files: { 'src/components/Menu.vue': '<template></template>\n' },
  },
  {
    name: 'a name in brackets',
    text: `Create an HTML file (index.html) for the page. Here is an example:\n\n${fence('html', '<p>Hi</p>\n')}`,
    files: { 'index.html': '<p>Hi</p>\n' },
  },
  {
    name: 'the name that fits the language',
    text: `In \`src/main.ts\`, import \`App.vue\` and mount it:\n\n${fence('ts', JS)}`,
    files: { 'src/main.ts': JS },
  },
  {
    name: 'bolt actions',
    text: `Sure.\n\n<boltArtifact id="a" title="A">\n  <boltAction type="shell">npm i</boltAction>\n  <boltAction type="file" filePath="src/app.js">${JS.trim()}</boltAction>\n\n  <boltAction type="file" filePath="style.css">\n${CSS}</boltAction>\n<boltAction type="start">npm run dev</boltAction>\n</boltArtifact><|im_end|>`,
    files: { ...app, 'style.css': CSS },
  },
  {
    name: 'bolt actions in one line',
    text: `<boltArtifact id="a"><boltAction type="file" filePath="a.txt">one</boltAction><boltAction type="file" filePath="b.txt">two</boltAction></boltArtifact>`,
    files: { 'a.txt': 'one\n', 'b.txt': 'two\n' },
  },
  {
    name: 'escaped markup in an action',
    text: `<boltAction type="file" filePath="a.jsx">const a = b &amp;&amp; &lt;p className="x"&gt;Hi&lt;/p&gt;</boltAction>`,
    files: { 'a.jsx': 'const a = b && <p className="x">Hi</p>\n' },
  },
  {
    name: 'entities that are meant',
    text: `<boltAction type="file" filePath="a.html"><p>1 &lt; 2</p></boltAction>`,
    files: { 'a.html': '<p>1 &lt; 2</p>\n' },
  },
  {
    name: 'dyad-write with angle brackets in an attribute',
    text: `<dyad-write path="src/app.js" description="uses <a> tags.">\n${JS}</dyad-write>\n<dyad-delete path="old.js"></dyad-delete>`,
    files: app,
  },
  {
    name: 'dyad-write with a fence inside',
    text: `<dyad-write path="src/app.js">\n\`\`\`js\n${JS}\`\`\`\n</dyad-write>`,
    files: app,
  },
  {
    name: 'an opening tag over several lines',
    text: `<dyad-write\n  path="src/app.js"\n  description="x"\n>\n${JS}</dyad-write>`,
    files: app,
  },
  {
    name: 'lov-write',
    text: `<lov-code>\n<lov-write file_path="src/app.js">\n${JS}</lov-write>\n</lov-code>`,
    files: app,
  },
  { name: '<file path>', text: `<files>\n<file path="src/app.js">\n${JS}</file>\n</files>`, files: app },
  {
    name: 'write_to_file',
    text: `<write_to_file>\n<path>src/app.js</path>\n<content>\n${JS}</content>\n</write_to_file>`,
    files: app,
  },
  {
    name: 'change elements with CDATA',
    text: `<changes>\n<change>\n<file>src/app.js</file>\n<content><![CDATA[${JS}]]></content>\n</change>\n</changes>`,
    files: app,
  },
  {
    name: 'a Claude artifact whose title is a file',
    text: `<antArtifact identifier="app" type="application/vnd.ant.code" title="app.js">\n${JS}</antArtifact>`,
    files: { 'app.js': JS },
  },
  {
    name: 'an artifact without a path',
    text: `<antArtifact identifier="app" type="application/vnd.ant.code" title="My app">\n${JS}</antArtifact>`,
    files: {},
  },
  {
    name: 'bolt actions wrapped in a fence',
    text: `${fence('xml', `<boltArtifact id="a">\n<boltAction type="file" filePath="src/app.js">\n${JS}</boltAction>\n</boltArtifact>\n`)}Done.\n\n${fence('css path=style.css', CSS)}`,
    files: { ...app, 'style.css': CSS },
  },
  {
    name: 'a whole answer wrapped in Markdown',
    text: `\`\`\`markdown\n# The app\n\n### src/app.js\n\n\`\`\`js\n${JS}\`\`\`\n\n### style.css\n\n\`\`\`css\n${CSS}\`\`\`\n\`\`\`\n`,
    files: { ...app, 'style.css': CSS },
  },
  {
    name: 'search/replace with nothing to search',
    text: `\`\`\`python\npong.py\n<<<<<<< ORIGINAL\n=======\nprint(1)\n>>>>>>> UPDATED\n\`\`\`\n`,
    files: { 'pong.py': 'print(1)\n' },
  },
  {
    name: 'search/replace without a fence',
    text: `src/app.js\n<<<<<<< SEARCH\n=======\n${JS}>>>>>>> REPLACE\n`,
    files: app,
  },
  {
    name: 'broken markers',
    text: `\`\`\`js\n// src/app.js\n<<<<<<< SEARCH\na\n<<>>> REPLACE\nb\n\`\`\`\n`,
    files: {},
  },
  {
    name: 'a diff of a new file with wrong counts',
    text: fence('diff', '--- /dev/null\n+++ b/src/app.js\n@@ -0,0 +1,9 @@\n+a();\n+\n+b();\n'),
    files: { 'src/app.js': 'a();\n\nb();\n' },
  },
  {
    name: 'a git diff without a fence',
    text: `Here:\n\ndiff --git a/src/app.js b/src/app.js\nnew file mode 100644\n--- /dev/null\n+++ b/src/app.js\n@@ -0,0 +1 @@\n+a();\nThat is all.`,
    files: { 'src/app.js': 'a();\n' },
  },
  {
    name: 'a patch envelope',
    text: `*** Begin Patch\n*** Add File: src/app.js\n+a();\n+b();\n*** End Patch\n`,
    files: { 'src/app.js': 'a();\nb();\n' },
  },
  { name: 'JSON with a map', text: JSON.stringify({ summary: 'x', files: app }), files: app },
  {
    name: 'JSON with an array in a fence',
    text: `Here:\n\n${fence('json', `${JSON.stringify({ files: [{ path: 'src/app.js', content: JS }] }, null, 2)}\n`)}`,
    files: app,
  },
  { name: 'JSON that is an array', text: JSON.stringify([{ filename: 'src/app.js', code: JS }]), files: app },
  {
    name: 'JSON with folders in folders',
    text: JSON.stringify({ src: { directory: { 'app.js': { file: { contents: JS } } } } }),
    files: app,
  },
  {
    name: 'JSON with line breaks in strings and commas too many',
    text: `{"files": [{"path": "src/app.js", "content": "a();\nb();\n",},]}`,
    files: { 'src/app.js': 'a();\nb();\n' },
  },
  {
    name: 'package.json, which is JSON and no answer',
    text: `\`package.json\`\n${fence('json', '{\n  "name": "x",\n  "files": ["dist"]\n}\n')}`,
    files: { 'package.json': '{\n  "name": "x",\n  "files": ["dist"]\n}\n' },
  },
  {
    name: 'a README with blocks of its own',
    text: `### README.md\n${fence('md', '# App\n\n```bash\nnpm i\n```\n\nThen:\n\n```\nnpm start\n```\n\n## License\nMIT\n')}\n### src/app.js\n${fence('js', JS)}`,
    files: {
      'README.md': '# App\n\n```bash\nnpm i\n```\n\nThen:\n\n```\nnpm start\n```\n\n## License\nMIT\n',
      ...app,
    },
  },
  {
    name: 'a README in a longer fence',
    text: fence('md path=README.md', '# App\n\n```\nnpm i\n```\n', '````'),
    files: { 'README.md': '# App\n\n```\nnpm i\n```\n' },
  },
  {
    name: 'a README right before the next file',
    text: `README.md\n${fence('md', '# App\nText.\n')}src/app.js\n${fence('js', JS)}`,
    files: { 'README.md': '# App\nText.\n', ...app },
  },
  {
    name: 'a file whose end was forgotten',
    text: `\`\`\`js path=src/app.js\n${JS}\`\`\`css path=style.css\n${CSS}\`\`\`\n`,
    files: { ...app, 'style.css': CSS },
  },
  {
    name: 'a closing fence behind the last character',
    text: '```js path=src/app.js\na(() => {\n});```\n\nDone.\n',
    files: { 'src/app.js': 'a(() => {\n});\n' },
  },
  {
    name: 'a stray fence at the end',
    text: `**app.js**\n${fence('js', JS)}\nGood luck!\n\n\`\`\`\nSources:\n1. https://example.com/x.js\n`,
    files: { 'app.js': JS },
  },
  {
    name: 'the same file twice',
    text: `app.js\n${fence('js', 'old();\n')}\napp.js\n${fence('js', JS)}`,
    files: { 'app.js': JS },
  },
  {
    name: 'commands',
    text: `Install with \`package.json\`:\n\n${fence('bash', 'npm install\n')}\nRun \`server.js\`:\n\n${fence('', 'node server.js\n')}`,
    files: {},
  },
  {
    name: 'a script, then the command that makes it executable',
    text: `Let's call it \`backup.sh\`:\n\n${fence('bash', '#!/bin/bash\necho hi\n')}\nMake \`backup.sh\` executable:\n\n${fence('bash', 'chmod +x backup.sh\n')}`,
    files: { 'backup.sh': '#!/bin/bash\necho hi\n' },
  },
  {
    name: 'a tree of folders',
    text: `## Structure of \`app.js\`\n\n${fence('', 'project/\n├── src/\n│   └── app.js\n└── package.json\n')}`,
    files: {},
  },
  {
    name: 'a list of paths',
    text: 'These files matter:\n\n- `src/app.js`: the app\n- `src/list.js` / `src/other.js`\n',
    files: {},
  },
  { name: 'quoted lines of a file', text: fence('12:20:src/app.js', JS), files: {} },
  { name: 'code without a name', text: fence('python', '## Development Engineer\nprint(1)\n'), files: {} },
  {
    name: 'a product whose name looks like a file',
    text: `With the Next.js router and Node.js:\n\n${fence('js', JS)}`,
    files: {},
  },
  {
    name: 'a fragment that leaves code out',
    text: fence('js path=src/app.js', 'import a from "a";\n// ... existing code ...\nrun();\n'),
    files: {},
  },
  {
    name: 'one page that nothing names',
    text: `Here is your game:\n\n${fence('html', '<!DOCTYPE html>\n<html>\n<body></body>\n</html>\n')}`,
    files: { 'index.html': '<!DOCTYPE html>\n<html>\n<body></body>\n</html>\n' },
  },
  {
    name: 'backslashes, a drive-less root, and an alias',
    text: `${fence('js path=src\\lib\\a.js', JS)}${fence('js path=/src/b.js', JS)}${fence('js path=@/lib/c.js', JS)}${fence('js path=./d.js', JS)}`,
    files: { 'src/lib/a.js': JS, 'src/b.js': JS, 'lib/c.js': JS, 'd.js': JS },
  },
  {
    name: 'names in other scripts',
    text: `贪吃蛇.py\n${fence('', 'print(1)\n')}\nCreate "Über Uns/conteúdo página.js":\n${fence('js', JS)}`,
    files: { '贪吃蛇.py': 'print(1)\n', 'Über Uns/conteúdo página.js': JS },
  },
  {
    name: 'CRLF',
    text: fence('js path=src/app.js', 'a();\nb();\n').replaceAll('\n', '\r\n'),
    files: { 'src/app.js': 'a();\nb();\n' },
  },
  { name: 'an empty file', text: fence('python path=app/__init__.py', ''), files: { 'app/__init__.py': '' } },
  { name: 'no files', text: 'Which colours do you like?', files: {} },
];
