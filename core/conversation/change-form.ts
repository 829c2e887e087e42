import type { Form } from '../chat/types.ts';
import type { Translate } from '../i18n/translate.ts';

/** The one field of the forms in which a change is written. */
export const CHANGE_FIELD = 'request';

/** What a "Change" button opens where the platform has forms; the id says of what: a quote, or an app. */
export function changeForm(t: Translate, id: 'quote.change' | 'change.request'): Form {
  return {
    id,
    title: t('button.change'),
    submit: t('form.submit'),
    fields: [{ name: CHANGE_FIELD, label: t('form.request'), long: true }],
  };
}
