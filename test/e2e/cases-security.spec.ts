import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { api, createOrganization, startApp, type TestApp } from '../support/app.js';
import {
  addSession,
  announceEvent,
  publicExpert,
  publishOutcome,
  seen,
  taken,
} from '../support/case-records.js';
import { childrenOf, readXml } from '../support/read-xml.js';
import { visit } from '../support/site-samples.js';

/* The replayable cases of what an author or a caller slips in. `cases-time.spec.ts` has the table of all cases. */

const PAST = { startsLocal: '2026-06-01T09:00', endsLocal: '2026-06-01T18:00' };

let app: TestApp;
let client: ReturnType<typeof api>;

beforeAll(async () => {
  app = await startApp();
  client = api(app, (await createOrganization(app)).ownerToken);
});
afterAll(() => app.close());

describe('case 48: fields that are not the caller’s to set', () => {
  it('b) are refused by name on every input, and change nothing', async () => {
    const event = await announceEvent(client, {});
    const expert = await publicExpert(client, { family: 'Тестова', given: 'Айгүл' });
    const other = await createOrganization(app);
    const foreign = { organizationId: other.id, organization_id: other.id };
    for (const [method, path, good] of [
      ['POST', '/api/v1/experts', { names: [{ given: 'Новый' }] }],
      ['PATCH', `/api/v1/experts/${String(expert.id)}`, { country: 'CN' }],
      [
        'POST',
        '/api/v1/events',
        {
          title: { en: 'X' },
          kind: 'seminar',
          format: 'online',
          zone: 'Asia/Almaty',
          startsLocal: '2027-01-01T10:00',
          endsLocal: '2027-01-01T11:00',
        },
      ],
      ['PATCH', `/api/v1/events/${String(event.id)}`, { title: { en: 'Y' } }],
      [
        'POST',
        `/api/v1/events/${String(event.id)}/speakers`,
        { expertId: expert.id, role: 'speaker' },
      ],
      [
        'POST',
        `/api/v1/events/${String(event.id)}/sessions`,
        {
          title: { en: 'S' },
          kind: 'panel',
          startsLocal: '2027-09-14T10:00',
          endsLocal: '2027-09-14T11:00',
        },
      ],
      ['POST', '/api/v1/members', { email: 'm@example.org', role: 'viewer' }],
      ['PATCH', '/api/v1/organization', { name: { en: 'N' } }],
    ] as const) {
      for (const [field, value] of Object.entries({
        id: '018f0000-0000-7000-8000-000000000000',
        version: 99,
        createdAt: '2020-01-01T00:00:00Z',
        consentGrantedAt: '2020-01-01T00:00:00Z',
        emailVerified: true,
        confirmed: true,
        isAdmin: true,
        ...foreign,
      })) {
        const body = { ...good, [field]: value };
        const answer = await client.call(method, path, body, method === 'PATCH' ? seen(1) : {});
        expect([method, path, field, answer.status, answer.body.issues?.[0]?.field]).toEqual([
          method,
          path,
          field,
          400,
          field,
        ]);
      }
    }
    const read = await client.get(`/api/v1/experts/${String(expert.id)}`);
    expect([read.body.country, read.body.version]).toEqual([expert.country, expert.version]);
    expect(taken(await client.get(`/api/v1/events/${String(event.id)}`), 200)).toEqual(event);
    expect((await api(app, other.ownerToken).get('/api/v1/experts')).body.items).toEqual([]);
  });
});

describe('case 49: what runs when it is read', () => {
  it('a) is in no page, feed, calendar, JSON page or PDF, whoever wrote it', async () => {
    const evil =
      'До [XSS](javascript:alert(1)) [д](data:text/html,<script>alert(1)</script>) <img src=x onerror=alert(1)> <svg onload=alert(1)> после [good](https://example.org/a)';
    const expert = await publicExpert(
      client,
      { family: 'Тестова', given: 'Айгүл' },
      { bio: { ru: evil }, affiliations: [{ institutionName: '<img src=x onerror=alert(1)>' }] },
    );
    const people = [{ expertId: expert.id, role: 'speaker' }];
    const event = await announceEvent(client, {
      ...PAST,
      title: { ru: '<img src=x onerror=alert(1)>' },
      summary: { ru: evil },
      description: { ru: evil },
    });
    taken(
      await addSession(client, event.id, '2026-06-01T10:00', '2026-06-01T11:00', {
        title: { ru: '<script>alert(1)</script>' },
        abstract: { ru: evil },
        people,
        contributions: [{ title: { ru: '"><script>x</script>' }, abstract: { ru: evil }, people }],
      }),
      201,
    );
    const outcome = await publishOutcome(client, event.id, {
      editions: [{ lang: 'ru', title: '<b onclick=x>Итоги</b>', summary: evil, body: evil }],
    });
    const [publication, slug] = [String(outcome.slug), String(event.slug)];
    const paths = [
      '/ru/',
      '/ru/events',
      `/ru/events/${slug}`,
      `/ru/events/${slug}/programme`,
      '/ru/experts',
      `/ru/experts/${String(expert.slug)}`,
      '/ru/publications',
      `/ru/publications/${publication}`,
    ];
    for (const path of paths) {
      const { text, headers, status } = await visit(app, path);
      expect([path, status]).toEqual([path, 200]);
      expect([path, activeParts(text)]).toEqual([path, []]);
      expect(headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(headers.get('x-content-type-options')).toBe('nosniff');
    }
    // The honest part of the text is there, and its link works.
    for (const path of [`/ru/events/${slug}`, `/ru/publications/${publication}`])
      expect((await visit(app, path)).text).toContain('href="https://example.org/a"');
    const feed = async (kind: string) => {
      const { text } = await visit(app, `/feeds/publications.${kind}?lang=ru`);
      expect([kind, text.includes(`/ru/publications/${publication}"`) || text.includes(`/ru/publications/${publication}<`)])
        .toEqual([kind, true]); // prettier-ignore
      return text;
    };
    // What an Atom reader takes for markup says so; an RSS reader takes every description for markup.
    const entries = childrenOf(readXml(await feed('atom')), 'entry');
    expect(entries.length).toBeGreaterThan(0);
    for (const { children } of entries)
      for (const { attributes, text } of children)
        if (/html/.test(attributes['type'] ?? '')) expect(activeParts(text)).toEqual([]);
    const [channel] = childrenOf(readXml(await feed('rss')), 'channel');
    const items = channel === undefined ? [] : childrenOf(channel, 'item');
    expect(items.length).toBeGreaterThan(0);
    for (const { children } of items)
      for (const { name, text } of children)
        if (/description|encoded/.test(name)) expect(activeParts(text)).toEqual([]);
    for (const item of (JSON.parse(await feed('json')) as { items: { content_html?: string }[] })
      .items)
      expect(activeParts(item.content_html ?? '')).toEqual([]);
    const pdf = await fetch(`${app.url}/ru/publications/${publication}.pdf`);
    expect(pdf.status).toBe(200);
    const bytes = new Uint8Array(await pdf.arrayBuffer());
    const raw = Buffer.from(bytes).toString('latin1');
    expect(raw).not.toMatch(/\/(?:JavaScript|JS|Launch|EmbeddedFile)\b|javascript:/);
    const { links } = await pdfLinks(bytes);
    expect(links).toContain('https://example.org/a');
    for (const link of links) expect(link).toMatch(/^https?:\/\//);
  });
});

/** What of a page could run: elements and attributes that do, and links to what is no page. */
function activeParts(html: string): string[] {
  const found: string[] = [];
  const data = /<script type="application\/ld\+json">[^<]*<\/script>/g;
  for (const [tag, name = '', attributes = ''] of html
    .replace(data, '')
    .matchAll(/<([a-z][^\s/>]*)((?:\s+[^\s"'<>/=]+(?:="[^"]*")?)*)/gi)) {
    if (/^(?:script|img|iframe|object|embed|base|frame|math|style)$/i.test(name)) found.push(tag);
    for (const [, attribute = '', value = ''] of attributes.matchAll(/([^\s=]+)(?:="([^"]*)")?/g)) {
      const leads = /^(?:href|src|action|formaction|xlink:href|poster|data)$/i.test(attribute);
      if (/^(?:on|style$|srcdoc$)/i.test(attribute)) found.push(tag);
      if (leads && !/^(?:https?:\/\/|mailto:|[/#?])/.test(value)) found.push(tag);
    }
  }
  return found;
}

/** Where the links of a PDF lead. */
async function pdfLinks(bytes: Uint8Array): Promise<{ links: string[] }> {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  try {
    const links: string[] = [];
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number);
      for (const { unsafeUrl } of (await page.getAnnotations()) as { unsafeUrl?: string }[])
        if (unsafeUrl !== undefined) links.push(unsafeUrl);
    }
    return { links };
  } finally {
    await pdf.destroy();
  }
}
