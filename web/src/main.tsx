import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import './shell/console.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';

/** Browsers that lack `Temporal` or Kazakh get them before anything of the console runs. */
async function start(): Promise<void> {
  if (!('Temporal' in globalThis)) await import('temporal-polyfill/global');
  if (Intl.DateTimeFormat.supportedLocalesOf('kk').length === 0) {
    const { teachKazakh } = await import('./kazakh/kazakh-intl');
    teachKazakh();
  }
  const { App } = await import('./shell/app');
  const { dropOldDrafts } = await import('./forms/drafts');
  dropOldDrafts();
  const root = document.getElementById('root');
  if (root === null) throw new Error('The page has no place for the console.');
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}

void start();
