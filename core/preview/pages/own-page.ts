/** A page of ours, in light and dark, without a script. `title` and `body` are HTML. */
export function ownPage({ title, body, head = '' }: { title: string; body: string; head?: string }): string {
  return `<!doctype html>
<html lang="en">
<head>
${head}<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title}</title>
<link rel="icon" href="data:,">
<style>
:root { color-scheme: light dark; --paper: #fff; --ink: #1c1e21; --soft: #5d646d; --line: #d9dde2; --code: #f5f6f8; --mark: #c0262d; }
@media (prefers-color-scheme: dark) { :root { --paper: #16181b; --ink: #e8eaed; --soft: #9aa2ac; --line: #33383f; --code: #1f2226; --mark: #ff7b7b; } }
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.5 system-ui, sans-serif; }
main { max-width: 52rem; margin: 0 auto; padding: 3rem 1.25rem; }
h1 { margin: 0 0 .5rem; font-size: 1.5rem; line-height: 1.25; }
p { margin: .25rem 0 1rem; color: var(--soft); }
article { margin: 1.5rem 0; border: 1px solid var(--line); border-radius: .5rem; overflow: hidden; }
article h2 { margin: 0; padding: .75rem 1rem; font-size: 1rem; font-weight: 600; overflow-wrap: anywhere; }
article p { padding: 0 1rem; font: .875rem/1.4 ui-monospace, monospace; }
pre { margin: 0; padding: .75rem 1rem; background: var(--code); border-top: 1px solid var(--line); overflow-x: auto; font: .875rem/1.5 ui-monospace, monospace; tab-size: 2; }
mark { background: none; color: var(--mark); font-weight: 600; }
</style>
</head>
<body>
<main>
${body}
</main>
</body>
</html>
`;
}
