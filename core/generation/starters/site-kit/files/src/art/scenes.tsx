import type { Drawing } from './Artwork.tsx';
import { mix, range } from './numbers.ts';

const INK = mix('var(--a)', 55, '#14121a');
const PAPER = 'color-mix(in oklab, var(--a) 6%, #fffdf8)';

/** Ridges one behind the other, under a sun. */
export const hills: Drawing = (next) => {
  const x = 70 + next() * 260;
  return (
    <>
      <rect width="400" height="190" fill={mix('var(--c)', 26)} />
      <circle cx={x} cy={80 + next() * 36} r={28 + next() * 20} fill="var(--c)" />
      {range(4).map((row) => {
        const y = 132 + row * 42;
        const peaks = range(5).map((peak) => {
          const top = y - 18 - next() * (66 - row * 13);
          return `S${peak * 100 - 50} ${top} ${peak * 100 + 20} ${y - next() * 18}`;
        });
        const fill = row === 2 ? mix('var(--b)', 70) : mix('var(--a)', 32 + row * 22);
        return <path key={row} d={`M-60 ${y}${peaks.join('')}V320H-60Z`} fill={fill} />;
      })}
    </>
  );
};

/** Houses and towers with lit windows. */
export const skyline: Drawing = (next) => {
  const walls = ['var(--a)', mix('var(--a)', 62), 'var(--b)', INK];
  let x = -14;
  return (
    <>
      <circle cx={70 + next() * 260} cy="70" r="34" fill="var(--c)" />
      {range(8).map((place) => {
        const width = 44 + next() * 32;
        const top = 96 + next() * 104;
        const left = x;
        x += width + 3;
        const columns = Math.max(1, Math.floor((width - 14) / 18));
        return (
          <g key={place}>
            <rect x={left} y={top} width={width} height={320 - top} fill={walls[Math.floor(next() * 4)]} />
            {next() < 0.35 && (
              <path d={`M${left} ${top}l${width / 2} -30l${width / 2} 30Z`} fill={mix('var(--c)', 85)} />
            )}
            {range(columns * 5).map((index) => (
              <rect
                key={index}
                x={left + 9 + (index % columns) * 18}
                y={top + 16 + Math.floor(index / columns) * 30}
                width="9"
                height="14"
                fill={next() < 0.55 ? mix('var(--c)', 60, '#fff6dc') : 'rgb(0 0 0 / 0.16)'}
              />
            ))}
          </g>
        );
      })}
    </>
  );
};

/** Stems with leaves. */
export const leaves: Drawing = (next) => (
  <>
    <circle cx={130 + next() * 140} cy="140" r="112" fill={mix('var(--c)', 42)} />
    {range(4).map((stem) => {
      const x = 62 + stem * 92 + next() * 22;
      const top = 36 + next() * 84;
      const fill = ['var(--a)', 'var(--b)', INK, mix('var(--a)', 62)][stem] ?? INK;
      const pairs = Math.floor((300 - top) / 38);
      return (
        <g key={stem} fill={fill}>
          <path d={`M${x} 320Q${x + 8} 190 ${x} ${top}`} fill="none" stroke={fill} strokeWidth="4" />
          <ellipse cx={x} cy={top - 8} rx="8" ry="20" />
          {range(pairs).map((pair) => {
            const y = top + 26 + pair * 38;
            const size = 20 + pair * 3;
            return (
              <g key={pair}>
                <ellipse cx={x - size + 2} cy={y} rx={size} ry="8.5" transform={`rotate(28 ${x} ${y})`} />
                <ellipse cx={x + size - 2} cy={y} rx={size} ry="8.5" transform={`rotate(-28 ${x} ${y})`} />
              </g>
            );
          })}
        </g>
      );
    })}
  </>
);

/** An application's window: a side bar, figures, a chart. */
export const window: Drawing = (next) => {
  const bars = range(9).map(() => 22 + next() * 70);
  return (
    <>
      <circle cx={330 - next() * 60} cy="60" r="110" fill={mix('var(--b)', 34)} />
      <rect x="40" y="46" width="340" height="300" rx="14" fill="rgb(0 0 0 / 0.14)" />
      <rect x="34" y="38" width="340" height="300" rx="14" fill="var(--surface)" />
      <path d="M34 52a14 14 0 0 1 14-14h312a14 14 0 0 1 14 14v14H34Z" fill={mix('var(--a)', 24, 'var(--surface)')} />
      {['var(--a)', 'var(--c)', 'var(--b)'].map((fill, dot) => (
        <circle key={fill} cx={52 + dot * 15} cy="52" r="4.5" fill={fill} />
      ))}
      {range(5).map((line) => (
        <rect
          key={line}
          x="50"
          y={84 + line * 25}
          width={line === 0 ? 56 : 36 + next() * 24}
          height="10"
          rx="5"
          fill={line === 0 ? 'var(--a)' : 'var(--line)'}
        />
      ))}
      {range(3).map((card) => (
        <g key={card}>
          <rect x={126 + card * 80} y="82" width="70" height="50" rx="8" fill={mix(`var(--${'abc'[card]})`, 20, 'var(--surface)')} />
          <rect x={136 + card * 80} y="93" width="24" height="6" rx="3" fill="var(--line-strong)" opacity="0.6" />
          <rect x={136 + card * 80} y="107" width={30 + next() * 18} height="12" rx="4" fill={`var(--${'abc'[card]})`} />
        </g>
      ))}
      <rect x="126" y="146" width="230" height="170" rx="8" fill={mix('var(--a)', 8, 'var(--surface)')} />
      {bars.map((height, bar) => (
        <rect
          key={bar}
          x={140 + bar * 23.4}
          y={284 - height - 14}
          width="13"
          height={height + 40}
          rx="4"
          fill={bar % 4 === 2 ? 'var(--c)' : 'var(--a)'}
        />
      ))}
    </>
  );
};

/** A printed page: a capital, lines of text, a picture. */
export const page: Drawing = (next) => {
  const turn = next() * 10 - 5;
  return (
    <>
      <circle cx={60 + next() * 280} cy={60 + next() * 180} r="120" fill={mix('var(--b)', 55)} />
      <g transform={`rotate(${turn} 200 160)`}>
        <rect x="118" y="40" width="188" height="262" fill="rgb(0 0 0 / 0.15)" />
        <rect x="110" y="32" width="188" height="262" fill={PAPER} />
        <rect x="128" y="52" width={90 + next() * 60} height="14" fill={INK} />
        <rect x="128" y="74" width={50 + next() * 60} height="14" fill={INK} />
        <rect x="128" y="104" width="46" height="52" fill="var(--a)" />
        {range(11).map((line) => (
          <rect
            key={line}
            x={line < 4 ? 184 : 128}
            y={106 + line * 15}
            width={(line < 4 ? 96 : 152) - (line % 4 === 3 ? 30 + next() * 40 : next() * 12)}
            height="5"
            fill="#8b8791"
            opacity="0.6"
          />
        ))}
        <path d="M268 282l30-30v30Z" fill="var(--c)" />
      </g>
    </>
  );
};

/** A laid table from above. */
export const plate: Drawing = (next) => {
  const turn = next() * 360;
  return (
    <>
      <rect width="400" height="300" fill={mix('var(--a)', 60)} />
      {range(9).map((line) => (
        <rect key={line} x={line * 48} width="20" height="300" fill={mix('var(--a)', 72)} />
      ))}
      <circle cx="206" cy="158" r="112" fill="rgb(0 0 0 / 0.18)" />
      <circle cx="200" cy="150" r="112" fill={PAPER} />
      <circle cx="200" cy="150" r="82" fill="none" stroke="rgb(0 0 0 / 0.1)" strokeWidth="3" />
      <g transform={`rotate(${turn} 200 150)`}>
        <circle cx="186" cy="146" r="46" fill="var(--c)" />
        <circle cx="228" cy="172" r="26" fill="var(--b)" />
        <circle cx="222" cy="118" r="17" fill={mix('var(--a)', 80, '#ffffff')} />
        {range(5).map((leaf) => (
          <ellipse
            key={leaf}
            cx={150 + leaf * 15}
            cy={190 - (leaf % 2) * 12}
            rx="17"
            ry="7"
            fill={mix('var(--b)', 75, '#1d2b16')}
            transform={`rotate(${leaf * 52} ${150 + leaf * 15} 188)`}
          />
        ))}
      </g>
      <g fill={INK}>
        <rect x="46" y="64" width="7" height="186" rx="3.5" />
        <path d="M36 60v44a13.5 13.5 0 0 0 27 0V60h-6v38h-4.500V60h-6v38H42V60Z" />
        <rect x="346" y="64" width="8" height="186" rx="4" />
        <path d="M346 60c-12 22-14 58-6 84h14V60Z" />
      </g>
    </>
  );
};

/** Colours of skin and hair that are told apart at a glance. */
const FACES = [
  ['#f0c8a4', '#5a3a28'],
  ['#d9a273', '#2b2126'],
  ['#a86f47', '#2b2126'],
  ['#7a4b30', '#1d171b'],
  ['#eec7a6', '#b5652c'],
  ['#e2b48d', '#8b8791'],
] as const;

/** Somebody seen from the shoulders up. */
export const portrait: Drawing = (next) => {
  const [skin, hair] = FACES[Math.floor(next() * FACES.length)] ?? FACES[0];
  const long = next() < 0.5;
  return (
    <>
      <circle cx="200" cy="140" r="126" fill={mix('var(--c)', 55)} />
      {long && <path d="M134 128a66 66 0 0 1 132 0v104H134Z" fill={hair} />}
      <path d="M70 320c0-74 56-104 130-104s130 30 130 104Z" fill="var(--a)" />
      <path d="M172 176h56v46a28 28 0 0 1-56 0Z" fill={skin} />
      <path d="M172 196q28 24 56 0v12q-28 22-56 0Z" fill="rgb(0 0 0 / 0.14)" />
      <ellipse cx="200" cy="142" rx="48" ry="58" fill={skin} />
      <path
        d={
          long
            ? 'M148 150c-6-62 26-82 54-80 34 2 56 30 50 78-8-26-22-40-40-46-22 18-48 22-64 48Z'
            : 'M150 134c-8-50 22-68 52-66 34 2 54 26 48 66-6-18-14-28-24-34-24 8-52 4-66 2-6 8-8 18-10 32Z'
        }
        fill={hair}
      />
    </>
  );
};
