import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  createOrganization,
  startApp,
  type TestApp,
  type TestOrganization,
} from '../support/app.js';
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
  visit,
} from '../support/site-samples.js';

/*
 * Everything that the public may not know bears a word that begins with `Secret`. The whole site is then read, as a
 * robot would, from the home page, the feeds and the map on, along every link: the word may stand nowhere.
 */

let app: TestApp;
let home: TestOrganization;
let event: { id: string; slug: string };
let internal: { id: string; slug: string };
let draft: { id: string; slug: string };
const people: Record<string, { id: string; slug: string }> = {};
const outcomes: Record<string, { id: string; slug: string; symbol: string }> = {};

const PUBLIC_NAME = { family: 'Openova', given: 'Olga' };

async function person(key: string, family: string, over: Record<string, unknown> = {}) {
  people[key] = await siteExpert(
    app,
    home.id,
    { family, given: 'Person' },
    { slug: `person-${key.replace('_', '-')}`, ...over },
  );
  return people[key];
}

beforeAll(async () => {
  app = await startApp();
  home = await createOrganization(app);
  const own = { organization_id: home.id };

  event = await siteEvent(app, home.id, {
    slug: 'open-event',
    title: { en: 'Open event' },
    startsLocal: '2027-09-14T09:00',
    endsLocal: '2027-09-17T16:00',
  });
  internal = await siteEvent(app, home.id, {
    slug: 'internal-event',
    title: { en: 'SecretInternalEvent' },
    visibility: 'internal',
  });
  draft = await siteEvent(app, home.id, {
    slug: 'draft-event',
    title: { en: 'SecretDraftEvent' },
    state: 'draft',
    announced_at: null,
  });
  // Called back to the drawing board after it had been announced.
  await siteEvent(app, home.id, {
    slug: 'recalled-event',
    title: { en: 'SecretRecalledEvent' },
    state: 'draft',
  });

  people['open'] = await siteExpert(app, home.id, PUBLIC_NAME, {
    slug: 'person-open',
    phone: '+7 701 SecretPhone',
    note: 'SecretNote',
  });
  await insertRow(app, 'expert_email', {
    ...own,
    expert_id: people['open'].id,
    position: 0,
    address: 'SecretAddress@example.org',
    address_key: 'secretaddress@example.org',
  });
  for (const consent of ['not_asked', 'withheld', 'withdrawn']) {
    await person(consent, `Secret${consent}`, { consent });
  }
  // Their consent is a lasting one; it is the engagement that has not come about.
  const shy = await siteExpert(
    app,
    home.id,
    { family: 'Shy', given: 'Invited' },
    { slug: 'person-shy' },
  );
  const gone = await siteExpert(
    app,
    home.id,
    { family: 'Gone', given: 'Refusing' },
    { slug: 'person-gone' },
  );
  people['merged'] = await siteExpert(
    app,
    home.id,
    { family: 'SecretOldRecord', given: 'Olga' },
    {
      slug: 'person-merged',
      merged_into_id: people['open'].id,
    },
  );
  people['mergedIntoHidden'] = await siteExpert(
    app,
    home.id,
    { family: 'SecretOther', given: 'Record' },
    {
      slug: 'person-merged-into-hidden',
      merged_into_id: people['withheld']?.id,
    },
  );

  const sessionId = await siteSession(
    app,
    home.id,
    event.id,
    '2027-09-14T10:00',
    '2027-09-14T11:00',
    {
      title: { en: 'Open session' },
    },
  );
  const contributionId = await insertRow(app, 'contribution', {
    ...own,
    session_id: sessionId,
    title: { en: 'Open talk' },
  });
  for (const key of ['open', 'not_asked', 'withheld', 'withdrawn', 'merged']) {
    const expertId = people[key]?.id ?? '';
    await siteSpeaker(app, home.id, event.id, expertId, { note: 'SecretSpeakerNote' });
    await siteAssignment(app, sessionId, expertId);
    await siteAssignment(app, sessionId, expertId, contributionId);
  }
  await siteSpeaker(app, home.id, event.id, shy.id, { state: 'invited' });
  await siteAssignment(app, sessionId, shy.id);
  await siteSpeaker(app, home.id, event.id, gone.id, { state: 'declined' });
  await siteAssignment(app, sessionId, gone.id);
  await siteSpeaker(app, home.id, internal.id, people['open'].id);
  await siteSpeaker(app, home.id, draft.id, people['open'].id);
  await siteSession(app, home.id, draft.id, '2027-09-14T10:00', '2027-09-14T11:00', {
    title: { en: 'SecretDraftSession' },
  });

  const mandate = async (slug: string, title: string, visibility: string) => {
    const mandateId = await insertRow(app, 'mandate', {
      ...own,
      slug,
      kind: 'speech',
      title: { en: title },
      authentic_language: 'en',
      adopted_on: '2026-01-01',
      visibility,
    });
    const proposalId = await insertRow(app, 'proposal', {
      ...own,
      mandate_id: mandateId,
      number: 1,
      title: { en: `${title}: proposal` },
    });
    await insertRow(app, 'commitment', {
      ...own,
      proposal_id: proposalId,
      number: 1,
      kind: 'events_held',
      title: { en: `${title}: commitment` },
      period: 'year',
      target: 1,
      starts_on: '2026-01-01',
    });
    for (const served of [event, internal, draft]) {
      await insertRow(app, 'event_proposal', {
        ...own,
        event_id: served.id,
        proposal_id: proposalId,
      });
    }
  };
  await mandate('open-mandate', 'Open mandate', 'public');
  await mandate('internal-mandate', 'SecretMandate', 'internal');

  const outcome = async (key: string, eventId: string) => {
    outcomes[key] = await siteOutcome(app, home, eventId, { slug: `outcome-${key}` });
    return outcomes[key];
  };
  const text = (title: string) => ({
    editions: [
      { lang: 'en', title, summary: `${title} summary`, body: `${title} body` },
      { lang: 'ru', title, body: `${title} body` },
    ],
  });
  // Published, with a correction in the drawer.
  const open = await outcome('open', event.id);
  const recommendation = await siteRecommendation(app, home.id, open, 1);
  const unissued = await siteRecommendation(app, home.id, open, 2, { status: 'draft' });
  const unchecked = await insertRow(app, 'evidence', {
    ...own,
    claim: { en: 'SecretUncheckedFact' },
    source: { en: 'SecretSource' },
  });
  const openVersion = await siteVersion(app, home.id, open.id, {
    ...text('Open outcome'),
    recommendations: [
      { id: recommendation.id, texts: { en: 'Open advice', ru: 'Совет', uz: 'SecretWording' } },
    ],
    evidence: [unchecked],
  });
  await sitePublish(app, home.id, open.id, openVersion);
  await siteVersion(app, home.id, open.id, {
    ...text('SecretCorrection'),
    minor: 1,
    updateType: 'correction',
    notice: { en: 'SecretNotice' },
    recommendations: [
      { id: recommendation.id, texts: { en: 'SecretNewAdvice' } },
      { id: unissued.id, texts: { en: 'SecretSecondAdvice' } },
    ],
  });
  // Only a draft; published from an internal event; withdrawn.
  const working = await outcome('draft', event.id);
  await siteVersion(app, home.id, working.id, text('SecretDraftOutcome'));
  const fromInternal = await outcome('internal', internal.id);
  const internalVersion = await siteVersion(
    app,
    home.id,
    fromInternal.id,
    text('Outcome of a closed circle'),
  );
  await sitePublish(app, home.id, fromInternal.id, internalVersion);
  const withdrawn = await outcome('withdrawn', event.id);
  const old = await siteRecommendation(app, home.id, withdrawn, 1, { status: 'withdrawn' });
  const former = await siteVersion(app, home.id, withdrawn.id, text('SecretFormerVersion'));
  await sitePublish(app, home.id, withdrawn.id, former);
  const last = await siteVersion(app, home.id, withdrawn.id, {
    ...text('SecretWithdrawnText'),
    minor: 1,
    updateType: 'correction',
    notice: { en: 'SecretWithdrawnNotice' },
    recommendations: [{ id: old.id, texts: { en: 'SecretWithdrawnAdvice' } }],
  });
  const publicationId = await sitePublish(app, home.id, withdrawn.id, last, undefined, {
    en: 'Cited as before',
  });
  await app.database.reader.query(
    `UPDATE publication SET state = 'withdrawn', withdrawn_at = now(), withdrawal_reason = 'consent',
       withdrawal_note = $2  WHERE id = $1`,
    [publicationId, { en: 'A speaker withdrew.' }],
  );
  await app.database.reader.query(`UPDATE outcome_version SET state = 'withdrawn' WHERE id = $1`, [
    last,
  ]);
});
afterAll(() => app.close());

/** Reads the site along all its links; gives each page by its path. */
async function readWholeSite(from: readonly string[]): Promise<Map<string, string>> {
  const read = new Map<string, string>();
  const open = [...from];
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    if (read.has(path)) continue;
    const { status, text } = await visit(app, path);
    read.set(path, `${String(status)} ${text}`);
    const links = [...text.matchAll(/(?:href|src|loc|url|link|id)(?:="|>|": ")([^"<>\s]+)/gi)].map(
      ([, url]) => (url ?? '').replaceAll('&amp;', '&'),
    );
    for (const link of links) {
      const local = link.replace(/^http:\/\/suhbat\.example\.org/, '').replace(/#.*$/, '');
      if (local.startsWith('/') && !local.startsWith('//') && !local.startsWith('/api/'))
        open.push(local);
    }
  }
  return read;
}

describe('the whole site, read along its links', () => {
  it('tells nothing that the public may not know', async () => {
    const site = await readWholeSite([
      '/en/',
      '/ru/',
      '/en/events?when=past',
      '/feeds/publications.atom?lang=en',
      '/feeds/publications.rss?lang=en',
      '/feeds/publications.json?lang=en',
      '/feeds/events.ics?lang=en',
      '/sitemap.xml',
      '/en/events/open-event.ics',
    ]);
    const told = [...site].filter(([, text]) => /Secret(?!ariat)/i.test(text));
    expect(
      told.map(([path, text]) => [path, /.{0,60}Secret(?!ariat).{0,60}/i.exec(text)?.[0]]),
    ).toEqual([]);
    // It was read, and what is open was found.
    const all = [...site.values()].join('\n');
    for (const word of [
      'Olga Openova',
      'Open session',
      'Open talk',
      'Open advice',
      'Open mandate: commitment',
      'Outcome of a closed circle',
    ]) {
      expect([word, all.includes(word)]).toEqual([word, true]);
    }
    expect(site.size).toBeGreaterThan(60);
    // Who was only asked, or refused, is in the registry and not in the event.
    expect(all).toContain('Invited Shy');
    for (const [path, text] of site) {
      if (!path.includes('/events/')) continue;
      expect([path, /Invited Shy|Refusing Gone/.test(text)]).toEqual([path, false]);
    }
  });
});

describe('a search', () => {
  it('finds nothing of texts that are not out, and what is out', async () => {
    await app.database.reader.query(`ALTER TABLE publication DISABLE TRIGGER USER`);
    await app.database.reader.query(
      `UPDATE publication SET search_text = lower((SELECT string_agg(edition.title, ' ') FROM edition
         WHERE edition.outcome_version_id = publication.outcome_version_id))`,
    );
    await app.database.reader.query(`ALTER TABLE publication ENABLE TRIGGER USER`);
    const found = async (q: string) =>
      [
        ...(await visit(app, `/en/publications?q=${q}`)).text.matchAll(
          /href="\/en\/publications\/([\w-]+)"/g,
        ),
      ].map(([, slug]) => slug);
    expect(await found('Open+outcome')).toEqual(['outcome-open']);
    for (const word of [
      'SecretCorrection',
      'SecretDraftOutcome',
      'SecretWithdrawnText',
      'SecretFormerVersion',
    ]) {
      expect(await found(word)).toEqual([]);
    }
  });
});

describe('guessing an address', () => {
  it('of something hidden gives the same as of something unknown', async () => {
    const comparable = async (path: string) => {
      const { status, text } = await visit(app, path);
      return [status, text.replaceAll(path.split('/').at(-1)?.split('.')[0] ?? '', '…')];
    };
    for (const [section, hidden] of [
      ['events', ['internal-event', 'draft-event', 'recalled-event']],
      [
        'experts',
        ['person-not-asked', 'person-withheld', 'person-withdrawn', 'person-merged-into-hidden'],
      ],
      ['publications', ['outcome-draft']],
      ['mandates', ['internal-mandate']],
    ] as const) {
      const unknown = await comparable(`/en/${section}/not-known-here`);
      expect(unknown[0]).toBe(404);
      for (const slug of hidden) {
        expect([slug, await comparable(`/en/${section}/${slug}`)]).toEqual([slug, unknown]);
      }
    }
    const sessionOf = (slug: string, id: string) => `/en/events/${slug}/sessions/${id}.ics`;
    const [secret] = await app.database.reader.query<{ id: string }[]>(
      `SELECT id FROM session WHERE event_id = $1`,
      [draft.id],
    );
    for (const path of [
      '/en/events/draft-event.ics',
      '/en/events/internal-event.json',
      '/en/events/draft-event/programme',
      '/en/events/draft-event/programme.ics',
      sessionOf('draft-event', secret?.id ?? ''),
      // A session of another event under the address of this one.
      sessionOf('open-event', secret?.id ?? ''),
      '/en/publications/outcome-draft.json',
      '/en/publications/outcome-draft.bib',
      '/en/publications/outcome-open?version=1.1',
      '/en/publications/outcome-open.json?version=1.1',
    ]) {
      const { status, text } = await visit(app, path);
      expect([path, status]).toEqual([path, 404]);
      expect(text).not.toMatch(/Secret(?!ariat)/);
    }
    const unissued = `${outcomes['open']?.symbol.replaceAll('/', '-') ?? ''}-REC.2`;
    expect((await visit(app, `/en/recommendations/${unissued}`)).status).toBe(404);
  });

  it('of a merged record leads to the one that was kept', async () => {
    const { status, headers, text } = await visit(app, '/kk/experts/person-merged');
    expect([status, headers.get('location'), text]).toEqual([301, '/kk/experts/person-open', '']);
  });

  it('of a withdrawn publication tells the citation and the reason, and no word of the text', async () => {
    for (const path of [
      '/en/publications/outcome-withdrawn',
      '/en/publications/outcome-withdrawn?version=1.0',
      '/en/publications/outcome-withdrawn?text=ru',
      '/en/publications/outcome-withdrawn.json',
      '/en/publications/outcome-withdrawn.bib',
      '/en/publications/outcome-withdrawn.pdf',
    ]) {
      const { status, text } = await visit(app, path);
      expect([path, status]).toEqual([path, 410]);
      expect(text).not.toMatch(/Secret(?!ariat)/);
      expect(text).toContain('Cited as before');
      expect(text).toContain('A person concerned has withdrawn their consent.');
      expect(text).toContain('A speaker withdrew.');
    }
    const symbol = `${outcomes['withdrawn']?.symbol.replaceAll('/', '-') ?? ''}-REC.1`;
    for (const file of [symbol, `${symbol}.json`]) {
      const { status, text } = await visit(app, `/en/recommendations/${file}`);
      expect(status).toBe(410);
      expect(text).not.toMatch(/Secret(?!ariat)/);
    }
    const atom = (await visit(app, '/feeds/publications.atom?lang=en')).text;
    expect(atom).toContain('<at:comment>A speaker withdrew.</at:comment>');
  });
});

describe('a consent', () => {
  it('that is withdrawn is gone with the next request, from every page', async () => {
    const paths = [
      '/en/experts',
      '/en/events/open-event',
      '/en/events/open-event/programme',
      '/en/events/open-event.json',
      '/sitemap.xml',
    ];
    for (const path of paths) {
      const { headers, text } = await visit(app, path);
      expect([path, /Openova|person-open/.test(text)]).toEqual([path, true]);
      expect(headers.get('cache-control')).toBe('public, max-age=60');
    }
    await app.database.reader.query(
      `UPDATE expert SET consent = 'withdrawn' WHERE slug = 'person-open'`,
    );
    for (const path of paths) {
      const { text } = await visit(app, path);
      expect([path, /Openova|person-open/.test(text)]).toEqual([path, false]);
    }
    expect((await visit(app, '/en/experts/person-open')).status).toBe(404);
    // The record that was merged into it says nothing either.
    expect((await visit(app, '/en/experts/person-merged')).status).toBe(404);
    await app.database.reader.query(
      `UPDATE expert SET consent = 'granted' WHERE slug = 'person-open'`,
    );
  });
});

describe('the rule for what is said', () => {
  it('keeps names away from sessions under Chatham House, and away altogether where all is closed', async () => {
    const names = async (slug: string) => {
      const shown = async (path: string) => (await visit(app, path)).text.includes('Openova');
      return {
        page: await shown(`/en/events/${slug}`),
        programme: await shown(`/en/events/${slug}/programme`),
        ofPerson: (await visit(app, '/en/experts/person-open')).text.includes(
          `/en/events/${slug}"`,
        ),
        sessionsInJson: JSON.stringify(
          (JSON.parse((await visit(app, `/en/events/${slug}.json`)).text) as { sessions: unknown })
            .sessions,
        ).includes('Openova'),
      };
    };
    const engaged = async (rule: string) => {
      const { id, slug } = await siteEvent(app, home.id, {
        attribution_rule: rule,
        format: 'online',
        online_url: 'https://meet.example.org/room',
      });
      const sessionId = await siteSession(app, home.id, id, '2027-09-14T10:00', '2027-09-14T11:00');
      await siteSpeaker(app, home.id, id, people['open']?.id ?? '');
      await siteAssignment(app, sessionId, people['open']?.id ?? '');
      return slug;
    };
    const open = await engaged('on_record');
    const house = await engaged('chatham_house');
    const closed = await engaged('closed');
    const all = { page: true, programme: true, ofPerson: true, sessionsInJson: true };
    expect(await names(open)).toEqual(all);
    expect(await names(house)).toEqual({ ...all, programme: false, sessionsInJson: false });
    expect(await names(closed)).toEqual({
      page: false,
      programme: false,
      ofPerson: false,
      sessionsInJson: false,
    });
    const joins = async (slug: string) => [
      (await visit(app, `/en/events/${slug}`)).text.includes('meet.example.org'),
      (await visit(app, `/en/events/${slug}.json`)).text.includes('meet.example.org'),
    ];
    expect(await joins(open)).toEqual([true, true]);
    expect(await joins(house)).toEqual([false, false]);
    expect(await joins(closed)).toEqual([false, false]);
  });
});
