import type { SourceEmulator } from '../source.ts';
import { type Answered, openSourceServer, type Received } from '../source-server.ts';
import { Access, type Body, credentials } from './access.ts';
import { calls } from './calls.ts';
import { Directory, defaultEmployees, type Employee } from './directory.ts';
import { documented, type Limits } from './limits.ts';
import { Quota } from './quota.ts';
import { Records } from './records.ts';
import { Refusal, refusals, refused } from './refusal.ts';

export interface FxiaokeOptions {
  readonly clock: () => Temporal.Instant;
  /** The first is the administrator. */
  readonly employees?: readonly Employee[];
  readonly limits?: Partial<Limits>;
}

export interface FxiaokeEmulator extends SourceEmulator {
  readonly employees: readonly Employee[];
  /** Somebody declares a record void: it leaves every list, and can still be asked for. */
  invalidate(object: string, id: string): void;
}

/** A company's CRM of 纷享销客, with the older of its two ways to pass the token: in the body. Written from the documents. */
export async function emulateFxiaoke(options: FxiaokeOptions): Promise<FxiaokeEmulator> {
  const { clock } = options;
  const limits = { ...documented, ...options.limits };
  const directory = new Directory(options.employees ?? defaultEmployees);
  const records = new Records(directory, clock);
  const access = new Access(directory, limits, clock);
  const quota = new Quota(limits, clock);
  let answers = 0;

  function answerTo(path: string, query: URLSearchParams, body: Body): unknown {
    if (path === '/cgi/corpAccessToken/get/V2') return access.give(body);
    access.checkToken(body);
    quota.take(path);
    if (!uuid.test(query.get('thirdTraceId') ?? '')) throw refusals.wrong('thirdTraceId');
    if (path === '/cgi/user/getByMobile') {
      const employee = directory.byMobile(body.mobile);
      if (!employee) throw refusals.unknownEmployee();
      const { openUserId, name, mobile, email } = employee;
      return { empList: [{ openUserId, name, mobile, email, isStop: false }] };
    }
    access.caller(body);
    return calls[path]?.({ records, directory }, body, limits);
  }

  function answer(request: Received): Answered {
    answers += 1;
    const traceId = `E-O.fake-corp.-1000-${answers}`;
    if (!paths.has(request.path)) return { status: 404, body: 'Not Found' };
    if (request.method !== 'POST') return { status: 405, body: 'Method Not Allowed' };
    try {
      const found = answerTo(request.path, request.query, bodyOf(request)) as object;
      return {
        status: 200,
        body: { traceId, errorDescription: 'success', ...found, errorMessage: 'OK', errorCode: 0 },
      };
    } catch (error) {
      if (error instanceof Refusal) return refused(error, traceId);
      throw error;
    }
  }

  const server = await openSourceServer(answer, clock);
  const people = {
    save: records.save.bind(records),
    remove: records.remove.bind(records),
  };
  return {
    ...server,
    ...people,
    access: { ...credentials, mobile: directory.administrator.mobile },
    employees: directory.employees,
    // Nothing is pushed: no document describes a callback.
    quietly: people,
    invalidate: records.invalidate.bind(records),
    expireTokens: () => access.expire(),
    pushed: async () => {},
  };
}

const paths = new Set(['/cgi/corpAccessToken/get/V2', '/cgi/user/getByMobile', ...Object.keys(calls)]);

/** The documents ask for a new one in the address of every call. Whether a call without is let pass is not known. */
const uuid = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/i;

function bodyOf({ headers, body }: Received): Body {
  if (!headers['content-type']?.startsWith('application/json')) throw refusals.wrong('content-type');
  try {
    const parsed: unknown = JSON.parse(body.toString('utf8'));
    if (typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)) return parsed as Body;
  } catch {
    // What cannot be read is said below in the same words as what is no object.
  }
  throw refusals.wrong('body');
}
