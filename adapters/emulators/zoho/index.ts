import { setTimeout as delay } from 'node:timers/promises';
import type { SourceEmulator } from '../source.ts';
import { type Answered, openSourceServer, type Received } from '../source-server.ts';
import { client, Tokens } from './access.ts';
import { Channels } from './channels.ts';
import { deletedIn } from './deleted.ts';
import { creditsFor, limits } from './limits.ts';
import { type Notification, Pushes } from './push.ts';
import { parse } from './query.ts';
import { Records } from './records.ts';
import { invalidData, missing, Refusal } from './refusal.ts';
import { search } from './search.ts';
import { allModules, fieldsOf, usersOf } from './settings.ts';
import { Usage } from './usage.ts';

/** What may be lowered for a test; see `limits.ts` for what holds otherwise. */
export interface ZohoOptions {
  readonly clock: () => Temporal.Instant;
  readonly tokenLife?: Temporal.Duration;
  readonly creditsPerDay?: number;
  readonly concurrency?: number;
  /** Real milliseconds that a call of the API takes, so that calls can meet. */
  readonly answerMs?: number;
  /** Rows that one answer has at the most, whatever it was asked for; as many as may be asked for when absent. */
  readonly rowsAtOnce?: number;
  /** Stands for the scheme and host of every `notify_url`, as a tunnel does. */
  readonly pushTo?: string;
}

export interface ZohoEmulator extends SourceEmulator {
  /** What was told to those who listen, in the order of their answers. */
  readonly notifications: readonly Notification[];
}

/** An organisation at Zoho CRM; the accounts server answers at the same place as the API. */
export async function emulateZoho(options: ZohoOptions): Promise<ZohoEmulator> {
  const { clock } = options;
  const records = new Records(clock);
  const tokens = new Tokens(clock, options.tokenLife);
  const usage = new Usage(clock, {
    creditsPerDay: options.creditsPerDay ?? limits.creditsPerDay,
    concurrency: options.concurrency ?? limits.concurrency,
  });
  const server = await openSourceServer(answer, clock);
  const channels = new Channels(clock, () => server.url);
  const pushes = new Pushes(channels, { clock, apiDomain: () => server.url, pushTo: options.pushTo });

  async function answer(request: Received): Promise<Answered> {
    if (request.path === '/oauth/v2/token') return tokens.issue(request, server.url);
    try {
      const body = await usage.during(async () => {
        if (options.answerMs) await delay(options.answerMs);
        return resource(request);
      });
      if (body === undefined) return { status: 204, headers: usage.headers, body: '' };
      const status = request.path.endsWith('/actions/watch') && request.method === 'POST' ? 201 : 200;
      return { status, headers: { ...jsonType, ...usage.headers }, body };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return { status: error.status, headers: jsonType, body: error.body };
    }
  }

  function resource({ method, path, query, headers, body }: Received): unknown {
    const [, rest = ''] = /^\/crm\/v8\/(.+)$/.exec(path) ?? [];
    const [, module] = /^(\w+)\/deleted$/.exec(rest) ?? [];
    const methods = module === undefined ? methodsOf[rest] : ['GET'];
    if (!methods)
      throw new Refusal(404, 'INVALID_URL_PATTERN', 'Please check if the URL trying to access is a correct one');
    tokens.check(headers.authorization);
    if (!methods.includes(method)) {
      throw new Refusal(400, 'INVALID_REQUEST_METHOD', 'The http request method type is not a valid one');
    }
    if (rest === 'coql') {
      const { select_query } = json(body);
      if (typeof select_query !== 'string') throw missing('select_query');
      const parsed = parse(select_query);
      usage.spend(creditsFor(parsed.limit));
      return search(records, { ...parsed, limit: Math.min(parsed.limit, options.rowsAtOnce ?? limits.rowsMost) });
    }
    usage.spend(1);
    if (module !== undefined) return deletedIn(records, module, query, headers['if-modified-since']);
    if (rest === 'settings/modules') return allModules();
    if (rest === 'settings/fields') return fieldsOf(query.get('module'));
    if (rest === 'users') return usersOf(records, query);
    if (method === 'GET') return channels.all();
    if (method === 'DELETE') return channels.unwatch(query.get('channel_ids'));
    return channels.watch(json(body), method as 'POST' | 'PUT' | 'PATCH');
  }

  const { url, requests, onRequest, fail, close } = server;
  return {
    url,
    requests,
    access: { accountsUrl: url, ...client },
    save: (object, fields, id) => {
      const saved = records.save(object, fields, id);
      pushes.begin(object, id === undefined ? 'create' : 'edit', saved, Object.keys(fields));
      return saved;
    },
    remove: (object, id) => {
      records.remove(object, id);
      pushes.begin(object, 'delete', id, []);
    },
    quietly: { save: records.save.bind(records), remove: records.remove.bind(records) },
    onRequest,
    fail,
    expireTokens: () => tokens.endAll(),
    pushed: () => pushes.done(),
    notifications: pushes.sent,
    close,
  };
}

const jsonType = { 'content-type': 'application/json;charset=UTF-8' } as const;

const methodsOf: Readonly<Record<string, readonly string[]>> = {
  coql: ['POST'],
  'settings/modules': ['GET'],
  'settings/fields': ['GET'],
  users: ['GET'],
  'actions/watch': ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'],
};

function json(body: Buffer): Readonly<Record<string, unknown>> {
  try {
    const parsed: unknown = JSON.parse(body.toString('utf8'));
    if (typeof parsed === 'object' && parsed !== null) return parsed as Readonly<Record<string, unknown>>;
  } catch {
    // Refused below, as what is JSON and no object.
  }
  throw invalidData('body');
}
