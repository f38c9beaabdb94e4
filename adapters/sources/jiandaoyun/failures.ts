import { SourceError, type SourceFailure } from '../../../src/errors.ts';
import type { Answer } from '../http.ts';
import { limits } from './limits.ts';

/** By the codes of the guide's error table. A code that is not here is one for what we would never ask. */
const failures: Readonly<Record<string, SourceFailure>> = {
  2004: 'unknown',
  3000: 'unknown',
  3005: 'unknown',
  4001: 'unknown',
  /** The plan has no more of it. */
  7103: 'forbidden',
  8017: 'credentials',
  8301: 'credentials',
  8302: 'forbidden',
  8303: 'rate-limited',
  8304: 'rate-limited',
  17018: 'credentials',
};

const byStatus: Readonly<Record<number, SourceFailure>> = { 401: 'credentials', 403: 'forbidden', 429: 'rate-limited' };

/** What the vendor refuses comes with HTTP 400 and a code; what stands in front of it has a status alone. */
export function failureIn(answer: Answer): SourceError | undefined {
  const { status } = answer;
  if (status >= 200 && status < 300) return undefined;
  if (status === 400) {
    const code = codeIn(answer.json());
    return failed(failures[code] ?? 'malformed', code, answer);
  }
  // Another path than the API's: there is nothing that could be not found otherwise.
  if (status === 404) return new SourceError('setting', 'url');
  return failed(byStatus[status] ?? (status >= 500 ? 'transient' : 'malformed'), `http-${status}`, answer);
}

export const isNoData = (error: unknown): boolean => error instanceof SourceError && error.code === '4001';

const failed = (failure: SourceFailure, code: string, { retryAfterMs = limits.retryAfterMs }: Answer): SourceError =>
  new SourceError(failure, code, failure === 'rate-limited' ? retryAfterMs : undefined);

function codeIn(body: unknown): string {
  const { code } = typeof body === 'object' && body !== null && 'code' in body ? body : { code: undefined };
  return typeof code === 'number' ? String(code) : 'no-code';
}
