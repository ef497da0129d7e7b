import { newId } from '../../src/kernel/id.js';
import { toInstant } from '../../src/kernel/local-time.js';
import type { TestApp } from './app.js';

/** An event that was held, made directly in the database; gives its id. */
export async function insertEvent(
  app: TestApp,
  organizationId: string,
  over: {
    readonly startsLocal?: string;
    readonly attributionRule?: string;
    readonly state?: string;
    readonly visibility?: string;
    readonly title?: Readonly<Record<string, string>>;
  } = {},
): Promise<string> {
  const id = newId();
  const startsLocal = over.startsLocal ?? '2026-03-10T10:00';
  const endsLocal = Temporal.PlainDateTime.from(startsLocal)
    .add({ hours: 8 })
    .toString({ smallestUnit: 'minute' });
  const zone = 'Asia/Almaty';
  await app.database.reader.query(
    `INSERT INTO event (id, organization_id, slug, title, kind, format, zone, starts_local, ends_local, starts_at,
       ends_at, attribution_rule, visibility, state, announced_at)
     VALUES ($1, $2, $3, $4, 'round_table', 'in_person', $5, $6, $7, $8, $9, $10, $11, $12,
       CASE WHEN $12 = 'draft' THEN NULL ELSE now() END)`,
    [
      id,
      organizationId,
      `event-${id}`,
      over.title ?? { en: 'Round table', ru: 'Круглый стол', kk: 'Дөңгелек үстел', zh: '圆桌会议' },
      zone,
      startsLocal,
      endsLocal,
      toInstant(startsLocal, zone),
      toInstant(endsLocal, zone),
      over.attributionRule ?? 'on_record',
      over.visibility ?? 'public',
      over.state ?? 'held',
    ],
  );
  return id;
}

/** An expert with these names, engaged in the event as a speaker. */
export async function insertSpeaker(
  app: TestApp,
  organizationId: string,
  eventId: string,
  names: readonly {
    readonly lang: string;
    readonly family: string;
    readonly given: string;
    readonly familyFirst?: boolean;
  }[],
  state = 'confirmed',
): Promise<string> {
  const id = newId();
  const sql = (text: string, values: unknown[]) => app.database.reader.query(text, values);
  await sql(
    `INSERT INTO expert (id, organization_id, slug, sort_key, look_alike_key, search_text) VALUES ($1, $2, $3, '', '', '')`,
    [id, organizationId, `expert-${id}`],
  );
  for (const [position, { lang, family, given, familyFirst }] of names.entries()) {
    await sql(
      `INSERT INTO expert_name (id, organization_id, expert_id, position, lang, script, family, given, name_order)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        newId(),
        organizationId,
        id,
        position,
        lang,
        lang === 'zh' ? 'Hani' : lang === 'en' ? 'Latn' : 'Cyrl',
        family,
        given,
        familyFirst ? 'family_first' : 'given_first',
      ],
    );
  }
  await sql(
    `INSERT INTO speaker (id, organization_id, event_id, expert_id, role, state) VALUES ($1, $2, $3, $4, 'speaker', $5)`,
    [newId(), organizationId, eventId, id, state],
  );
  return id;
}
