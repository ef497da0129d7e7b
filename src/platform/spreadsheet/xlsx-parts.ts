import type { TableLimits } from './table.js';
import { TableFault } from './table-fault.js';
import { builtInFormat, parseFormat, type CellFormat } from './xlsx-format.js';
import type { XlsxPackage } from './xlsx-package.js';

/** A worksheet as the workbook lists it. */
export interface SheetEntry {
  readonly name: string;
  readonly visible: boolean;
  readonly path: string;
}

/** The parts of a workbook that its cells refer to. */
export interface Workbook {
  readonly sheets: readonly SheetEntry[];
  readonly date1904: boolean;
  readonly stylesPath: string | undefined;
  readonly sharedStringsPath: string | undefined;
}

interface Relationship {
  readonly id: string;
  readonly type: string;
  readonly path: string;
}

/** Finds the sheets and the parts beside them (ECMA-376 part 1, 18.2). Raises `xlsx_damaged`. */
export async function readWorkbook(file: XlsxPackage): Promise<Workbook> {
  const root = file.has('_rels/.rels') ? await readRelationships(file, '_rels/.rels', '') : [];
  const path = root.find(({ type }) => type === 'officeDocument')?.path ?? 'xl/workbook.xml';
  const slash = path.lastIndexOf('/') + 1;
  const folder = path.slice(0, slash);
  const relationships = await readRelationships(
    file,
    `${folder}_rels/${path.slice(slash)}.rels`,
    folder,
  );
  const byId = new Map(relationships.map((relationship) => [relationship.id, relationship]));
  const sheets: SheetEntry[] = [];
  let date1904 = false;
  await file.readXml(path, {
    open(name, attributes) {
      if (name === 'workbookPr') date1904 = isTrue(attributes['date1904']);
      if (name !== 'sheet') return;
      const target = byId.get(attribute(attributes, 'id') ?? '');
      // Chart and macro sheets have no cells.
      if (target?.type !== 'worksheet') return;
      const state = attributes['state'] ?? 'visible';
      sheets.push({
        name: attributes['name'] ?? '',
        visible: state === 'visible',
        path: target.path,
      });
    },
  });
  if (sheets.length === 0) throw new TableFault('xlsx_damaged', { part: path });
  const pathOf = (wanted: string): string | undefined =>
    relationships.find(({ type, path: target }) => type === wanted && file.has(target))?.path;
  return {
    sheets,
    date1904,
    stylesPath: pathOf('styles'),
    sharedStringsPath: pathOf('sharedStrings'),
  };
}

async function readRelationships(
  file: XlsxPackage,
  path: string,
  folder: string,
): Promise<Relationship[]> {
  const found: Relationship[] = [];
  await file.readXml(path, {
    open(name, attributes) {
      if (name !== 'Relationship' || attributes['TargetMode'] === 'External') return;
      const type = attributes['Type'] ?? '';
      found.push({
        id: attributes['Id'] ?? '',
        type: type.slice(type.lastIndexOf('/') + 1),
        path: resolvePath(folder, attributes['Target'] ?? ''),
      });
    },
  });
  return found;
}

function resolvePath(folder: string, target: string): string {
  const whole = target.startsWith('/') ? target : `/${folder}${target}`;
  const steps: string[] = [];
  for (const step of whole.replaceAll('\\', '/').split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

/** The format of each cell style, by its index. */
export async function readFormats(file: XlsxPackage, path: string): Promise<readonly CellFormat[]> {
  const codes = new Map<number, string>();
  const ids: number[] = [];
  let inCellFormats = false;
  await file.readXml(path, {
    open(name, attributes) {
      if (name === 'numFmt') {
        const code = attributes['formatCode'] ?? '';
        // Excel's own limit is 255 characters.
        codes.set(Number(attributes['numFmtId']), code.slice(0, 300));
      } else if (name === 'cellXfs') inCellFormats = true;
      else if (name === 'xf' && inCellFormats && ids.length < 70_000) {
        ids.push(Number(attributes['numFmtId'] ?? 0));
      }
    },
    close(name) {
      if (name === 'cellXfs') inCellFormats = false;
    },
  });
  const formats = new Map<number, CellFormat>();
  return ids.map((id) => {
    const known = formats.get(id);
    if (known) return known;
    const code = codes.get(id);
    const format = code === undefined ? builtInFormat(id) : parseFormat(code);
    formats.set(id, format);
    return format;
  });
}

/** The table of strings; phonetic readings (`rPh`) are no part of a text. */
export async function readSharedStrings(
  file: XlsxPackage,
  path: string,
  limits: TableLimits,
): Promise<readonly string[]> {
  const strings: string[] = [];
  let characters = 0;
  let current = '';
  let inText = false;
  let inPhonetic = false;
  await file.readXml(path, {
    open(name) {
      if (name === 'si') current = '';
      else if (name === 'rPh') inPhonetic = true;
      else if (name === 't') inText = !inPhonetic;
    },
    text(text) {
      if (inText) current += text;
    },
    close(name) {
      if (name === 't') inText = false;
      else if (name === 'rPh') inPhonetic = false;
      else if (name === 'si') {
        characters += current.length;
        strings.push(unescapeXlsx(current));
        if (strings.length > limits.maxCells || characters > limits.maxCharacters) {
          throw new TableFault('xlsx_unpacked_too_large', { maxCharacters: limits.maxCharacters });
        }
      }
    },
  });
  return strings;
}

/** Characters that XML cannot hold stand as `_xHHHH_` (ECMA-376 part 1, 22.9.2.19, ST_Xstring). */
export function unescapeXlsx(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

function attribute(
  attributes: Readonly<Record<string, string>>,
  local: string,
): string | undefined {
  const key = Object.keys(attributes).find((name) => name.endsWith(`:${local}`));
  return key === undefined ? undefined : attributes[key];
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on';
}
