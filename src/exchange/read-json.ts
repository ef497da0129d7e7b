/** A value with the names that stand more than once in one object. */
export interface JsonReading {
  readonly value: unknown;
  /** Where, such as `schedule.conference.days.0.rooms.Hall A`. */
  readonly repeated: readonly string[];
}

/** A text is no JSON; `line` and `column` say where it stops being it, from 1. */
export class JsonFault extends Error {
  constructor(
    readonly line: number,
    readonly column: number,
  ) {
    super(`no JSON from line ${String(line)}, column ${String(column)}`);
  }
}

/** Blank, tab, line feed and carriage return. */
const BLANKS = new Set([0x20, 0x09, 0x0a, 0x0d]);
/** No programme is deeper. */
const MOST_DEPTH = 100;

/**
 * Reads JSON (RFC 8259) as `JSON.parse` does, with three differences: a fault has its place; line breaks and other
 * control characters may stand in a text; and of a name that stands twice in one object nothing is lost in silence:
 * lists are joined, of other values the last one counts, and the place is told.
 * @throws JsonFault
 */
export function readJson(text: string): JsonReading {
  return new JsonReader(text).read();
}

class JsonReader {
  private at = 0;
  private readonly path: (string | number)[] = [];
  private readonly repeated: string[] = [];

  constructor(private readonly text: string) {}

  read(): JsonReading {
    const value = this.value();
    this.blanks();
    if (this.at < this.text.length) throw this.fault();
    return { value, repeated: this.repeated };
  }

  private value(): unknown {
    this.blanks();
    switch (this.text[this.at]) {
      case '{':
        return this.object();
      case '[':
        return this.list();
      case '"':
        return this.string();
      default:
        return this.plain();
    }
  }

  private object(): Record<string, unknown> {
    const object: Record<string, unknown> = {};
    this.parts('}', () => {
      this.blanks();
      if (this.text[this.at] !== '"') throw this.fault();
      const name = this.string();
      this.blanks();
      this.take(':');
      this.path.push(name);
      const value = this.value();
      this.put(object, name, value);
      this.path.pop();
    });
    return object;
  }

  private put(object: Record<string, unknown>, name: string, value: unknown): void {
    const twice = Object.hasOwn(object, name);
    const before: unknown = twice ? object[name] : undefined;
    if (twice && this.repeated.length < 100) this.repeated.push(this.path.join('.'));
    if (Array.isArray(before) && Array.isArray(value)) {
      // In place: a name may stand there a hundred thousand times.
      for (const each of value as unknown[]) before.push(each);
      return;
    }
    // As an own property, also where it is named `__proto__`.
    Object.defineProperty(object, name, {
      value,
      enumerable: true,
      configurable: true,
      writable: true,
    });
  }

  private list(): unknown[] {
    const list: unknown[] = [];
    this.parts(']', () => {
      this.path.push(list.length);
      list.push(this.value());
      this.path.pop();
    });
    return list;
  }

  /** What stands between brackets, parted by commas. */
  private parts(end: string, part: () => void): void {
    if (this.path.length >= MOST_DEPTH) throw this.fault();
    this.at += 1;
    this.blanks();
    if (this.text[this.at] === end) {
      this.at += 1;
      return;
    }
    for (;;) {
      part();
      this.blanks();
      if (this.text[this.at] === end) break;
      this.take(',');
    }
    this.at += 1;
  }

  private string(): string {
    const from = this.at;
    let to = from;
    let escapes: number;
    do {
      to = this.text.indexOf('"', to + 1);
      if (to < 0) throw this.fault(this.text.length);
      escapes = 0;
      while (this.text[to - 1 - escapes] === '\\') escapes += 1;
    } while (escapes % 2 === 1);
    this.at = to + 1;
    const written = this.text.slice(from, to + 1);
    try {
      return JSON.parse(escapedControls(written)) as string;
    } catch {
      throw this.fault(from);
    }
  }

  /** A number, or one of the three words. */
  private plain(): unknown {
    const found = /[^\s,:[\]{}"]*/y;
    found.lastIndex = this.at;
    const [word = ''] = found.exec(this.text) ?? [];
    try {
      const value: unknown = JSON.parse(word);
      this.at += word.length;
      return value;
    } catch {
      throw this.fault();
    }
  }

  private blanks(): void {
    while (BLANKS.has(this.text.charCodeAt(this.at))) this.at += 1;
  }

  private take(sign: string): void {
    if (this.text[this.at] !== sign) throw this.fault();
    this.at += 1;
  }

  private fault(at = this.at): JsonFault {
    const before = this.text.slice(0, at).split(/\r\n|\r|\n/);
    return new JsonFault(before.length, (before.at(-1)?.length ?? 0) + 1);
  }
}

/** Control characters in a text as JSON wants them. */
function escapedControls(written: string): string {
  return written.replace(
    // eslint-disable-next-line no-control-regex -- these are the ones that JSON does not allow
    /[\u0000-\u001f]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
