import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import type { TableLimits } from './table.js';
import { TableFault } from './table-fault.js';

/** No element of a workbook lies deeper; deeper nesting is an attempt to fill the memory. */
const MAX_DEPTH = 64;
/** Characters that may follow each other without a tag: a full cell with every character escaped. */
const MAX_PIECE = 1024 * 1024;

/** What a part's reader wants to hear of its XML; names come without their namespace prefix. */
export interface XmlHandler {
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  text?(text: string): void;
  close?(name: string): void;
}

/**
 * The ZIP archive that an XLSX file is (ECMA-376 part 2). Parts are read one after another, as streams, against
 * one budget of unpacked bytes that is counted while they are inflated; what the directory says of sizes is
 * used to refuse early, never believed.
 */
export class XlsxPackage {
  readonly #zip: ZipFile;
  readonly #entries: ReadonlyMap<string, Entry>;
  readonly #limits: TableLimits;
  #unpacked = 0;

  private constructor(zip: ZipFile, entries: ReadonlyMap<string, Entry>, limits: TableLimits) {
    this.#zip = zip;
    this.#entries = entries;
    this.#limits = limits;
  }

  /** Raises `xlsx_damaged`, `xlsx_encrypted`, and `file_not_a_table` for another kind of archive. */
  static async open(bytes: Uint8Array, limits: TableLimits): Promise<XlsxPackage> {
    const entries = new Map<string, Entry>();
    let zip: ZipFile;
    try {
      zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
        lazyEntries: true,
      });
      if (zip.entryCount > limits.maxEntries) {
        throw new TableFault('xlsx_unpacked_too_large', { maxEntries: limits.maxEntries });
      }
      for await (const entry of zip.eachEntry()) {
        const name = entry.fileName.toLowerCase();
        if (!entries.has(name)) entries.set(name, entry);
      }
    } catch (error) {
      throw damaged(error);
    }
    refuseOtherArchive(new Set(entries.keys()));
    return new XlsxPackage(zip, entries, limits);
  }

  has(path: string): boolean {
    return this.#entries.has(path.toLowerCase());
  }

  /** Reads one part as XML. Raises `xlsx_damaged`, `xlsx_encrypted`, `xlsx_unpacked_too_large`. */
  async readXml(path: string, handler: XmlHandler): Promise<void> {
    const entry = this.#entries.get(path.toLowerCase());
    if (!entry) throw new TableFault('xlsx_damaged', { part: path });
    if (entry.isEncrypted()) throw new TableFault('xlsx_encrypted');
    this.#spend(entry.uncompressedSize, false);
    const xml = new XmlReader(path, handler, this.#limits.maxCellLength);
    try {
      const stream = await this.#zip.openReadStreamPromise(entry);
      // Leaving the loop by an error destroys the stream, and with it the inflating.
      for await (const chunk of stream) {
        if (!(chunk instanceof Uint8Array)) continue;
        this.#spend(chunk.length, true);
        xml.write(chunk);
      }
      xml.end();
    } catch (error) {
      throw damaged(error, path);
    }
  }

  #spend(bytes: number, really: boolean): void {
    const sum = this.#unpacked + bytes;
    if (sum > this.#limits.maxUnpackedBytes) {
      throw new TableFault('xlsx_unpacked_too_large', { maxBytes: this.#limits.maxUnpackedBytes });
    }
    if (really) this.#unpacked = sum;
  }
}

/** Decodes and parses one part chunk by chunk; refuses document types, whose entities could grow without end. */
class XmlReader {
  readonly #parser = new SaxesParser<{ xmlns: false; position: false }>({
    xmlns: false,
    position: false,
  });
  #decoder: TextDecoder | undefined;
  #sinceTag = 0;
  #depth = 0;

  readonly #maxCellLength: number;

  constructor(path: string, handler: XmlHandler, maxCellLength: number) {
    this.#maxCellLength = maxCellLength;
    const parser = this.#parser;
    parser.on('doctype', () => {
      throw new TableFault('xlsx_damaged', { part: path, reason: 'doctype' });
    });
    parser.on('error', () => {
      throw new TableFault('xlsx_damaged', { part: path, reason: 'xml' });
    });
    parser.on('opentag', (tag: SaxesTagPlain) => {
      this.#sinceTag = 0;
      this.#depth += 1;
      if (this.#depth > MAX_DEPTH)
        throw new TableFault('xlsx_damaged', { part: path, reason: 'depth' });
      handler.open?.(localName(tag.name), tag.attributes);
    });
    parser.on('closetag', (tag: SaxesTagPlain) => {
      this.#sinceTag = 0;
      this.#depth -= 1;
      handler.close?.(localName(tag.name));
    });
    parser.on('text', (text) => handler.text?.(text));
    parser.on('cdata', (text) => handler.text?.(text));
  }

  write(chunk: Uint8Array): void {
    this.#decoder ??= new TextDecoder(encodingOf(chunk), { fatal: true });
    const text = this.#decoder.decode(chunk, { stream: true });
    this.#sinceTag += text.length;
    this.#parser.write(text);
    // The parser holds back a text until its tag ends: a text without end would fill the memory.
    if (this.#sinceTag > MAX_PIECE) {
      throw new TableFault('cell_too_long', { max: this.#maxCellLength });
    }
  }

  end(): void {
    this.#parser.write(this.#decoder?.decode() ?? '').close();
  }
}

/** Parts are UTF-8 or UTF-16 (ECMA-376 part 2, 8.1.4). */
function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return 'utf-8';
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function refuseOtherArchive(names: ReadonlySet<string>): void {
  const found = names.has('xl/workbook.bin')
    ? 'xlsb'
    : names.has('word/document.xml')
      ? 'docx'
      : names.has('ppt/presentation.xml')
        ? 'pptx'
        : names.has('content.xml')
          ? 'ods'
          : !names.has('[content_types].xml') && !names.has('xl/workbook.xml')
            ? 'zip'
            : undefined;
  if (found) throw new TableFault('file_not_a_table', { found });
}

function damaged(error: unknown, part?: string): TableFault {
  if (error instanceof TableFault) return error;
  return new TableFault('xlsx_damaged', part === undefined ? {} : { part });
}
