import { useRef } from 'react';
import { config, texts } from '../config.ts';
import { Icon } from '../lib/icons.tsx';
import { SchemeToggle } from '../lib/scheme.tsx';
import { exportCsv, exportJson, readEntries } from '../lib/transfer.ts';
import type { Entries } from '../lib/use-entries.ts';
import { Menu, type MenuItem } from './Menu.tsx';

export function Header({ entries, onAdd }: { entries: Entries; onAdd: () => void }) {
  const file = useRef<HTMLInputElement>(null);

  const take = async (chosen: File | undefined): Promise<void> => {
    if (chosen === undefined) return;
    const read = readEntries(await chosen.text());
    if (read.length > 0) entries.take(read);
    else entries.say(texts.notImported);
  };

  const items: MenuItem[] = [
    { label: texts.exportCsv, icon: 'table', onChoose: () => exportCsv(entries.all) },
    { label: texts.exportJson, icon: 'download', onChoose: () => exportJson(entries.all) },
    { label: texts.importFile, icon: 'upload', onChoose: () => file.current?.click() },
  ];
  if (entries.all.some(({ sample }) => sample)) {
    items.push({ label: texts.removeSamples, icon: 'sparkles', onChoose: entries.removeSamples });
  }
  if (entries.all.length > 0) {
    items.push({ label: texts.removeAll, icon: 'trash', danger: true, onChoose: entries.removeAll });
  }

  return (
    <header className="header">
      <div className="container header-row">
        <span className="mark">
          <Icon name={config.icon} size={22} />
        </span>
        <div className="header-text">
          <h1>{config.title}</h1>
          <p className="tagline">{config.tagline}</p>
        </div>
        <div className="header-actions">
          {!config.quickAdd && (
            <button type="button" className="button primary add" onClick={onAdd} aria-keyshortcuts="n">
              <Icon name="plus" size={18} />
              <span>{texts.add}</span>
            </button>
          )}
          <SchemeToggle toLight={texts.toLight} toDark={texts.toDark} />
          <Menu label={texts.more} items={items} />
          <input
            ref={file}
            type="file"
            accept=".csv,.json,text/csv,application/json"
            hidden
            aria-label={texts.importFile}
            onChange={(event) => {
              void take(event.target.files?.[0]);
              event.target.value = '';
            }}
          />
        </div>
      </div>
    </header>
  );
}
