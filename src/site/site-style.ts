import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** The parts of the style sheet, in their order: what comes later may overrule what came before. */
const PARTS = [
  'base',
  'frame',
  'parts',
  'side',
  'lists',
  'people',
  'prose',
  'programme',
  'coverage',
  'print',
];

/** The one style sheet of the site. */
export const STYLE = PARTS.map((part) =>
  readFileSync(new URL(`./style/${part}.css`, import.meta.url), 'utf8'),
).join('\n');

/** Its name changes with its content, so that it may be kept for ever. */
export const STYLE_FILE = `site.${createHash('sha256').update(STYLE).digest('hex').slice(0, 16)}.css`;

export const STYLE_PATH = `/assets/${STYLE_FILE}`;

/** The sign of the site in a browser's tab. */
export const ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><path d="M4 18a9 9 0 0 1 18 0v8h-9a9 9 0 0 1-9-8z" fill="#0d5a63"/><path d="M13 7.6A9 9 0 0 1 28 14v8h-2.6" fill="none" stroke="#0d5a63" stroke-width="2.4"/></svg>`;
