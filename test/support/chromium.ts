import { execFile } from 'node:child_process';
import { constants, existsSync } from 'node:fs';
import { access, chmod, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { chromium, type Browser } from 'playwright-core';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Where the unpacked browser is kept: with the packages, or, where these are read-only, with the user. */
const CACHES = [join(ROOT, 'node_modules', '.cache'), join(homedir(), '.cache', 'suhbat')];

/** Where browsers of the system usually are, in the order of preference. */
const SYSTEM_BROWSERS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

const ARGUMENTS = [
  // Tests read pages of this application only, often as root, where the sandbox does not work.
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  // No calls home: they are slow to fail where the network is closed.
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-sync',
  '--no-pings',
];

/** A browser's program and the environment that it needs. */
interface BrowserProgram {
  readonly path: string;
  readonly environment: Record<string, string>;
}

/**
 * Starts a headless Chromium: the one at CHROMIUM_PATH, else one of the system, else the one that npm
 * installed, which brings its libraries along and reads Cyrillic and Han from the fonts of this project.
 *
 * The caller closes it. Pages of one browser share nothing when each has its own context.
 *
 * @throws Error that says what to install when there is none
 */
export async function launchBrowser(): Promise<Browser> {
  const { path, environment } = await findBrowser();
  return await chromium.launch({
    executablePath: path,
    args: ARGUMENTS,
    env: { ...definedVariables(), ...environment },
  });
}

async function findBrowser(): Promise<BrowserProgram> {
  const given = process.env['CHROMIUM_PATH'];
  if (given) {
    if (!existsSync(given)) throw new Error(`CHROMIUM_PATH names ${given}, which does not exist.`);
    return { path: given, environment: {} };
  }
  const installed = SYSTEM_BROWSERS.find((path) => existsSync(path));
  if (installed !== undefined) return { path: installed, environment: {} };
  if (process.platform === 'linux' && process.arch === 'x64') return await packagedBrowser();
  throw new Error(
    'No Chromium found. Install Chrome or Chromium, or set CHROMIUM_PATH to its program.',
  );
}

/** Unpacks the Chromium of `@sparticuz/chromium`, once for each version. */
async function packagedBrowser(): Promise<BrowserProgram> {
  const packageRoot = dirname(dirname(dirname(resolvePackage('@sparticuz/chromium'))));
  const manifest = JSON.parse(await readFile(join(packageRoot, 'package.json'), 'utf8')) as {
    version: string;
  };
  const name = `chromium-${manifest.version}`;
  const folder = CACHES.map((cache) => join(cache, name)).find((path) => existsSync(path));
  return programIn(folder ?? (await unpackInto(name)));
}

function programIn(folder: string): BrowserProgram {
  const libraries = [join(folder, 'al2023', 'lib'), process.env['LD_LIBRARY_PATH'] ?? ''];
  return {
    path: join(folder, 'chromium'),
    environment: {
      LD_LIBRARY_PATH: libraries.filter((path) => path !== '').join(':'),
      FONTCONFIG_FILE: join(folder, 'fonts.conf'),
    },
  };
}

/** Unpacks below the first cache folder that can be written to. */
async function unpackInto(name: string): Promise<string> {
  for (const cache of CACHES) {
    try {
      await mkdir(cache, { recursive: true });
      await access(cache, constants.W_OK);
    } catch {
      continue;
    }
    const folder = join(cache, name);
    const unfinished = await mkdtemp(`${folder}-`);
    await unpack(unfinished);
    await writeFile(join(unfinished, 'fonts.conf'), fontSettings(folder));
    // Whoever installed it, every user of the project may run it.
    await chmod(unfinished, 0o755);
    await chmod(join(unfinished, 'chromium'), 0o755);
    // The name appears only when all is there; another worker may have been faster.
    await rename(unfinished, folder).catch(() => rm(unfinished, { recursive: true, force: true }));
    return folder;
  }
  throw new Error(
    `No folder to unpack the browser into: none of ${CACHES.join(', ')} is writable.`,
  );
}

async function unpack(folder: string): Promise<void> {
  // The package unpacks into the folder for temporary files, and its libraries only where it believes to
  // be on Amazon Linux 2023, so it is asked in a process that is told both.
  const program = `import chromium from '@sparticuz/chromium'; await chromium.executablePath();`;
  await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', program], {
    cwd: ROOT,
    env: { ...process.env, TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' },
  });
}

function fontSettings(folder: string): string {
  const folders = [
    '/usr/share/fonts',
    '/usr/local/share/fonts',
    join(folder, 'fonts'),
    ...['noto-serif', 'noto-serif-sc'].flatMap((family) =>
      ['400Regular', '700Bold'].map((weight) =>
        join(dirname(resolvePackage(`@expo-google-fonts/${family}/package.json`)), weight),
      ),
    ),
  ];
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
${folders.map((path) => `  <dir>${path}</dir>`).join('\n')}
  <cachedir>${join(folder, 'fonts-cache')}</cachedir>
</fontconfig>
`;
}

function resolvePackage(name: string): string {
  return createRequire(import.meta.url).resolve(name);
}

function definedVariables(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter(
      (entry): entry is [string, string] => entry[1] !== undefined,
    ),
  );
}
