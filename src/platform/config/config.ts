import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the environment says, read once and checked. */
export interface Config {
  readonly port: number;
  readonly host: string;
  /** Undefined: an embedded Postgres in `dataDirectory`/postgres. */
  readonly databaseUrl: string | undefined;
  readonly databasePool: number;
  /** Absolute origin without a trailing slash; every link is built from it, never from a Host header. */
  readonly publicUrl: string;
  /** Undefined: messages stay in the outbox, readable through the API. */
  readonly smtpUrl: string | undefined;
  readonly mailFrom: string;
  /** Undefined: files in `dataDirectory`/files. */
  readonly storageUrl: string | undefined;
  readonly secretKey: string;
  readonly ownerEmail: string | undefined;
  readonly ownerPassword: string | undefined;
  readonly dataDirectory: string;
  readonly logLevel: LogLevel;
  /** Whether the first start on an empty database loads the demonstration. */
  readonly seedDemo: boolean;
  /** Number of proxies in front whose X-Forwarded-For is believed for the client's address. */
  readonly trustedProxies: number;
  /** Undefined: only programs on the same machine read /metrics. */
  readonly metricsToken: string | undefined;
  readonly production: boolean;
}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
type LogLevel = (typeof LOG_LEVELS)[number];

/** The configuration is wrong: `problems` name each variable and the rule it breaks, never its value. */
export class ConfigError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(
      `The configuration is not usable:\n${problems.map((problem) => `  ${problem}`).join('\n')}`,
    );
    this.name = 'ConfigError';
  }
}

/** Reads the configuration from the environment; all faults are reported together as a `ConfigError`. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const problems: string[] = [];
  const text = (name: string) =>
    env[name] === undefined || env[name] === '' ? undefined : env[name];
  const url = (name: string, protocols: readonly string[]) => {
    const value = text(name);
    if (value === undefined) return undefined;
    if (!URL.canParse(value) || !protocols.includes(new URL(value).protocol)) {
      problems.push(
        `${name} must be a URL that begins with ${protocols.map((p) => `${p}//`).join(' or ')}`,
      );
      return undefined;
    }
    return value;
  };
  const whole = (name: string, fallback: number, low: number, high: number) => {
    const value = text(name);
    if (value === undefined) return fallback;
    const number = Number(value);
    if (!Number.isInteger(number) || number < low || number > high) {
      problems.push(`${name} must be a whole number from ${low} to ${high}`);
      return fallback;
    }
    return number;
  };

  const port = whole('PORT', 3000, 0, 65535);
  const production = text('NODE_ENV') === 'production';
  const dataDirectory = text('DATA_DIRECTORY') ?? join(process.cwd(), 'var');
  const publicUrl = url('PUBLIC_URL', ['http:', 'https:']) ?? `http://localhost:${port}`;
  if (new URL(publicUrl).pathname !== '/' || new URL(publicUrl).search !== '') {
    problems.push(
      'PUBLIC_URL must be an origin without a path, such as https://suhbat.example.org',
    );
  }
  const logLevel = text('LOG_LEVEL') ?? 'info';
  if (!isLogLevel(logLevel)) problems.push(`LOG_LEVEL must be one of ${LOG_LEVELS.join(', ')}`);
  const secret = text('SECRET_KEY');
  if (secret !== undefined && secret.length < 32)
    problems.push('SECRET_KEY must have at least 32 characters');
  if (secret === undefined && production) problems.push('SECRET_KEY must be set in production');
  const metricsToken = text('METRICS_TOKEN');
  if (metricsToken !== undefined && !/^[\x21-\x7e]{16,}$/.test(metricsToken))
    problems.push('METRICS_TOKEN must have at least 16 visible ASCII characters');
  const ownerEmail = text('SUHBAT_OWNER_EMAIL');
  const ownerPassword = text('SUHBAT_OWNER_PASSWORD');
  if (ownerEmail !== undefined && !/^[^@\s]+@[^@\s]+$/.test(ownerEmail)) {
    problems.push('SUHBAT_OWNER_EMAIL must be an e-mail address');
  }
  if (ownerPassword !== undefined && ownerPassword.length < 12) {
    problems.push('SUHBAT_OWNER_PASSWORD must have at least 12 characters');
  }
  const seed = text('SEED_DEMO') ?? 'yes';
  if (seed !== 'yes' && seed !== 'no') problems.push('SEED_DEMO must be yes or no');

  // What docker-compose.yml falls back on is known to everybody who has read it.
  if (!isLoopback(new URL(publicUrl).hostname)) {
    for (const name of ['SECRET_KEY', 'DATABASE_URL', 'STORAGE_URL', 'SUHBAT_OWNER_PASSWORD']) {
      if (/for-this-computer-only|suhbat-local-only/.test(text(name) ?? ''))
        problems.push(
          `${name} must not hold the sample secret where PUBLIC_URL is not this computer`,
        );
    }
  }

  const config: Config = {
    port,
    host: text('HOST') ?? '0.0.0.0',
    databaseUrl: url('DATABASE_URL', ['postgres:', 'postgresql:']),
    databasePool: whole('DATABASE_POOL', 10, 2, 200),
    publicUrl: new URL(publicUrl).origin,
    smtpUrl: url('SMTP_URL', ['smtp:', 'smtps:']),
    mailFrom: text('MAIL_FROM') ?? `no-reply@${new URL(publicUrl).hostname}`,
    storageUrl: url('STORAGE_URL', ['s3:', 'file:']),
    secretKey: '',
    ownerEmail,
    ownerPassword,
    dataDirectory,
    logLevel: isLogLevel(logLevel) ? logLevel : 'info',
    seedDemo: seed === 'yes',
    trustedProxies: whole('TRUSTED_PROXIES', 0, 0, 10),
    metricsToken,
    production,
  };
  if (problems.length > 0) throw new ConfigError(problems);
  return { ...config, secretKey: secret ?? developmentSecret(dataDirectory) };
}

/** Outside production a secret is made once and kept, so that sessions outlive a restart. */
function developmentSecret(dataDirectory: string): string {
  const file = join(dataDirectory, 'secret-key');
  if (existsSync(file)) return readFileSync(file, 'utf8').trim();
  mkdirSync(dataDirectory, { recursive: true });
  const secret = randomBytes(32).toString('base64url');
  writeFileSync(file, `${secret}\n`, { mode: 0o600 });
  return secret;
}

function isLoopback(hostname: string): boolean {
  return (
    hostname === 'localhost' ||
    hostname.endsWith('.localhost') ||
    hostname === '[::1]' ||
    /^127(?:\.\d{1,3}){3}$/.test(hostname)
  );
}

function isLogLevel(value: string): value is LogLevel {
  return (LOG_LEVELS as readonly string[]).includes(value);
}
