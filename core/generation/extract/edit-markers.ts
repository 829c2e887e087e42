/** How the parts of a search/replace block begin and end, in the spellings that are around. */
const START = /^\s{0,8}(?:<{4,9}|-{5,9})\s*(?:SEARCH|ORIGINAL|FIND|OLD|BEFORE)\b.{0,80}$/i;
const START_OF_CONFLICT = /^\s{0,8}<{7}\s*(?:HEAD|CURRENT)?\s*$/i;
const MIDDLE = /^\s{0,8}={4,9}\s*(?:REPLACE)?\s*$/;
const END = /^\s{0,8}(?:>{4,9}|\+{5,9})\s*(?:REPLACE|UPDATED|NEW|AFTER|HEAD|END|\w[\w/.-]*)?\b.{0,80}$/i;

export function isEditStart(line: string): boolean {
  return START.test(line) || START_OF_CONFLICT.test(line);
}

export function isEditMiddle(line: string): boolean {
  return MIDDLE.test(line);
}

export function isEditEnd(line: string): boolean {
  return END.test(line) || /^\s{0,8}>{7}\s*$/.test(line);
}
