import { performance } from 'node:perf_hooks';

/** Signals that ask a process to end, and the exit codes of a process that had no time to do it well. */
const SIGNALS = /** @type {const} */ ([
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
]);

/** A second request within this time is an echo of the first: npm passes on what the terminal sent to all. */
const ECHO_MS = 1500;

/**
 * Sees to it that asking twice does no harm and asking in vain does not happen. Before the application
 * listens to signals, one ends the process; while the application shuts down, an echo is swallowed, and a
 * new request ends the process at once.
 */
export function takeSignals() {
  let first = 0;
  for (const [signal, code] of SIGNALS) {
    process.on(signal, () => {
      const now = performance.now();
      if (first === 0) {
        first = now;
        if (process.listenerCount(signal) === 1 && signal !== 'SIGHUP') process.exit(code);
        // Nobody else listens to a closed terminal: it means the same as Ctrl-C.
        if (process.listenerCount(signal) === 1) {
          first = 0;
          process.kill(process.pid, 'SIGTERM');
        }
      } else if (now - first > ECHO_MS) {
        process.exit(code);
      }
    });
  }
}
