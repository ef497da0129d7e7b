import {
  AREAS,
  isPermission,
  PERMISSIONS,
  type Area,
  type Permission,
} from '../platform/auth/permissions.js';

/** The roles of a membership, the mightiest first. */
export const ROLES = ['owner', 'organizer', 'editor', 'reviewer', 'viewer'] as const;
export type Role = (typeof ROLES)[number];

/** What only those see who run the organization: people with access, letters, keys, the log of changes. */
const SENSITIVE: readonly Area[] = ['members', 'tokens', 'audit', 'messages', 'jobs'];

const READ_OPENLY: readonly Permission[] = AREAS.filter((area) => !SENSITIVE.includes(area)).map(
  (area): Permission => `${area}:read`,
);

/** Left to owners: who belongs to the organization, what it is called, and its machinery. */
const OWNERS_ONLY: readonly Permission[] = [
  'organization:write',
  'members:write',
  'audit:write',
  'jobs:write',
];

const PERMISSIONS_OF_ROLE: Readonly<Record<Role, ReadonlySet<Permission>>> = {
  owner: new Set(PERMISSIONS),
  organizer: new Set(PERMISSIONS.filter((permission) => !OWNERS_ONLY.includes(permission))),
  editor: new Set<Permission>([
    ...READ_OPENLY,
    'outcomes:write',
    'evidence:write',
    'recommendations:write',
    'publications:write',
  ]),
  reviewer: new Set<Permission>([...READ_OPENLY, 'outcomes:approve']),
  viewer: new Set(READ_OPENLY),
};

/** What a role allows in the whole organization. */
export function permissionsOf(role: Role): ReadonlySet<Permission> {
  return PERMISSIONS_OF_ROLE[role];
}

/** The roles that an account can hold in one event. */
export const EVENT_ROLES = ['chair', 'rapporteur', 'check_in'] as const;
export type EventRole = (typeof EVENT_ROLES)[number];

const PERMISSIONS_IN_EVENT: Readonly<Record<EventRole, ReadonlySet<Permission>>> = {
  chair: new Set<Permission>([
    'events:read',
    'speakers:read',
    'programme:read',
    'programme:write',
    'outcomes:read',
    'outcomes:write',
    'recommendations:read',
  ]),
  rapporteur: new Set<Permission>([
    'events:read',
    'speakers:read',
    'programme:read',
    'evidence:read',
    'outcomes:read',
    'outcomes:write',
    'recommendations:read',
    'recommendations:write',
  ]),
  check_in: new Set<Permission>(['events:read', 'programme:read']),
};

/** What a role in one event allows in that event. */
export function permissionsInEvent(role: EventRole): ReadonlySet<Permission> {
  return PERMISSIONS_IN_EVENT[role];
}

/** Whether the text is a scope of a token: a permission, `<area>:*`, `*:read` or `*`. */
export function isScope(text: string): boolean {
  if (text === '*' || text === '*:read' || isPermission(text)) return true;
  return text.endsWith(':*') && (AREAS as readonly string[]).includes(text.slice(0, -':*'.length));
}

/** Every permission that the scopes name; what is no scope names none. */
export function permissionsOfScopes(scopes: readonly string[]): ReadonlySet<Permission> {
  return new Set(
    PERMISSIONS.filter((permission) => scopes.some((scope) => covers(scope, permission))),
  );
}

function covers(scope: string, permission: Permission): boolean {
  if (scope === '*' || scope === permission) return true;
  if (scope === '*:read') return permission.endsWith(':read');
  return scope.endsWith(':*') && permission.startsWith(scope.slice(0, -1));
}

/** What a token may do: its scopes, as far as the account's role in the organization reaches today. */
export function permissionsOfToken(scopes: readonly string[], role: Role): ReadonlySet<Permission> {
  return permissionsOfScopes(scopes).intersection(permissionsOf(role));
}
