import { useId, type RefObject } from 'react';
import { config, texts } from '../config.ts';
import { fieldBy } from '../lib/entries.ts';
import { Icon, type IconName } from '../lib/icons.tsx';
import type { Filter, Sort, View } from '../types.ts';

interface ToolbarProps {
  searchRef: RefObject<HTMLInputElement | null>;
  filter: Filter;
  onFilter: (filter: Filter) => void;
  sort: Sort;
  onSort: (sort: Sort) => void;
  view: View;
  onView: (view: View) => void;
}

const VIEW_ICONS: Record<View, IconName> = {
  list: 'list',
  cards: 'layout-grid',
  table: 'table',
  board: 'layers',
  days: 'calendar',
  habits: 'target',
};

const sortable = config.fields.filter(({ kind }) => !['long_text', 'url', 'email', 'phone'].includes(kind));
/** Things with a day ahead come in its order; all others newest first. */
const isPlanned = config.roles.due !== undefined || config.views[0] === 'days';
const groupField = fieldBy(config.roles.group);

export function Toolbar({ searchRef, filter, onFilter, sort, onSort, view, onView }: ToolbarProps) {
  const searchId = useId();
  const sortId = useId();
  const showChips = config.done !== null && view !== 'habits';

  return (
    <div className="toolbar">
      <div className="finders">
        <div className="search">
          <label className="sr-only" htmlFor={searchId}>
            {texts.search}
          </label>
          <Icon name="search" size={18} />
          <input
            id={searchId}
            ref={searchRef}
            className="input"
            type="search"
            placeholder={texts.search}
            aria-keyshortcuts="/"
            value={filter.query}
            onChange={(event) => onFilter({ ...filter, query: event.target.value })}
          />
        </div>
        <div className="sort">
          <label className="sr-only" htmlFor={sortId}>
            {texts.sort}
          </label>
          <select
            id={sortId}
            className="input"
            value={sort.key}
            onChange={(event) => onSort({ key: event.target.value, descending: false })}
          >
            <option value="smart">{isPlanned ? texts.sortSmart : texts.sortNewest}</option>
            {sortable.map(({ key, label }) => (
              <option key={key} value={key}>
                {label}
              </option>
            ))}
          </select>
          {sort.key !== 'smart' && (
            <button
              type="button"
              className="button icon"
              aria-label={texts.turnAround}
              title={texts.turnAround}
              aria-pressed={sort.descending}
              onClick={() => onSort({ ...sort, descending: !sort.descending })}
            >
              <Icon name={sort.descending ? 'arrow-down' : 'arrow-up'} size={18} />
            </button>
          )}
        </div>
        {config.views.length > 1 && (
          <div className="views" role="group" aria-label={texts.view}>
            {config.views.map((one) => (
              <button
                key={one}
                type="button"
                aria-pressed={view === one}
                aria-label={texts.views[one]}
                title={texts.views[one]}
                onClick={() => onView(one)}
              >
                <Icon name={VIEW_ICONS[one]} size={18} />
              </button>
            ))}
          </div>
        )}
      </div>
      {(showChips || groupField !== undefined) && (
        <div className="chips">
          {showChips && (
            <div className="chips-group" role="group" aria-label={config.done?.label}>
              {(['all', 'open', 'done'] as const).map((show) => (
                <button
                  key={show}
                  type="button"
                  className="chip"
                  aria-pressed={filter.show === show}
                  onClick={() => onFilter({ ...filter, show })}
                >
                  {show === 'done' ? config.done?.label : texts[show]}
                </button>
              ))}
            </div>
          )}
          {groupField !== undefined && (
            <div className="chips-group" role="group" aria-label={groupField.label}>
              {!showChips && (
                <button
                  type="button"
                  className="chip"
                  aria-pressed={filter.group === ''}
                  onClick={() => onFilter({ ...filter, group: '' })}
                >
                  {texts.all}
                </button>
              )}
              {groupField.choices?.map((choice) => (
                <button
                  key={choice}
                  type="button"
                  className="chip"
                  aria-pressed={filter.group === choice}
                  onClick={() => onFilter({ ...filter, group: filter.group === choice ? '' : choice })}
                >
                  {choice}
                </button>
              ))}
            </div>
          )}
        </div>
      )}
    </div>
  );
}
