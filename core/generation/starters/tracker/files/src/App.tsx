import { useRef, useState } from 'react';
import { Details } from './components/Details.tsx';
import { EmptyState } from './components/EmptyState.tsx';
import { EntryForm } from './components/EntryForm.tsx';
import { Header } from './components/Header.tsx';
import { QuickAdd } from './components/QuickAdd.tsx';
import { Summary } from './components/Summary.tsx';
import { Toast } from './components/Toast.tsx';
import { Toolbar } from './components/Toolbar.tsx';
import { config, texts } from './config.ts';
import { count } from './lib/format.ts';
import { select } from './lib/select.ts';
import { isRecord, useStored } from './lib/storage.ts';
import { useShortcuts } from './lib/undo.ts';
import { useEntries } from './lib/use-entries.ts';
import type { Entry, Filter, Sort, View } from './types.ts';
import { Entries } from './views/Entries.tsx';

const NO_FILTER: Filter = { query: '', show: 'all', group: '' };
const [FIRST_VIEW = 'list'] = config.views;

export function App() {
  const entries = useEntries();
  const [view, setView] = useStored<View>(`${config.storageKey}:view:v1`, FIRST_VIEW, restoreView);
  const [sort, setSort] = useStored<Sort>(`${config.storageKey}:sort:v1`, { key: 'smart', descending: false }, restoreSort);
  const [filter, setFilter] = useState<Filter>(NO_FILTER);
  const [editing, setEditing] = useState<Entry | 'new'>();
  const [openId, setOpenId] = useState<string>();
  const search = useRef<HTMLInputElement>(null);
  const quickAdd = useRef<HTMLInputElement>(null);

  const add = (): void => {
    if (quickAdd.current === null) setEditing('new');
    else quickAdd.current.focus();
  };
  useShortcuts({ n: add, '/': () => search.current?.focus() });

  const shown = select(entries.all, filter, sort);
  const opened = entries.all.find(({ id }) => id === openId);
  const hasSamples = entries.all.some(({ sample }) => sample);

  return (
    <div className="tracker" data-frame={config.frame} data-view={view}>
      <Header entries={entries} onAdd={() => setEditing('new')} />
      <div className="container body">
        <aside className="side">
          <Summary entries={entries.all} />
        </aside>
        <main className="main">
          {config.quickAdd && <QuickAdd inputRef={quickAdd} onAdd={entries.add} onMore={() => setEditing('new')} />}
          {!entries.kept && <p className="notice danger">{texts.notKept}</p>}
          {entries.all.length === 0 ? (
            <EmptyState title={texts.emptyTitle} hint={texts.emptyHint} action={texts.add} onAction={add} />
          ) : (
            <>
              <Toolbar
                searchRef={search}
                filter={filter}
                onFilter={setFilter}
                sort={sort}
                onSort={setSort}
                view={view}
                onView={setView}
              />
              <p className="muted small found" aria-live="polite">
                {count(texts.found, shown.length)}
              </p>
              {shown.length === 0 ? (
                <EmptyState
                  title={texts.nothingFound}
                  hint={texts.nothingFoundHint}
                  action={texts.showAll}
                  onAction={() => setFilter(NO_FILTER)}
                />
              ) : (
                <Entries
                  view={view}
                  entries={shown}
                  sort={sort}
                  onSort={setSort}
                  onOpen={(entry) => setOpenId(entry.id)}
                  onDone={entries.setDone}
                  onChange={entries.change}
                />
              )}
            </>
          )}
          {hasSamples && (
            <p className="notice samples">
              <span>{texts.samplesHint}</span>
              <button type="button" className="button small" onClick={entries.removeSamples}>
                {texts.removeSamples}
              </button>
            </p>
          )}
        </main>
      </div>
      {opened !== undefined && editing === undefined && (
        <Details
          entry={opened}
          onClose={() => setOpenId(undefined)}
          onEdit={() => setEditing(opened)}
          onDone={(done) => entries.setDone(opened, done)}
          onRemove={() => {
            setOpenId(undefined);
            entries.remove(opened);
          }}
        />
      )}
      {editing !== undefined && (
        <EntryForm
          entry={editing === 'new' ? undefined : editing}
          entries={entries.all}
          onClose={() => setEditing(undefined)}
          onSave={(entry) => {
            if (editing === 'new') entries.add(entry);
            else entries.change(entry);
            setEditing(undefined);
            setOpenId(undefined);
          }}
        />
      )}
      <Toast notice={entries.notice} label={texts.undo} onDone={entries.dismiss} />
    </div>
  );
}

function restoreView(stored: unknown): View | undefined {
  return config.views.find((view) => view === stored);
}

function restoreSort(stored: unknown): Sort | undefined {
  if (!isRecord(stored) || typeof stored['key'] !== 'string') return undefined;
  return { key: stored['key'], descending: stored['descending'] === true };
}
