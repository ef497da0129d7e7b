import { TableFault } from './table-fault.js';

const ALIASES: Readonly<Record<string, string>> = {
  cp1251: 'windows-1251',
  ansi: 'windows-1251',
  gbk: 'gb18030',
  gb2312: 'gb18030',
  cp936: 'gb18030',
  cp866: 'ibm866',
  'dos-866': 'ibm866',
  strk1048: 'kz-1048',
  kz1048: 'kz-1048',
  utf8: 'utf-8',
};

/** The encoding that a label means, as `decodeStrictly` takes it. Raises `encoding_not_supported`. */
export function canonicalName(asked: string): string {
  const label = asked
    .trim()
    .toLowerCase()
    .replace(/^x-gbk$/, 'gbk');
  const name = ALIASES[label] ?? label;
  if (name === 'kz-1048') return name;
  try {
    const { encoding } = new TextDecoder(name);
    return encoding === 'gbk' ? 'gb18030' : encoding;
  } catch {
    throw new TableFault('encoding_not_supported', { encoding: asked.slice(0, 40) });
  }
}

/** GBK is the part of GB 18030 without four-byte characters, and the name that people know. */
export function shownName(encoding: string, text: string): string {
  if (encoding !== 'gb18030') return encoding;
  return isGbk(text) ? 'gbk' : 'gb18030';
}

let gbkCharacters: ReadonlySet<string> | undefined;

function isGbk(text: string): boolean {
  gbkCharacters ??= allOfGbk();
  for (const character of text) {
    if (character > '\u007f' && !gbkCharacters.has(character)) return false;
  }
  return true;
}

function allOfGbk(): ReadonlySet<string> {
  const decoder = new TextDecoder('gbk');
  const characters = new Set<string>(['€']);
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if (character !== '\ufffd') characters.add(character);
    }
  }
  return characters;
}
