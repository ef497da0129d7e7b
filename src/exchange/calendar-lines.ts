/** A property of an iCalendar file as it was read (RFC 5545 §3.1). */
export interface CalendarProperty {
  /** In capitals. */
  readonly name: string;
  /** By their names in capitals; of several of one name the first. */
  readonly parameters: Readonly<Record<string, string>>;
  /** As it stands in the file, still escaped. */
  readonly value: string;
}

/** A component with its properties and those inside it. */
export interface CalendarComponent {
  readonly name: string;
  /** Line of its BEGIN, from 1. */
  readonly line: number;
  readonly properties: readonly CalendarProperty[];
  readonly components: readonly CalendarComponent[];
  /** Whether its END was there. */
  readonly closed: boolean;
}

/** No calendar that is meant to be read has more, or deeper. */
const MOST_LINES = 600_000;
const MOST_DEPTH = 10;

interface OpenComponent {
  name: string;
  line: number;
  properties: CalendarProperty[];
  components: OpenComponent[];
  closed: boolean;
}

/**
 * The VCALENDAR components of a text, read leniently: any line ends, doubled ones too, unknown parameters, components
 * that are not closed.
 * @returns undefined where the text is no calendar, or larger than any
 */
export function readCalendarComponents(text: string): CalendarComponent[] | undefined {
  const root: OpenComponent = { name: '', line: 0, properties: [], components: [], closed: true };
  const path = [root];
  const lines = text.replace(/^\u{FEFF}/u, '').split(/\r*\n|\r+/);
  if (lines.length > MOST_LINES) return undefined;
  for (const { line, number } of unfolded(lines)) {
    const property = readProperty(line);
    if (property === undefined) continue;
    const kind = property.value.trim().toUpperCase();
    const top = path.at(-1) ?? root;
    if (property.name === 'BEGIN') {
      if (path.length > MOST_DEPTH) return undefined;
      const component = { name: kind, line: number, properties: [], components: [], closed: false };
      top.components.push(component);
      path.push(component);
    } else if (property.name === 'END') {
      const at = path.findLastIndex(({ name }) => name === kind);
      if (at > 0) {
        for (const closed of path.splice(at)) closed.closed = true;
      }
    } else {
      top.properties.push(property);
    }
  }
  const calendars = root.components.filter(({ name }) => name === 'VCALENDAR');
  if (calendars.length > 0) return calendars;
  // Items that were copied out of their calendar.
  return root.components.some(({ name }) => name === 'VEVENT') ? [root] : undefined;
}

function* unfolded(lines: readonly string[]): Generator<{ line: string; number: number }> {
  let parts: string[] = [];
  let number = 1;
  for (const [index, line] of lines.entries()) {
    if (/^[ \t]/.test(line)) {
      parts.push(line.slice(1));
      continue;
    }
    if (parts.length > 0) yield { line: parts.join(''), number };
    parts = line === '' ? [] : [line];
    number = index + 1;
  }
  if (parts.length > 0) yield { line: parts.join(''), number };
}

function readProperty(line: string): CalendarProperty | undefined {
  const [, name = ''] = /^\s*([A-Za-z0-9-]{1,80})(?=[;:])/.exec(line) ?? [];
  if (name === '') return undefined;
  const parameters = Object.create(null) as Record<string, string>;
  let at = line.indexOf(name) + name.length;
  while (line[at] === ';') {
    const end = endOfParameter(line, at + 1);
    const text = line.slice(at + 1, end);
    const equals = text.indexOf('=');
    const key = text.slice(0, Math.max(equals, 0)).trim().toUpperCase();
    if (key !== '' && !(key in parameters))
      parameters[key] = text
        .slice(equals + 1)
        .trim()
        .replace(/^"(.*)"$/s, '$1');
    at = end;
  }
  if (line[at] !== ':') return undefined;
  return { name: name.toUpperCase(), parameters, value: line.slice(at + 1) };
}

/** Where a parameter ends: at `;` or `:` outside of quotes. */
function endOfParameter(line: string, from: number): number {
  let quoted = false;
  for (let at = from; at < line.length; at += 1) {
    const sign = line[at];
    if (sign === '"') quoted = !quoted;
    else if (!quoted && (sign === ';' || sign === ':')) return at;
  }
  return line.length;
}

/** The text of a TEXT value: escapes resolved. */
export function unescapeText(value: string): string {
  return value.replace(/\\([\\;,nN:])/g, (_, sign: string) => (/n/i.test(sign) ? '\n' : sign));
}

/** The first property of a name. */
export function propertyOf(
  component: CalendarComponent | undefined,
  name: string,
): CalendarProperty | undefined {
  return component?.properties.find((each) => each.name === name);
}

/** The text of the first property of a name, trimmed; empty where there is none. */
export function textOf(component: CalendarComponent | undefined, name: string): string {
  return unescapeText(propertyOf(component, name)?.value ?? '').trim();
}
