import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  api,
  createOrganization,
  startApp,
  type TestApp,
  type TestOrganization,
} from '../support/app.js';

let app: TestApp;
let organization: TestOrganization;

beforeAll(async () => {
  app = await startApp();
  organization = await createOrganization(app);
});

afterAll(() => app.close());

describe('holidays', () => {
  it('of a country are read by whoever reads events', async () => {
    const viewer = api(app, await organization.tokenFor('viewer'));
    const answer = await viewer.get('/api/v1/holidays?country=KZ&from=2027-03-20&to=2027-03-22');
    expect(answer.body).toEqual({
      country: 'KZ',
      coverage: 'full',
      items: ['2027-03-21', '2027-03-22'].map((day) => ({
        day,
        name: { en: 'Nauryz', ru: 'Наурыз мейрамы', kk: 'Наурыз мейрамы', zh: '纳乌鲁斯节' },
        substitute: false,
        expected: false,
      })),
    });
    const unknown = await viewer.get('/api/v1/holidays?country=AQ&from=2027-01-01&to=2027-12-31');
    expect(unknown.body).toEqual({ country: 'AQ', coverage: 'none', items: [] });
    const stranger = await api(app).get(
      '/api/v1/holidays?country=KZ&from=2027-01-01&to=2027-01-02',
    );
    expect(stranger.status).toBe(401);
  });

  it('are refused at the field for days in the wrong order, too many, or out of all calendars', async () => {
    const client = api(app, organization.ownerToken);
    const refused = async (query: string) => {
      const answer = await client.get(`/api/v1/holidays?${query}`);
      const issues = (answer.body.issues ?? []) as { field: string; code: string }[];
      return [answer.status, ...issues.map(({ field, code }) => `${field} ${code}`)];
    };
    expect(await refused('country=KZ&from=2027-01-02&to=2027-01-01')).toEqual([
      400,
      'to too_small',
    ]);
    expect(await refused('country=KZ&from=2027-01-01&to=2029-01-02')).toEqual([
      400,
      'to too_large',
    ]);
    expect(await refused('country=KZ&from=1200-01-01&to=1200-01-02')).toEqual([
      400,
      'from too_small',
    ]);
    expect(await refused('country=KZ&from=2075-12-31&to=2076-01-01')).toEqual([
      400,
      'to too_large',
    ]);
    expect(await refused('country=Atlantis&from=2027-01-01&to=2027-01-02')).toEqual([
      400,
      'country not_a_country',
    ]);
    expect(await refused('country=KZ')).toEqual([400, 'from required', 'to required']);
  });
});
