import { SourceError, type SourceFailure } from '../../../src/errors.ts';
import type { Answer } from '../http.ts';
import { restMs } from './limits.ts';

/** The few codes that were seen; there is no list of them to be had. */
const byCode: Readonly<Record<string, SourceFailure>> = {
  20000002: 'credentials',
  1020025: 'rate-limited',
  401: 'credentials',
  403: 'forbidden',
  404: 'unknown',
  429: 'rate-limited',
  500: 'transient',
};

const byWords: readonly (readonly [RegExp, SourceFailure])[] = [
  [/token.*(?:invalid|expired|失效|过期|无效)/i, 'credentials'],
  [/频率|频繁|too many/i, 'rate-limited'],
  [/权限|permission/i, 'forbidden'],
  [/不存在|not exist/i, 'unknown'],
  [/繁忙|超时|timeout/i, 'transient'],
];

/** The token opens nothing any more. */
export const isTokenDead = (error: unknown): boolean => error instanceof SourceError && error.code === 'token';

/** What keeps anybody from answering, on whatever way. */
export function unavailable({ status, retryAfterMs = restMs }: Answer): SourceError | undefined {
  if (status === 429) return new SourceError('rate-limited', '429', retryAfterMs);
  return status >= 500 ? new SourceError('transient', String(status)) : undefined;
}

/**
 * What stands in the `data` of an answer, numbers as text. A failure comes with HTTP 200 and a code in it that is neither 0 nor
 * 200, either of which may be a number or text. Throws a SourceError; nothing of the vendor's words goes on.
 */
export function dataIn(answer: Answer): unknown {
  const failure = unavailable(answer);
  if (failure) throw failure;
  const { status } = answer;
  if (status === 401) throw new SourceError('credentials', 'token');
  if (status === 403) throw new SourceError('forbidden', '403');
  // An object that is not there is said to be so with HTTP 200.
  if (status === 404 || status === 405) throw new SourceError('setting', 'url');
  if (status !== 200) throw new SourceError('malformed', String(status));
  const { code, msg, data } = Object(answer.exactJson()) as Readonly<Record<'code' | 'msg' | 'data', unknown>>;
  if (String(code) === '0' || String(code) === '200') return data;
  throw failed(String(code), String(msg));
}

function failed(code: string, words: string): SourceError {
  const failure = byCode[code] ?? byWords.find(([shape]) => shape.test(words))?.[1] ?? 'malformed';
  if (failure === 'credentials') return new SourceError(failure, 'token');
  const word = /^\d{1,12}$/.test(code) ? code : 'no-code';
  return new SourceError(failure, word, failure === 'rate-limited' ? restMs : undefined);
}
