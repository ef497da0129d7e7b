import type { ImportColumn, ImportTarget } from './import.queries';

/** The fields that a column can fill, in the groups in which they are offered. */
export const TARGET_GROUPS = [
  { name: 'person', targets: ['fullName', 'family', 'given', 'patronymic'] },
  {
    name: 'script',
    targets: ['fullNameLatin', 'familyLatin', 'givenLatin', 'fullNameHan', 'familyHan', 'givenHan'],
  },
  { name: 'contact', targets: ['email', 'phone'] },
  {
    name: 'about',
    targets: [
      'country',
      'category',
      'gender',
      'languages',
      'institution',
      'position',
      'themes',
      'bio',
      'note',
      'id',
    ],
  },
] as const satisfies readonly { name: string; targets: readonly ImportTarget[] }[];

const NAMES: ReadonlySet<ImportTarget> = new Set([
  ...TARGET_GROUPS[0].targets,
  ...TARGET_GROUPS[1].targets,
]);

/** Whether rows can be about anybody: they have a name, or what an expert of the registry is found by. */
export function namesPeople(columns: readonly ImportColumn[]): boolean {
  return columns.some(({ target }) => NAMES.has(target) || target === 'email' || target === 'id');
}

/**
 * What all columns are, once one is something else. A field is filled from one column, only addresses come from
 * several: another column that filled it is then not used.
 */
export function mappingWith(
  columns: readonly ImportColumn[],
  column: number,
  target: ImportTarget,
): {
  readonly mapping: { column: number; target: ImportTarget }[];
  readonly freed: ImportColumn | undefined;
} {
  const single = target !== 'email' && target !== 'ignore';
  const freed = columns.find(
    (other) => single && other.column !== column && other.target === target,
  );
  return {
    freed,
    mapping: columns.map((other) => ({
      column: other.column,
      target:
        other.column === column ? target : other.column === freed?.column ? 'ignore' : other.target,
    })),
  };
}
