import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { fileURLToPath } from 'node:url';
import { type ServerType, serve } from '@hono/node-server';
import { Hono } from 'hono';
import { NONCE, secureHeaders } from 'hono/secure-headers';
import { streamSSE } from 'hono/streaming';
import type { Rehearsal } from '../rehearsal.ts';
import { carryOut, deed } from './deeds.ts';
import { drawPage } from './shell.ts';
import { readSitting } from './sitting.ts';
import { slackStyles } from './slack/styles.ts';

/** What the browser loads: our own scripts and styles, and the one library, each by its address. */
const files: Readonly<Record<string, URL>> = {
  '/vendor/idiomorph.js': new URL(import.meta.resolve('idiomorph')),
  ...Object.fromEntries(
    ['page', 'composer', 'controls', 'morph', 'spot', 'toast'].map((name) => [
      `/browser/${name}.ts`,
      new URL(`browser/${name}.ts`, import.meta.url),
    ]),
  ),
};
const styles = [
  ...['page.css', 'feishu/feishu.css', 'feishu/cards.css'].map((path) => new URL(path, import.meta.url)),
  ...slackStyles,
];

const text = (file: URL): string => readFileSync(fileURLToPath(file), 'utf8');

export interface PageServer {
  readonly url: string;
  close(): Promise<void>;
}

/** Serves the page on this machine and to this machine only. Rejects when the port is taken. */
export async function servePage(rehearsal: Rehearsal, port: number): Promise<PageServer> {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  const server: ServerType = serve({ fetch: routes(rehearsal).fetch, port, hostname: '127.0.0.1' }, (at) =>
    resolve(at.port),
  );
  server.once('error', reject);
  const open = await promise;
  return {
    url: `http://localhost:${open}`,
    close: async () => {
      if ('closeAllConnections' in server) server.closeAllConnections();
      await new Promise<void>((closed) => server.close(() => closed()));
    },
  };
}

function routes(rehearsal: Rehearsal): Hono {
  const page = new Hono();
  const self = ["'self'"];
  page.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: self,
        scriptSrc: [...self, NONCE],
        styleSrc: [...self, "'unsafe-inline'"],
        imgSrc: [...self, 'data:'],
        frameAncestors: ["'none'"],
      },
    }),
  );
  // A page elsewhere whose name leads to this machine must not reach the demo through somebody's browser.
  page.use(async (context, next) => {
    const host = context.req.header('host') ?? '';
    const { origin = `http://${host}` } = context.req.header();
    const ours = /^(?:localhost|127\.0\.0\.1)(?::\d+)?$/.test(host) && origin === `http://${host}`;
    return ours ? next() : context.text('only from this machine', 403);
  });
  page.get('/', (context) => {
    const sitting = readSitting(new URL(context.req.url).searchParams, context.req.header('accept-language') ?? '');
    const { world, doing } = rehearsal;
    return context.html(drawPage({ sitting, world, doing, nonce: context.get('secureHeadersNonce') ?? '' }));
  });
  page.get('/events', (context) =>
    streamSSE(context, async (stream) => {
      let wake = Promise.withResolvers<void>();
      const end = rehearsal.onChange(() => wake.resolve());
      stream.onAbort(() => {
        end();
        wake.resolve();
      });
      while (!stream.aborted) {
        await stream.writeSSE({ event: 'changed', data: '' });
        await wake.promise;
        wake = Promise.withResolvers<void>();
      }
    }),
  );
  page.post('/deeds', async (context) => {
    const read = deed.safeParse(await context.req.json().catch(() => undefined));
    if (!read.success) return context.json({ toast: 'that is nothing one can do here' }, 400);
    try {
      return context.json(await carryOut(read.data, rehearsal));
    } catch (error) {
      return context.json({ toast: error instanceof Error ? error.message : 'that did not work' }, 409);
    }
  });
  page.get('/pictures/:platform/:id', (context) => {
    const { platform, id } = context.req.param();
    const world = rehearsal.world;
    const bytes = platform === 'slack' || platform === 'feishu' ? world?.[platform].picture(id) : undefined;
    if (!bytes) return context.notFound();
    return context.body(Uint8Array.from(bytes), 200, { 'content-type': 'image/png', 'cache-control': 'max-age=3600' });
  });
  page.get('/files/:platform/:id', (context) => {
    const { platform, id } = context.req.param();
    const world = rehearsal.world;
    const file = platform === 'slack' || platform === 'feishu' ? world?.[platform].file(id) : undefined;
    if (!file) return context.notFound();
    return context.body(Uint8Array.from(file.bytes), 200, kept(file.name));
  });
  page.get('/style.css', (context) => context.body(styles.map(text).join('\n'), 200, { 'content-type': 'text/css' }));
  for (const [path, file] of Object.entries(files)) {
    const script = path.endsWith('.ts') ? stripTypeScriptTypes(text(file)) : text(file);
    page.get(path, (context) => context.body(script, 200, { 'content-type': 'text/javascript' }));
  }
  return page;
}

/** A file is for keeping: what is in it never runs as a page of ours. */
const kept = (name: string) => ({
  'content-type': 'application/octet-stream',
  'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, hex)}`,
});

const hex = (sign: string): string => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;
