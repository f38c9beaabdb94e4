import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import type { Fault } from '../emulator.ts';
import type { FaultPlan } from './faults.ts';
import { objectOf, parseJson } from './json.ts';
import { partsForLog, type RequestLog } from './log.ts';
import { findMethod } from './methods/index.ts';
import type { Call, Method } from './methods/method.ts';
import { readMultipart } from './multipart.ts';
import { Refusal, tooManyCalls } from './refusal.ts';
import type { Tenant } from './tenant.ts';

/** What one app may call of one method. */
const perSecond = 50;
const perMinute = 1000;

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
}

/** The vendor's open API as the service calls it. */
export function createApiServer(tenant: Tenant, faults: FaultPlan, log: RequestLog): Server {
  return createServer((request, response) => {
    serve(request, response).catch((error: unknown) => response.writeHead(500).end(String(error)));
  });

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    response.setHeader('date', new Date(tenant.options.clock().epochMilliseconds).toUTCString());
    const raw = Buffer.concat(await Array.fromAsync(request));
    const url = new URL(request.url ?? '/', 'http://localhost');
    const found = findMethod(request.method ?? '', url.pathname);
    const parts = readMultipart(request.headers['content-type'] ?? '', raw);
    const body = parseJson(raw.toString('utf8'));
    const fault = found && faults.take(found.method.name);
    const call = {
      id: found?.id ?? '',
      key: found?.key ?? '',
      query: url.searchParams,
      body: objectOf(body),
      parts,
      host: request.headers.host ?? '',
      bytes: raw.length,
    };
    const answer = prepared(fault) ?? carryOut(found?.method, request.headers.authorization, call);
    log.add({
      method: request.method ?? '',
      path: url.pathname + url.search,
      body: parts.length > 0 ? partsForLog(parts) : body,
      status: answer.status,
      response: shown(answer.body),
    });
    if (fault?.kind === 'slow') await delay(fault.ms, undefined, { ref: false });
    if (fault?.kind === 'drop') response.destroy();
    else response.writeHead(answer.status, answer.headers).end(answer.body);
  }

  function carryOut(method: Method | undefined, authorization: string | undefined, call: Call): Answer {
    if (!method) return notFound;
    try {
      if (!method.open) tenant.tokens.check(authorization);
      checkRate(method);
      const body = method.run(call, tenant);
      return body instanceof Uint8Array
        ? { status: 200, headers: { 'content-type': 'application/octet-stream' }, body }
        : jsonAnswer(200, {}, body);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const { code, message, headers } = error;
      const status = error.status === 400 ? tenant.limits.refusalStatus : error.status;
      return jsonAnswer(status, headers, { code, msg: message, error: { log_id: tenant.newId('') } });
    }
  }

  function checkRate({ name }: Method): void {
    const fits = tenant.rates.admit(`second ${name}`, perSecond) && tenant.rates.admit(`minute ${name}`, perMinute, 60);
    if (!fits) throw tooManyCalls(tenant.limits.rateStatus, perSecond, 1);
  }
}

const shown = (body: string | Uint8Array): unknown =>
  typeof body === 'string' ? (parseJson(body) ?? body) : { bytes: body.length };

const prepared = (fault: Fault | undefined): Answer | undefined =>
  fault?.kind === 'answer' ? { status: fault.status, headers: fault.headers ?? {}, body: fault.body } : undefined;

const jsonAnswer = (status: number, headers: Readonly<Record<string, string>>, body: unknown): Answer => ({
  status,
  headers: { ...headers, 'content-type': 'application/json; charset=utf-8' },
  body: JSON.stringify(body),
});

/** The vendor's gateway answers an unknown path in plain text. */
const notFound: Answer = { status: 404, headers: { 'content-type': 'text/plain' }, body: '404 page not found' };
