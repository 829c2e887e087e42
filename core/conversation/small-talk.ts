/** What a short remark means; undefined for everything that may be a request. */
export type Remark = 'greeting' | 'thanks' | 'yes' | 'no';

const REMARKS: Record<Remark, RegExp> = {
  greeting:
    /^(hi|hello|hey|yo|good (morning|evening|afternoon)|bonjour|bonsoir|salut|coucou|hola|buenas|hallo|guten (tag|morgen|abend)|ciao|salve|привет|здравствуйте|你好|こんにちは|مرحبا)( (there|all|bot|vectort|tout le monde|à tous))?$/,
  thanks:
    /^(ok(ay)?[ ,]*)?((many )?thanks?( you)?( (so|very) much| a lot)?|thx|ty|cool|nice|great|perfect|awesome|lovely|well done|(un grand )?merci( beaucoup| bien)?|super|parfait|génial|gracias|danke( schön)?|grazie|спасибо|谢谢|ありがとう|شكرا)([ ,]+(thanks?|thank you|merci|vectort|bot|super|perfect|parfait|great))*$/,
  yes: /^(yes|yep|yeah|sure|ok|okay|go|go ahead|do it|build( it)?|oui|ouais|d['’]accord|vas-y|allez|c['’]est bon|lance|sí|ja|да|是|はい|نعم)( please| stp| svp)?$/,
  no: /^(no|nope|nah|cancel|never ?mind|forget it|non|annuler?|laisse tomber|nein|нет|不|いいえ|لا)( thanks?| merci)?$/,
};

/** The longest remark that is still read as one, in characters. */
const LONGEST_REMARK = 40;

/** Tells small talk from requests, so that "thanks!" never becomes a quote. */
export function readRemark(text: string): Remark | undefined {
  if (text.length > LONGEST_REMARK) return undefined;
  const words = text
    .toLowerCase()
    .replaceAll(/[!?.,;:…\p{Extended_Pictographic}\uFE0F]+/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
  if (words === '' && text.trim() !== '') return 'thanks';
  for (const [remark, pattern] of Object.entries(REMARKS)) {
    // The keys of REMARKS are the remarks.
    if (pattern.test(words)) return remark as Remark;
  }
  return undefined;
}
