import { useRef } from 'react';
import { config, texts } from '../config.ts';
import { Icon } from '../lib/icons.tsx';
import { periodName, PERIODS } from '../lib/periods.ts';
import { SchemeToggle } from '../lib/scheme.tsx';
import { exportCsv, readRecords } from '../lib/transfer.ts';
import type { Records } from '../lib/use-records.ts';
import type { PeriodKey } from '../types.ts';
import { Menu, type MenuItem } from './Menu.tsx';

interface HeaderProps {
  records: Records;
  period: PeriodKey;
  onPeriod: (period: PeriodKey) => void;
  onAdd: () => void;
  onTargets: () => void;
}

export function Header({ records, period, onPeriod, onAdd, onTargets }: HeaderProps) {
  const file = useRef<HTMLInputElement>(null);

  const take = async (chosen: File | undefined): Promise<void> => {
    if (chosen === undefined) return;
    const read = readRecords(await chosen.text());
    if (read.length > 0) records.take(read);
    else records.say(texts.notImported);
  };

  const items: MenuItem[] = [
    { label: texts.targets, icon: 'target', onChoose: onTargets },
    { label: texts.importFile, icon: 'upload', onChoose: () => file.current?.click() },
    { label: texts.exportCsv, icon: 'download', onChoose: () => exportCsv(records.all) },
    records.samples
      ? { label: texts.removeSamples, icon: 'sparkles', onChoose: () => records.showSamples(false) }
      : { label: texts.showSamples, icon: 'sparkles', onChoose: () => records.showSamples(true) },
  ];
  if (records.own.length > 0) {
    items.push({ label: texts.removeOwn, icon: 'trash', danger: true, onChoose: records.removeOwn });
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
          <button type="button" className="button primary add" onClick={onAdd} aria-keyshortcuts="n">
            <Icon name="plus" size={18} />
            <span>{texts.add}</span>
          </button>
          <SchemeToggle toLight={texts.toLight} toDark={texts.toDark} />
          <Menu label={texts.more} items={items} />
          <input
            ref={file}
            type="file"
            accept=".csv,text/csv"
            hidden
            aria-label={texts.importFile}
            onChange={(event) => {
              void take(event.target.files?.[0]);
              event.target.value = '';
            }}
          />
        </div>
        <div className="periods" role="group" aria-label={texts.period}>
          {PERIODS.map((key) => (
            <button key={key} type="button" aria-pressed={period === key} onClick={() => onPeriod(key)}>
              {periodName(key)}
            </button>
          ))}
        </div>
      </div>
    </header>
  );
}
