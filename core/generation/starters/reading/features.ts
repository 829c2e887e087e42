/** What apps do rather than keep or show: no field, no section and no product is made of these. Folded. */
const FEATURE = new RegExp(
  [
    String.raw`^(?:in|into|en) (?:french|english|francais|anglais|dark|light)\b`,
    String.raw`\b(?:dark|light|night) ?(?:mode|theme|look)|mode sombre|mode nuit|theme (?:sombre|clair)|responsive|mobile[- ]friendly|accessible`,
    String.raw`\b(?:search|filter|sort|pagination|paging|login|log ?in|sign ?-?(?:in|up)|authentication|auth|accounts?|passwords?|export|import|undo|redo|drag|drop|notifications?|reminders?|animations?|transitions?|keyboard|shortcuts?|offline|chat|chatbot|map|maps|payments?|stripe|paypal|database|backend|api|tests?|docker|swagger|openapi|validation|crud|endpoints?|auto-?save|local ?storage|sync|share|sharing|print|upload|video|audio|music|sound|live|realtime|multiplayer|ai)(?:s|es|ing|er|ers)?\b`,
    String.raw`\b(?:recherche|filtres?|filtrer|tri|trier|connexion|inscription|authentification|comptes?|mot de passe|exporter|importer|annuler|glisser|rappels?|animations?|raccourcis?|hors ligne|carte interactive|base de donnees|sauvegarde|partage|impression|son|musique|multijoueur|temps reel)\b`,
    String.raw`\b(?:charts?|graphs?|graphiques?|courbes?|tables?|tableaux?|statistics|stats|statistiques|levels|niveaux|high ?-?scores?|best scores?|meilleurs? scores?|lives|vies|timer|leader ?boards?|rankings?|classements?|discounts?|coupons?|promo codes?|codes? promo|pop-?ups?|carousels?|sliders?|countdowns?)\b`,
    String.raw`\b(?:colou?rs?|couleurs?|fonts?|polices?|design|style|ui|interface|buttons?|boutons?|background|fond|look)\b`,
  ].join('|'),
);

export function isFeature(folded: string): boolean {
  return FEATURE.test(folded);
}
