import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import cookie from '@fastify/cookie';
import { Controller, Get } from '@nestjs/common';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import type { FastifyInstance } from 'fastify';
import { AppModule } from '../../src/app.module.js';
import { readConfig } from '../../src/platform/config/config.js';
import { KnownRoutes } from '../../src/platform/http/known-routes.js';
import { ProblemFilter } from '../../src/platform/http/problem-filter.js';
import { LOGGER } from '../../src/platform/logging/logger.token.js';
import { createOrganization, startApp, type TestApp } from '../support/app.js';

@Controller('forgotten')
class ForgottenController {
  @Get()
  read(): object {
    return { secret: 'what nobody may read' };
  }
}

let app: TestApp;
let nest: NestFastifyApplication;

beforeAll(async () => {
  app = await startApp();
  const { options } = app.database.dataSource;
  const databaseUrl = options.type === 'postgres' ? (options.url ?? '') : '';
  const config = readConfig({
    SECRET_KEY: randomUUID(),
    LOG_LEVEL: 'silent',
    DATABASE_URL: databaseUrl,
  });
  const module = await Test.createTestingModule({
    imports: [AppModule.forRoot({ config, databaseUrl, workers: false })],
    controllers: [ForgottenController],
  }).compile();
  const adapter = new FastifyAdapter();
  nest = module.createNestApplication<NestFastifyApplication>(adapter);
  await adapter.getInstance<FastifyInstance>().register(cookie as never);
  nest.useGlobalFilters(new ProblemFilter(nest.get(LOGGER), new KnownRoutes()));
  await nest.listen(0, '127.0.0.1');
});
afterAll(async () => {
  await nest.close();
  await app.close();
});

describe('a route that says nothing of its access', () => {
  it('is closed to everybody, owners included', async () => {
    const { ownerToken } = await createOrganization(app);
    const url = await nest.getUrl();
    const headers = { authorization: `Bearer ${ownerToken}` };
    const open = await fetch(`${url}/api/v1/organization`, { headers });
    expect(open.status).toBe(200);
    for (const given of [{}, headers]) {
      const answer = await fetch(`${url}/forgotten`, { headers: given });
      expect(answer.status).toBe(403);
      expect(await answer.text()).not.toContain('nobody may read');
    }
  });
});
