import { canonicalTimeZone } from '../kernel/local-time.js';
import { type CalendarComponent, textOf } from './calendar-lines.js';
import type { ForeignTime } from './foreign-schedule.js';
import { readObservances, offsetOfObservances, type Observance } from './calendar-observances.js';
import { zoneOfWindows } from './windows-zones.js';

/**
 * What the TZID of a time means, in this order: the IANA zone of that name, with the path of a program before it or by
 * its name in Windows; the zone that the definition in the file says it lies in; the hours of that definition, which
 * programs give under names of their own (`Customized Time Zone`, `GMT` with summer time, `CST`); a zone or an offset
 * that is no longer written so (`PRC`, `Etc/GMT-6`, `UTC+5`). RFC 5545 §3.2.19, §3.6.5.
 */
export class CalendarZones {
  private readonly places = new Map<string, string>();
  private readonly definitions = new Map<string, readonly Observance[]>();

  constructor(calendars: readonly CalendarComponent[]) {
    const defined = calendars.flatMap(({ components }) => components);
    for (const component of defined.filter(({ name }) => name === 'VTIMEZONE')) {
      const id = textOf(component, 'TZID');
      const place = namedZone(textOf(component, 'X-LIC-LOCATION'));
      if (place !== undefined) this.places.set(id, place);
      const observances = readObservances(component);
      if (observances.length > 0) this.definitions.set(id, observances);
    }
  }

  /** The IANA zone of a TZID; undefined where it has none, though its hours may be known. */
  zoneOf(id: string): string | undefined {
    return namedZone(id) ?? this.places.get(id.trim());
  }

  /**
   * The time that a wall clock shows in the zone of a TZID.
   * @param local `YYYY-MM-DDTHH:mm`
   * @returns undefined where nothing tells what the TZID means
   */
  timeAt(local: string, id: string): ForeignTime | undefined {
    const zone = this.zoneOf(id);
    if (zone !== undefined) return { local, offset: null, zone };
    const definition = this.definitions.get(id.trim());
    const offset =
      definition === undefined ? writtenOffset(local, id) : offsetOfObservances(local, definition);
    return offset === undefined ? undefined : inUtc(local, offset);
  }
}

/** A moment as a time of UTC, which no zone of the file contradicts. */
export function inUtc(local: string, offsetMinutes = 0): ForeignTime {
  const utc = Temporal.PlainDateTime.from(local).subtract({ minutes: offsetMinutes });
  return { local: utc.toString({ smallestUnit: 'minute' }), offset: 'Z', zone: 'UTC' };
}

/** The IANA zone that a name means: itself, its end after the path of a program, or a name of Windows. */
export function namedZone(id: string): string | undefined {
  const plain = id.trim().replace(/^\/+/, '');
  const parts = plain.split('/');
  const candidates = [plain, parts.slice(-2).join('/'), parts.slice(-3).join('/')];
  return (
    candidates.map(canonicalTimeZone).find((zone) => zone !== undefined) ?? zoneOfWindows(plain)
  );
}

/** Minutes from UTC in a zone of an old name, or as the name itself says. */
function writtenOffset(local: string, id: string): number | undefined {
  const name = id.trim();
  const [, sign, hours = '', minutes = '0'] =
    /^(?:UTC|GMT) ?([+-])(\d{1,2})(?::?(\d{2}))?$/i.exec(name) ?? [];
  if (sign !== undefined) {
    const total = Number(hours) * 60 + Number(minutes);
    return total <= 14 * 60 ? (sign === '-' ? -total : total) : undefined;
  }
  // A bare offset is one too for Temporal, but as a name it may mean anything.
  if (!/^[A-Za-z]/.test(name)) return undefined;
  try {
    const there = Temporal.PlainDateTime.from(local).toZonedDateTime(name);
    return there.offsetNanoseconds / 60e9;
  } catch {
    return undefined;
  }
}
