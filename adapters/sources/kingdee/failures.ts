import { SourceError, type SourceFailure } from '../../../src/errors.ts';
import type { Answer } from '../http.ts';
import { restMs } from './limits.ts';

/** What the site's numbers mean (`MsgCode`, in the vendor's own manual); those that stand nowhere are not understood. */
const byNumber: Readonly<Record<string, SourceFailure>> = {
  1: 'credentials', // The session is lost.
  2: 'forbidden',
  4: 'transient', // An exception.
  6: 'transient', // The database failed.
  7: 'forbidden', // No licence.
  9: 'unknown', // No such field or value.
  13: 'transient', // Somebody else is at it.
  14: 'rate-limited',
  15: 'credentials', // Administrators may not log in so.
};

/** The same by what it says: most failures have no number, and some of them are worth another try. */
const byWords: readonly (readonly [RegExp, SourceFailure])[] = [
  [/会话|重新登录/, 'credentials'],
  [/频繁|调用限制/, 'rate-limited'],
  [/权限|许可/, 'forbidden'],
  [/(?:字段|业务对象|元数据).*不存在|无法解析/, 'unknown'],
  [/超时|死锁|timeout|deadlock|繁忙/i, 'transient'],
];

/** The session that was named is none any more; the same is said of whoever is not known at all. */
export const isSessionLost = (error: unknown): boolean => error instanceof SourceError && error.code === 'session-lost';

/**
 * What the site says, numbers as text. It fails with HTTP 200: as text behind `response_error:`, as an object instead of rows, and
 * as an object in the only row. Throws a SourceError for each of them; nothing of their words goes on, in which values can stand.
 */
export function saidBy(answer: Answer): unknown {
  const { status, text } = answer;
  if (status === 519) throw refusedByGateway(text);
  if (status === 429) throw new SourceError('rate-limited', '429', answer.retryAfterMs ?? restMs);
  if (status === 401) throw new SourceError('credentials', '401');
  // The web server in front of the site says so of an address at which there is none.
  if (status === 403 || status === 404) throw new SourceError('setting', 'url');
  if (status !== 200) throw new SourceError(status >= 500 ? 'transient' : 'malformed', String(status));
  if (/^"?\s*response_error:/.test(text)) throw failed('response_error', text, 'transient');
  const said = answer.exactJson();
  const failure = statusIn(said) ?? statusIn(firstIn(firstIn(said))) ?? statusIn(firstIn(said));
  if (failure) throw failure;
  return said;
}

function refusedByGateway(text: string): SourceError {
  const errcode = /"errcode"\s*:\s*"?(\d+)/.exec(text)?.[1] ?? '519';
  // Numbers from 4000 are about who asks, and 5001 says that there is no such address.
  if (errcode === '5001') return new SourceError('setting', 'url');
  return new SourceError(errcode.startsWith('4') ? 'credentials' : 'transient', errcode);
}

const firstIn = (said: unknown): unknown => (Array.isArray(said) ? said[0] : undefined);

interface Status {
  readonly IsSuccess?: unknown;
  readonly MsgCode?: unknown;
  readonly Errors?: readonly { readonly Message?: unknown }[];
}

function statusIn(said: unknown): SourceError | undefined {
  if (typeof said !== 'object' || said === null || Array.isArray(said)) return undefined;
  const { Result, actionname } = said as { Result?: { ResponseStatus?: Status }; actionname?: unknown };
  // Its own firewall speaks to a browser.
  if (actionname !== undefined) return new SourceError('malformed', 'blocked');
  const status = Result?.ResponseStatus;
  if (status === undefined || String(status.IsSuccess) === 'true') return undefined;
  const number = String(status.MsgCode ?? 0);
  const words = (Array.isArray(status.Errors) ? status.Errors : []).map(({ Message }) => String(Message)).join(' ');
  return failed(`MsgCode ${number}`, words, byNumber[number]);
}

function failed(code: string, words: string, otherwise: SourceFailure = 'malformed'): SourceError {
  const said = byWords.find(([shape]) => shape.test(words))?.[1];
  const failure = otherwise === 'malformed' || otherwise === 'transient' ? (said ?? otherwise) : otherwise;
  if (failure === 'credentials' && code !== 'MsgCode 15') return new SourceError(failure, 'session-lost');
  return new SourceError(failure, code, failure === 'rate-limited' ? restMs : undefined);
}
