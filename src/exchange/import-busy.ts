import type { EntityManager } from 'typeorm';
import { type LocalizedText, resolveText } from '../kernel/localized-text.js';

/** A stretch of time in which a room or a person is taken. */
export interface BusySpan {
  /** Milliseconds since the epoch, half-open. */
  readonly from: number;
  readonly to: number;
  /** The session that takes it; that of a row of the file, where it is one. */
  readonly sessionId: string;
  readonly title: string;
  /** Wall clock, for people. */
  readonly starts: string;
  readonly ends: string;
}

/** What takes each room and person, by their ids. */
export type BusySpans = ReadonlyMap<string, readonly BusySpan[]>;

interface BusyRow {
  owner: string;
  sessionId: string;
  title: LocalizedText;
  startsAt: string;
  endsAt: string;
  starts: string;
  ends: string;
}

/**
 * What already takes the rooms and the experts between two instants, sessions in `except` left out: those that the
 * import itself will place.
 */
export async function readBusySpans(
  reader: EntityManager,
  organizationId: string,
  ask: {
    readonly roomIds: readonly string[];
    readonly expertIds: readonly string[];
    readonly from: string;
    readonly to: string;
    readonly except: readonly string[];
  },
): Promise<{ readonly rooms: BusySpans; readonly experts: BusySpans }> {
  const read = async (sql: string, ids: readonly string[]): Promise<BusySpans> =>
    ids.length === 0
      ? new Map()
      : spansOf(
          await reader.query<BusyRow[]>(sql, [organizationId, ids, ask.from, ask.to, ask.except]),
        );
  return {
    rooms: await read(ROOMS, ask.roomIds),
    experts: await read(EXPERTS, ask.expertIds),
  };
}

function spansOf(rows: readonly BusyRow[]): BusySpans {
  const spans = rows.map((row) => ({
    owner: row.owner,
    sessionId: row.sessionId,
    title: resolveText(row.title, { asked: 'en' })?.text ?? '',
    from: Temporal.Instant.from(row.startsAt).epochMilliseconds,
    to: Temporal.Instant.from(row.endsAt).epochMilliseconds,
    starts: row.starts,
    ends: row.ends,
  }));
  return Map.groupBy(spans, ({ owner }) => owner);
}

const SPAN = `session.id AS "sessionId", session.title, session.starts_at AS "startsAt", session.ends_at AS "endsAt",
    session.starts_local AS starts, session.ends_local AS ends`;
const MEETS = `session.state = 'planned' AND session.starts_at < $4::timestamptz AND session.ends_at > $3::timestamptz
    AND session.id <> ALL ($5::uuid[])`;

const ROOMS = `SELECT session.room_id AS owner, ${SPAN} FROM session
  WHERE session.organization_id = $1 AND session.room_id = ANY ($2::uuid[]) AND ${MEETS}
  ORDER BY session.starts_at, session.id`;

const EXPERTS = `SELECT assignment.expert_id AS owner, ${SPAN} FROM assignment
  JOIN session ON session.id = assignment.session_id
  WHERE assignment.organization_id = $1 AND assignment.expert_id = ANY ($2::uuid[]) AND assignment.blocking AND ${MEETS}
  ORDER BY session.starts_at, session.id`;

/**
 * Who is where when, while the rows of a file are placed one after the other in the order of time: finds what stands
 * in the way of each, in logarithmic time however many there are.
 */
export class SpanBook {
  private readonly fixed: ReadonlyMap<string, readonly BusySpan[]>;
  /** The placed span of each owner that ends last: rows come by their starts, so it is the one to fear. */
  private readonly latest = new Map<string, BusySpan>();

  constructor(fixed: BusySpans) {
    this.fixed = new Map(
      [...fixed].map(([owner, spans]) => [owner, spans.toSorted((a, b) => a.from - b.from)]),
    );
  }

  /** What takes `owner` while the span lasts, another session than that of the span. */
  clash(owner: string, span: BusySpan): BusySpan | undefined {
    const placed = this.latest.get(owner);
    if (placed !== undefined && span.from < placed.to && placed.sessionId !== span.sessionId)
      return placed;
    const spans = this.fixed.get(owner) ?? [];
    let low = 0;
    let high = spans.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((spans[middle]?.to ?? 0) > span.from) high = middle;
      else low = middle + 1;
    }
    const next = spans[low];
    return next !== undefined && next.from < span.to && next.sessionId !== span.sessionId
      ? next
      : undefined;
  }

  /** Notes that the owner is taken. Spans come in the order of their starts. */
  place(owner: string, span: BusySpan): void {
    const before = this.latest.get(owner);
    if (before === undefined || span.to > before.to) this.latest.set(owner, span);
  }
}
