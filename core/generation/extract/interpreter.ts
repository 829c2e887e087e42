import { createFileChanger } from './change-files.ts';
import { readDiff, readPatch, type FileChange } from './diff.ts';
import { findHole } from './find-holes.ts';
import { readJsonAnswer } from './json-answer.ts';
import { isFile, isPartOf, nameByFirstLine } from './is-file.ts';
import { extensionOf, isShell } from './languages.ts';
import { looksWhole } from './looks-whole.ts';
import { nameBlock, type BlockName } from './name-block.ts';
import { dropEndOfAnswer, readChildren, readElement } from './read-element.ts';
import { readInfo } from './read-info.ts';
import { readNameLine, readPathLine } from './read-names.ts';
import { readSearchReplaces } from './search-replace.ts';
import type { Block, CutFile, FencedBlock, FileTag, LooseBlock, TagBlock } from './types.ts';
import type { Workspace } from './workspace.ts';

/** Decides what a block means for the project. */
export interface Interpreter {
  /** Carries a block out. Returns false where nothing in it stands for a file. */
  take(block: Block): boolean;
  /** The path of the file that a block begins, where it is a whole file. */
  nameOf(block: Block): string | undefined;
  /** The file or edit that the answer stopped in. */
  cut(): CutFile | undefined;
}

export interface InterpreterOptions {
  workspace: Workspace;
  /** Joins the first file of a continued answer to what came before, or returns undefined where it is a file of its own. */
  join: (path: string | undefined, content: string) => { path: string; content: string } | undefined;
}

/** Lines of a block that may name it. */
const HEAD_CHARACTERS = 600;

export function createInterpreter({ workspace, join }: InterpreterOptions): Interpreter {
  let cut: CutFile | undefined;
  const { takeEdits, takeChanges, remove, rename } = createFileChanger(workspace, setCutEdit);
  /** A page that no line names, and whether anything was named. */
  let lonePage: string | undefined;

  function take(block: Block): boolean {
    switch (block.type) {
      case 'fence':
        return takeFence(block);
      case 'tag':
        return takeTag(block);
      case 'edit':
      case 'diff':
      case 'patch':
      case 'json':
        return takeLoose(block);
    }
  }

  function takeFence(block: FencedBlock): boolean {
    const { language, isQuote } = readInfo(block.info);
    const head = headOf(block.body);
    const name = nameBlock({ info: block.info, context: block.context, head });
    if (isQuote) return true;
    const edits = readSearchReplaces(block.body);
    if (edits) return takeEdits(edits, name?.path, block.closed);
    if (isDiff(block.body, language) && !(name && /^(?:diff|patch)$/.test(extensionOf(name.path)))) {
      return takeChanges(readAnyDiff(block.body, name?.path), name?.path, block.closed);
    }
    if (
      name?.source !== 'info' &&
      name?.source !== 'heading' &&
      /^\s*[{[]/.test(head[0] ?? '') &&
      takeJson(block.body, block.closed)
    )
      return true;
    const file = name ?? nameByFirstLine(head, language);
    if (!file || !isFile(file, block, language)) return takeUnnamed(block, language);
    const content =
      file === name && readPathLine(head[0] ?? '') !== name.path
        ? block.body
        : block.body.slice((head[0]?.length ?? 0) + 1);
    takeFile(file, content, { ...block, language });
    return true;
  }

  function takeUnnamed(block: FencedBlock, language: string): boolean {
    if (isShell(language)) return false;
    const joined = join(undefined, block.body);
    if (joined) {
      takeFile({ path: joined.path, source: 'info' }, joined.content, { ...block, language });
      return true;
    }
    if (
      block.closed &&
      /^\s*<(?:!doctype html|html)[\s>]/i.test(block.body) &&
      looksWhole('index.html', block.body)
    )
      lonePage = block.body;
    return false;
  }

  function takeFile(
    name: BlockName,
    content: string,
    { closed, tooLarge, language }: { closed: boolean; tooLarge: boolean; language: string },
  ): void {
    const isWeak = name.source === 'comment' || name.source === 'prose';
    const path = isWeak ? workspace.locateExisting(name.path) : workspace.locate(name.path);
    if (path === undefined) return;
    if (tooLarge) return workspace.reject(path, 'too_large');
    const joined = join(path, content);
    if (!closed) {
      const whole = dropEndOfAnswer(joined?.content ?? content).replace(
        /(?:^|\n)[ \t]*(?:`{1,2}|~{1,2})$/,
        '\n',
      );
      cut = {
        path,
        kind: 'file',
        content: whole,
        looksWhole: findHole(path, whole) === undefined && looksWhole(path, whole),
      };
      return;
    }
    if (joined) return workspace.write(path, joined.content);
    const before = workspace.read(path);
    const hole = findHole(path, content);
    const isPart =
      hole === 'said' ||
      (hole === 'dots' && (isWeak || before !== undefined)) ||
      (isWeak && before !== undefined && isPartOf(before, content, path, language));
    if (isPart) workspace.fail({ path, reason: 'fragment', search: content });
    else workspace.write(path, content);
  }

  function takeTag({ tag, body, closed, tooLarge, context }: TagBlock): boolean {
    switch (tag.action) {
      case 'skip':
        return true;
      case 'delete':
        remove(tag.path);
        return true;
      case 'rename':
        rename(tag.path, tag.to);
        return true;
      case 'children':
        return takeChildren(tag, body, closed, tooLarge);
      case 'write':
      case 'edit':
        return takeElement(tag, body, { closed, tooLarge, context });
    }
  }

  function takeChildren(
    tag: Extract<FileTag, { action: 'children' }>,
    body: string,
    closed: boolean,
    tooLarge: boolean,
  ): boolean {
    const { path, content } = readChildren(body);
    if (path === undefined) return false;
    if (/delete|remove/.test(tag.name)) remove(path);
    else if (content !== undefined) {
      const action = /replace|diff|edit/.test(tag.name) ? 'edit' : 'write';
      return takeElement({ action, name: tag.name, path }, content, { closed, tooLarge, context: [] });
    }
    return true;
  }

  function takeElement(
    { action, name, path }: Extract<FileTag, { action: 'write' | 'edit' }>,
    body: string,
    { closed, tooLarge }: { closed: boolean; tooLarge: boolean; context: readonly string[] },
  ): boolean {
    const content = readElement(closed ? body : dropPartOf(body, `</${name}`));
    const edits = readSearchReplaces(content);
    if (edits) return takeEdits(edits, path, closed);
    if (action === 'edit' && isDiff(content, ''))
      return takeChanges(readAnyDiff(content, path), path, closed);
    if (action === 'edit') {
      if (closed)
        workspace.fail({ path: workspace.locateExisting(path) ?? path, reason: 'fragment', search: content });
      else setCutEdit(path);
      return true;
    }
    const text = closed || body.endsWith('\n') ? content : content.slice(0, -1);
    takeFile({ path, source: 'info' }, text, { closed, tooLarge, language: '' });
    return true;
  }

  function takeLoose({ type, body, closed, context }: LooseBlock): boolean {
    if (type === 'json') return takeJson(body, closed);
    const above = context.findLast((line) => line.trim() !== '') ?? '';
    const path = readPathLine(above) ?? readNameLine(above);
    if (type !== 'edit')
      return takeChanges(
        type === 'patch' ? readPatch(body) : readDiff(body),
        path,
        closed || type === 'diff',
      );
    const edits = readSearchReplaces(body);
    return edits !== undefined && takeEdits(edits, path, closed);
  }

  function takeJson(body: string, closed: boolean): boolean {
    const answer = readJsonAnswer(body);
    if (!answer) return false;
    for (const [index, change] of answer.changes.entries()) {
      const isCut = answer.isCut && index === answer.changes.length - 1;
      if (change.action === 'delete') remove(change.path);
      else if (change.action === 'replace') {
        const edit = {
          path: undefined,
          search: change.search.split('\n'),
          replace: change.replace.split('\n'),
        };
        takeEdits({ edits: [edit], broken: [], isOpen: false }, change.path, closed);
      } else
        takeFile({ path: change.path, source: 'info' }, change.content, {
          closed: !isCut,
          tooLarge: false,
          language: '',
        });
    }
    return true;
  }

  function setCutEdit(raw: string): void {
    const path = raw === '' ? '' : workspace.locateExisting(raw);
    if (path !== undefined) cut = { path, kind: 'edit', content: '', looksWhole: false };
  }

  return {
    take,
    nameOf(block) {
      if (block.type === 'tag') return block.tag.action === 'write' ? block.tag.path : undefined;
      if (block.type !== 'fence') return undefined;
      const { language, isQuote } = readInfo(block.info);
      const name = nameBlock({ info: block.info, context: block.context, head: headOf(block.body) });
      return name && !isQuote && isFile(name, block, language) ? name.path : undefined;
    },
    cut() {
      if (lonePage !== undefined && cut === undefined && workspace.isEmpty())
        workspace.write('index.html', lonePage);
      return cut;
    },
  };
}

function headOf(body: string): string[] {
  return body.slice(0, HEAD_CHARACTERS).split('\n', 4);
}

function isDiff(body: string, language: string): boolean {
  return (
    language === 'diff' ||
    language === 'patch' ||
    /^\s*(?:diff --git |--- \S[^\n]*\n\+\+\+ |@@ -\d|\*\*\* (?:Begin Patch|(?:Update|Add|Delete) File: ))/.test(
      body,
    )
  );
}

function readAnyDiff(body: string, path: string | undefined): FileChange[] {
  return /^\*\*\* (?:Begin Patch|(?:Update|Add|Delete) File: )/m.test(body)
    ? readPatch(body)
    : readDiff(body, path);
}

/** A text without the beginning of a closing tag in which it stopped. */
function dropPartOf(text: string, closing: string): string {
  const at = text.lastIndexOf('<');
  return at !== -1 && closing.startsWith(text.slice(at).trimEnd()) ? text.slice(0, at) : text;
}
