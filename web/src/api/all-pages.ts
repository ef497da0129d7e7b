interface Page<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}

/** All pages of a list that is short by its nature, such as the members of an organization, one after the other. */
export async function allPages<T>(
  read: (cursor: string | undefined) => Promise<Page<T>>,
): Promise<T[]> {
  const items: T[] = [];
  let cursor: string | undefined;
  do {
    const page = await read(cursor);
    items.push(...page.items);
    cursor = page.next ?? undefined;
  } while (cursor !== undefined);
  return items;
}
