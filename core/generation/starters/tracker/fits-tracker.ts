import { fold } from '../reading/fold.ts';
import type { StarterSpec } from '../types.ts';

/** Tools whose use is not a list, whatever they are about. */
const TOOL =
  /^(?:calculators?|calculatrices?|converters?|convertisseurs?|stopwatch(?:es)?|chronometres?|metronomes?|whiteboards?|messengers?|messagerie|translators?|traducteurs?|traductrice|synth(?:esi[sz]ers?|es?)?|piano|compilers?|emulators?|visio(?:conference)?|videoconference|walkie-talkie|simulators?|simulateurs?|spreadsheets?|tableurs?)$/;

/** Words of tools that are also words of things: a drawing app is none, a list of drawings is one. */
const MAYBE_TOOL =
  /^(?:chats?|chatroom|video|videos|calls?|appels?|webcam|camera|timers?|minuteurs?|minuterie|pomodoro|countdown|rebours|clock|horloge|alarm|alarme|drawing|draw|draws|paint|painting|sketch|sketching|dessin|dessine|dessiner|peindre|canvas|maps?|cartes?|navigation|gps|itineraire|weather|meteo|player|lecteur|editor|editeur|generator|generateur|scanner|recorder|enregistreur|radio|browser|navigateur|streaming|karaoke)$/;

/** Words that say that something is kept. */
const LIST =
  /^(?:lists?|listes?|track(?:er|ing|s)?|manag(?:e|er|ing|ement)|log|logbook|diary|journal|keep|keeps|organi[sz](?:e|er|ing)|planner|plan|planning|collections?|inventor(?:y|ies)|catalog(?:ue)?|record|records|register|registry|bookings?|suivi|suivre|suit|gerer|gestion|gere|lister|ranger|inventaire|collectionn?e?r?|planning|reservations?|carnet|registre|tasks?|taches?|to-?dos?|todolist|checklist|habits?|habitudes?|notes?|expenses?|depenses?|recipes?|recettes?|contacts?|books?|livres?|appointments?|rendez-vous|rdv|crm|stock|kanban|budget)$/;

/** False for what is plainly no list of things: a calculator, a chat, a timer, a drawing board, a map. */
export function fitsTracker({ words, fields }: StarterSpec): boolean {
  const said = [...words].map((word) => fold(word));
  if (said.some((word) => TOOL.test(word))) return false;
  if (fields.length > 1 || said.some((word) => LIST.test(word))) return true;
  return !said.some((word) => MAYBE_TOOL.test(word));
}
