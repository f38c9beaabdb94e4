import { describe, expect, it } from 'vitest';
import { failureIn, refusalIn } from '../../../../adapters/sources/zoho/failures.ts';
import { answer } from '../answer.ts';

const refused = (code: string, status = 400) => answer({ code, details: {}, message: 'no', status: 'error' }, status);

describe('an answer of the API', () => {
  it.each([
    [401, 'INVALID_TOKEN', 'credentials: INVALID_TOKEN'],
    [401, 'AUTHENTICATION_FAILURE', 'credentials: AUTHENTICATION_FAILURE'],
    [401, 'OAUTH_SCOPE_MISMATCH', 'forbidden: OAUTH_SCOPE_MISMATCH'],
    [403, 'NO_PERMISSION', 'forbidden: NO_PERMISSION'],
    [403, 'ANYTHING', 'forbidden: ANYTHING'],
    [400, 'INVALID_MODULE', 'unknown: INVALID_MODULE'],
    [400, 'INVALID_QUERY', 'unknown: INVALID_QUERY'],
    [400, 'SYNTAX_ERROR', 'malformed: SYNTAX_ERROR'],
    [500, 'INTERNAL_ERROR', 'transient: INTERNAL_ERROR'],
  ])('%i %s is %s', (status, code, expected) => {
    expect(failureIn(refused(code, status))?.message).toBe(expected);
  });

  it('without a word of its own is judged by its number, and nothing of what it says is kept', () => {
    expect(failureIn(answer('<html>Bad Gateway</html>', 502))?.message).toBe('transient: HTTP_502');
    expect(failureIn(refused("near 'Acme & Co'"))?.message).toBe('malformed: unnamed');
  });

  it('that comes too often is asked again after a minute, or when it says', () => {
    expect(failureIn(refused('TOO_MANY_REQUESTS', 429))).toMatchObject({
      failure: 'rate-limited',
      retryAfterMs: 60_000,
    });
    const said = { ...refused('TOO_MANY_REQUESTS', 429), retryAfterMs: 5000 };
    expect(failureIn(said)).toMatchObject({ failure: 'rate-limited', retryAfterMs: 5000 });
  });

  it('leaves the last credits of the day to others', () => {
    const leaving = (left: string) => failureIn(answer({}, 200, { 'x-api-credits-remaining': left }));
    expect([leaving('500'), leaving('')]).toEqual([undefined, undefined]);
    expect(leaving('499')).toMatchObject({ failure: 'rate-limited', code: 'credits', retryAfterMs: 3_600_000 });
    expect(leaving('0')?.failure).toBe('rate-limited');
  });
});

describe('an answer of the accounts server', () => {
  it.each([
    [200, { error: 'invalid_code' }, 'credentials: invalid_code'],
    [200, { error: 'invalid_client' }, 'credentials: invalid_client'],
    [400, { error: 'Access Denied', status: 'failure' }, 'rate-limited: too_many_tokens'],
    [500, { error: 'server_error' }, 'transient: server_error'],
    [503, 'down', 'transient: HTTP_503'],
    [404, '', 'malformed: HTTP_404'],
  ])('%i %j is %s', (status, body, expected) => {
    expect(refusalIn(answer(body, status))?.message).toBe(expected);
  });

  it('with a token in it is none', () => {
    expect(refusalIn(answer({ access_token: 'not-a-real-token' }))).toBeUndefined();
  });
});
