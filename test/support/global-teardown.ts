/** After the last test: stops the server that `global-setup.ts` started and removes its folder. */
export default async function globalTeardown(): Promise<void> {
  await (globalThis as { stopTestDatabaseServer?: () => Promise<void> }).stopTestDatabaseServer?.();
}
