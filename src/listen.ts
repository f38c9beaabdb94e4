import type { Server } from 'node:http';
import { serve } from '@hono/node-server';

export interface Listening {
  readonly port: number;
  /** Takes no more connections; resolves when what came over those that there are has been answered. */
  close(): Promise<void>;
}

/** All that a vendor sends comes at once. Who takes longer than this to ask, byte by byte, gets a 408 and is left. */
const askingMs = 10_000;

/**
 * A connection over which nothing comes is kept so long: longer than a balancer in front of us keeps it (a minute, as most are
 * set). Where we hang up first, what is sent at that moment is lost.
 */
const keptMs = 75_000;

/** Whoever asks is answered within three seconds; who has not even asked by then, or does not take the answer, is left. */
const answeringMs = 5000;

/** Resolves once the port is open; rejects when it is taken. */
export function listen(
  fetch: (request: Request) => Response | Promise<Response>,
  { port: wanted, host: hostname }: { readonly port: number; readonly host?: string | undefined },
  patienceMs = askingMs,
): Promise<Listening> {
  const { promise, resolve, reject } = Promise.withResolvers<Listening>();
  const serverOptions = {
    headersTimeout: patienceMs,
    requestTimeout: patienceMs,
    keepAliveTimeout: keptMs,
    connectionsCheckingInterval: patienceMs / 10,
  };
  const server = serve({ fetch, port: wanted, serverOptions, ...(hostname ? { hostname } : {}) }, ({ port }) =>
    resolve({ port, close: () => close(server) }),
  ) as Server;
  server.once('error', reject);
  return promise;
}

async function close(server: Server): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  server.close(() => resolve());
  const leaving = setTimeout(() => server.closeAllConnections(), answeringMs);
  await promise.finally(() => clearTimeout(leaving));
}
