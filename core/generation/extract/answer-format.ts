/** Tells a model how to give files, edits and deletions; the extractor reads much more than this. */
export const ANSWER_FORMAT = `Answer in this format.

A whole file is a fenced block whose opening fence names the language and, as path=..., the file, relative to the project's root:

\`\`\`\`tsx path=src/App.tsx
export function App() {
  return <h1>Hello</h1>;
}
\`\`\`\`

Use four backticks, so that the content may hold fences of three. The block holds the whole file and nothing else: no "rest of the code", no comment in place of code.

A small change of an existing file is a block of the same kind with one or more edits in it. SEARCH repeats lines of the file exactly, with their indentation, and enough of them to be found only once; REPLACE is what stands there instead:

\`\`\`\`tsx path=src/App.tsx
<<<<<<< SEARCH
  return <h1>Hello</h1>;
=======
  return <h1>Good morning</h1>;
>>>>>>> REPLACE
\`\`\`\`

A file that goes is a line of its own:

<delete path="src/Old.tsx" />

Paths use forward slashes. Give each file once. Commands to run and descriptions of folders are no files: leave them out. What you say to the user stands outside the blocks, in plain sentences.`;
