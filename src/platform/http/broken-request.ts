import type { Socket } from 'node:net';
import { STATUS_CODES } from 'node:http';

/** What Node's parser gives up on: `code` of the error → status and what the client is told. */
const FAULTS: Readonly<Record<string, readonly [number, string, string]>> = {
  HPE_HEADER_OVERFLOW: [
    431,
    'headers_too_large',
    'The address and headers of the request are too long. Send less of them.',
  ],
  ERR_HTTP_REQUEST_TIMEOUT: [
    408,
    'request_too_slow',
    'The request did not arrive in time. Send it again.',
  ],
};
const NOT_HTTP = [
  400,
  'request_not_http',
  'This is not a request that HTTP knows. Nothing was done.',
] as const;

/**
 * Answers what is no HTTP request at all, where there is neither a route nor a reader's language: the same
 * problem details as anywhere, and the connection is closed, since nobody knows where a next request begins.
 */
export function answerBrokenRequest(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const [status, code, title] = FAULTS[error.code ?? ''] ?? NOT_HTTP;
  const body = JSON.stringify({
    type: `/api/docs#${code}`,
    title,
    status,
    code,
    params: {},
    issues: [],
    details: null,
    requestId: '',
  });
  socket.end(
    [
      `HTTP/1.1 ${String(status)} ${STATUS_CODES[status] ?? ''}`,
      'Content-Type: application/problem+json; charset=utf-8',
      `Content-Length: ${String(Buffer.byteLength(body))}`,
      'Cache-Control: no-store',
      'X-Content-Type-Options: nosniff',
      'Connection: close',
      '',
      body,
    ].join('\r\n'),
  );
}
