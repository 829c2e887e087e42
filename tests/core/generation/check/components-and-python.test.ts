import { describe, expect, it } from 'vitest';
import { checkFiles, problemsOf } from './check-files.ts';

describe('Vue components', () => {
  const APP =
    "<script setup lang=\"ts\">\nimport { ref } from 'vue';\nimport Card from './Card.vue';\nconst count = ref<number>(0);\n</script>\n\n" +
    '<template>\n  <main>\n    <Card v-if="count > 0" :title="`${count as number}`" @close="count++" />\n    <p v-else>{{ count }}</p>\n  </main>\n</template>\n\n' +
    '<style scoped>\nmain { color: v-bind(count) }\n:deep(.a) { color: red }\n</style>\n';
  const CARD =
    '<script>\nexport default { props: ["title"] };\n</script>\n<template><h2>{{ title }}</h2></template>\n<style lang="scss">\n.a { .b { c: $d } } // text\n</style>\n';
  const MANIFEST = '{ "dependencies": { "vue": "^3.5.0" } }';

  it('that are sound raise nothing', async () => {
    expect(await problemsOf({ 'package.json': MANIFEST, 'src/App.vue': APP, 'src/Card.vue': CARD })).toEqual(
      [],
    );
  });

  it('have their template, script and style checked', async () => {
    const files = {
      'package.json': MANIFEST,
      'a.vue': APP.replace('<p v-else>', '<p v-else><b>').replace("'./Card.vue'", "'vue'"),
      'b.vue': APP.replace('ref<number>(0)', 'ref<number>(0').replace("'./Card.vue'", "'vue'"),
      'c.vue': APP.replace('{{ count }}', '{{ count + }}').replace("'./Card.vue'", "'./Gone.vue'"),
      'd.vue': APP.replace('color: v-bind(count) }', 'color: v-bind(count)').replace("'./Card.vue'", "'vue'"),
    };
    const lines = (await problemsOf(files)).map((problem) => problem.split(' ', 1)[0]);
    expect(lines).toEqual(['a.vue:10', 'b.vue:4', 'c.vue:10', 'd.vue:15']);
  });
});

describe('Svelte components', () => {
  const APP =
    '<script lang="ts">\n  import Card from "./Card.svelte";\n  let count: number = $state(0);\n</script>\n\n' +
    '<h1>{count as number}</h1>\n{#each [1, 2] as item (item)}\n  <Card title={item} onclick={() => (count += 1)} />\n{/each}\n\n<style>\n  h1 { color: red }\n</style>\n';
  const CARD =
    '<script>\n  export let title = "";\n  $: long = title + title;\n</script>\n<h2>{long}</h2>\n<style lang="scss">\n  $a: red; h2 { color: $a } // it\'s\n</style>\n';
  const MANIFEST = '{ "dependencies": { "svelte": "^5.0.0" } }';

  it('that are sound raise nothing', async () => {
    expect(await problemsOf({ 'package.json': MANIFEST, 'App.svelte': APP, 'Card.svelte': CARD })).toEqual(
      [],
    );
  });

  it('have their markup, script and imports checked', async () => {
    const lines = (
      await problemsOf({
        'package.json': MANIFEST,
        'a.svelte': APP.replace('{/each}', '').replace('./Card.svelte', 'svelte'),
        'b.svelte': APP.replace('$state(0)', '$state(0').replace('./Card.svelte', 'svelte'),
        'c.svelte': APP.replace('./Card.svelte', './Gone.svelte'),
      })
    ).map((problem) => problem.split(' ', 1)[0]);
    expect(lines).toEqual([expect.stringMatching(/^a\.svelte:/), 'b.svelte:3', 'c.svelte:2']);
  });
});

describe('Python', () => {
  it('has errors of syntax named, and nothing said of sound code', async () => {
    const problems = await problemsOf({
      'a.py': 'def a():\n    return (1,\n\nprint(2)\n',
      'b.py':
        'import os, sys as system\nfrom . import c\n\n\ndef b(x: int) -> str:\n    """Docs: import nothing"""\n    match x:\n        case 1:\n            return f"{os.name!r} {x}"\n    return system.platform\n',
      'c.py': 'def c():\nreturn 1\n',
    });
    expect(problems).toHaveLength(2);
    expect(problems[0]).toMatch(/^a\.py:[234] /);
    expect(problems[1]).toMatch(/^c\.py:2 /);
  });

  it('has its imports led to modules of the app, of Python or to packages', async () => {
    const { problems, fixed, addedDependencies } = await checkFiles({
      'requirements.txt': 'flask>=3\nMy_Own.Thing',
      'app/__init__.py': '',
      'app/main.py':
        'import json\nimport my_own_thing\nfrom flask import Flask\nfrom app.models import User\nfrom .models import User\nimport PIL.Image\n' +
        'from app.gone import x\nfrom .gone import y\nimport no_such_thing\ntry:\n    import ujsonx\nexcept ImportError:\n    ujsonx = None\n',
      'app/models.py': 'class User:\n    pass\n',
    });
    expect(problems.map(({ line, message }) => [line, message])).toEqual([
      [7, '"app.gone" is not a module of the app'],
      [8, '".gone" is not a module of the app'],
      [9, 'The package of "no_such_thing" is imported but not listed in requirements.txt'],
    ]);
    expect(addedDependencies).toEqual(['pillow']);
    expect(fixed).toEqual([{ path: 'requirements.txt', content: 'flask>=3\nMy_Own.Thing\npillow\n' }]);
  });

  it('may hold text that looks like imports', async () => {
    expect(
      await problemsOf({
        'a.py': 'TEXT = """\nimport nothing_at_all\n"""\nx = [\n    1,  # import that\n]\n',
      }),
    ).toEqual([]);
  });
});
