import { useCallback, useRef } from 'react';
import type { Sound } from '../types.ts';
import { useStored } from './storage.ts';

/** Each sound as a few notes: frequency in hertz, start and length in seconds. */
const NOTES: Record<Sound, [frequency: number, start: number, length: number][]> = {
  move: [[220, 0, 0.04]],
  good: [[660, 0, 0.09]],
  great: [
    [660, 0, 0.09],
    [990, 0.08, 0.14],
  ],
  bad: [[150, 0, 0.22]],
  level: [
    [520, 0, 0.1],
    [660, 0.1, 0.1],
    [780, 0.2, 0.18],
  ],
  won: [
    [520, 0, 0.12],
    [660, 0.12, 0.12],
    [780, 0.24, 0.12],
    [1040, 0.36, 0.3],
  ],
  lost: [
    [330, 0, 0.16],
    [260, 0.16, 0.16],
    [180, 0.32, 0.34],
  ],
};

const LOUDNESS = 0.06;

/** Small beeps; off until the player turns them on, and remembered. */
export function useSound(): { on: boolean; toggle: () => void; play: (sound: Sound) => void } {
  const [on, setOn] = useStored('game:sound:v1', false, (stored) =>
    typeof stored === 'boolean' ? stored : undefined,
  );
  const audio = useRef<AudioContext | null>(null);

  const play = useCallback(
    (sound: Sound) => {
      if (!on) return;
      audio.current ??= new AudioContext();
      const { current: context } = audio;
      for (const [frequency, start, length] of NOTES[sound]) {
        const oscillator = context.createOscillator();
        const gain = context.createGain();
        const from = context.currentTime + start;
        oscillator.type = 'triangle';
        oscillator.frequency.value = frequency;
        gain.gain.setValueAtTime(LOUDNESS, from);
        gain.gain.exponentialRampToValueAtTime(0.0001, from + length);
        oscillator.connect(gain).connect(context.destination);
        oscillator.start(from);
        oscillator.stop(from + length);
      }
    },
    [on],
  );

  return { on, toggle: () => setOn((before) => !before), play };
}
