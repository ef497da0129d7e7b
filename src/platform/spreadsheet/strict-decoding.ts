import { kz1048FromWindows1251 } from './kz-1048.js';

/** The text of bytes that decode without a fault; undefined otherwise. */
export function decodeStrictly(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    if (encoding === 'kz-1048') {
      return kz1048FromWindows1251(new TextDecoder('windows-1251', { fatal: true }).decode(bytes));
    }
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** The text without an unfinished last character; nothing if the fault is elsewhere. */
export function decodeButTail(bytes: Uint8Array, encoding: string): string | undefined {
  if (!['utf-8', 'gb18030', 'utf-16le', 'utf-16be'].includes(encoding)) return undefined;
  const last = bytes[bytes.length - 1] ?? 0;
  if (encoding.startsWith('utf-16') ? bytes.length % 2 === 0 : last < 0x30) return undefined;
  for (let cut = 1; cut <= 3 && cut < bytes.length; cut += 1) {
    const lead = bytes[bytes.length - cut] ?? 0;
    if (!encoding.startsWith('utf-16') && lead < 0x81) continue;
    const text = decodeStrictly(bytes.subarray(0, -cut), encoding);
    if (text === undefined) continue;
    // The tail must be the beginning of a character, not something that no character starts with.
    return encoding !== 'utf-8' || isUtf8Beginning(bytes.subarray(-cut)) ? text : undefined;
  }
  return undefined;
}

function isUtf8Beginning(tail: Uint8Array): boolean {
  const [lead = 0, ...rest] = tail;
  const length = lead >= 0xf0 && lead <= 0xf4 ? 4 : lead >= 0xe0 ? 3 : 2;
  return (
    lead >= 0xc2 && lead <= 0xf4 && tail.length < length && rest.every((byte) => byte >> 6 === 2)
  );
}
