/** One request of a load, relative to the application's origin. */
export interface LoadRequest {
  readonly method: 'GET' | 'POST' | 'PATCH';
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON. */
  readonly body?: unknown;
}

/** What a scenario asks of the application, prepared for one seeded database. */
export interface Load {
  /**
   * The request number `index`, counted from 0 over all connections. Deterministic, so that two runs do the
   * same work; spread over many rows, so that one warm page does not stand for all.
   */
  request(index: number): LoadRequest;
  /** The one status that is right; any other answer makes the figure void. */
  readonly expectedStatus: number;
}

/** How much is in the database. */
export interface Size {
  readonly experts: number;
  readonly events: number;
}

/** What seeding left behind for scenarios to ask about. */
export interface Seeded {
  readonly size: Size;
  /** A bearer token with every scope. */
  readonly token: string;
  /** Connection string of the seeded database. */
  readonly databaseUrl: string;
}

/** One thing that is measured. Each lies in a file of its own in `scenarios/` and is listed in `run.ts`. */
export interface Scenario {
  readonly name: string;
  /** One line for the list of scenarios. */
  readonly about: string;
  prepare(seeded: Seeded): Promise<Load>;
}
