import { createServer, request as forward } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The address that the application believes it has, as behind a load balancer. */
export const ORIGIN = 'http://suhbat.example.org';

/** A proxy that a browser asks for everything, so that PUBLIC_URL is what stands in its address bar. */
export interface OwnAddress {
  /** For `proxy` of a browser's context. */
  readonly settings: { readonly server: string };
  close(): Promise<void>;
}

/** Starts a proxy through which a browser finds the application (at `target`) under `ORIGIN`. */
export async function startProxy(target: string): Promise<OwnAddress> {
  const { hostname, port } = new URL(target);
  const proxy = createServer((request, response) => {
    const url = new URL(request.url ?? '/', ORIGIN);
    const onward = forward(
      {
        hostname,
        port,
        method: request.method,
        path: url.pathname + url.search,
        headers: request.headers,
      },
      (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.rawHeaders);
        answer.pipe(response);
      },
    );
    onward.on('error', () => response.destroy());
    response.on('close', () => onward.destroy());
    request.pipe(onward);
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  const { port: own } = proxy.address() as AddressInfo;
  return {
    settings: { server: `http://127.0.0.1:${String(own)}` },
    close: async () => {
      proxy.closeAllConnections();
      await new Promise((resolve) => proxy.close(resolve));
    },
  };
}
