import { describe, expect, it } from 'vitest';
import { createExtractor } from '#core/generation/extract/extractor.ts';
import type { Extraction } from '#core/generation/extract/types.ts';
import type { ProjectFile } from '#core/generation/types.ts';
import { readAnswer } from './read-answer.ts';

const APP =
  'import { List } from "./list";\n\nexport function App() {\n  const items = [1, 2, 3];\n  return <List items={items} />;\n}\n';
const LIST =
  'export function List({ items }) {\n  return (\n    <ul>\n      {items.map((item) => (\n        <li key={item}>{item}</li>\n      ))}\n    </ul>\n  );\n}\n';
const CSS = 'body {\n  margin: 0;\n  color: #123;\n}\n\nul {\n  padding: 0;\n}\n';
const README = '# App\n\n```bash\nnpm i\n```\n\nThat is all.\n';

const FENCED = `Here is the app.\n\n\`\`\`\`jsx path=src/app.jsx\n${APP}\`\`\`\`\n\n\`\`\`\`jsx path=src/list.jsx\n${LIST}\`\`\`\`\n\n\`\`\`\`css path=style.css\n${CSS}\`\`\`\`\n\n\`\`\`\`md path=README.md\n${README}\`\`\`\`\n\nIt shows a list.\n`;
const HEADED = `Here is the app.\n\n### src/app.jsx\n\n\`\`\`jsx\n${APP}\`\`\`\n\n### src/list.jsx\n\n\`\`\`jsx\n${LIST}\`\`\`\n\n### style.css\n\n\`\`\`css\n${CSS}\`\`\`\n\nIt shows a list.\n`;
const TAGGED = `Here is the app.\n\n<boltArtifact id="a" title="A">\n<boltAction type="file" filePath="src/app.jsx">${APP}</boltAction>\n<boltAction type="file" filePath="src/list.jsx">${LIST}</boltAction>\n<boltAction type="file" filePath="style.css">${CSS}</boltAction>\n</boltArtifact>\n`;
const JSON_MAP = JSON.stringify(
  { files: { 'src/app.jsx': APP, 'src/list.jsx': LIST, 'style.css': CSS } },
  null,
  1,
);

interface Continued {
  extraction: Extraction;
  /** What was complete at the cut. */
  before: ProjectFile[];
  /** Paths reported as complete after it. */
  reported: string[];
}

function continueAfter(cut: string, rest: string, size = 20): Continued {
  const first = readAnswer(cut, {}, size);
  const reported: string[] = [];
  const extractor = createExtractor({ resume: first, onFile: ({ path }) => reported.push(path) });
  for (let at = 0; at < rest.length; at += size) extractor.write(rest.slice(at, at + size));
  return { extraction: extractor.end(), before: first.files, reported };
}

function contents({ files, incomplete }: Extraction): Record<string, string> {
  const all = incomplete?.kind === 'file' && incomplete.looksWhole ? [...files, incomplete] : files;
  return Object.fromEntries(all.map(({ path, content }) => [path, content.trimEnd()]));
}

describe.each([
  ['fences', FENCED],
  ['headings', HEADED],
  ['elements', TAGGED],
  ['JSON', JSON_MAP],
])('an answer with %s that was cut', (_, answer) => {
  const whole = contents(readAnswer(answer));
  const places = Array.from({ length: answer.length - 1 }, (_, index) => index + 1);

  it('goes on at the cut, wherever that is', () => {
    for (const at of places) {
      const { extraction, before, reported } = continueAfter(answer.slice(0, at), answer.slice(at));
      expect(
        contents(extraction),
        `cut at ${at}: ${JSON.stringify(answer.slice(Math.max(0, at - 30), at))}`,
      ).toEqual(whole);
      expect(extraction.files).toEqual(expect.arrayContaining(before));
      expect(reported.filter((path) => before.some((file) => file.path === path))).toEqual([]);
    }
  });

  it('goes on after repeating its last 40 characters', () => {
    for (const at of places.filter((place) => place > 80 && place % 4 === 0)) {
      const { extraction } = continueAfter(answer.slice(0, at), answer.slice(at - 40));
      expect(
        contents(extraction),
        `cut at ${at}: ${JSON.stringify(answer.slice(Math.max(0, at - 30), at))}`,
      ).toEqual(whole);
    }
  });

  it('goes on with the cut file once more and what is missing, in fences', () => {
    for (const at of places.filter((place) => place % 4 === 1)) {
      const first = readAnswer(answer.slice(0, at));
      const complete = new Set(first.files.map(({ path }) => path));
      const missing = Object.entries(whole).filter(([path]) => !complete.has(path));
      const rest = missing
        .map(([path, content]) => `\`\`\`\`txt path=${path}\n${content}\n\`\`\`\``)
        .join('\n\n');
      const { extraction, before } = continueAfter(answer.slice(0, at), `Here is the rest:\n\n${rest}\n`);
      expect(contents(extraction), `cut at ${at}`).toEqual(whole);
      expect(extraction.files).toEqual(expect.arrayContaining(before));
    }
  });
});

describe('an answer that was cut', () => {
  const at = FENCED.indexOf('<ul>') + 6;
  const cut = FENCED.slice(0, at);

  it('says which file it stopped in, and how far it came', () => {
    const { files, incomplete } = readAnswer(cut);
    expect(files.map(({ path }) => path)).toEqual(['src/app.jsx']);
    expect(incomplete).toEqual({
      path: 'src/list.jsx',
      kind: 'file',
      content: LIST.slice(0, LIST.indexOf('<ul>') + 6),
      looksWhole: false,
    });
  });

  it('says where only the closing mark is missing', () => {
    const text = FENCED.slice(0, FENCED.indexOf(LIST) + LIST.length);
    expect(readAnswer(text).incomplete).toMatchObject({
      path: 'src/list.jsx',
      content: LIST,
      looksWhole: true,
    });
  });

  it('keeps what came where the next one says nothing useful', () => {
    const { extraction } = continueAfter(cut, 'I am sorry, but I cannot continue with this.');
    expect(extraction.incomplete).toMatchObject({ path: 'src/list.jsx', looksWhole: false });
    expect(extraction.files.map(({ path }) => path)).toEqual(['src/app.jsx']);
  });

  it('can be cut again', () => {
    const second = continueAfter(cut, FENCED.slice(at, at + 30)).extraction;
    const extractor = createExtractor({ resume: second });
    extractor.write(FENCED.slice(at + 30));
    expect(contents(extractor.end())).toEqual(contents(readAnswer(FENCED)));
  });

  it('takes the rest of the file in a block of its own', () => {
    const rest = LIST.slice(LIST.indexOf('      {items'));
    for (const info of ['jsx path=src/list.jsx', 'jsx']) {
      const { extraction } = continueAfter(
        FENCED.slice(0, FENCED.indexOf('      {items')),
        `Continuing where I stopped:\n\n\`\`\`\`${info}\n${rest}\`\`\`\`\n`,
      );
      expect(
        Object.fromEntries(extraction.files.map(({ path, content }) => [path, content]))['src/list.jsx'],
      ).toBe(LIST);
    }
  });

  it('leaves files alone that were complete, also where they come again and differ', () => {
    const reported: string[] = [];
    const extractor = createExtractor({ resume: readAnswer(cut), onFile: ({ path }) => reported.push(path) });
    extractor.write('```jsx path=src/app.jsx\nother();\n```\n\n```jsx path=src/list.jsx\nlist();\n```\n');
    const { files } = extractor.end();
    expect(files).toEqual([
      { path: 'src/app.jsx', content: APP },
      { path: 'src/list.jsx', content: 'list();\n' },
    ]);
    expect(reported).toEqual(['src/list.jsx']);
  });

  it('does not apply an edit twice whose block was cut behind it', () => {
    const current = [{ path: 'a.txt', content: 'one\ntwo\n' }];
    const answer =
      '```txt path=a.txt\n<<<<<<< SEARCH\none\n=======\none\none and a half\n>>>>>>> REPLACE\n<<<<<<< SEARCH\ntwo\n=======\n2\n>>>>>>> REPLACE\n```\n';
    for (let place = 1; place < answer.length; place += 1) {
      const first = readAnswer(answer.slice(0, place), { current });
      const extractor = createExtractor({ current, resume: first });
      extractor.write(answer.slice(place));
      expect(extractor.end().files, `cut at ${place}`).toEqual([
        { path: 'a.txt', content: 'one\none and a half\n2\n' },
      ]);
    }
  });
});

describe('what is told while an answer streams', () => {
  it('names each file when it begins and gives it when it ends', () => {
    const events: string[] = [];
    const extractor = createExtractor({
      onFileStart: (path) => events.push(`begins ${path}`),
      onFile: ({ path }) => events.push(`ends ${path}`),
    });
    for (const character of HEADED) {
      extractor.write(character);
      if (character === '\n') events.push('');
    }
    const order = events.filter((event) => event !== '');
    expect(order).toEqual([
      'begins src/app.jsx',
      'ends src/app.jsx',
      'begins src/list.jsx',
      'ends src/list.jsx',
      'begins style.css',
      'ends style.css',
    ]);
    expect(events.indexOf('ends src/app.jsx')).toBe(events.indexOf('begins src/app.jsx') + 7);
  });

  it('knows the files that are complete so far', () => {
    const extractor = createExtractor({});
    extractor.write('```js path=a.js\na();\n```\n```js path=b.js\nb();\n');
    expect(extractor.files()).toEqual([{ path: 'a.js', content: 'a();\n' }]);
  });

  it('takes nothing after its end', () => {
    const extractor = createExtractor({});
    const ended = extractor.end();
    extractor.write('```js path=a.js\na();\n```\n');
    expect(extractor.end()).toBe(ended);
  });
});
