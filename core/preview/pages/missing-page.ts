import { ownPage } from './own-page.ts';

/** The answer to everything that is not there. It says nothing of what is. */
export function missingPage(): string {
  return ownPage({
    title: 'Not found',
    body: '<h1>There is nothing here</h1>\n<p>The address is wrong, or what was here has been deleted.</p>',
  });
}
