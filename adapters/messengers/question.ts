import type { Finding } from '../../src/ports/finding.ts';

/** Whoever examines an installation waits no longer than this for any one answer. */
const TIMEOUT_MS = 5000;

export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  /** The body where it is a JSON object; empty for anything else. */
  readonly body: Readonly<Record<string, unknown>>;
  /** How far our clock is ahead of that of whoever answered, in whole seconds. Nothing where the answer bears no date. */
  readonly clock: readonly Finding[];
}

/** Why nobody answered: a code of the network (`ECONNREFUSED`), or `timeout`. It repeats nothing of what was sent. */
export interface Unanswered {
  readonly said: string;
}

/** Asks once, as an examination does. Never throws. */
export async function ask(
  url: string,
  init: RequestInit,
  clock: () => Temporal.Instant,
): Promise<Answered | Unanswered> {
  const asked = clock().epochMilliseconds;
  try {
    const response = await fetch(url, { ...init, redirect: 'manual', signal: AbortSignal.timeout(TIMEOUT_MS) });
    const { status, headers } = response;
    const ahead = secondsAhead(headers.get('date'), (asked + clock().epochMilliseconds) / 2);
    return { status, headers, body: objectIn(await response.text()), clock: ahead };
  } catch (error) {
    return { said: codeOf(error) };
  }
}

/** Calls us where the vendor would, which has us repeat a word, and says what is wrong with what comes back. */
export async function askBack(
  url: string,
  init: RequestInit,
  challenge: string,
  clock: () => Temporal.Instant,
): Promise<readonly Finding[]> {
  const answer = await ask(url, init, clock);
  if ('said' in answer) return [{ code: 'address-silent', url, said: answer.said }];
  if (answer.status === 401) return [{ code: 'address-doubts', url }];
  return answer.body.challenge === challenge ? [] : [{ code: 'address-strange', url, status: answer.status }];
}

/** Only what runs on this machine reaches it there. */
export const isLocal = (url: string): boolean =>
  /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(URL.parse(url)?.hostname ?? '');

/** A date in a header is cut to its second, and so is what this gives: a second ahead may be none. */
function secondsAhead(date: string | null, oursMs: number): readonly Finding[] {
  const ahead = Math.floor((oursMs - Date.parse(date ?? '')) / 1000);
  return Number.isNaN(ahead) ? [] : [{ code: 'clock', aheadSeconds: ahead }];
}

function objectIn(text: string): Answered['body'] {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Answered['body']) : {};
  } catch {
    return {};
  }
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  if (error.name === 'TimeoutError') return 'timeout';
  const { cause } = error;
  const code = typeof cause === 'object' && cause !== null && 'code' in cause ? cause.code : undefined;
  return typeof code === 'string' ? code : 'network';
}
