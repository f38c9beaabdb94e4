import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import type { Fault, ReceivedRequest } from './emulator.ts';
import type { SourceEmulator } from './source.ts';

/** A request as it came over the wire. */
export interface Received {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  /** Names in small letters. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

export interface Answered {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** As it is sent; anything but text is sent as JSON. */
  readonly body: unknown;
}

/** The end of the wire that every emulated system of record has: it listens, keeps a log, and goes wrong as planned. */
export interface SourceServer extends Pick<SourceEmulator, 'url' | 'requests' | 'onRequest' | 'fail' | 'close'> {}

/** `answer` is the vendor; what it throws is a bug of the emulator, and answered with 500 and its words. */
export async function openSourceServer(
  answer: (request: Received) => Answered | Promise<Answered>,
  clock: () => Temporal.Instant,
): Promise<SourceServer> {
  const requests: ReceivedRequest[] = [];
  const listeners = new Set<Parameters<SourceEmulator['onRequest']>[0]>();
  const planned: { readonly path: string; readonly fault: Fault; times: number }[] = [];

  function faultFor(path: string): Fault | undefined {
    const due = planned.find((one) => path.includes(one.path));
    if (due && --due.times <= 0) planned.splice(planned.indexOf(due), 1);
    return due?.fault;
  }

  async function serve(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const request = await receivedFrom(incoming);
    for (const listener of listeners) listener(request);
    const fault = faultFor(request.path);
    const { status, headers = {}, body } = fault?.kind === 'answer' ? fault : await answer(request);
    requests.push({
      at: clock().toString(),
      method: request.method,
      path: masked(`${request.path}${request.query.size > 0 ? `?${request.query}` : ''}`),
      body: masked(request.body.toString('utf8')),
      status,
      response: masked(typeof body === 'string' ? body : JSON.stringify(body)),
    });
    if (fault?.kind === 'slow') await delay(fault.ms, undefined, { ref: false });
    if (fault?.kind === 'drop') return void response.destroy();
    const type = typeof body === 'string' ? 'text/plain; charset=utf-8' : 'application/json; charset=utf-8';
    response.writeHead(status, { date: httpDate(clock()), 'content-type': type, ...headers });
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
  }

  const server = createServer((incoming, response) => {
    serve(incoming, response).catch((error: unknown) => response.writeHead(500).end(String(error)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    onRequest: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    fail: (path, fault, times = 1) => void planned.push({ path, fault, times }),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function receivedFrom(incoming: IncomingMessage): Promise<Received> {
  const url = new URL(incoming.url ?? '/', 'http://localhost');
  const headers = Object.entries(incoming.headers).map(([name, value]) => [name, [value].flat().join(', ')]);
  return {
    method: incoming.method ?? '',
    path: url.pathname,
    query: url.searchParams,
    headers: Object.fromEntries(headers),
    body: Buffer.concat(await Array.fromAsync(incoming)),
  };
}

const httpDate = (at: Temporal.Instant): string => new Date(at.epochMilliseconds).toUTCString();

/** Values of what opens something, in JSON, in a form and in a query. */
const secrets = /((?:secret|password|token|permanentCode|api_?key)\w*["']?\s*[:=]\s*["']?)[^"'&,}\s]+/gi;

const masked = (text: string): string => text.replace(secrets, '$1***');
