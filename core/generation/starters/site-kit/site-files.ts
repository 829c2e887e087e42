import type { ProjectFile } from '../../types.ts';
import { readTemplate } from '../kit/read-template.ts';

/**
 * Files that the content sites (landing page, portfolio, blog) share, beside those of `reactProject`:
 *
 * - `src/art/`: `<Artwork kind="hills" seed="text" />`, pictures drawn in the theme's colours
 * - `src/lib/form.ts`, `src/lib/send.ts`, `src/components/QuestionField.tsx`, `EntryList.tsx` and
 *   `src/styles/answers.css`: a form's questions, their checks and what was sent; the app's `texts` hold `FORM_TEXTS`
 * - `src/lib/format.ts`: dates, plurals, placeholders; `src/lib/route.ts`: hash routes
 */
export function siteFiles(except: readonly string[] = []): ProjectFile[] {
  return readTemplate(import.meta.dirname).filter(({ path }) => !except.includes(path));
}
