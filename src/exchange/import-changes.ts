import type { ForeignSchedule } from './foreign-schedule.js';
import type { DraftRow, PlannedRow, RowWrite, SessionColumns } from './import-plan.js';
import { digest } from './digest.js';
import type { ScheduleImportOptions, ScheduleRowReport } from './import-report.js';
import type { ImportState, StateSession } from './import-state.js';
import type { IdentityFacts } from './imported-identity.entity.js';

/** How non-blocking parts say why, in the language of the secretariat. */
const ALSO_IN: Readonly<Record<string, (title: string) => string>> = {
  en: (title) => `At the same time in “${title}”, by the imported file`,
  ru: (title) => `В то же время в «${title}», по загруженному файлу`,
  kk: (title) => `Осы уақытта «${title}» ішінде, жүктелген файл бойынша`,
  zh: (title) => `按导入的文件，同时参加“${title}”`,
};

/**
 * What is to be written for each row, and what is said of it. Of a session that is there, only that changes which the
 * file says differently than the last time: what the organisers changed since stays.
 */
export function finishRows(
  drafts: readonly DraftRow[],
  schedule: ForeignSchedule,
  state: ImportState,
  options: ScheduleImportOptions,
): PlannedRow[] {
  const rows = drafts.map((draft) => finishRow(draft, schedule, state));
  const missing = missingRows(drafts, schedule, state, options);
  const moving = rows.filter(({ write }) => write?.moves === true);
  // Sessions that are there and move go first and together: one may take the place that another leaves.
  return [...moving, ...rows.filter((row) => !moving.includes(row)), ...missing];
}

type Change = readonly [field: string, columns: Partial<SessionColumns>];

function finishRow(draft: DraftRow, schedule: ForeignSchedule, state: ImportState): PlannedRow {
  const { entry, current, wanted, times } = draft;
  const report = (more: Partial<ScheduleRowReport> & Pick<ScheduleRowReport, 'action'>) => ({
    number: entry.row,
    place: entry.place,
    title: Object.values(wanted?.title ?? {})[0] ?? null,
    sessionId: draft.current?.id ?? null,
    changes: [],
    issues: draft.issues,
    ...more,
  });
  if (draft.refused !== undefined || wanted === undefined || times === undefined)
    return { report: report({ action: draft.refused ?? 'error' }) };
  const columns: SessionColumns = {
    kind: wanted.kind,
    title: wanted.title,
    abstract: wanted.abstract,
    languages: wanted.languages,
    roomId: draft.place.room?.id ?? null,
    allRooms: draft.place.allRooms,
    trackId: draft.track?.id ?? null,
    ...times,
    state: entry.cancelled ? 'cancelled' : 'planned',
  };
  const all = seenOf(draft, columns);
  const { silent } = draft;
  const before = draft.facts.seen ?? {};
  // Of what this file does not speak, the word of the last one stands.
  const seen = Object.fromEntries(
    Object.entries(all).map(([field, said]) => [
      field,
      silent.has(field) ? (before[field] ?? said) : said,
    ]),
  );
  const source = {
    ...wanted.source,
    ...(draft.unplacedRoom === undefined ? {} : { room: draft.unplacedRoom }),
  };
  const brought = silent.has('people')
    ? (draft.facts.people ?? [])
    : [...new Set(draft.parts.map(({ person }) => person.expertId))];
  const facts: IdentityFacts = { source, seen, people: brought, origin: schedule.source };
  const lang = state.event.order.find((tag) => Object.hasOwn(ALSO_IN, tag)) ?? 'en';
  const parts = draft.parts
    .filter(({ person }) => !draft.left.has(person.expertId))
    .map((part) => {
      const other = draft.elsewhere.get(part.person.expertId);
      const reason = other === undefined ? null : (ALSO_IN[lang]?.(other.slice(0, 300)) ?? other);
      return { ...part, reason };
    });
  const base = { sessionId: draft.sessionId, key: draft.key, facts };
  if (current === undefined)
    return {
      report: report({ action: 'create' }),
      write: { ...base, create: columns, parts, removed: [], moves: false },
    };
  return changeOf(draft, current, columns, { base, parts, seen, report });
}

function changeOf(
  draft: DraftRow,
  current: StateSession,
  columns: SessionColumns,
  given: {
    readonly base: Pick<RowWrite, 'sessionId' | 'key' | 'facts'>;
    readonly parts: RowWrite['parts'];
    readonly seen: Readonly<Record<string, string>>;
    readonly report: (
      more: Partial<ScheduleRowReport> & Pick<ScheduleRowReport, 'action'>,
    ) => ScheduleRowReport;
  },
): PlannedRow {
  const last = draft.facts.seen ?? {};
  const isNews = (field: string): boolean =>
    !draft.silent.has(field) && last[field] !== given.seen[field];
  const changes = changesOf(draft, current, columns).filter(([field]) => isNews(field));
  const there = new Set(current.people.map(({ expertId }) => expertId));
  const added = isNews('people')
    ? given.parts.filter(({ person }) => !there.has(person.expertId))
    : [];
  const wantedIds = new Set(given.parts.map(({ person }) => person.expertId));
  const before = new Set(draft.facts.people ?? []);
  const removed = isNews('people')
    ? current.people
        .filter(({ expertId }) => before.has(expertId) && !wantedIds.has(expertId))
        .map(({ id }) => id)
    : [];
  const fields = [
    ...changes.map(([field]) => field),
    ...(added.length + removed.length > 0 ? ['people'] : []),
  ];
  const update = changes.reduce<Partial<SessionColumns>>(
    (all, [, each]) => ({ ...all, ...each }),
    {},
  );
  const write: RowWrite = {
    ...given.base,
    // Our own session that comes home keeps no trace of the file.
    facts: draft.ownFile ? draft.facts : given.base.facts,
    update,
    current,
    parts: added,
    removed,
    moves: fields.includes('times') || fields.includes('room'),
  };
  return fields.length === 0
    ? {
        report: given.report({ action: 'unchanged' }),
        ...(draft.ownFile || sameFacts(draft.facts, write.facts) ? {} : { write }),
      }
    : { report: given.report({ action: 'update', changes: fields }), write };
}

function sameFacts(one: IdentityFacts, other: IdentityFacts): boolean {
  return digest(one.seen) === digest(other.seen) && digest(one.source) === digest(other.source);
}

/** Digests of what the file says, field by field. */
function seenOf(draft: DraftRow, columns: SessionColumns): Record<string, string> {
  const { entry } = draft;
  return {
    title: digest(Object.values(columns.title)),
    abstract: digest(Object.values(columns.abstract)),
    kind: digest(entry.type),
    languages: digest(columns.languages),
    times: digest([columns.startsAt, columns.endsAt]),
    room: digest(entry.room?.name ?? ''),
    track: digest(entry.track),
    state: digest(columns.state),
    people: digest(draft.parts.map(({ person, role }) => [person.key, role])),
  };
}

/** Where the session differs from what the file says of it. */
function changesOf(draft: DraftRow, current: StateSession, columns: SessionColumns): Change[] {
  const { startsLocal, startsAt, endsLocal, endsAt } = columns;
  const title = { ...current.title, ...columns.title };
  const abstract = { ...current.abstract, ...columns.abstract };
  const sameTimes =
    current.startsAt !== null &&
    current.endsAt !== null &&
    Temporal.Instant.compare(current.startsAt, startsAt) === 0 &&
    Temporal.Instant.compare(current.endsAt, endsAt) === 0;
  const candidates: (readonly [boolean, string, Partial<SessionColumns>])[] = [
    [!sameTexts(title, current.title), 'title', { title }],
    [!sameTexts(abstract, current.abstract), 'abstract', { abstract }],
    [
      columns.kind !== current.kind && draft.wanted?.kindIsSaid === true,
      'kind',
      { kind: columns.kind },
    ],
    [
      digest(columns.languages) !== digest(current.languages),
      'languages',
      { languages: columns.languages },
    ],
    [!sameTimes, 'times', { startsLocal, startsAt, endsLocal, endsAt }],
    [
      columns.roomId !== current.roomId || columns.allRooms !== current.allRooms,
      'room',
      { roomId: columns.roomId, allRooms: columns.allRooms },
    ],
    [columns.trackId !== current.trackId, 'track', { trackId: columns.trackId }],
    [columns.state !== current.state, 'state', { state: columns.state }],
  ];
  return candidates.flatMap(([differs, field, each]) => (differs ? [[field, each] as const] : []));
}

function sameTexts(one: Readonly<Record<string, string>>, other: Readonly<Record<string, string>>) {
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...keys].every((key) => one[key] === other[key]);
}

/** Sessions that an earlier file of the same source brought, and that this one has no more. */
function missingRows(
  drafts: readonly DraftRow[],
  schedule: ForeignSchedule,
  state: ImportState,
  options: ScheduleImportOptions,
): PlannedRow[] {
  const here = new Set(drafts.map(({ current }) => current?.id));
  const last = Math.max(0, ...drafts.map(({ entry }) => entry.row));
  const gone = [...state.sessionByKey].flatMap(([key, { id, facts }]) => {
    const current = state.sessions.get(id);
    return current === undefined || here.has(id) || facts.origin !== schedule.source
      ? []
      : [{ key, facts, current }];
  });
  return gone.map(({ key, facts, current }, index): PlannedRow => {
    const cancel = options.missing === 'cancel' && current.state === 'planned';
    const report: ScheduleRowReport = {
      number: last + 1 + index,
      place: '',
      action: 'missing',
      title: Object.values(current.title)[0] ?? null,
      sessionId: current.id,
      changes: cancel ? ['state'] : [],
      issues: [
        {
          field: '',
          code: cancel ? 'import_missing_cancelled' : 'import_missing_kept',
          severity: 'warning',
        },
      ],
    };
    return cancel
      ? {
          report,
          write: {
            sessionId: current.id,
            key,
            facts,
            update: { state: 'cancelled' },
            current,
            parts: [],
            removed: [],
            moves: false,
          },
        }
      : { report };
  });
}
