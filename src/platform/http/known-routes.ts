/** Which methods the routes of the server know, by address: for the Allow header of a refused method. */
export class KnownRoutes {
  private readonly routes = new Map<string, { pattern: RegExp; methods: Set<string> }>();

  /** Takes in a route as Fastify registers it: `/api/v1/venues/:id`. Routes for any address count for none. */
  add(url: string, methods: string | readonly string[]): void {
    if (url.includes('*')) return;
    const known = this.routes.get(url) ?? { pattern: patternOf(url), methods: new Set<string>() };
    for (const method of [methods].flat()) known.methods.add(method);
    this.routes.set(url, known);
  }

  /** The methods that some route has at this address, in the order of the alphabet; none for an unknown one. */
  methodsAt(url: string): string[] {
    const [path = ''] = url.split('?', 1);
    const matching = [...this.routes.values()].filter(({ pattern }) => pattern.test(path));
    return [...new Set(matching.flatMap(({ methods }) => [...methods]))].sort();
  }
}

function patternOf(url: string): RegExp {
  const source = url
    .split('/')
    .map((part) =>
      part.startsWith(':') ? '[^/]+' : part.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`),
    )
    .join('/');
  return new RegExp(`^${source}/?$`);
}
