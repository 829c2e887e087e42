import { DoneBox } from '../components/DoneBox.tsx';
import { FieldValue } from '../components/FieldValue.tsx';
import { config, texts } from '../config.ts';
import { isDone, nameField, nameOf, numberOf } from '../lib/entries.ts';
import type { Field } from '../lib/fields.ts';
import { formatMoney } from '../lib/format.ts';
import { Icon } from '../lib/icons.tsx';
import type { Entry, Sort } from '../types.ts';
import type { ViewProps } from './Entries.tsx';

const columns = config.fields.filter((field) => field !== nameField && field.kind !== 'long_text').slice(0, 6);
const { amount, quantity } = config.roles;

/** A table to compare in; its heads sort, money is added up at its foot. On a phone it scrolls in its own frame. */
export function TableView({ entries, sort, onSort, onOpen, onDone }: ViewProps) {
  const hasTotal = amount !== undefined && columns.some(({ key }) => key === amount);
  return (
    <div className="table-frame card" tabIndex={0} role="region" aria-label={texts.views.table}>
      <table>
        <thead>
          <tr>
            {config.done !== null && (
              <th scope="col">
                <span className="sr-only">{config.done.label}</span>
              </th>
            )}
            {[nameField, ...columns].map((field) => (
              <Head key={field.key} field={field} sort={sort} onSort={onSort} />
            ))}
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <tr key={entry.id} data-done={isDone(entry)}>
              {config.done !== null && (
                <td className="cell-done">
                  <DoneBox entry={entry} onDone={onDone} />
                </td>
              )}
              <th scope="row">
                <button type="button" className="entry-name" onClick={() => onOpen(entry)}>
                  {nameOf(entry)}
                </button>
              </th>
              {columns.map((field) => (
                <td key={field.key} className={isNumeric(field) ? 'numeric' : ''}>
                  <FieldValue field={field} entry={entry} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        {hasTotal && (
          <tfoot>
            <tr>
              {config.done !== null && <td />}
              <th scope="row">{quantity === undefined ? texts.total : texts.totalValue}</th>
              {columns.map(({ key }) => (
                <td key={key} className="numeric">
                  {key === amount && <span className="number">{formatMoney(totalOf(entries))}</span>}
                </td>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  );
}

function Head({ field, sort, onSort }: { field: Field; sort: Sort; onSort: (sort: Sort) => void }) {
  const isSorted = sort.key === field.key;
  return (
    <th
      scope="col"
      className={isNumeric(field) ? 'numeric' : ''}
      aria-sort={isSorted ? (sort.descending ? 'descending' : 'ascending') : undefined}
    >
      <button
        type="button"
        className="sort-head"
        onClick={() => onSort({ key: field.key, descending: isSorted ? !sort.descending : false })}
      >
        {field.label}
        <Icon name={isSorted ? (sort.descending ? 'arrow-down' : 'arrow-up') : 'arrow-up-down'} size={14} />
      </button>
    </th>
  );
}

function isNumeric({ kind }: Field): boolean {
  return kind === 'money' || kind === 'number';
}

function totalOf(entries: readonly Entry[]): number {
  const sum = entries.reduce(
    (total, entry) => total + numberOf(entry, amount) * (quantity === undefined ? 1 : numberOf(entry, quantity)),
    0,
  );
  return Math.round(sum * 100) / 100;
}
