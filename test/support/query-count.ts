import type { TestApp } from './app.js';

/** How many statements the application sends to Postgres while `work` runs. */
export async function countQueries(app: TestApp, work: () => Promise<unknown>): Promise<number> {
  const { driver } = app.database.dataSource;
  // The pool hands out clients whose query method is the one door to the server.
  const pool = (
    driver as unknown as {
      master: {
        on(e: string, f: (c: Client) => void): void;
        off(e: string, f: (c: Client) => void): void;
      };
    }
  ).master;
  const watched = new Map<Client, Client['query']>();
  let count = 0;
  const watch = (client: Client) => {
    if (watched.has(client)) return;
    const original = client.query;
    watched.set(client, original);
    client.query = function counted(this: Client, ...args: unknown[]) {
      count += 1;
      return original.apply(this, args);
    };
  };
  pool.on('acquire', watch);
  try {
    await work();
  } finally {
    pool.off('acquire', watch);
    for (const [client, original] of watched) client.query = original;
  }
  return count;
}

interface Client {
  query: (...args: unknown[]) => unknown;
}
