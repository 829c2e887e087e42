import { config } from '../config.ts';
import { fieldBy, nameOf, textOf } from '../lib/entries.ts';
import type { Entry } from '../types.ts';

const group = fieldBy(config.roles.group);

/** A small abstract picture, always the same for the same name; the group decides its colour. */
export function Cover({ entry }: { entry: Entry }) {
  const name = nameOf(entry);
  const hash = hashOf(name);
  const choice = group?.choices?.indexOf(textOf(entry, group.key)) ?? -1;
  const tone = choice >= 0 ? choice % 6 : hash % 6;
  const shapes = Array.from({ length: 3 }, (_, index) => (hash >>> (index * 7)) & 127);
  return (
    <svg className="cover" data-tone={tone} viewBox="0 0 320 120" preserveAspectRatio="xMinYMid slice" aria-hidden="true">
      <rect width="320" height="120" className="cover-back" />
      {shapes.map((bits, index) => (
        <Shape key={index} kind={(bits >> 5) % 4} x={30 + index * 105 + (bits % 40)} y={24 + ((bits >> 2) % 70)} size={34 + (bits % 30)} />
      ))}
      <text x="20" y="98" className="cover-letter">
        {/[\p{L}\p{N}]/u.exec(name)?.[0].toUpperCase() ?? '•'}
      </text>
    </svg>
  );
}

function Shape({ kind, x, y, size }: { kind: number; x: number; y: number; size: number }) {
  switch (kind) {
    case 0:
      return <circle cx={x} cy={y} r={size} className="cover-shape" />;
    case 1:
      return <path d={`M${x - size} ${y + size} A${size} ${size} 0 0 1 ${x + size} ${y + size} Z`} className="cover-shape" />;
    case 2:
      return <rect x={x - size / 2} y={y - size / 2} width={size} height={size} rx="8" transform={`rotate(${size} ${x} ${y})`} className="cover-shape" />;
    default:
      return <circle cx={x} cy={y} r={size * 0.8} className="cover-line" />;
  }
}

/** FNV-1a: a stable number for a text. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  // The low bits of texts that are alike are alike: mix the high ones in.
  return (hash ^ (hash >>> 15)) >>> 0;
}
