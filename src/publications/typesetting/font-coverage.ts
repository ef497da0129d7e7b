import { closeSync, openSync, readSync } from 'node:fs';

import { fontFiles } from './fonts.js';

/** One bit per code point of Unicode. */
type Coverage = Uint8Array;

let covered: Coverage | undefined;

/**
 * The characters of a text for which the document's fonts have no glyph, each once, in order. What is never
 * drawn (joiners, variation selectors, soft hyphens, blanks) is not missing.
 */
export function missingGlyphs(text: string): string[] {
  covered ??= coverageOf(fontFiles());
  const missing = new Set<string>();
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (has(covered, code) || /[\p{Default_Ignorable_Code_Point}\s\p{Cc}]/u.test(character))
      continue;
    missing.add(character);
  }
  return [...missing];
}

function has(coverage: Coverage, code: number): boolean {
  return ((coverage[code >> 3] ?? 0) & (1 << (code & 7))) !== 0;
}

/**
 * What the files cover together. Bold and italic faces of a family hold the characters of the regular one, and
 * the compiler refuses the rare exception by name, so the union is asked.
 */
function coverageOf(files: readonly string[]): Coverage {
  const coverage = new Uint8Array(0x110000 / 8);
  for (const file of files) {
    const cmap = readCmap(file);
    for (let index = 0; index < cmap.readUInt16BE(2); index += 1) {
      const offset = cmap.readUInt32BE(4 + index * 8 + 4);
      const format = cmap.readUInt16BE(offset);
      if (format === 12) addFormat12(cmap.subarray(offset), coverage);
      else if (format === 4) addFormat4(cmap.subarray(offset), coverage);
    }
  }
  return coverage;
}

/** The `cmap` table alone (OpenType 1.9): a Han font has 15 MB, its table 200 kB. */
function readCmap(file: string): Buffer {
  const descriptor = openSync(file, 'r');
  try {
    const header = readAt(descriptor, 0, 12);
    const tables = readAt(descriptor, 12, header.readUInt16BE(4) * 16);
    for (let at = 0; at < tables.length; at += 16) {
      if (tables.toString('latin1', at, at + 4) === 'cmap') {
        return readAt(descriptor, tables.readUInt32BE(at + 8), tables.readUInt32BE(at + 12));
      }
    }
    throw new Error(`${file} has no character map`);
  } finally {
    closeSync(descriptor);
  }
}

function readAt(descriptor: number, position: number, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  readSync(descriptor, bytes, 0, length, position);
  return bytes;
}

function addFormat12(table: Buffer, coverage: Coverage): void {
  const groups = table.readUInt32BE(12);
  for (let at = 16; at < 16 + groups * 12; at += 12) {
    addRange(coverage, table.readUInt32BE(at), table.readUInt32BE(at + 4));
  }
}

function addFormat4(table: Buffer, coverage: Coverage): void {
  const segments = table.readUInt16BE(6) / 2;
  for (let segment = 0; segment < segments; segment += 1) {
    const end = table.readUInt16BE(14 + segment * 2);
    const start = table.readUInt16BE(16 + (segments + segment) * 2);
    if (start !== 0xffff) addRange(coverage, start, Math.min(end, 0xfffe));
  }
}

function addRange(coverage: Coverage, from: number, to: number): void {
  for (let code = from; code <= to && code < 0x110000; code += 1) {
    coverage[code >> 3] = (coverage[code >> 3] ?? 0) | (1 << (code & 7));
  }
}
