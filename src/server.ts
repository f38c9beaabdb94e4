import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Messenger, Receive } from './ports/messenger.ts';
import type { Database } from './store/store.ts';

interface ServerParts {
  readonly messengers: readonly Messenger[];
  readonly receive: Receive;
  readonly db: Database;
  readonly onError: (error: unknown) => void;
}

/** No platform sends more than this; whoever does is turned away before it is in memory. */
const maxBody = 1024 * 1024;

/** The one HTTP server: the routes of the messengers, and the two that an operator's machine asks. */
export function createServer({ messengers, receive, db, onError }: ServerParts): Hono {
  const server = new Hono();
  server.use(bodyLimit({ maxSize: maxBody, onError: (context) => context.text('too large', 413) }));
  for (const messenger of messengers) {
    for (const route of messenger.routes(receive)) {
      server.on(route.method, route.path, (context) => route.handle(context.req.raw));
    }
  }
  server.get('/health/live', (context) => context.text('ok'));
  server.get('/health/ready', async (context) => {
    try {
      await db.$queryRaw`SELECT 1`;
      return context.text('ok');
    } catch {
      return context.text('the database does not answer', 503);
    }
  });
  server.onError((error, context) => {
    onError(error);
    return context.text('nothing was recorded', 503);
  });
  return server;
}
