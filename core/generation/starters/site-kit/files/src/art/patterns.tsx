import type { Drawing } from './Artwork.tsx';
import { mix, range } from './numbers.ts';

const INK = mix('var(--a)', 55, '#14121a');

/** Quarter circles, discs and stripes on a grid of tiles. */
export const mosaic: Drawing = (next) => {
  const fills = ['var(--a)', 'var(--b)', 'var(--c)', INK, mix('var(--a)', 45), mix('var(--c)', 50)];
  return range(12).map((index) => {
    const back = Math.floor(next() * fills.length);
    const front = (back + 1 + Math.floor(next() * (fills.length - 1))) % fills.length;
    const turn = Math.floor(next() * 4) * 90;
    return (
      <g
        key={index}
        transform={`translate(${(index % 4) * 100} ${Math.floor(index / 4) * 100}) rotate(${turn} 50 50)`}
      >
        <rect x="-0.4" y="-0.4" width="100.8" height="100.8" fill={fills[back]} />
        {tile(Math.floor(next() * 6), fills[front] ?? INK, fills[back] ?? INK)}
      </g>
    );
  });
};

function tile(shape: number, front: string, back: string): React.ReactNode {
  switch (shape) {
    case 0:
      return <path d="M0 0h100A100 100 0 0 1 0 100Z" fill={front} />;
    case 1:
      return <path d="M0 50a50 50 0 0 1 100 0Z" fill={front} />;
    case 2:
      return (
        <>
          <circle cx="50" cy="50" r="40" fill={front} />
          <circle cx="50" cy="50" r="17" fill={back} />
        </>
      );
    case 3:
      return <path d="M0 0h100L0 100Z" fill={front} />;
    case 4:
      return range(3).map((row) => <rect key={row} y={row * 36} width="100" height="18" fill={front} />);
    default:
      return (
        <>
          <path d="M0 0h100A100 100 0 0 1 0 100Z" fill={front} />
          <path d="M0 0h50A50 50 0 0 1 0 50Z" fill={back} />
        </>
      );
  }
}

/** Rings around a disc, with moons on them. */
export const orbits: Drawing = (next) => {
  const x = 120 + next() * 160;
  const y = 110 + next() * 80;
  const core = 34 + next() * 22;
  return (
    <>
      <circle cx={x} cy={y} r="290" fill={mix('var(--a)', 14)} />
      <circle cx={x} cy={y} r={core + 104} fill={mix('var(--b)', 26)} />
      {range(5).map((ring) => {
        const radius = core + 26 + ring * 38;
        const angle = next() * Math.PI * 2;
        return (
          <g key={ring}>
            <circle cx={x} cy={y} r={radius} fill="none" stroke={mix('var(--a)', 70)} strokeWidth="2" />
            <circle
              cx={x + Math.cos(angle) * radius}
              cy={y + Math.sin(angle) * radius}
              r={6 + next() * 13}
              fill={ring % 2 === 0 ? 'var(--b)' : 'var(--c)'}
            />
          </g>
        );
      })}
      <circle cx={x} cy={y} r={core} fill="var(--a)" />
      <path
        d={`M${x} ${y - core}a${core} ${core} 0 0 1 0 ${core * 2}a${core * 1.5} ${core * 1.5} 0 0 0 0 ${-core * 2}Z`}
        fill={INK}
        opacity="0.3"
      />
    </>
  );
};

/** Rounded bars across the picture. */
export const bands: Drawing = (next) => {
  const fills = ['var(--a)', 'var(--b)', 'var(--c)', mix('var(--a)', 40), INK];
  const turn = next() < 0.5 ? -32 : 32;
  return (
    <g transform={`rotate(${turn} 200 150)`}>
      {range(11).map((row) => {
        const start = -60 + next() * 220;
        const length = 90 + next() * 260;
        const gap = start + length + 26;
        const y = -58 + row * 38;
        return (
          <g key={row}>
            <rect x={start} y={y} width={length} height="26" rx="13" fill={fills[Math.floor(next() * 5)]} />
            <rect x={gap} y={y} width={60 + next() * 120} height="26" rx="13" fill={fills[Math.floor(next() * 5)]} />
          </g>
        );
      })}
    </g>
  );
};

/** Nested arches side by side. */
export const arches: Drawing = (next) => {
  const fills = ['var(--a)', mix('var(--c)', 80), 'var(--b)', mix('var(--a)', 30), INK];
  const shift = Math.floor(next() * fills.length);
  return (
    <>
      <circle cx={90 + next() * 220} cy={50 + next() * 30} r="30" fill="var(--c)" />
      {range(3).map((place) => {
        const x = 60 + place * 140;
        const top = 110 + next() * 70;
        return range(5).map((ring) => {
          const radius = 78 - ring * 15;
          return (
            <path
              key={`${place} ${ring}`}
              d={`M${x - radius} 320V${top + 78}a${radius} ${radius} 0 0 1 ${radius * 2} 0V320Z`}
              fill={fills[(ring + place * 2 + shift) % fills.length]}
            />
          );
        });
      })}
    </>
  );
};

/** Rolling lines, thicker towards the bottom. */
export const waves: Drawing = (next) => {
  const height = 14 + next() * 20;
  const length = 90 + next() * 60;
  const phase = next() * length;
  return (
    <>
      <circle cx={80 + next() * 240} cy="86" r="46" fill="var(--c)" />
      {range(9).map((row) => {
        const y = 96 + row * 27;
        const start = -length * 2 + phase + (row % 2) * (length / 2);
        const path = range(14)
          .map((step) => `q${length / 4} ${step % 2 === 0 ? -height : height} ${length / 2} 0`)
          .join('');
        return (
          <path
            key={row}
            d={`M${start} ${y}${path}V340H${start}Z`}
            fill={row % 3 === 1 ? mix('var(--b)', 40 + row * 6) : mix('var(--a)', 22 + row * 9)}
          />
        );
      })}
    </>
  );
};
