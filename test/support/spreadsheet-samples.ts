import { zipSync, type Zippable } from 'fflate';

/** Encodes text into a legacy encoding through the inverse of Node's decoder; what it lacks becomes `?`, as in Excel. */
export function encodeLegacy(text: string, encoding: string): Uint8Array {
  const table = inverse(encoding);
  return Uint8Array.from(Array.from(text).flatMap((character) => table.get(character) ?? [0x3f]));
}

const tables = new Map<string, ReadonlyMap<string, readonly number[]>>();

function inverse(encoding: string): ReadonlyMap<string, readonly number[]> {
  const known = tables.get(encoding);
  if (known) return known;
  const decoder = new TextDecoder(encoding);
  const table = new Map<string, readonly number[]>();
  const put = (bytes: readonly number[]): void => {
    const text = decoder.decode(Uint8Array.from(bytes));
    if (!text.includes('\ufffd') && Array.from(text).length === 1 && !table.has(text)) {
      table.set(text, bytes);
    }
  };
  for (let byte = 0; byte < 256; byte += 1) put([byte]);
  if (encoding.startsWith('gb')) {
    for (let lead = 0x81; lead <= 0xfe; lead += 1) {
      for (let trail = 0x40; trail <= 0xfe; trail += 1) put([lead, trail]);
    }
  }
  tables.set(encoding, table);
  return table;
}

/** UTF-16 with or without its mark. */
export function encodeUtf16(text: string, order: 'le' | 'be', mark = true): Uint8Array {
  const bytes = Buffer.from(mark ? `\ufeff${text}` : text, 'utf16le');
  return new Uint8Array(order === 'le' ? bytes : bytes.swap16());
}

export interface XlsxSample {
  /** Inner XML of `<sheetData>`, per sheet. */
  readonly sheets: readonly {
    readonly name: string;
    readonly data: string;
    readonly state?: string;
  }[];
  /** Custom number formats; the style index of each is its place in this list + 1. */
  readonly formats?: readonly (string | number)[];
  /** Inner XML of `<sst>`. */
  readonly sharedStrings?: string;
  readonly date1904?: boolean;
  /** Files put in place of the made ones, or beside them. */
  readonly files?: Readonly<Record<string, Uint8Array>>;
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A workbook built by hand, so that each quirk of a file can be put into it. */
export function makeXlsx(sample: XlsxSample): Uint8Array {
  const parts: Record<string, string> = {
    '[Content_Types].xml': `${DECLARATION}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    '_rels/.rels': relationships([['rId1', 'officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml':
      `${DECLARATION}<workbook ${MAIN} xmlns:r="${RELATIONS}">` +
      `<workbookPr${sample.date1904 === true ? ' date1904="1"' : ''}/><sheets>` +
      sample.sheets
        .map(
          ({ name, state }, index) =>
            `<sheet name="${name}" sheetId="${index + 1}" r:id="s${index}"${state === undefined ? '' : ` state="${state}"`}/>`,
        )
        .join('') +
      '</sheets></workbook>',
    'xl/_rels/workbook.xml.rels': relationships([
      ...sample.sheets.map((_, index): [string, string, string] => [
        `s${index}`,
        'worksheet',
        `worksheets/sheet${index}.xml`,
      ]),
      ['st', 'styles', '/xl/styles.xml'],
      ['ss', 'sharedStrings', 'sharedStrings.xml'],
    ]),
    'xl/styles.xml': styles(sample.formats ?? []),
    'xl/sharedStrings.xml': `${DECLARATION}<sst ${MAIN}>${sample.sharedStrings ?? ''}</sst>`,
  };
  for (const [index, { data }] of sample.sheets.entries()) {
    parts[`xl/worksheets/sheet${index}.xml`] =
      `${DECLARATION}<worksheet ${MAIN}><sheetData>${data}</sheetData></worksheet>`;
  }
  const files: Zippable = {};
  for (const [path, text] of Object.entries(parts)) files[path] = new TextEncoder().encode(text);
  return zipSync({ ...files, ...sample.files });
}

function relationships(list: readonly (readonly [string, string, string])[]): string {
  const entries = list.map(
    ([id, type, target]) =>
      `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`,
  );
  return `${DECLARATION}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries.join('')}</Relationships>`;
}

function styles(formats: readonly (string | number)[]): string {
  const custom = formats
    .map((code, index) =>
      typeof code === 'string'
        ? `<numFmt numFmtId="${164 + index}" formatCode="${code.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')}"/>`
        : '',
    )
    .join('');
  const used = formats
    .map((code, index) => `<xf numFmtId="${typeof code === 'number' ? code : 164 + index}"/>`)
    .join('');
  return (
    `${DECLARATION}<styleSheet ${MAIN}><numFmts>${custom}</numFmts>` +
    `<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${used}</cellXfs></styleSheet>`
  );
}
