import { RESERVED_PATH } from '../preview-links.ts';

/** Where bundled modules and stylesheets lie on an app's host. */
export const BUILD_PATH = `${RESERVED_PATH}build/`;
