import { dayOf } from './list-parts.js';
import type { PageContext } from './page-context.js';
import { publisherOf } from './publication-data.js';
import type { PublicationView } from './publication-view.js';
import { absolute, PATHS, withQuery } from './site-paths.js';
import { fill } from './site.texts.js';

/*
 * Citations for reference managers, in UTF-8 and in the language of the text. The author of an outcome is the
 * organization: a text of a whole meeting is nobody's own.
 */

export const BIBTEX_MEDIA_TYPE = 'application/x-bibtex; charset=utf-8';
export const RIS_MEDIA_TYPE = 'application/x-research-info-systems; charset=utf-8';

/** The signs that mean something to TeX; letters of any script stay as they are. */
const TEX_SIGNS: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '&': '\\&',
  '%': '\\%',
  $: '\\$',
  '#': '\\#',
  _: '\\_',
};

function tex(text: string): string {
  return oneLine(text).replace(/[\\{}~^&%$#_]/g, (sign) => TEX_SIGNS[sign] ?? sign);
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Where the cited text stands, in its own language. */
function addressOf(page: PageContext, view: PublicationView): string {
  return absolute(
    page.publicUrl,
    page.lang,
    withQuery(PATHS.publication(view.slug), {
      text: view.edition.lang === page.lang ? undefined : view.edition.lang,
    }),
  );
}

/** The citation as BibTeX; names and title are braced, so that no style turns them round or into small letters. */
export function bibtex(page: PageContext, view: PublicationView): string {
  const [year = '', month = '', day = ''] = dayOf(view.publishedAt, view.organization).split('-');
  const publisher = tex(publisherOf(view));
  const fields: [string, string][] = [
    ['title', `{${tex(view.edition.title)}}`],
    ['author', `{${publisher}}`],
    ['institution', `{${publisher}}`],
    ['number', tex(view.symbol)],
    ['type', `{${tex(page.texts.outcomeKinds[view.kind])}}`],
    ['version', view.label],
    ['year', year],
    ['month', String(Number(month))],
    ['day', String(Number(day))],
    ['langid', LANGID[view.edition.lang] ?? view.edition.lang],
    ['language', view.edition.lang],
    // A percent sign stays as it is in an address.
    ['url', addressOf(page, view)],
  ];
  if (view.edition.summary !== '') fields.push(['abstract', tex(view.edition.summary)]);
  const key = `${view.symbol.replace(/[^A-Za-z0-9]+/g, '-')}-${view.edition.lang}`;
  const lines = fields.map(([name, value]) => `  ${name} = {${value}},`);
  return `@techreport{${key},\n${lines.join('\n')}\n}\n`;
}

/** What babel calls the languages that it knows. */
const LANGID: Readonly<Record<string, string>> = { en: 'english', ru: 'russian', zh: 'chinese' };

/** The citation as RIS. */
export function ris(page: PageContext, view: PublicationView): string {
  const date = dayOf(view.publishedAt, view.organization);
  const lines: [string, string][] = [
    ['TY', 'RPRT'],
    ['TI', view.edition.title],
    ['AU', publisherOf(view)],
    ['PB', publisherOf(view)],
    ['SN', view.symbol],
    ['M3', page.texts.outcomeKinds[view.kind]],
    ['ET', fill(page.texts.version, { version: view.label })],
    ['PY', date.slice(0, 4)],
    ['DA', date.replaceAll('-', '/')],
    ['LA', view.edition.lang],
    ...(view.edition.summary === '' ? [] : [['AB', view.edition.summary] as [string, string]]),
    ['UR', addressOf(page, view)],
  ];
  const written = lines.map(([tag, value]) => `${tag}  - ${oneLine(value)}`);
  return [...written, 'ER  - ', ''].join('\r\n');
}
