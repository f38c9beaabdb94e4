import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { isSamePass } from './doctor/pass.ts';
import type { Doors, Line, LineTrouble, Messenger } from './ports/messenger.ts';
import type { PushedRequest } from './ports/source.ts';
import type { Taken } from './services/sources/take-push.ts';
import type { Database } from './store/store.ts';
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

/** No platform sends more than this; whoever does is turned away before it is in memory. */
const maxBody = 1024 * 1024;

/** The one HTTP server: the routes of the messengers, that of the sources, and those that an operator's machine asks. */
export function createServer({ messengers, doors, lines, db, takePush, doctor, onError }: ServerParts): Hono {
  const server = new Hono();
  server.use(bodyLimit({ maxSize: maxBody, onError: (context) => context.text('too large', 413) }));
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
    try {
      await db.$queryRaw`SELECT 1`;
    } catch {
      return context.text('the database does not answer', 503);
    }
    const troubles = lines().flatMap((line) => line.trouble() ?? []);
    return troubles.length === 0 ? context.text('ok') : context.text(troubles.map(told).join('\n'), 503);
  });
  server.get('/health/doctor', async (context) => {
    const given = context.req.header('authorization') ?? '';
    if (!doctor || !isSamePass(given, `Bearer ${doctor.pass}`)) return context.text('not with these settings', 403);
    const { locale, zone = 'UTC' } = context.req.query();
    return context.json(await doctor.report({ locale: locale === 'zh-CN' ? locale : 'en', zone }));
  });
  server.onError((error, context) => {
    onError(error);
    return context.text('nothing was recorded', 503);
  });
  return server;
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
