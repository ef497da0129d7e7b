import { demoMandate } from '../../src/demo/mandate.js';
import { demoOrganization } from '../../src/demo/organization.js';
import { transportRoundTable } from '../../src/demo/events-transport-round-table.js';
import { transportOutcome } from '../../src/demo/outcome-transport.js';
import { securityOutcome } from '../../src/demo/outcome-security.js';
import { demoEvidence } from '../../src/demo/evidence.js';
import { demoThemes } from '../../src/demo/themes.js';
import type { TestApp, TestOrganization } from './app.js';
import {
  insertRow,
  siteAssignment,
  siteEvent,
  siteExpert,
  siteOutcome,
  sitePublish,
  siteRecommendation,
  siteSession,
  siteSpeaker,
  siteVersion,
} from './site-samples.js';

/** Pages of every kind with texts of a real length in four languages; gives their paths by kind. */
export async function siteShowcase(
  app: TestApp,
  home: TestOrganization,
): Promise<Readonly<Record<string, string>>> {
  const own = { organization_id: home.id };
  await app.database.reader.query(`UPDATE organization SET name = $2 WHERE id = $1`, [
    home.id,
    demoOrganization.name,
  ]);
  const { title, summary, description } = transportRoundTable;
  const venueId = await insertRow(app, 'venue', {
    ...own,
    name: { en: 'House of Dialogue', ru: 'Дом диалога', kk: 'Диалог үйі', zh: '对话之家' },
    address: { en: '14 Apple Orchard Street', ru: 'улица Яблоневый Сад, 14' },
    city: { en: 'Almaty', ru: 'Алматы', kk: 'Алматы', zh: '阿拉木图' },
    country: 'KZ',
    zone: 'Asia/Almaty',
  });
  const rooms = [];
  for (const [position, name] of ['Alatau', 'Zhetisu'].entries()) {
    rooms.push(
      await insertRow(app, 'room', {
        ...own,
        venue_id: venueId,
        name: { en: name },
        name_key: name,
        position,
      }),
    );
  }
  const event = await siteEvent(app, home.id, {
    slug: 'transport-corridors',
    title,
    summary,
    description: description ?? {},
    kind: 'conference',
    format: 'hybrid',
    online_url: 'https://meet.example.org/room',
    venue_id: venueId,
    languages: ['ru', 'zh', 'kk'],
    state: 'held',
    startsLocal: '2026-06-08T09:00',
    endsLocal: '2026-06-10T02:00',
  });
  await siteEvent(app, home.id, {
    slug: 'given-up',
    title: { en: 'Floods and earthquakes', ru: 'Паводки и землетрясения', zh: '洪水与地震' },
    state: 'cancelled',
    state_reason: { ru: 'Место проведения закрыто.' },
    startsLocal: '2027-06-08T09:00',
    endsLocal: '2027-06-08T18:00',
  });
  for (const [position, { key, name }] of demoThemes.slice(0, 3).entries()) {
    const themeId = await insertRow(app, 'theme', { ...own, key, title: name, position });
    await insertRow(app, 'event_theme', { ...own, event_id: event.id, theme_id: themeId });
  }
  const partnerId = await insertRow(app, 'partner', {
    ...own,
    name: { en: 'Shanghai Cooperation Organisation', ru: 'Шанхайская организация сотрудничества' },
    acronym: { en: 'SCO', ru: 'ШОС' },
    name_key: 'sco',
    kind: 'multilateral',
    url: 'https://sco.example.org/',
  });
  await insertRow(app, 'event_partner', {
    ...own,
    event_id: event.id,
    partner_id: partnerId,
    role: 'observer',
  });
  await mandate(app, home, event.id);
  const expert = await programme(app, home, event.id, rooms);
  const published = await publication(app, home, event.id, partnerId);
  return {
    home: '/',
    events: '/events?when=past',
    upcoming: '/events',
    event: `/events/${event.slug}`,
    cancelled: '/events/given-up',
    programme: `/events/${event.slug}/programme`,
    experts: '/experts',
    expert: `/experts/${expert}`,
    publications: '/publications',
    publication: `/publications/${published.slug}`,
    former: `/publications/${published.slug}?version=1.0`,
    withdrawn: `/publications/${published.withdrawn}`,
    recommendations: '/recommendations',
    recommendation: `/recommendations/${published.symbol.replaceAll('/', '-')}`,
    mandates: '/mandates',
    mandate: `/mandates/${demoMandate.slug}`,
    missing: '/events/there-is-none',
  };
}

async function mandate(app: TestApp, home: TestOrganization, eventId: string): Promise<void> {
  const own = { organization_id: home.id };
  const mandateId = await insertRow(app, 'mandate', {
    ...own,
    slug: demoMandate.slug,
    kind: demoMandate.kind,
    title: demoMandate.title,
    summary: demoMandate.summary,
    body: demoMandate.text,
    authentic_language: demoMandate.authenticLanguage,
    adopted_on: demoMandate.adoptedOn,
    visibility: 'public',
    source_url: 'https://example.org/speech',
  });
  for (const proposal of demoMandate.proposals.slice(0, 3)) {
    const proposalId = await insertRow(app, 'proposal', {
      ...own,
      mandate_id: mandateId,
      number: proposal.number,
      title: proposal.title,
      body: proposal.text,
    });
    await insertRow(app, 'event_proposal', { ...own, event_id: eventId, proposal_id: proposalId });
    for (const [index, period] of (['month', 'quarter', 'year'] as const).entries()) {
      await insertRow(app, 'commitment', {
        ...own,
        proposal_id: proposalId,
        number: index + 1,
        kind: 'events_held',
        title: proposal.title,
        period,
        target: 1,
        starts_on: '2026-01-01',
      });
    }
  }
}

async function programme(
  app: TestApp,
  home: TestOrganization,
  eventId: string,
  rooms: readonly string[],
): Promise<string> {
  const wang = await siteExpert(
    app,
    home.id,
    { lang: 'zh', script: 'Hani', family: '王', given: '测试', name_order: 'family_first' },
    {
      slug: 'wang-ceshi',
      country: 'CN',
      languages: ['zh', 'ru'],
      bio: { zh: '研究铁路运输。', en: 'Studies railways.' },
    },
  );
  await insertRow(app, 'expert_name', {
    organization_id: home.id,
    expert_id: wang.id,
    position: 1,
    lang: 'zh',
    script: 'Latn',
    family: 'Wang',
    given: 'Ceshi',
    name_order: 'family_first',
  });
  const institutionId = await insertRow(app, 'institution', {
    organization_id: home.id,
    name: { en: 'Institute for Steppe and Silk Road Studies', zh: '草原与丝路研究院' },
    country: 'CN',
  });
  await insertRow(app, 'affiliation', {
    organization_id: home.id,
    expert_id: wang.id,
    institution_id: institutionId,
    title: { en: 'Researcher', zh: '研究员' },
  });
  const aigul = await siteExpert(
    app,
    home.id,
    { lang: 'kk', script: 'Cyrl', family: 'Тестова', given: 'Айгүл', name_order: 'family_first' },
    { slug: 'aigul-testova', country: 'KZ' },
  );
  for (const [{ id }, role] of [
    [wang, 'keynote'],
    [aigul, 'moderator'],
  ] as const) {
    await siteSpeaker(app, home.id, eventId, id, { role });
  }
  const session = (from: string, to: string, over: Record<string, unknown>) =>
    siteSession(app, home.id, eventId, from, to, over);
  const opening = await session('2026-06-08T09:00', '2026-06-08T10:15', {
    kind: 'plenary',
    title: { en: 'Opening', ru: 'Открытие', kk: 'Ашылуы', zh: '开幕' },
    languages: ['ru', 'zh'],
  });
  await session('2026-06-08T10:15', '2026-06-08T10:45', {
    kind: 'break',
    title: { en: 'Tea', ru: 'Чай', kk: 'Шай', zh: '茶歇' },
  });
  const railway = await session('2026-06-08T10:45', '2026-06-08T12:30', {
    kind: 'paper_session',
    room_id: rooms[0],
    title: { en: 'Railway', ru: 'Железная дорога', kk: 'Темір жол', zh: '铁路' },
    abstract: {
      en: 'Ten days, **and where they go**.',
      ru: 'Десять дней, **и на что они уходят**.',
    },
  });
  await session('2026-06-08T10:45', '2026-06-08T12:00', {
    room_id: rooms[1],
    title: { en: 'Road', ru: 'Дорога', kk: 'Жол', zh: '公路' },
    state: 'cancelled',
  });
  await session('2026-06-09T23:00', '2026-06-10T00:30', {
    kind: 'social',
    title: { en: 'Night of epics', ru: 'Ночь эпоса', kk: 'Жыр түні', zh: '史诗之夜' },
  });
  const contributionId = await insertRow(app, 'contribution', {
    organization_id: home.id,
    session_id: railway,
    title: { en: 'A day at the crossing', ru: 'Сутки на переходе' },
    duration_minutes: 25,
  });
  await siteAssignment(app, opening, wang.id);
  await siteAssignment(app, opening, aigul.id);
  await siteAssignment(app, railway, wang.id, contributionId);
  return wang.slug;
}

async function publication(
  app: TestApp,
  home: TestOrganization,
  eventId: string,
  partnerId: string,
): Promise<{ slug: string; symbol: string; withdrawn: string }> {
  const own = { organization_id: home.id };
  const outcome = await siteOutcome(app, home, eventId, { slug: transportOutcome.slug });
  const recommendations = [];
  for (const [index, { text }] of transportOutcome.recommendations.entries()) {
    const { id, symbol } = await siteRecommendation(app, home.id, outcome, index + 1, {
      addressees: [
        { partner_id: partnerId },
        { name: { en: 'Customs services', ru: 'Таможенные службы' } },
      ],
      due_on: '2027-06-30',
      status: index === 0 ? 'in_progress' : 'issued',
    });
    recommendations.push({ id, symbol, texts: text as Record<string, string> });
  }
  const [first] = recommendations;
  for (const [oldStatus, newStatus, note] of [
    ['draft', 'issued', {}],
    ['issued', 'in_progress', { ru: 'Рабочая группа создана.' }],
  ] as const) {
    await insertRow(app, 'recommendation_status', {
      ...own,
      recommendation_id: first?.id,
      old_status: oldStatus,
      new_status: newStatus,
      note,
    });
  }
  const evidence = [];
  for (const fact of demoEvidence.slice(0, 3)) {
    evidence.push(
      await insertRow(app, 'evidence', {
        ...own,
        claim: fact.statement,
        occurred_on: fact.occurredOn ?? null,
        source: fact.source,
        source_url: 'https://example.org/source',
        state: 'checked',
        checked_at: '2026-01-01T00:00:00Z',
      }),
    );
  }
  const editions = transportOutcome.languages.map((lang) => ({
    lang,
    title: transportOutcome.title[lang] ?? '',
    summary: transportOutcome.abstract[lang] ?? '',
    body: transportOutcome.text[lang] ?? '',
  }));
  for (const minor of [0, 1]) {
    const versionId = await siteVersion(app, home.id, outcome.id, {
      minor,
      editions,
      recommendations,
      evidence,
      ...(minor === 0
        ? {}
        : { updateType: 'correction', notice: transportOutcome.correction?.notice ?? {} }),
    });
    await sitePublish(app, home.id, outcome.id, versionId, `2026-06-2${String(minor)}T06:00:00Z`);
  }
  const gone = await siteOutcome(app, home, eventId, {
    slug: securityOutcome.slug,
    kind: 'policy_brief',
  });
  const goneVersion = await siteVersion(app, home.id, gone.id, {
    editions: [{ lang: 'zh', title: '政策简报' }],
  });
  const publicationId = await sitePublish(app, home.id, gone.id, goneVersion);
  await app.database.reader.query(
    `UPDATE publication SET state = 'withdrawn', withdrawn_at = now(), withdrawal_reason = 'error',
       withdrawal_note = $2 WHERE id = $1`,
    [publicationId, securityOutcome.withdrawal?.note ?? {}],
  );
  await app.database.reader.query(`UPDATE outcome_version SET state = 'withdrawn' WHERE id = $1`, [
    goneVersion,
  ]);
  return { slug: outcome.slug, symbol: first?.symbol ?? '', withdrawn: gone.slug };
}
