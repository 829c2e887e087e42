import { BugError } from '#core/errors.ts';
import type { Collection, FindOptions, StoredDocument } from '../../types.ts';
import { applyUpdate, documentFromUpdate, prepareUpdate, type PreparedUpdate } from './apply-update.ts';
import type { AnyFilter, Selection, Table } from './table.ts';

/** Runs work on the store and explains its failure. */
export type Run = <Result>(work: () => Result) => Promise<Result>;

/** The port's operations on a table. A read happens at once; a write soon, and it is on the disk when it resolves. */
export function createEmbeddedCollection<Document extends StoredDocument>({
  table,
  read,
  write,
}: {
  table: Table<Document>;
  read: Run;
  write: Run;
}): Collection<Document> {
  function change(filter: AnyFilter, update: PreparedUpdate, sort?: Selection['sort']): Document | undefined {
    const match = table.first(filter, sort);
    if (!match) return undefined;
    const changed = applyUpdate(match.document, update);
    table.replace(match.rowid, changed);
    return changed;
  }

  return {
    insertOne: (document) => {
      return write(() => {
        table.insert(checked(document));
      });
    },
    insertMissing: (documents) => {
      return write(() => {
        for (const document of documents) table.insert(checked(document), { ignoreKnownId: true });
      });
    },
    findOne: (filter, { sort, fields } = {}) => {
      return read(() => {
        const match = table.first(filter, sort);
        return match && onlyFields(match.document, fields);
      });
    },
    find: (filter, { sort, skip, limit, fields } = {}) => {
      return read(() =>
        Array.from(table.matches(filter, { sort, skip, limit }), ({ document }) =>
          onlyFields(document, fields),
        ),
      );
    },
    count: (filter) => read(() => table.count(filter)),
    updateOne: (filter, update) => {
      return write(() => (change(filter, prepareUpdate(update)) ? 1 : 0));
    },
    updateMany: (filter, update) => {
      return write(() => {
        const prepared = prepareUpdate(update);
        // A change may move a document within the index that is being read: the matches are settled first.
        const rowids = table.rowids(filter);
        for (const rowid of rowids) {
          const document = table.at(rowid);
          if (!document) continue;
          table.replace(rowid, applyUpdate(document, prepared));
        }
        return rowids.length;
      });
    },
    findOneAndUpdate: (filter, update, { sort } = {}) => {
      return write(() => change(filter, prepareUpdate(update), sort));
    },
    upsert: (id, update) => {
      return write(() => {
        const prepared = prepareUpdate(update);
        const changed = change({ _id: id }, prepared);
        if (changed) return changed;
        // An upsert's operators describe a whole document; the caller's types say so.
        const document = documentFromUpdate(id, prepared) as Document;
        table.insert(document);
        return document;
      });
    },
    deleteOne: (filter) => write(() => table.remove(filter, 1)),
    deleteMany: (filter) => write(() => table.remove(filter)),
  };
}

function onlyFields<Document extends StoredDocument>(
  document: Document,
  fields: FindOptions<Document>['fields'],
): Document {
  if (!fields) return document;
  const wanted = new Set<string>(['_id', ...fields]);
  const kept: object = Object.fromEntries(Object.entries(document).filter(([field]) => wanted.has(field)));
  // The port says that the other fields are absent.
  return kept as Document;
}

function checked<Document extends StoredDocument>(document: Document): Document {
  if (typeof document._id === 'string' && document._id !== '') return document;
  throw new BugError('A document without an id cannot be stored', { code: 'missing_id' });
}
