/** Ids of rows by the keys under which the demonstration's content names them. */
export class KeyedIds {
  private readonly ids = new Map<string, string>();

  /** @param what the kind of thing, for the error */
  constructor(private readonly what: string) {}

  /** Notes the id that a key got. */
  add(key: string, id: string): void {
    this.ids.set(key, id);
  }

  /**
   * The id of a key.
   * @throws Error when nothing was made under it: the content contradicts itself
   */
  of(key: string): string {
    const id = this.ids.get(key);
    if (id === undefined)
      throw new Error(`the demonstration names an unknown ${this.what}: ${key}`);
    return id;
  }
}
