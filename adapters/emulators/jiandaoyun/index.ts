import { CallWindow } from '../call-window.ts';
import type { SourceEmulator } from '../source.ts';
import { type Answered, openSourceServer, type Received } from '../source-server.ts';
import { Access } from './access.ts';
import { Refused, refusalOf } from './failures.ts';
import { limits } from './limits.ts';
import { methods } from './methods.ts';
import { type Happening, type Push, Pushes } from './push.ts';
import { objectOf } from './query.ts';
import { Company, type Row } from './records.ts';
import { app, deals, visits } from './schema.ts';

export interface JiandaoyunOptions {
  /** Dates records, ids and pushes, and says when a second of the limits is over. */
  readonly clock: () => Temporal.Instant;
  /** Members of the company; a record names them by username. The first of them fills in everything. */
  readonly people?: readonly { readonly username: string; readonly name: string }[];
  /** Where every form pushes to; nothing is pushed when absent, until somebody enters it. */
  readonly pushTo?: string;
  readonly pushRetryAfterMs?: readonly number[];
  /** Calls of one method in a second; 30 when absent. */
  readonly callsPerSecond?: number;
  /** Calls of all methods in a second; 50 when absent. */
  readonly callsOfCompanyPerSecond?: number;
}

export interface JiandaoyunEmulator extends SourceEmulator {
  /** Every push that was begun, in order. */
  readonly pushes: readonly Push[];
  /** Somebody enters where every form pushes to from now on. */
  pushTo(url: string): void;
  /** Somebody has a push sent once more. */
  pushAgain(deliverId: string): void;
}

const secret = 'not-a-real-push-secret';
const basePath = '/api/v5/';

/** A company in Jiandaoyun with one app and two forms, `deals` and `visits` of `schema.ts`; objects are named by form id. */
export async function emulateJiandaoyun(options: JiandaoyunOptions): Promise<JiandaoyunEmulator> {
  const { clock, people = [{ username: 'wangfang', name: '王芳' }] } = options;
  const { pushRetryAfterMs = [20, 20, 20, 20, 20] } = options;
  const access = new Access();
  const company = new Company(people, clock);
  const calls = new CallWindow(options.callsPerSecond ?? limits.callsPerSecond, 1, clock);
  const allCalls = new CallWindow(options.callsOfCompanyPerSecond ?? limits.callsOfCompanyPerSecond, 1, clock);
  const pushes = new Pushes({ to: options.pushTo, secret, clock, retryAfterMs: pushRetryAfterMs });

  function answer(request: Received): Answered {
    const name = request.path.startsWith(basePath) ? request.path.slice(basePath.length) : '';
    const method = Object.hasOwn(methods, name) ? methods[name] : undefined;
    if (!method || request.method !== 'POST') return { status: 404, body: 'Not Found' };
    try {
      access.check(request);
      if (!allCalls.take('company')) throw new Refused('companyTooOften');
      if (!calls.take(name)) throw new Refused('tooOften');
      return { status: 200, body: method(bodyOf(request), company) };
    } catch (error) {
      if (error instanceof Refused) return refusalOf(error.reason);
      throw error;
    }
  }

  const push = (op: Happening, object: string, row: Row): void => {
    const form = company.records.get(object)?.form;
    if (form) pushes.begin(op, form, row);
  };
  const { url, requests, onRequest, fail, close } = await openSourceServer(answer, clock);

  return {
    url: url + basePath.slice(0, -1),
    requests,
    onRequest,
    fail,
    get access() {
      const forms = { dealsEntryId: deals.entryId, visitsEntryId: visits.entryId };
      return { apiKey: access.apiKey, pushSecret: secret, appId: app.app_id, ...forms };
    },
    save: (object, fields, id) => {
      const row = company.save(object, fields, id);
      push(id === undefined ? 'data_create' : 'data_update', object, row);
      return String(row._id);
    },
    remove: (object, id) => push('data_remove', object, company.remove(object, id)),
    quietly: {
      save: (object, fields, id) => String(company.save(object, fields, id)._id),
      remove: (object, id) => void company.remove(object, id),
    },
    expireTokens: () => access.replaceKey(),
    pushes: pushes.sent,
    pushTo: (url) => pushes.to(url),
    pushAgain: (deliverId) => pushes.again(deliverId),
    pushed: () => pushes.done(),
    close: async () => {
      await pushes.done();
      await close();
    },
  };
}

/** The parameters. Anything but an object in JSON, and said to be JSON, is refused. */
function bodyOf({ headers, body }: Received): Readonly<Record<string, unknown>> {
  if (!/^application\/json\b/.test(headers['content-type'] ?? '')) throw new Refused('badRequest');
  try {
    return objectOf(JSON.parse(body.toString('utf8')));
  } catch {
    throw new Refused('badRequest');
  }
}
