import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../../adapters/sources/http.ts';
import { isSessionLost, saidBy } from '../../../../adapters/sources/kingdee/failures.ts';
import { SourceError } from '../../../../src/errors.ts';

const answer = (text: string, status = 200): Answer => ({
  status,
  text,
  headers: {},
  retryAfterMs: undefined,
  json: () => JSON.parse(text),
  exactJson: () => JSON.parse(text),
});

const failed = (given: Answer): SourceError => {
  try {
    saidBy(given);
  } catch (error) {
    if (error instanceof SourceError) return error;
  }
  return expect.fail('it was said');
};

const status = (MsgCode: number | string, Message: string) => ({
  Result: { ResponseStatus: { IsSuccess: false, MsgCode, Errors: [{ Message }] } },
});

describe('what is said is', () => {
  it.each(['[]', '[[1,"a"]]', '{"Result":{"ResponseStatus":{"IsSuccess":true},"NeedReturnData":{}}}'])('%s', (text) => {
    expect(saidBy(answer(text))).toEqual(JSON.parse(text));
  });
});

describe('a failure', () => {
  it.each([
    ['an object instead of rows', (one: object) => one],
    ['an object as the only value of the only row', (one: object) => [[one]]],
    ['an object as the only row', (one: object) => [one]],
  ])('is seen in %s', (_, shape) => {
    expect(failed(answer(JSON.stringify(shape(status(2, '没有权限')))))).toMatchObject({ failure: 'forbidden' });
  });

  it.each([
    [1, '上下文丢失', 'credentials'],
    [2, '没有权限', 'forbidden'],
    [6, '数据库操作失败', 'transient'],
    [7, '许可错误', 'forbidden'],
    [9, '指定字段/值不存在', 'unknown'],
    [13, '网控冲突', 'transient'],
    ['14', '调用限制', 'rate-limited'],
    [15, '禁止管理员登录', 'credentials'],
    [8, '参数错误', 'malformed'],
    [0, '元数据中标识为FX的字段不存在', 'unknown'],
    [0, '标识为"X"的业务对象不存在', 'unknown'],
    [0, '请重新登录', 'credentials'],
    [0, '执行超时已过期', 'transient'],
    [4, '您没有该功能的操作权限', 'forbidden'],
    [0, '“from”附近有语法错误。', 'malformed'],
  ])('with the number %s and the words %s is %s', (number, words, failure) => {
    expect(failed(answer(JSON.stringify(status(number, words))))).toMatchObject({ failure });
  });

  it.each([
    ['response_error: 请求过于频繁', 'rate-limited'],
    ['"response_error: 会话信息已丢失"', 'credentials'],
    ['response_error: service no found', 'transient'],
  ])('behind response_error is understood: %s', (text, failure) => {
    expect(failed(answer(text))).toMatchObject({ failure });
  });

  it.each([
    ['{"errcode":4006,"description":"Unauthorized"}', 519, 'credentials', '4006'],
    ['{"errcode":5001,"description":"API not found"}', 519, 'setting', 'url'],
    ['<html>', 519, 'transient', '519'],
    ['', 403, 'setting', 'url'],
    ['', 401, 'credentials', '401'],
    ['', 429, 'rate-limited', '429'],
    ['', 502, 'transient', '502'],
    ['', 418, 'malformed', '418'],
    ['[{"actionname":"showConfirm","params":[]}]', 200, 'malformed', 'blocked'],
  ])('%s with HTTP %i is %s', (text, code, failure, word) => {
    expect(failed(answer(text, code))).toMatchObject({ failure, code: word });
  });

  it('says when to come again where there were too many calls', () => {
    expect(failed(answer(JSON.stringify(status(14, ''))))).toMatchObject({ retryAfterMs: 60_000 });
    expect(failed({ ...answer('', 429), retryAfterMs: 5000 })).toMatchObject({ retryAfterMs: 5000 });
  });

  it('passes none of its words on, in which values can stand', () => {
    const { message } = failed(answer(JSON.stringify(status(0, "将 nvarchar 值 '华星科技' 转换失败"))));
    expect(message).toBe('malformed: MsgCode 0');
  });

  it('is a lost session or another refusal', () => {
    expect(isSessionLost(failed(answer(JSON.stringify(status(1, '会话信息已丢失，请重新登录')))))).toBe(true);
    expect(isSessionLost(failed(answer(JSON.stringify(status(15, '禁止管理员登录')))))).toBe(false);
    expect(isSessionLost(failed(answer('{"errcode":4006}', 519)))).toBe(false);
  });
});
