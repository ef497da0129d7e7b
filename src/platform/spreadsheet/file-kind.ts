import { TableFault } from './table-fault.js';

const SIGNATURES: readonly (readonly [string, readonly number[]])[] = [
  ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['png', [0x89, 0x50, 0x4e, 0x47]],
  ['jpeg', [0xff, 0xd8, 0xff]],
  ['gif', [0x47, 0x49, 0x46, 0x38]],
  ['rar', [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07]],
  ['7z', [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
  ['gzip', [0x1f, 0x8b, 0x08]],
  ['rtf', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ['elf', [0x7f, 0x45, 0x4c, 0x46]],
  ['exe', [0x4d, 0x5a, 0x90, 0x00]],
  ['sqlite', [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66, 0x6f, 0x72]],
];
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** The first record of a workbook of Excel 2, 3, 4 and of 5 outside an OLE file. */
const BIFF = [
  [0x09, 0x00, 0x04, 0x00],
  [0x09, 0x02, 0x06, 0x00],
  [0x09, 0x04, 0x06, 0x00],
  [0x09, 0x08, 0x08, 0x00],
  [0x09, 0x08, 0x10, 0x00],
];
const ZIPS = [
  [0x50, 0x4b, 0x03, 0x04],
  [0x50, 0x4b, 0x05, 0x06],
];

/**
 * Says by its first bytes, never by its name, whether a file is to be read as XLSX or as text.
 * Raises `file_empty`, `xlsx_encrypted`, `xls_not_supported`, `file_not_a_table` (with what was found).
 */
export function fileKind(bytes: Uint8Array): 'xlsx' | 'text' {
  if (bytes.length === 0) throw new TableFault('file_empty');
  if (ZIPS.some((zip) => startsWith(bytes, zip))) return 'xlsx';
  if (startsWith(bytes, OLE)) {
    // A workbook with a password is an OLE file that holds the encrypted XLSX as a stream of this name.
    const encrypted = Buffer.from('EncryptedPackage', 'utf16le');
    const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    throw new TableFault(file.includes(encrypted) ? 'xlsx_encrypted' : 'xls_not_supported');
  }
  if (BIFF.some((biff) => startsWith(bytes, biff))) throw new TableFault('xls_not_supported');
  const found = SIGNATURES.find(([, signature]) => startsWith(bytes, signature));
  if (found) throw new TableFault('file_not_a_table', { found: found[0] });
  return 'text';
}

/** Raises `file_not_a_table` for text that is another kind of document, such as a web page named `.xls`. */
export function refuseOtherText(text: string): void {
  const start = text.slice(0, 2000).trimStart().toLowerCase();
  const found = [
    ['html', /^<(?:!doctype html|html|head|body|table|meta)\b/],
    ['xml', /^<\?xml\b/],
    ['json', /^(?:\[\s*)?\{\s*"[^"]*"\s*:/],
    ['vcard', /^begin:v(?:card|calendar)\b/],
  ] as const;
  for (const [kind, pattern] of found) {
    if (pattern.test(start)) throw new TableFault('file_not_a_table', { found: kind });
  }
  if (text.includes('\0')) throw new TableFault('file_not_a_table', { found: 'binary' });
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}
