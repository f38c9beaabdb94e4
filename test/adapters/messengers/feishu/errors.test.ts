import { AxiosError, AxiosHeaders } from 'axios';
import { describe, expect, it } from 'vitest';
import { failureFrom, failureOf } from '../../../../adapters/messengers/feishu/errors.ts';
import { DeliveryError } from '../../../../src/errors.ts';

describe('an answer of Feishu', () => {
  it('with code 0 is a success', () => {
    expect(failureOf(200, { code: 0, msg: 'success', data: {} }, {})).toBeUndefined();
  });

  it.each([
    ['rate-limited', 230020, 'message level: not "gone"'],
    ['rate-limited', 99991400, 'app level: not "forbidden"'],
    ['credentials', 99991663, 'token'],
    ['credentials', 99991672, 'scope'],
    ['credentials', 10014, 'app stopped'],
    ['destination', 230002, 'bot not in the group'],
    ['destination', 230013, 'out of availability'],
    ['destination', 230029, 'resigned'],
    ['destination', 230053, 'person stopped the bot'],
    ['destination', 232009, 'group dissolved'],
    ['content', 230025, 'too long'],
    ['content', 230099, 'card not accepted'],
    ['frozen', 230031, 'older than 14 days'],
    ['frozen', 230110, 'deleted'],
    ['frozen', 230011, 'recalled'],
    ['transient', 230049, 'being sent'],
    ['transient', 123456, 'never heard of'],
  ])('is %s for %i (%s), with 200 as with 400', (failure, code) => {
    expect(failureOf(200, { code, msg: 'x' }, {})).toMatchObject({ failure, vendorCode: code });
    expect(failureOf(400, { code, msg: 'x' }, {})).toMatchObject({ failure, vendorCode: code });
  });

  it.each([
    [200, '<html>down</html>'],
    [502, ''],
    [302, null],
    [500, { error: 'x' }],
    [200, undefined],
  ])('is worth another try for %i and %j', (status, body) => {
    expect(failureOf(status, body, {})).toMatchObject({ failure: 'transient' });
  });

  it.each([
    ['7', 7_000],
    ['0.5', 500],
    ['1000000000', 120_000],
    ['-3', 1_000],
    ['Wed, 18 Nov 2026 09:00:00 GMT', 1_000],
    [undefined, 1_000],
  ])('waits as long as a reset of %s says, within reason', (reset, retryAfterMs) => {
    const headers = reset === undefined ? {} : { 'x-ogw-ratelimit-reset': reset };
    expect(failureOf(429, '', headers)).toMatchObject({ failure: 'rate-limited', retryAfterMs });
    expect(failureOf(400, { code: 99991400 }, headers)).toMatchObject({ failure: 'rate-limited', retryAfterMs });
  });

  it('tells what is inside 230099, without its words', () => {
    const msg = 'Failed to create card content, ext=ErrCode: 200621; ErrMsg: parse card json err; ErrorValue: 王强';
    expect(failureOf(400, { code: 230099, msg }, {})?.message).toBe('content: 230099 card refused: 200621');
  });

  it.each([
    ['somebody is pressing the card', 'ext=ErrCode: 11310; ErrMsg: card action is lock; code:230099'],
    ['the key of a picture died', 'ext=ErrCode: 200570; ErrMsg: card contains invalid image keys'],
  ])('passes when %s', (_, msg) => {
    expect(failureOf(400, { code: 230099, msg }, {})).toMatchObject({ failure: 'transient' });
  });
});

describe('whatever a call throws', () => {
  it('comes out as a DeliveryError that holds no token', () => {
    const config = { headers: new AxiosHeaders({ Authorization: 'Bearer t-fake-token' }), data: 'fake-app-secret' };
    const response = { status: 400, statusText: '', headers: {}, config, data: { code: 230002, msg: 't-fake-token' } };
    const thrown = new AxiosError('Request failed with status code 400', 'ERR_BAD_REQUEST', config, {}, response);
    const failure = failureFrom(thrown);
    expect(failure).toBeInstanceOf(DeliveryError);
    expect(failure).toMatchObject({ failure: 'destination', message: 'destination: 230002 bot is not in the group' });
    expect(JSON.stringify({ ...failure, stack: failure.stack, cause: failure.cause })).not.toMatch(/fake-(token|app)/);
  });

  it.each(['ECONNREFUSED', 'ECONNRESET', 'ERR_CANCELED'])('is worth another try for %s', (code) => {
    expect(failureFrom(new AxiosError('x', code))).toMatchObject({
      failure: 'transient',
      message: `transient: ${code}`,
    });
  });
});
