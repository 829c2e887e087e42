import { salon } from './salon.ts';
import type { Trade } from './types.ts';

/** Care of skin, nails and body: works like a hairdresser, with other services. */
export const beauty: Trade = {
  ...salon,
  id: 'beauty',
  match:
    /\b(beauty|beauticians?|nails?|manicur\w*|spas?|massage\w*|estheti\w*|tattoo\w*|piercings?|make-?up|lash(es)?|brows?|skin ?care|wax(ing)?|beaute|instituts?|onglerie|tatou\w*|maquill\w*|epilation)\b/u,
  icon: 'sparkles',
  art: ['leaves', 'portrait', 'waves'],
  offers: [
    [
      ['First appointment', 'Premier rendez-vous'],
      ['Talk, advice and a plan, 30 minutes', 'Échange, conseil et projet, 30 minutes'],
      25,
    ],
    [
      ['Half an hour', 'Une demi-heure'],
      ['For one small thing, done well', 'Pour un petit soin, bien fait'],
      39,
    ],
    [['One hour', 'Une heure'], ['What most people book', 'La formule la plus demandée'], 68],
    [
      ['An hour and a half', 'Une heure et demie'],
      ['With time to arrive and to wake up', 'Avec le temps d’arriver et de se réveiller'],
      95,
    ],
    [['Touch-up', 'Retouche'], ['Within six weeks', 'Dans les six semaines'], 20],
    [['Gift card', 'Carte cadeau'], ['For any amount from here on', 'Du montant de votre choix, dès'], 30],
  ],
  voices: salon.voices.slice(0, 2),
};
