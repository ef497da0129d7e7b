import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { newId } from '../../src/kernel/id.js';
import { ACCESS, type Access } from '../../src/platform/http/endpoint.js';
import { allErrors } from '../../src/platform/i18n/error-catalogue.js';
import { UI_LANGUAGES } from '../../src/kernel/languages.js';
import {
  api,
  createOrganization,
  startApp,
  type TestApp,
  type TestOrganization,
} from '../support/app.js';
import { everyKindOfRow } from '../support/rows-of-every-kind.js';

let app: TestApp;
let home: TestOrganization;
let abroad: TestOrganization;

beforeAll(async () => {
  app = await startApp();
  home = await createOrganization(app);
  abroad = await createOrganization(app);
});

afterAll(async () => {
  await app.close();
});

interface Route {
  readonly method: string;
  readonly template: string;
}

function routes(): Route[] {
  return Object.entries(app.contract.document.paths).flatMap(([template, item]) =>
    Object.keys(item).map((method) => ({ method: method.toUpperCase(), template })),
  );
}

describe('every route', () => {
  it('names who may call it', () => {
    const reflector = new Reflector();
    const scanner = new MetadataScanner();
    const open: string[] = [];
    const unmarked: string[] = [];
    for (const { instance, name } of app.nest.get(DiscoveryService).getControllers()) {
      const prototype = Object.getPrototypeOf(instance) as Record<string, () => unknown>;
      for (const method of scanner.getAllMethodNames(prototype)) {
        const handler = prototype[method];
        if (handler === undefined || !Reflect.hasMetadata('path', handler)) continue;
        const access = reflector.get<Access | undefined>(ACCESS, handler);
        if (access === undefined) unmarked.push(`${String(name)}.${method}`);
        else if ('public' in access) open.push(`${String(name)}.${method}`);
      }
    }
    expect(unmarked).toEqual([]);
    expect(open.length).toBeGreaterThan(5);
  });

  it('of the API refuses a caller without an account, except those that log one in', async () => {
    const anonymous = api(app);
    const open: string[] = [];
    for (const { method, template } of routes()) {
      if (!template.startsWith('/api/v1/')) continue;
      const path = template.replace(/\{[^}]+\}/g, newId());
      const answer = await anonymous.call(
        method,
        path,
        method === 'GET' || method === 'DELETE' ? undefined : {},
      );
      if (answer.status !== 401) open.push(`${method} ${template}`);
    }
    expect(open.sort()).toEqual([
      'POST /api/v1/login-links',
      'POST /api/v1/login-links/redeem',
      'POST /api/v1/password-links',
      'POST /api/v1/password-links/redeem',
      'POST /api/v1/session',
    ]);
  });
});

describe('an id of another organization', () => {
  it('is answered like one that does not exist, on every route with an id', async () => {
    const ids = await everyKindOfRow(app, abroad);
    const client = api(app, home.ownerToken, { 'if-match': '"1"' });
    const uncovered: string[] = [];
    const told: string[] = [];
    for (const { method, template } of routes()) {
      if (!template.startsWith('/api/v1/') || !/\{(id|\w+Id)\}/.test(template)) continue;
      const kind = template.split('/')[3] ?? '';
      if (ACCOUNT_ROUTES.has(kind)) continue;
      const foreign = ids[kind];
      if (foreign === undefined) {
        uncovered.push(template);
        continue;
      }
      const at = (id: string) =>
        template
          .replace(/\{(id|\w+Id)\}/, id)
          .replace(/\{lang\}/, 'en')
          .replace(/\{[^}]+\}/g, newId());
      const body =
        method === 'GET' || method === 'DELETE'
          ? undefined
          : (BODIES[`${method} ${template}`] ?? {});
      const known = await client.call(method, at(foreign), body);
      const unknown = await client.call(method, at(newId()), body);
      const comparable = ({ status, body: answer }: typeof known) =>
        JSON.stringify([status, { ...answer, requestId: '' }]);
      if (comparable(known) !== comparable(unknown) || known.status < 400)
        told.push(`${method} ${template}: ${known.status} / ${unknown.status}`);
      if (body === undefined && known.status !== 404)
        told.push(`${method} ${template}: ${known.status}`);
    }
    expect(uncovered).toEqual([]);
    expect(told).toEqual([]);
  });
});

describe('every error code', () => {
  it('has a sentence in each language that says more than the code', () => {
    const poor = [...allErrors()].flatMap(([code, { text }]) =>
      UI_LANGUAGES.filter((language) => text[language].length < 6 || text[language] === code).map(
        (language) => `${code} ${language}`,
      ),
    );
    expect(poor).toEqual([]);
  });
});

/** Routes about the caller's own account, which belongs to no organization. */
const ACCOUNT_ROUTES = new Set(['account']);

/** Bodies that pass validation, so that the id itself is what the answer is about. */
const BODIES: Readonly<Record<string, object>> = {
  'POST /api/v1/venues/{id}/rooms': { name: { en: 'Hall' } },
  'POST /api/v1/events/{id}/sessions': {
    title: { en: 'S' },
    kind: 'panel',
    startsLocal: '2027-09-14T10:00',
    endsLocal: '2027-09-14T11:00',
  },
  'POST /api/v1/events/{id}/state': { to: 'announced' },
  'POST /api/v1/events/{id}/move': { startsLocal: '2027-09-14T10:00' },
  'POST /api/v1/events/{id}/clone': { days: 1 },
  'POST /api/v1/events/{id}/sessions/check': { placements: [{ durationMinutes: 60 }] },
  'POST /api/v1/events/{id}/speakers': {
    expertId: '00000000-0000-7000-8000-000000000000',
    role: 'speaker',
  },
  'POST /api/v1/sessions/{id}/people': {
    expertId: '00000000-0000-7000-8000-000000000000',
    role: 'speaker',
  },
  'POST /api/v1/sessions/{id}/order': { people: [] },
  'POST /api/v1/sessions/{id}/contributions': { title: { en: 'Talk' } },
  'POST /api/v1/sessions/{id}/state': { to: 'cancelled' },
  'POST /api/v1/speakers/{id}/state': { to: 'invited' },
  'POST /api/v1/mandates/{id}/proposals': { number: 2, title: { en: 'P' } },
  'POST /api/v1/experts/{id}/consent': { consent: 'granted', source: 'letter' },
  'POST /api/v1/recommendations/{id}/status': { status: 'accepted' },
  'PATCH /api/v1/members/{id}': { role: 'viewer' },
};
