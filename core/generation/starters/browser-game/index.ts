import { pickFrom } from '../kit/random-from.ts';
import { reactProject } from '../kit/react-project.ts';
import { readTemplate } from '../kit/read-template.ts';
import { toSource, type SourceValue } from '../kit/to-source.ts';
import type { ProjectFile } from '../../types.ts';
import type { Starter, StarterSpec } from '../types.ts';
import { gameOf, type GameKind } from './games.ts';
import { topicOf } from './quizzes/all.ts';
import { ABOUT, textsOf } from './texts.ts';
import { motifsOf, shapesFor, worldOf } from './world.ts';

/** Games for keyboard, mouse and touch with levels, sound and best scores that stay. */
export const browserGame: Starter = {
  type: 'browser_game',
  fits: (spec) => gameOf(spec) !== undefined,
  files: (spec) => filesOf(spec, gameOf(spec) ?? 'snake'),
};

/** The same games: they are played with a thumb as well. */
export const mobileGame: Starter = { ...browserGame, type: 'mobile_game' };

const CANVAS: ReadonlySet<GameKind> = new Set(['snake', 'breakout', 'blocks', 'shooter']);

function filesOf(spec: StarterSpec, game: GameKind): ProjectFile[] {
  const world = worldOf(spec, game);
  const motifs = motifsOf(spec, game, world);
  const config = {
    title: spec.title,
    subject: spec.subject,
    language: spec.language,
    layout: pickFrom(['stage', 'console', 'poster'], spec.seed, 'layout'),
    world: world.name,
    seed: spec.seed,
    motifs: motifs.map(({ id, label }) => ({ id, label })),
  } satisfies SourceValue;
  const files: ProjectFile[] = [
    ...templateOf(game),
    {
      path: 'src/config.ts',
      content: `import type { GameConfig } from './types.ts';

export const config: GameConfig = ${toSource(config)};

/** Words on the screen. */
export const texts = ${toSource(textsOf(game, spec.language))};
`,
    },
    {
      path: 'src/game/motifs.ts',
      content: `/** Pictures on a field of 48 by 48 units, as the inside of an SVG. */
export const shapes: Record<string, string> = ${toSource(shapesFor(motifs))};
`,
    },
  ];
  if (game === 'quiz') files.push({ path: 'src/quiz.ts', content: quizSource(spec) });
  return reactProject({
    spec,
    description: ABOUT[game][spec.language],
    icons: [
      'arrow-down',
      'arrow-left',
      'arrow-right',
      'arrow-up',
      'check',
      'circle',
      'heart',
      'pause',
      'play',
      'rotate-ccw',
      'trophy',
      'volume-2',
      'volume-x',
      'x',
    ],
    files,
    readme: README[spec.language],
  });
}

const README = {
  en: 'The rules are in `src/game`, the frame around the game (start, pause, scores, sound) in `src/App.tsx`. Best scores are kept in the browser.',
  fr: 'Les règles sont dans `src/game`, le cadre du jeu (départ, pause, scores, son) dans `src/App.tsx`. Les meilleurs scores restent dans le navigateur.',
};

/** The frame, what all drawn games share where it is one, and the game's own files. */
function templateOf(game: GameKind): ProjectFile[] {
  const folders = ['app/', ...(CANVAS.has(game) ? ['canvas/'] : []), `games/${game}/`];
  return readTemplate(import.meta.dirname).flatMap(({ path, content }) => {
    const folder = folders.find((prefix) => path.startsWith(prefix));
    return folder === undefined ? [] : [{ path: path.slice(folder.length), content }];
  });
}

function quizSource(spec: StarterSpec): string {
  const topic = topicOf(spec);
  const quiz =
    topic?.kind === 'questions'
      ? {
          kind: 'questions',
          questions: topic.topic.questions(spec.language),
        }
      : { kind: 'sums' };
  return `/** Text, right answer, three wrong ones; or sums that are made up while playing. */
type Quiz = { kind: 'sums' } | { kind: 'questions'; questions: [string, string, ...string[]][] };

/** A function, so that either kind can be written here. */
const asQuiz = (value: Quiz): Quiz => value;

export const quiz = asQuiz(${toSource(quiz)});
`;
}
