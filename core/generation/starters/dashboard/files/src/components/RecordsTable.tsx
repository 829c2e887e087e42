import { useId, useState } from 'react';
import { config, texts } from '../config.ts';
import { compareValues, showValue, type Field } from '../lib/fields.ts';
import { count, fill, plain } from '../lib/format.ts';
import { Icon } from '../lib/icons.tsx';
import { dayField, dayOf } from '../lib/records.ts';
import type { DataRecord } from '../types.ts';

interface RecordsTableProps {
  records: readonly DataRecord[];
  onRemove: (record: DataRecord) => void;
  onAdd: () => void;
}

const PAGE_LENGTH = 8;
const columns = config.fields.filter(({ kind }) => kind !== 'long_text').slice(0, 7);

/** The records of the period: searched, sorted by any column, a page at a time. */
export function RecordsTable({ records, onRemove, onAdd }: RecordsTableProps) {
  const [query, setQuery] = useState('');
  const [sort, setSort] = useState<{ field: Field; descending: boolean }>({ field: dayField, descending: true });
  const [page, setPage] = useState(0);
  const searchId = useId();

  const words = plain(query).split(/\s+/).filter(Boolean);
  const found = records
    .filter(({ values }) => {
      const text = plain(columns.map((field) => `${String(values[field.key] ?? '')} ${shown(field, values[field.key])}`).join(' '));
      return words.every((word) => text.includes(word));
    })
    .sort((one, other) => {
      const { field, descending } = sort;
      const order = compareValues(field, one.values[field.key], other.values[field.key], config.language);
      return (descending ? -order : order) || dayOf(other).localeCompare(dayOf(one));
    });
  const pages = Math.max(1, Math.ceil(found.length / PAGE_LENGTH));
  const current = Math.min(page, pages - 1);
  const rows = found.slice(current * PAGE_LENGTH, (current + 1) * PAGE_LENGTH);

  return (
    <section className="records card" aria-label={texts.records}>
      <div className="chart-head">
        <h2>{texts.records}</h2>
        <p className="muted small" aria-live="polite">
          {count(texts.found, found.length)}
        </p>
        <div className="search">
          <label className="sr-only" htmlFor={searchId}>
            {texts.search}
          </label>
          <Icon name="search" size={18} />
          <input
            id={searchId}
            className="input"
            type="search"
            placeholder={texts.search}
            value={query}
            onChange={(event) => {
              setQuery(event.target.value);
              setPage(0);
            }}
          />
        </div>
      </div>
      {rows.length === 0 ? (
        <div className="empty">
          <p className="muted">{records.length === 0 ? texts.noRecords : texts.nothingFound}</p>
          {records.length === 0 && (
            <button type="button" className="button primary" onClick={onAdd}>
              {texts.add}
            </button>
          )}
        </div>
      ) : (
        <div className="table-frame" tabIndex={0} role="region" aria-label={texts.records}>
          <table>
            <thead>
              <tr>
                {columns.map((field) => {
                  const isSorted = sort.field.key === field.key;
                  return (
                    <th
                      key={field.key}
                      scope="col"
                      className={isNumeric(field) ? 'numeric' : ''}
                      aria-sort={isSorted ? (sort.descending ? 'descending' : 'ascending') : undefined}
                    >
                      <button
                        type="button"
                        className="sort-head"
                        onClick={() => setSort({ field, descending: isSorted ? !sort.descending : isNumeric(field) })}
                      >
                        {field.label}
                        <Icon name={isSorted ? (sort.descending ? 'arrow-down' : 'arrow-up') : 'arrow-up-down'} size={14} />
                      </button>
                    </th>
                  );
                })}
                <th>
                  <span className="sr-only">{texts.remove}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map((record) => (
                <tr key={record.id} data-own={!record.sample}>
                  {columns.map((field) => (
                    <td key={field.key} className={isNumeric(field) ? 'numeric number' : ''}>
                      {shown(field, record.values[field.key])}
                    </td>
                  ))}
                  <td className="cell-action">
                    {!record.sample && <span className="badge accent">{texts.own}</span>}
                    <button
                      type="button"
                      className="button quiet icon small"
                      aria-label={fill(texts.removeOf, { day: shown(dayField, dayOf(record)) })}
                      title={texts.remove}
                      onClick={() => onRemove(record)}
                    >
                      <Icon name="trash" size={17} />
                    </button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {pages > 1 && (
        <nav className="pager" aria-label={texts.pages}>
          <button type="button" className="button small" disabled={current === 0} onClick={() => setPage(current - 1)}>
            <Icon name="chevron-left" size={18} />
            {texts.previous}
          </button>
          <span className="muted small number">{fill(texts.page, { page: current + 1, pages })}</span>
          <button type="button" className="button small" disabled={current === pages - 1} onClick={() => setPage(current + 1)}>
            {texts.next}
            <Icon name="chevron-right" size={18} />
          </button>
        </nav>
      )}
    </section>
  );
}

function shown(field: Field, value: DataRecord['values'][string] | undefined): string {
  return showValue(field, value, texts.yes, texts.no);
}

function isNumeric({ kind }: Field): boolean {
  return kind === 'money' || kind === 'number';
}
