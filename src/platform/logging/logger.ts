import { type DestinationStream, type Logger, pino } from 'pino';
import type { Config } from '../config/config.js';

/** What never stands in the log, wherever a caller put it. */
const SECRET_KEYS = [
  'authorization',
  'cookie',
  'set-cookie',
  'email',
  'emailKey',
  'toAddress',
  'to_address',
  'password',
  'token',
  'secret',
  'body',
];

const PATHS = SECRET_KEYS.flatMap((key) => {
  const last = /^\w+$/.test(key) ? `.${key}` : `["${key}"]`;
  return [last.replace(/^\./, ''), `*${last}`, `*.*${last}`, `*.*.*${last}`];
});

/**
 * The logger of one process: lines of JSON, times in ISO 8601, secrets and addresses replaced.
 * `destination` is standard output unless given.
 */
export function createLogger(
  config: Pick<Config, 'logLevel'>,
  destination?: DestinationStream,
): Logger {
  const options = {
    level: config.logLevel,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths: PATHS, censor: '[redacted]' },
    formatters: { level: (label: string) => ({ level: label }) },
  };
  return destination === undefined ? pino(options) : pino(options, destination);
}
