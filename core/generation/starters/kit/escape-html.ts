export { escapeHtml } from '../../../html.ts';
