/** What can be permitted; a controller method names exactly one. */
export const AREAS = [
  'organization',
  'members',
  'tokens',
  'audit',
  'messages',
  'jobs',
  'themes',
  'mandates',
  'venues',
  'experts',
  'partners',
  'events',
  'speakers',
  'programme',
  'evidence',
  'outcomes',
  'recommendations',
  'publications',
] as const;
export type Area = (typeof AREAS)[number];
export type Permission =
  `${Area}:read` | `${Area}:write` | 'outcomes:approve' | 'publications:publish';

export const PERMISSIONS: readonly Permission[] = [
  ...AREAS.flatMap((area): Permission[] => [`${area}:read`, `${area}:write`]),
  'outcomes:approve',
  'publications:publish',
];

/** Whether the text names a permission. */
export function isPermission(text: string): text is Permission {
  return (PERMISSIONS as readonly string[]).includes(text);
}
