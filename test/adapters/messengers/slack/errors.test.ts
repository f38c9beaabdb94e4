import { LogLevel, WebAPIHTTPError, WebAPIPlatformError, WebAPIRequestError } from '@slack/web-api';
import { describe, expect, test } from 'vitest';
import { deliveryError, vendorLogger, withoutSecrets } from '../../../../adapters/messengers/slack/errors.ts';
import { DeliveryError } from '../../../../src/errors.ts';

const refused = (error: string) => new WebAPIPlatformError({ ok: false, error, response_metadata: {} });

test.each([
  ['internal_error', 'transient'],
  ['service_unavailable', 'transient'],
  ['a_word_slack_invents_tomorrow', 'transient'],
  ['ratelimited', 'rate-limited'],
  ['token_revoked', 'credentials'],
  ['invalid_auth', 'credentials'],
  ['missing_scope', 'credentials'],
  ['account_inactive', 'credentials'],
  ['channel_not_found', 'destination'],
  ['is_archived', 'destination'],
  ['not_in_channel', 'destination'],
  ['user_not_found', 'destination'],
  ['cannot_dm_bot', 'destination'],
  ['invalid_blocks', 'content'],
  ['msg_too_long', 'content'],
  ['msg_blocks_too_long', 'content'],
  ['message_not_found', 'frozen'],
  ['edit_window_closed', 'frozen'],
  ['cant_update_message', 'frozen'],
])('%s is a failure of the kind %s', (word, failure) => {
  const error = deliveryError(refused(word));
  expect(error).toMatchObject({ failure, message: `${failure}: ${word}` });
});

describe('an answer that is none of Slack’s words', () => {
  test('is worth another try, and its page is not repeated', () => {
    const error = deliveryError(refused('<html><body>502 for xoxb-not-a-real-token</body></html>'));
    expect(error.message).toBe('transient: unreadable_answer');
  });

  test.each([400, 500, 502, 503])('with the status %i is worth another try', (status) => {
    expect(deliveryError(new WebAPIHTTPError(status, 'x', {}, ''))).toMatchObject({
      failure: 'transient',
      message: `transient: http_${status}`,
    });
  });

  test('because it never came is worth another try', () => {
    const timeout = new DOMException('The operation was aborted due to timeout', 'TimeoutError');
    expect(deliveryError(new WebAPIRequestError(timeout)).message).toBe('transient: timeout');
    expect(deliveryError(new WebAPIRequestError(new TypeError('fetch failed'))).message).toBe('transient: network');
    expect(deliveryError('nonsense').message).toBe('transient: network');
  });
});

test('one of our own errors stays what it is, also inside the vendor’s', () => {
  const ours = new DeliveryError('rate-limited', 'http_429', 7000);
  expect(deliveryError(ours)).toBe(ours);
  expect(deliveryError(new WebAPIRequestError(ours))).toBe(ours);
});

test('what may be logged holds neither tokens nor URLs with a permission in them', () => {
  const text =
    'xoxb-1-not-real xapp-1-A-not-real at https://hooks.slack.com/actions/T1/2/secret and http://127.0.0.1:4/x?y=1';
  expect(withoutSecrets(text)).toBe('*** *** at //hooks.slack.com/*** and //127.0.0.1:4/***');
});

test('the vendor’s packages can log words, and nothing else', () => {
  const logged: unknown[] = [];
  const logger = vendorLogger((event) => logged.push(event));
  logger.debug('http request headers: xoxb-not-a-real-token');
  logger.info('x');
  logger.warn('http request failed', 'to https://slack.com/api/x', { token: 'xoxb-not-a-real-token' });
  logger.error(new Error('xoxb-not-a-real-token'));
  expect(logged).toEqual([{ level: 'warn', msg: 'http request failed to //slack.com/***', from: 'slack' }]);
  expect(logger.getLevel()).toBe(LogLevel.WARN);
});
