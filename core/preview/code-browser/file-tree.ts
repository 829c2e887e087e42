import { html, type Html } from '../../html.ts';
import type { Addresses } from './addresses.ts';
import { fileKindOf } from './file-kinds.ts';
import { showHidden } from './visible-text.ts';

/** Up to so many files every folder is open from the start. */
const MAX_FILES_ALL_OPEN = 60;

interface Folder {
  folders: Map<string, Folder>;
  /** Names and whole paths. */
  files: { name: string; path: string }[];
}

/** The files of a version as nested lists; folders open and close without a script. */
export function renderTree(paths: readonly string[], addresses: Addresses, current?: string): Html {
  const root = newFolder();
  for (const path of paths) {
    const segments = path.split('/');
    const name = segments.pop() ?? path;
    folderAt(root, segments).files.push({ name, path });
  }
  return renderFolder(root, '', { addresses, current, allOpen: paths.length <= MAX_FILES_ALL_OPEN });
}

function newFolder(): Folder {
  return { folders: new Map(), files: [] };
}

function folderAt(root: Folder, segments: readonly string[]): Folder {
  let folder = root;
  for (const segment of segments) {
    const next = folder.folders.get(segment) ?? newFolder();
    folder.folders.set(segment, next);
    folder = next;
  }
  return folder;
}

interface TreeView {
  addresses: Addresses;
  current: string | undefined;
  allOpen: boolean;
}

function renderFolder(folder: Folder, prefix: string, view: TreeView): Html {
  const folders = [...folder.folders]
    .sort(([a], [b]) => compareNames(a, b))
    .map(([name, child]) => renderBranch(name, child, `${prefix}${name}/`, view));
  const files = folder.files
    .sort((a, b) => compareNames(a.name, b.name))
    .map(({ name, path }) => {
      const { badge, color } = fileKindOf(path);
      return html`<li>
        <a
          href="${view.addresses.file(path)}"
          data-badge="${badge}"
          class="${color}"
          ${path === view.current ? html` aria-current="page"` : ''}
          >${showHidden(name)}</a
        >
      </li>`;
    });
  return html`<ul>
    ${folders}${files}
  </ul>`;
}

function renderBranch(name: string, folder: Folder, prefix: string, view: TreeView): Html {
  // A folder with nothing but one folder in it is one step, not two.
  const [only] = folder.folders;
  if (folder.files.length === 0 && folder.folders.size === 1 && only) {
    return renderBranch(`${name}/${only[0]}`, only[1], `${prefix}${only[0]}/`, view);
  }
  const isOpen = view.allOpen || (view.current?.startsWith(prefix) ?? false);
  return html`<li><details${isOpen ? html` open` : ''}><summary>${showHidden(name)}</summary>${renderFolder(
    folder,
    prefix,
    view,
  )}</details></li>`;
}

const collator = new Intl.Collator('en', { numeric: true });

/** As people sort: without case, numbers by their value; equal names by their characters, so the order is always the same. */
function compareNames(a: string, b: string): number {
  return collator.compare(a, b) || (a < b ? -1 : 1);
}
