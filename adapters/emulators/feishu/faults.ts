import type { Fault } from '../emulator.ts';
import { Refusal, type RefusalName, refusal, tooManyCalls } from './refusal.ts';

const answer = ({ status, headers, code, message }: Refusal, as = status): Fault => ({
  kind: 'answer',
  status: as,
  headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
  body: JSON.stringify({ code, msg: message, error: { log_id: 'emulated' } }),
});

/** The ways in which the vendor's side goes wrong, ready for `fail`. */
export const feishuFaults = {
  /** The token died early. Some gateways say so with HTTP 200. */
  deadToken: (status: 200 | 400 = 400): Fault => answer(refusal('deadToken'), status),
  /** The app calls too often; `reset` is in seconds. */
  tooManyCalls: (status: 400 | 429 = 429, reset = 1): Fault => answer(tooManyCalls(status, 50, reset)),
  /** Too much in one chat, or too many updates of one message. */
  tooOften: (status: 200 | 400 = 400): Fault => answer(refusal('tooOften'), status),
  /** The same uuid is being delivered at this moment. */
  beingSent: (): Fault => answer(new Refusal(400, 230049, 'The message is being sent.')),
  refused: (name: RefusalName): Fault => answer(refusal(name)),
  /** A gateway's error page. */
  html: (status = 502): Fault => ({
    kind: 'answer',
    status,
    headers: { 'content-type': 'text/html' },
    body: '<html><body><h1>Bad Gateway</h1></body></html>',
  }),
} as const;

/** What is planned to go wrong next, by method. */
export class FaultPlan {
  readonly #planned = new Map<string, { readonly fault: Fault; times: number }[]>();

  add(method: string, fault: Fault, times: number): void {
    this.#planned.set(method, [...(this.#planned.get(method) ?? []), { fault, times }]);
  }

  /** The fault for this call, if one is due. */
  take(method: string): Fault | undefined {
    const queue = this.#planned.get(method) ?? [];
    const due = queue[0];
    if (!due) return undefined;
    due.times -= 1;
    if (due.times <= 0) queue.shift();
    return due.fault;
  }
}
