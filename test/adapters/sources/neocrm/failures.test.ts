import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../../adapters/sources/http.ts';
import { dataIn, isTokenDead } from '../../../../adapters/sources/neocrm/failures.ts';
import { SourceError } from '../../../../src/errors.ts';

const answer = (status: number, body: unknown, retryAfterMs?: number): Answer => ({
  status,
  text: '',
  headers: {},
  retryAfterMs,
  json: () => body,
  exactJson: () => body,
});

const failed = (given: Answer): SourceError => {
  try {
    dataIn(given);
  } catch (error) {
    if (error instanceof SourceError) return error;
  }
  return expect.fail('it was answered');
};

it.each(['0', '200', 0, 200])('gives the data behind the code %o', (code) => {
  expect(dataIn(answer(200, { code, msg: 'OK', data: { records: [] } }))).toEqual({ records: [] });
});

describe('a failure inside HTTP 200', () => {
  it.each([
    ['20000002', 'access token is invalid or expired', 'credentials', 'token'],
    ['1', 'access token 已失效', 'credentials', 'token'],
    ['1020025', '用户访问频率超出限制', 'rate-limited', '1020025'],
    ['1', '请求过于频繁', 'rate-limited', '1'],
    ['1', '没有权限', 'forbidden', '1'],
    ['404', '对象不存在: deal', 'unknown', '404'],
    ['400', '字段不存在: amount', 'unknown', '400'],
    ['500', '系统繁忙，请稍后再试', 'transient', '500'],
    ['400', "xoql syntax error near 'token'", 'malformed', '400'],
    [undefined, undefined, 'malformed', 'no-code'],
  ])('%s, %s is %s', (code, msg, failure, word) => {
    expect(failed(answer(200, { code, msg, data: null }))).toMatchObject({ failure, code: word });
  });

  it('passes none of its words on, in which values can stand', () => {
    expect(failed(answer(200, { code: '华星科技', msg: '华星科技 already exists' })).message).toBe(
      'malformed: no-code',
    );
  });
});

describe('a failure with a status', () => {
  it.each([
    [401, 'credentials', 'token'],
    [403, 'forbidden', '403'],
    [404, 'setting', 'url'],
    [405, 'setting', 'url'],
    [418, 'malformed', '418'],
    [429, 'rate-limited', '429'],
    [503, 'transient', '503'],
  ])('%i is %s', (status, failure, code) => {
    expect(failed(answer(status, {}))).toMatchObject({ failure, code });
  });

  it('says when to come again', () => {
    expect(failed(answer(429, {}))).toMatchObject({ retryAfterMs: 60_000 });
    expect(failed(answer(429, {}, 3000))).toMatchObject({ retryAfterMs: 3000 });
    expect(failed(answer(200, { code: '1020025' }))).toMatchObject({ retryAfterMs: 60_000 });
  });
});

it('knows a dead token from another refusal', () => {
  expect(isTokenDead(failed(answer(401, {})))).toBe(true);
  expect(isTokenDead(new SourceError('credentials', 'invalid_grant'))).toBe(false);
  expect(isTokenDead(new Error('token'))).toBe(false);
});
