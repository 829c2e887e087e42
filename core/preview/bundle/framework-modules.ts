const NEXT_LINK = `import { createElement, forwardRef } from 'react';
export default forwardRef(({ href, prefetch, replace, scroll, shallow, passHref, legacyBehavior, ...rest }, ref) =>
  createElement('a', { ref, href: typeof href === 'string' ? href : (href?.pathname ?? '/'), ...rest }));
`;

const NEXT_IMAGE = `import { createElement, forwardRef } from 'react';
export default forwardRef(({ src, fill, priority, loader, quality, placeholder, blurDataURL, unoptimized, style, ...rest }, ref) =>
  createElement('img', {
    ref,
    src: typeof src === 'string' ? src : src?.src,
    style: fill ? { position: 'absolute', inset: 0, width: '100%', height: '100%', ...style } : style,
    ...rest,
  }));
`;

const NEXT_NAVIGATION = `const go = (address) => location.assign(address);
const router = { push: go, replace: (address) => location.replace(address), back: () => history.back(), forward: () => history.forward(), refresh: () => location.reload(), prefetch() {} };
export const useRouter = () => router;
export const usePathname = () => location.pathname;
export const useSearchParams = () => new URLSearchParams(location.search);
export const useParams = () => ({});
export const redirect = go;
export const notFound = () => { throw new Error('not found'); };
`;

const FONT = `const font = () => ({ className: '', variable: '', style: {} });
`;

const FONT_NAMES = [
  'Inter',
  'Roboto',
  'Poppins',
  'Montserrat',
  'Open_Sans',
  'Lato',
  'Playfair_Display',
  'Geist',
  'Geist_Mono',
  'Space_Grotesk',
  'DM_Sans',
  'JetBrains_Mono',
];

/**
 * Modules that exist only while a framework's own server or bundler runs, reduced to what a page in a browser needs of
 * them: links, pictures, addresses, fonts.
 */
export const FRAMEWORK_MODULES: Readonly<Record<string, string>> = {
  'next/link': NEXT_LINK,
  'next/image': NEXT_IMAGE,
  'next/navigation': NEXT_NAVIGATION,
  'next/router': NEXT_NAVIGATION,
  'next/head': 'export default () => null;\n',
  'next/font/google': `${FONT}export { ${FONT_NAMES.map((name) => `font as ${name}`).join(', ')} };\n`,
  'next/font/local': `${FONT}export default font;\n`,
  'virtual:pwa-register': 'export const registerSW = () => async () => {};\n',
  'virtual:pwa-register/react':
    'export const useRegisterSW = () => ({ needRefresh: [false, () => {}], offlineReady: [false, () => {}], updateServiceWorker: async () => {} });\n',
  '$app/environment':
    'export const browser = true;\nexport const dev = false;\nexport const building = false;\n',
  '$app/navigation':
    'export const goto = async (address) => location.assign(address);\nexport const invalidateAll = async () => {};\n',
};
