/** Where a round stands; reported by the game whenever it changes. */
export interface Status {
  score: number;
  level: number;
  /** Left out by games that have no lives. */
  lives?: number;
  /** Set once, when the round has ended. */
  over?: 'won' | 'lost';
}

export type Sound = 'move' | 'good' | 'great' | 'bad' | 'level' | 'won' | 'lost';

export interface GameProps {
  /** False before the first start, while paused and after the end: nothing moves and no input counts. */
  running: boolean;
  onStatus: (status: Status) => void;
  play: (sound: Sound) => void;
}

export type Direction = 'up' | 'down' | 'left' | 'right';

/** A picture of the theme: its key in game/motifs.ts and what it is called. */
export interface Motif {
  id: string;
  label: string;
}

export interface GameConfig {
  title: string;
  subject: string;
  language: 'en' | 'fr';
  layout: 'stage' | 'console' | 'poster';
  world: 'classic' | 'space' | 'sea' | 'forest' | 'candy' | 'desert' | 'winter' | 'neon';
  seed: number;
  motifs: Motif[];
}
