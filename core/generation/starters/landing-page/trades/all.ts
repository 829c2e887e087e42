import { bestMatch } from '../../site-kit/best-match.ts';
import type { StarterSpec } from '../../types.ts';
import { agency } from './agency.ts';
import { bakery } from './bakery.ts';
import { beauty } from './beauty.ts';
import { charity } from './charity.ts';
import { clinic } from './clinic.ts';
import { event } from './event.ts';
import { fitness } from './fitness.ts';
import { general } from './general.ts';
import { lessons } from './lessons.ts';
import { makers } from './makers.ts';
import { office } from './office.ts';
import { pets } from './pets.ts';
import { repairs } from './repairs.ts';
import { restaurant } from './restaurant.ts';
import { salon } from './salon.ts';
import { software } from './software.ts';
import { stay } from './stay.ts';
import type { Trade } from './types.ts';
import { wedding } from './wedding.ts';

/** The narrow ones first: where two fit equally well, the earlier one is taken. */
export const TRADES: readonly Trade[] = [
  wedding,
  bakery,
  salon,
  pets,
  beauty,
  clinic,
  fitness,
  restaurant,
  stay,
  repairs,
  lessons,
  charity,
  event,
  makers,
  office,
  agency,
  software,
];

export function tradeFor(spec: StarterSpec): Trade {
  return bestMatch(TRADES, spec) ?? general;
}
