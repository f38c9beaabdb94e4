import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { Slack } from '../slack.ts';
import { endpointOf, type Reply } from './endpoints.ts';
import type { Faults } from './faults.ts';
import type { Log } from './log.ts';
import { receive } from './received.ts';

/** Answers one request of the service, unless a fault is waiting for it. */
export async function serve(
  request: IncomingMessage,
  response: ServerResponse,
  { slack, log, faults }: { readonly slack: Slack; readonly log: Log; readonly faults: Faults },
): Promise<void> {
  const received = await receive(request);
  const endpoint = await endpointOf(received, slack);
  const { method, url } = received;
  const now = slack.options.clock();
  response.setHeader('date', new Date(now.epochMilliseconds).toUTCString());
  const answered = log.open({ at: now.toString(), method, path: url.pathname, body: endpoint.body });
  const fault = faults.take(endpoint.name);
  if (fault?.kind === 'answer') {
    answered({ status: fault.status, response: fault.body });
    response.writeHead(fault.status, fault.headers).end(fault.body);
    return;
  }
  const reply = await endpoint.carryOut();
  if (fault?.kind === 'drop') {
    answered({ status: 0, response: undefined });
    response.destroy();
    return;
  }
  if (fault?.kind === 'slow') await wait(fault.ms, undefined, { ref: false });
  answered({
    status: reply.status,
    response: reply.body instanceof Uint8Array ? { bytes: reply.body.length } : reply.body,
  });
  send(response, reply);
}

function send(response: ServerResponse, { status, headers, body }: Reply): void {
  if (body instanceof Uint8Array) {
    response.writeHead(status, { 'content-type': 'application/octet-stream', ...headers }).end(body);
    return;
  }
  const text = typeof body === 'string';
  response
    .writeHead(status, { 'content-type': text ? 'text/plain' : 'application/json; charset=utf-8', ...headers })
    .end(text ? body : JSON.stringify(body));
}
