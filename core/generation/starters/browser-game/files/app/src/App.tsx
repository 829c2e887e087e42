import { useCallback, useEffect, useRef, useState } from 'react';
import { Overlay } from './components/Overlay.tsx';
import { ScoreList } from './components/ScoreList.tsx';
import { Stats } from './components/Stats.tsx';
import { config, texts } from './config.ts';
import { Game, ratio } from './game/Game.tsx';
import { Icon } from './lib/icons.tsx';
import { SchemeToggle } from './lib/scheme.tsx';
import { useScores } from './lib/scores.ts';
import { useSound } from './lib/sound.ts';
import type { Status } from './types.ts';

export type Phase = 'ready' | 'playing' | 'paused' | 'over';

const FRESH: Status = { score: 0, level: 1 };

/** The frame around the game: starting, pausing, scores and sound. The game itself is in game/Game.tsx. */
export function App() {
  const [phase, setPhase] = useState<Phase>('ready');
  const [round, setRound] = useState(0);
  const [status, setStatus] = useState(FRESH);
  const [bestBefore, setBestBefore] = useState(0);
  const scores = useScores();
  const sound = useSound();
  const board = useRef<HTMLDivElement>(null);

  const start = (): void => {
    if (phase === 'over') {
      setRound((before) => before + 1);
      setStatus(FRESH);
    }
    setBestBefore(scores.best);
    setPhase('playing');
    board.current?.focus({ preventScroll: true });
  };

  const pauseOrGoOn = (): void => {
    setPhase((before) => (before === 'playing' ? 'paused' : before === 'paused' ? 'playing' : before));
  };

  const onStatus = useCallback(
    (next: Status) => {
      setStatus(next);
      scores.reached(next.score);
      if (next.over === undefined) return;
      setPhase('over');
      scores.finished({ score: next.score, level: next.level, at: new Date().toISOString() });
      sound.play(next.over);
    },
    [scores, sound],
  );

  const keys = useRef({ start, pauseOrGoOn, phase, sound });
  keys.current = { start, pauseOrGoOn, phase, sound };

  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.repeat || event.ctrlKey || event.metaKey || event.altKey) return;
      const { phase, ...now } = keys.current;
      const onButton = event.target instanceof HTMLButtonElement;
      if (event.code === 'KeyP' || event.code === 'Escape') now.pauseOrGoOn();
      else if (event.code === 'KeyM') now.sound.toggle();
      else if ((event.code === 'Space' || event.code === 'Enter') && !onButton && phase !== 'playing') {
        event.preventDefault();
        if (phase === 'paused') now.pauseOrGoOn();
        else now.start();
      }
    };
    const onHide = (): void => {
      if (document.hidden && keys.current.phase === 'playing') keys.current.pauseOrGoOn();
    };
    window.addEventListener('keydown', onKey);
    document.addEventListener('visibilitychange', onHide);
    return () => {
      window.removeEventListener('keydown', onKey);
      document.removeEventListener('visibilitychange', onHide);
    };
  }, []);

  return (
    <div className="arcade" data-layout={config.layout} data-world={config.world} data-phase={phase}>
      <header className="top">
        <h1>{config.title}</h1>
        <div className="top-actions">
          <button
            type="button"
            className="button quiet icon"
            aria-pressed={sound.on}
            aria-label={texts.sound}
            title={sound.on ? texts.soundOff : texts.soundOn}
            onClick={sound.toggle}
          >
            <Icon name={sound.on ? 'volume-2' : 'volume-x'} />
          </button>
          <button
            type="button"
            className="button quiet icon"
            aria-label={phase === 'paused' ? texts.goOn : texts.pause}
            title={phase === 'paused' ? texts.goOn : texts.pause}
            disabled={phase !== 'playing' && phase !== 'paused'}
            onClick={pauseOrGoOn}
          >
            <Icon name={phase === 'paused' ? 'play' : 'pause'} />
          </button>
          <SchemeToggle toLight={texts.toLight} toDark={texts.toDark} />
        </div>
      </header>

      <main className="table">
        <Stats status={status} best={scores.best} />
        <div className="frame" style={{ '--ratio': ratio } as React.CSSProperties}>
          <div className="board" ref={board} tabIndex={-1} role="group" aria-label={config.title}>
            <Game key={round} running={phase === 'playing'} onStatus={onStatus} play={sound.play} />
          </div>
          <Overlay
            phase={phase}
            status={status}
            isRecord={status.score > 0 && status.score > bestBefore}
            onStart={start}
            onGoOn={pauseOrGoOn}
          />
        </div>
        <aside className="side">
          <section>
            <h2>{texts.howTo}</h2>
            <ul className="how">
              {texts.how.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
            <p className="keys small muted">
              <kbd>P</kbd> {texts.pause} · <kbd>M</kbd> {texts.sound}
            </p>
          </section>
          <ScoreList list={scores.list} />
        </aside>
      </main>
    </div>
  );
}
