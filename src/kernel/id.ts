import { randomUUIDv7 } from 'node:crypto';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** A new row id: UUID version 7 (RFC 9562), so that ids made later sort later and indexes stay dense. */
export function newId(): string {
  return randomUUIDv7();
}

/** Whether the text is a UUID in its canonical form. */
export function isUuid(text: string): boolean {
  return UUID.test(text);
}
