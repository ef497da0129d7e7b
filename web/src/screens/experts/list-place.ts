/** The list as it was last seen: its filters and how far it was scrolled. */
let place = { search: '', top: 0 };

export function keepPlace(search: string, top: number): void {
  place = { search, top };
}

/** How far the list with these filters was scrolled. */
export function keptPlace(search: string): number {
  return place.search === search ? place.top : 0;
}

/** The way back to the list with its filters, from one of its experts. */
export function listPath(): string {
  return `/experts${place.search}`;
}
