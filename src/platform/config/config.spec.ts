import { readFile } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import { ConfigError, readConfig } from './config.js';

function problemsOf(env: Readonly<Record<string, string>>): readonly string[] {
  try {
    readConfig({ SECRET_KEY: 'a key of this test, long enough for it', ...env });
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
}

describe('the sample secrets of docker-compose.yml', () => {
  const samples = async (): Promise<Record<string, string>> => {
    const text = await readFile(new URL('../../../docker-compose.yml', import.meta.url), 'utf8');
    const fallback = (name: string) =>
      new RegExp(`^    ${name}: (.+)$`, 'm')
        .exec(text)?.[1]
        ?.replace(/\$\{\w+:-((?:[^{}]|\$\{[^{}]*\})*)\}/g, '$1')
        .replace(/\$\{\w+:-([^{}]*)\}/g, '$1') ?? '';
    return Object.fromEntries(
      ['SECRET_KEY', 'DATABASE_URL', 'STORAGE_URL'].map((name) => [name, fallback(name)]),
    );
  };

  it('are taken on the computer itself', async () => {
    const env = await samples();
    expect(env['DATABASE_URL']).toBe('postgres://suhbat:suhbat-local-only@database:5432/suhbat');
    for (const host of ['http://localhost:8080', 'http://127.0.0.1:8080', 'http://[::1]:8080'])
      expect(problemsOf({ ...env, PUBLIC_URL: host })).toEqual([]);
  });

  it('are refused where others can reach the site, each by its name and without its value', async () => {
    const env = await samples();
    for (const host of [
      'https://forum.example.org',
      'http://10.0.0.5',
      'http://localhost.example.org',
    ]) {
      const problems = problemsOf({ ...env, PUBLIC_URL: host });
      expect(problems.map((line) => line.split(' ')[0])).toEqual([
        'SECRET_KEY',
        'DATABASE_URL',
        'STORAGE_URL',
      ]);
      expect(problems.join()).not.toContain('local-only');
    }
    expect(problemsOf({ PUBLIC_URL: 'https://forum.example.org' })).toEqual([]);
  });
});
