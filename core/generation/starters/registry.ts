import { browserGame, mobileGame } from './browser-game/index.ts';
import { blog } from './blog/index.ts';
import { dashboard } from './dashboard/index.ts';
import { landingPage } from './landing-page/index.ts';
import { restApi } from './rest-api/index.ts';
import { portfolio } from './portfolio/index.ts';
import { shop } from './shop/index.ts';
import { tracker } from './tracker/index.ts';
import type { Starter } from './types.ts';

/** Every starter, one line each. Of several for one type, the first that fits is taken. */
export const STARTERS: readonly Starter[] = [
  shop,
  landingPage,
  portfolio,
  blog,
  browserGame,
  mobileGame,
  tracker,
  dashboard,
  restApi,
];
