import { fold } from '../reading/fold.ts';
import type { StarterSpec } from '../types.ts';
import { findThing } from '../vocabulary/things.ts';

/** Words of what is no list, whatever it is about: tools that work something out, machines, ways to talk. */
const TOOL = new RegExp(
  `^(?:${[
    'calculators?|calculatrices?|converters?|convertisseurs?|stopwatch(?:es)?|chronometres?|metronomes?|whiteboards?',
    'messengers?|messagerie|translat(?:e[sd]?|ors?|ing|ions?)|traducteurs?|traductrice|traduction|traduire',
    'synth(?:esi[sz]ers?|es?)?|piano|visio(?:conference)?|videoconference|walkie-talkie|spreadsheets?|tableurs?',
    'simulat(?:ors?|ions?|eurs?)|emulat(?:ors?|ion|eurs?)|compilers?|compilateurs?|interpreters?|parsers?|debuggers?|linters?',
    'engine|operator|kernels?|firmware|kubernetes|terraform|compilation|bytecode|assembler',
    'vpn|firewall|antivirus|malware|keylogger|crawlers?|scrapers?|exploits?|decrypt|encrypt(?:ion|s)?',
    'bots?|chatbots?|llm|gpt|neural|classifiers?|recogni[sz](?:e|es|ing|er)|recognition|reconnaissance|predict(?:s|or|ion|ions)?|detect(?:s|or|ion)',
    'blockchain|arbitrage|deepfakes?|photoshop|autocad|raytrac(?:er|ing)|transcri(?:be|bes|ber|ption)|ocr|compress(?:es|or)?',
  ].join('|')})$`,
);

/** Words of tools that are also words of things: a drawing app is none, a list of drawings is one. */
const MAYBE_TOOL =
  /^(?:chats?|chatroom|video|videos|calls?|appels?|webcam|camera|timers?|minuteurs?|minuterie|pomodoro|countdown|rebours|clock|horloge|alarm|alarme|drawing|draw|draws|paint|painting|sketch|sketching|dessin|dessine|dessiner|peindre|canvas|maps?|cartes?|navigation|gps|itineraire|weather|meteo|player|lecteur|editor|editeur|editing|edits?|retouche[rz]?|generat(?:or|es?|ing)|generateur|scanner|recorder|enregistreur|radio|browser|navigateur|streaming|karaoke|checker|tester|trading|trader|cryptocurrency|subtitles?|barcode|qr|rust|docker|drivers?|proxy|torrents?|3d|vr|uber|airbnb|tinder|netflix|spotify|youtube|zoom|solver|optimizer|visualizer|server|serveur)$/;

/** Words that say that something is kept, in the nine languages. */
const LIST =
  /^(?:lists?|listes?|track(?:er|ing|s)?|manag(?:e|er|ing|ement)|logs?|logging|logbook|diary|journal|keeps?|keeping|organi[sz](?:e|er|ing)|planner|plan|plans|planning|collections?|inventor(?:y|ies)|catalog(?:ue)?|records?|register|registry|database|bookings?|remember|which|store|suivi|suivre|suit|gerer|gestion|gere|lister|ranger|inventaire|collectionn?e?r?|noter|note|reservations?|carnet|registre|tasks?|taches?|to-?dos?|todolist|checklist|habits?|habitudes?|notes?|expenses?|depenses?|recipes?|recettes?|contacts?|books?|livres?|appointments?|rendez-vous|rdv|crm|stock|kanban|budget|\S*liste|lista|aufgaben\S*|tareas|gastos|spese|compiti|список|учет|задач\S*|расход\S*|\S*(?:待办|清单|记账|记录|管理|リスト|記録|メモ|タスク)\S*|قائمة|مهام|مصاريف)$/u;

/**
 * Whether a request asks for a list of things: it says that something is kept, names what is known of each, or
 * things that are kept. What plainly is none, a compiler or a chat, has no starter however many things it mentions.
 */
export function fitsTracker({ words, fields, noun, language }: StarterSpec): boolean {
  const said = [...words].map((word) => fold(word));
  // In French it is a word of "j'ai besoin".
  const isClever = language === 'en' && words.has('ai');
  if (isClever || said.some((word) => TOOL.test(word))) return false;
  if (fields.length > 1 || said.some((word) => LIST.test(word))) return true;
  if (said.some((word) => MAYBE_TOOL.test(word))) return false;
  const isNamed = !/^(?:items?|elements?)$/.test(fold(noun.one));
  return isNamed || fields.length > 0 || findThing(said.join(' ')) !== undefined;
}
