import type { SourceEmulator } from '../source.ts';
import { type Answered, openSourceServer, type Received } from '../source-server.ts';
import { app, Sessions } from './access.ts';
import { Batches, type BatchOptions } from './batches.ts';
import { allObjects, described } from './describe.ts';
import { limits } from './limits.ts';
import { Records } from './records.ts';
import { malformed, notFound, Refusal } from './refusal.ts';
import { search } from './search.ts';
import { Usage } from './usage.ts';

/** What may be lowered for a test; see `limits.ts` for what holds otherwise. */
export interface SalesforceOptions extends BatchOptions {
  readonly clock: () => Temporal.Instant;
  readonly callsPerDay?: number;
  readonly sessionLife?: Temporal.Duration;
}

/** An organisation at Salesforce, reached under its My Domain. Pushes nothing: changes are found by asking. */
export async function emulateSalesforce(options: SalesforceOptions): Promise<SourceEmulator> {
  const { clock } = options;
  const records = new Records(clock);
  const sessions = new Sessions(clock, options.sessionLife);
  const usage = new Usage(clock, options.callsPerDay ?? limits.callsPerDay);
  const batches = new Batches(records, clock, options);
  const server = await openSourceServer(answer, clock);

  function answer(request: Received): Answered {
    if (request.path === '/services/oauth2/token') return sessions.issue(request, server.url, records.runAs);
    try {
      return { status: 200, body: resource(request), headers: { ...jsonType, ...usage.headers } };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return { status: error.status, body: error.body, headers: jsonType };
    }
  }

  function resource({ method, path, query, headers }: Received): unknown {
    const [, version = '', rest = ''] = /^\/services\/data\/(v\d+\.0)\/(.+?)\/?$/.exec(path) ?? [];
    const number = Number.parseInt(version.slice(1), 10);
    if (!(number >= limits.versions.from && number <= limits.versions.to)) throw notFound();
    sessions.check(headers.authorization);
    usage.count();
    if (method !== 'GET' && method !== 'HEAD') {
      const message = `HTTP Method '${method}' not allowed. Allowed are GET,HEAD`;
      throw new Refusal(405, 'METHOD_NOT_ALLOWED', message);
    }
    if (rest === 'query' || rest === 'queryAll') {
      const soql = query.get('q');
      if (!soql) throw malformed('A query string has to be specified');
      const all = rest === 'queryAll';
      const binFrom = clock().subtract(limits.binLife).epochMilliseconds;
      return batches.first(search(records, soql, all ? binFrom : undefined), version, batchAsked(headers), all);
    }
    const [, locator] = /^query(?:All)?\/(.+)$/.exec(rest) ?? [];
    if (locator !== undefined) return batches.next(locator, version, batchAsked(headers));
    if (rest === 'limits') return { DailyApiRequests: usage.remaining };
    if (rest === 'sobjects') return allObjects(version);
    const [, object] = /^sobjects\/(\w+)\/describe$/.exec(rest) ?? [];
    if (object !== undefined) return described(object, version);
    throw notFound();
  }

  const { url, requests, onRequest, fail, close } = server;
  const { save, remove } = { save: records.save.bind(records), remove: records.remove.bind(records) };
  return {
    url,
    requests,
    access: { myDomain: url, ...app },
    save,
    remove,
    quietly: { save, remove },
    onRequest,
    fail,
    expireTokens: () => sessions.endAll(),
    pushed: async () => {},
    close,
  };
}

const jsonType = { 'content-type': 'application/json;charset=UTF-8' } as const;

/** Outside its range the documents name no answer; a refusal is the stricter one. */
function batchAsked(headers: Received['headers']): number {
  const asked = /batchSize=(\d+)/.exec(headers['sforce-query-options'] ?? '')?.[1];
  if (asked === undefined) return limits.batch;
  if (Number(asked) >= limits.batchLeast && Number(asked) <= limits.batch) return Number(asked);
  throw new Refusal(400, 'ILLEGAL_QUERY_PARAMETER_VALUE', `batchSize must be between 200 and 2000: ${asked}`);
}
