import { setTimeout as wait } from 'node:timers/promises';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { matchedRoutes } from 'hono/route';
import { isSamePass } from './doctor/pass.ts';
import type { Doors, Line, LineTrouble, Messenger } from './ports/messenger.ts';
import type { PushedRequest } from './ports/source.ts';
import type { Taken } from './services/sources/take-push.ts';
import type { Database } from './store/store.ts';
import type { Watch } from './telemetry/watch.ts';
import type { Locale } from './texts/reader.ts';

interface ServerParts {
  readonly messengers: readonly Messenger[];
  readonly doors: Doors;
  /** Those that are open when it is asked. */
  readonly lines: () => readonly Line[];
  readonly db: Database;
  /** What a source has pushed to one of the addresses that it was given. */
  readonly takePush: (address: string, request: PushedRequest) => Promise<Taken>;
  /** How the installation is, for whoever runs the command at this machine and has the same settings. */
  readonly doctor?: { readonly pass: string; report(reader: DoctorReader): Promise<DoctorReport> } | undefined;
  readonly watch: Pick<Watch, 'request' | 'exposition'>;
  /** What whoever asks for the figures has to show; without it nobody gets them. */
  readonly metricsToken?: string | undefined;
  readonly onError: (error: unknown) => void;
}

export interface DoctorReader {
  readonly locale: Locale;
  readonly zone: string;
}

export interface DoctorReport {
  /** Nothing needs anybody. */
  readonly well: boolean;
  readonly text: string;
}

/** Whoever asks whether we are ready does not wait for long either. */
const databaseMs = 3000;

/** No platform sends more than this; whoever does is turned away before it is in memory. */
const maxBody = 1024 * 1024;

/** The one HTTP server: the routes of the messengers, that of the sources, and those that an operator's machine asks. */
export function createServer(parts: ServerParts): Hono {
  const { messengers, doors, lines, db, takePush, doctor, watch, metricsToken, onError } = parts;
  const server = new Hono();
  server.use((context, next) => {
    const { traceparent, tracestate } = context.req.header();
    const causedBy = { ...(traceparent ? { traceparent } : {}), ...(tracestate ? { tracestate } : {}) };
    return watch.request({ method: context.req.method, causedBy }, async () => {
      await next();
      return { route: routeOf(context), status: context.res.status };
    });
  });
  server.use(bounded);
  for (const messenger of messengers) {
    for (const route of messenger.routes(doors)) {
      server.on(route.method, route.path, (context) => route.handle(context.req.raw));
    }
  }
  server.post('/hooks/:address', async (context) => {
    const { req } = context;
    const body = new Uint8Array(await req.arrayBuffer());
    const taken = await takePush(req.param('address'), { headers: req.header(), query: req.query(), body });
    if (typeof taken === 'object') return context.json(taken, 400);
    const { status, told } = pushAnswers[taken];
    return context.text(told, status);
  });
  server.get('/health/live', (context) => context.text('ok'));
  server.get('/health/ready', async (context) => {
    const answers = db.$queryRaw`SELECT 1`.then(
      () => true,
      () => false,
    );
    if (!(await Promise.race([answers, wait(databaseMs, false, { ref: false })]))) {
      return context.text('the database does not answer', 503);
    }
    const troubles = lines().flatMap((line) => line.trouble() ?? []);
    return troubles.length === 0 ? context.text('ok') : context.text(troubles.map(told).join('\n'), 503);
  });
  server.get('/health/doctor', async (context) => {
    if (!doctor || !shows(context, doctor.pass)) return context.text('not with these settings', 403);
    const { locale, zone = 'UTC' } = context.req.query();
    return context.json(await doctor.report({ locale: locale === 'zh-CN' ? locale : 'en', zone }));
  });
  server.get('/metrics', async (context) => {
    if (!shows(context, metricsToken)) {
      return context.text('show METRICS_TOKEN as a bearer token', 401, { 'WWW-Authenticate': 'Bearer' });
    }
    const { type, text } = await watch.exposition();
    return context.body(text, 200, { 'Content-Type': type });
  });
  server.onError((error, context) => {
    if (hungUp(context, error)) return context.text('not all of it came', 400);
    onError(error);
    return context.text('nothing was recorded', 503);
  });
  return server;
}

const limit = bodyLimit({ maxSize: maxBody, onError: (context) => context.text('too large', 413) });

/** Node holds a body to the length that it was said to have. Only of others is it read here, which costs as much as all else. */
const bounded: typeof limit = (context, next) => {
  const length = context.req.header('content-length');
  const isSaid = length !== undefined && context.req.header('transfer-encoding') === undefined;
  return isSaid && Number(length) <= maxBody ? next() : limit(context, next);
};

/** Whoever hangs up before they have said all, or takes too long for it, has broken nothing of ours. */
const hungUp = ({ req }: Context, error: Error): boolean => req.raw.signal.aborted && error.message === 'aborted';

const shows = ({ req }: Context, pass: string | undefined): boolean =>
  pass !== undefined && isSamePass(req.header('authorization') ?? '', `Bearer ${pass}`);

/** The route as it is declared; whoever calls by addresses that there are not makes no new ones. */
function routeOf(context: Context): string {
  const route = matchedRoutes(context).find(({ method }) => method !== 'ALL');
  return route?.path ?? 'none';
}

/** Who is at none of our addresses learns nothing of those that there are. */
const pushAnswers = {
  taken: { status: 200, told: 'taken' },
  stranger: { status: 401, told: 'not signed as agreed' },
  another: { status: 409, told: 'something else has come by this Idempotency-Key' },
} as const;

/** For a machine; in words, and with what to do, the doctor tells it. */
const told = ({ platform, why, said, since }: LineTrouble): string =>
  [`${platform}: ${why}`, said && `(${said})`, since && `since ${since.toString({ smallestUnit: 'second' })}`]
    .filter(Boolean)
    .join(' ');
