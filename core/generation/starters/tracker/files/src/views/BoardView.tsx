import { useState } from 'react';
import { DoneBox } from '../components/DoneBox.tsx';
import { Excerpt, Facts } from '../components/Facts.tsx';
import { config, texts } from '../config.ts';
import { fieldBy, isDone, nameOf } from '../lib/entries.ts';
import { fill } from '../lib/format.ts';
import { Icon } from '../lib/icons.tsx';
import { groupByChoice, type Group } from '../lib/select.ts';
import type { Entry } from '../types.ts';
import type { ViewProps } from './Entries.tsx';

const boardKey = config.roles.status ?? config.roles.group ?? config.roles.priority ?? '';
const choices = fieldBy(boardKey)?.choices ?? [];

/** A column for every choice. Cards are dragged from one to the next, or moved with their arrow buttons. */
export function BoardView({ entries, onOpen, onDone, onChange }: ViewProps) {
  const [over, setOver] = useState<string>();
  const move = (id: string, choice: string): void => {
    const entry = entries.find((one) => one.id === id);
    if (entry === undefined || entry.values[boardKey] === choice) return;
    onChange({ ...entry, values: { ...entry.values, [boardKey]: choice } });
  };

  return (
    <div className="board" tabIndex={0} role="region" aria-label={texts.views.board}>
      {groupByChoice(entries, boardKey).map((group) => (
        <section
          key={group.key}
          className="column"
          aria-label={group.title}
          data-over={over === group.key}
          onDragOver={(event) => {
            event.preventDefault();
            setOver(group.key);
          }}
          onDragLeave={(event) => {
            if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(undefined);
          }}
          onDrop={(event) => {
            event.preventDefault();
            setOver(undefined);
            if (group.key !== '') move(event.dataTransfer.getData('text/plain'), group.key);
          }}
        >
          <h2 className="group-title">
            <span className="dot" data-tone={Math.max(0, choices.indexOf(group.key)) % 6} />
            {group.title}
            <span className="number">{group.entries.length}</span>
          </h2>
          <ul>
            {group.entries.map((entry) => (
              <BoardCard key={entry.id} entry={entry} group={group} onOpen={onOpen} onDone={onDone} onMove={move} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

interface BoardCardProps extends Pick<ViewProps, 'onOpen' | 'onDone'> {
  entry: Entry;
  group: Group;
  onMove: (id: string, choice: string) => void;
}

function BoardCard({ entry, group, onOpen, onDone, onMove }: BoardCardProps) {
  const at = choices.indexOf(group.key);
  const steps = [
    { icon: 'arrow-left' as const, choice: choices[at - 1] },
    { icon: 'arrow-right' as const, choice: choices[at + 1] },
  ];
  return (
    <li
      className="board-card card"
      draggable
      data-done={isDone(entry)}
      onDragStart={(event) => event.dataTransfer.setData('text/plain', entry.id)}
    >
      <div className="board-card-head">
        {config.done?.status === undefined && <DoneBox entry={entry} onDone={onDone} />}
        <button type="button" className="entry-name" onClick={() => onOpen(entry)}>
          {nameOf(entry)}
        </button>
      </div>
      <Excerpt entry={entry} />
      <div className="board-card-foot">
        <Facts entry={entry} without={[boardKey]} most={3} />
        <span className="board-moves">
          {steps.map(({ icon, choice }) =>
            choice === undefined ? null : (
              <button
                key={icon}
                type="button"
                aria-label={fill(texts.moveTo, { name: nameOf(entry), choice })}
                title={choice}
                onClick={() => onMove(entry.id, choice)}
              >
                <Icon name={icon} size={16} />
              </button>
            ),
          )}
        </span>
      </div>
    </li>
  );
}
