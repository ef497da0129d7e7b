import { describe, expect, it } from '@jest/globals';
import { PERMISSIONS, type Permission } from '../platform/auth/permissions.js';
import {
  isScope,
  permissionsInEvent,
  permissionsOf,
  permissionsOfScopes,
  permissionsOfToken,
  ROLES,
  type Role,
} from './policies.js';

describe('roles', () => {
  it('let an owner do everything', () => {
    expect(permissionsOf('owner')).toEqual(new Set(PERMISSIONS));
  });

  it('leave an organizer all but the organization, its members, and the machinery', () => {
    const missing = PERMISSIONS.filter((permission) => !permissionsOf('organizer').has(permission));
    expect(missing).toEqual(['organization:write', 'members:write', 'audit:write', 'jobs:write']);
  });

  const writes = (role: Role) => [...permissionsOf(role)].filter((p) => !p.endsWith(':read'));

  it('let an editor write what is published, and publish nothing', () => {
    expect(writes('editor')).toEqual([
      'outcomes:write',
      'evidence:write',
      'recommendations:write',
      'publications:write',
    ]);
  });

  it('let a reviewer approve and write nothing', () => {
    expect(writes('reviewer')).toEqual(['outcomes:approve']);
  });

  it('let a viewer read, but not about people with access, keys, letters and changes', () => {
    expect([...permissionsOf('viewer')]).toEqual([
      'organization:read',
      'themes:read',
      'mandates:read',
      'venues:read',
      'experts:read',
      'partners:read',
      'events:read',
      'speakers:read',
      'programme:read',
      'evidence:read',
      'outcomes:read',
      'recommendations:read',
      'publications:read',
    ]);
  });

  it('give each role no more than the one before, but for the reviewer’s approval', () => {
    expect(permissionsOf('organizer').isSubsetOf(permissionsOf('owner'))).toBe(true);
    expect(permissionsOf('editor').isSubsetOf(permissionsOf('organizer'))).toBe(true);
    expect(permissionsOf('reviewer').isSubsetOf(permissionsOf('organizer'))).toBe(true);
    expect(permissionsOf('viewer').isSubsetOf(permissionsOf('reviewer'))).toBe(true);
  });
});

describe('scopes', () => {
  it.each(['*', '*:read', 'events:*', 'events:read', 'outcomes:approve', 'publications:publish'])(
    'has %s',
    (scope) => expect(isScope(scope)).toBe(true),
  );

  it.each([
    '',
    '*:write',
    'events',
    'events:',
    ':*',
    'events:delete',
    'EVENTS:read',
    '**',
    'e*:read',
    'events:approve',
  ])('has no %j', (scope) => {
    expect(isScope(scope)).toBe(false);
    expect(permissionsOfScopes([scope]).size).toBe(0);
  });

  it('cover exactly what they name', () => {
    expect([...permissionsOfScopes(['outcomes:*'])]).toEqual([
      'outcomes:read',
      'outcomes:write',
      'outcomes:approve',
    ]);
    expect([...permissionsOfScopes(['*:read'])].every((p) => p.endsWith(':read'))).toBe(true);
    expect(permissionsOfScopes(['*:read']).size).toBe(
      PERMISSIONS.filter((p) => p.endsWith(':read')).length,
    );
    expect(permissionsOfScopes(['*'])).toEqual(new Set(PERMISSIONS));
  });

  it.each(ROLES)('never reach further than the role %s', (role) => {
    expect(permissionsOfToken(['*'], role)).toEqual(permissionsOf(role));
    const some: Permission[] = ['events:write', 'events:read'];
    expect(permissionsOfToken(some, role)).toEqual(
      new Set(some.filter((permission) => permissionsOf(role).has(permission))),
    );
  });
});

describe('roles in an event', () => {
  it('let the rapporteur write the outcome, and nobody approve or publish', () => {
    expect(permissionsInEvent('rapporteur').has('outcomes:write')).toBe(true);
    expect(permissionsInEvent('check_in').has('outcomes:write')).toBe(false);
    for (const role of ['chair', 'rapporteur', 'check_in'] as const) {
      expect(permissionsInEvent(role).has('outcomes:approve')).toBe(false);
      expect(permissionsInEvent(role).has('publications:publish')).toBe(false);
    }
  });
});
