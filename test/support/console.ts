import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { UiLanguage } from '../../src/kernel/languages.js';
import { newId } from '../../src/kernel/id.js';
import { Passwords } from '../../src/identity/passwords.js';
import { sessionCookieName } from '../../src/identity/session-cookie.js';
import { SessionsService } from '../../src/identity/sessions.service.js';
import type { Config } from '../../src/platform/config/config.js';
import { CONFIG } from '../../src/platform/config/config.token.js';
import { startApp, type TestApp, type TestOrganization, type TestRole } from './app.js';
import { findFaults } from './axe.js';
import { launchBrowser } from './chromium.js';
import { ORIGIN, startProxy } from './own-address.js';
import { watchRequests } from './page-rest.js';

export { ORIGIN };

export const PASSWORD = 'marble thunder violin';

export const SIZES = {
  desktop: { width: 1280, height: 900 },
  phone: { width: 390, height: 844 },
} as const;

export interface ScreenOptions {
  readonly language?: UiLanguage;
  readonly size?: keyof typeof SIZES;
  readonly colorScheme?: 'light' | 'dark';
  /** The zone of the browser; Asia/Almaty unless another is asked for. */
  readonly zone?: string;
}

/** One person at one browser, logged in to the console. */
export interface ConsoleUser {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Faults of the page since it was opened: uncaught errors, refused styles and scripts. */
  readonly faults: readonly string[];
  /** Opens a screen by its path below /console and waits until it has loaded. */
  open(path: string): Promise<void>;
  /** What axe finds on the screen as it is, as rule and place. */
  axe(): Promise<string[]>;
  close(): Promise<void>;
}

/** The application with a browser in front of it, as organisers have it. */
export interface ConsoleTest {
  readonly app: TestApp;
  readonly chromium: Browser;
  /**
   * A new account with this role, in a browser of its own that has a session as after a login by password; the way
   * through the page of the login has its own specs.
   */
  user(
    organization: Pick<TestOrganization, 'id'>,
    role: TestRole,
    options?: ScreenOptions,
  ): Promise<ConsoleUser>;
  close(): Promise<void>;
}

let counter = 0;

/** Starts application and browser; the browser asks a proxy, so that PUBLIC_URL stands in its address bar. */
export async function startConsole(
  env: Readonly<Record<string, string>> = {},
  options: { readonly workers?: boolean } = {},
): Promise<ConsoleTest> {
  const app = await startApp({ PUBLIC_URL: ORIGIN, ...env }, options);
  const proxy = await startProxy(app.url);
  const chromium = await launchBrowser();
  return {
    app,
    chromium,
    user: async (organization, role, options = {}) => {
      const accountId = await newAccount(app, organization, role, options.language ?? 'en');
      const context = await chromium.newContext({
        proxy: proxy.settings,
        viewport: SIZES[options.size ?? 'desktop'],
        colorScheme: options.colorScheme ?? 'light',
        locale: options.language ?? 'en',
        timezoneId: options.zone ?? 'Asia/Almaty',
        reducedMotion: 'reduce',
      });
      const page = await context.newPage();
      page.setDefaultTimeout(15_000);
      const faults: string[] = [];
      page.on('pageerror', (error) => faults.push(String(error)));
      page.on('console', (message) => {
        if (
          message.type() === 'error' &&
          /content security policy|Uncaught/i.test(message.text())
        ) {
          faults.push(message.text());
        }
      });
      await logIn(app, context, accountId);
      const rest = watchRequests(page);
      return {
        context,
        page,
        faults,
        open: async (path) => {
          await page.goto(`${ORIGIN}/console${path === '/' ? '' : path}`);
          await page.locator('h1').first().waitFor();
          await rest();
        },
        axe: () => findFaults(page),
        close: () => context.close(),
      };
    },
    close: async () => {
      await chromium.close();
      await proxy.close();
      await app.close();
    },
  };
}

async function newAccount(
  app: TestApp,
  organization: Pick<TestOrganization, 'id'>,
  role: TestRole,
  language: UiLanguage,
): Promise<string> {
  counter += 1;
  const email = `console.${role}.${String(counter)}@example.org`;
  const accountId = newId();
  const hash = await app.nest.get(Passwords).hash(PASSWORD);
  await app.database.reader.query(
    `INSERT INTO account (id, email, email_key, display_name, language, password_hash)
     VALUES ($1, $2, $2, $3, $4, $5)`,
    [accountId, email, `Test ${role}`, language, hash],
  );
  await app.database.reader.query(
    `INSERT INTO membership (id, organization_id, account_id, role) VALUES ($1, $2, $3, $4)`,
    [newId(), organization.id, accountId, role],
  );
  return accountId;
}

/** Opens a session as the login by password does, and gives its cookie to the browser. */
async function logIn(app: TestApp, context: BrowserContext, accountId: string): Promise<void> {
  const browser = {
    userAgent:
      'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36',
    sessionId: undefined,
    requestId: newId(),
  };
  const { secret } = await app.database.transaction((tx) =>
    app.nest.get(SessionsService).open(tx, accountId, browser, 'password'),
  );
  await context.addCookies([
    {
      name: sessionCookieName(app.nest.get<Config>(CONFIG)),
      value: secret,
      url: ORIGIN,
      httpOnly: true,
      sameSite: 'Lax',
    },
  ]);
}
