import { expect, test } from 'vitest';
import { isTrusted, slackSettings, VENDOR_API_URL } from '../../../../adapters/messengers/slack/config.ts';

const complete = { SLACK_SIGNING_SECRET: 'not-a-real-signing-secret', SLACK_BOT_TOKEN: 'xoxb-not-a-real-token' };

test('without settings Slack is not set up', () => {
  expect(slackSettings({})).toBeUndefined();
  expect(slackSettings({ SLACK_BOT_TOKEN: ' ', SLACK_API_URL: 'https://slack.example/api' })).toBeUndefined();
});

test('two settings are enough', () => {
  expect(slackSettings(complete)).toEqual({
    config: {
      signingSecret: 'not-a-real-signing-secret',
      botToken: 'xoxb-not-a-real-token',
      apiUrl: 'https://slack.com/api/',
    },
  });
});

test('with the app’s token Slack speaks over connections of ours, and signs nothing', () => {
  const { SLACK_BOT_TOKEN } = complete;
  for (const more of [{}, complete]) {
    expect(slackSettings({ ...more, SLACK_BOT_TOKEN, SLACK_APP_TOKEN: 'xapp-not-a-real-token' })).toEqual({
      config: {
        appToken: 'xapp-not-a-real-token',
        botToken: 'xoxb-not-a-real-token',
        apiUrl: 'https://slack.com/api/',
      },
    });
  }
});

test('tokens in each other’s place are named', () => {
  const read = slackSettings({ SLACK_APP_TOKEN: 'xoxb-not-a-real-token', SLACK_BOT_TOKEN: 'xapp-not-a-real-token' });
  expect(read).toEqual({
    problems: [expect.stringMatching(/^SLACK_APP_TOKEN .*xapp-…/), expect.stringMatching(/^SLACK_BOT_TOKEN .*xoxb-…/)],
  });
});

test('a prefix and another API are taken, the latter with its slash', () => {
  expect(
    slackSettings({ ...complete, SLACK_API_URL: 'http://127.0.0.1:4000/api', SLACK_COMMAND_PREFIX: 'acme-' }),
  ).toMatchObject({
    config: { apiUrl: 'http://127.0.0.1:4000/api/', prefix: 'acme-' },
  });
});

test('every problem is named, with where to get it', () => {
  const read = slackSettings({ SLACK_BOT_TOKEN: 'xoxp-a-user', SLACK_API_URL: 'ftp://x', SLACK_COMMAND_PREFIX: 'Ä' });
  const problems = read && 'problems' in read ? read.problems : [];
  expect(problems.map((problem) => problem.split(' ')[0])).toEqual([
    'SLACK_SIGNING_SECRET',
    'SLACK_API_URL',
    'SLACK_COMMAND_PREFIX',
    'SLACK_BOT_TOKEN',
  ]);
  expect(problems[0]).toContain('Basic Information');
  expect(problems.join()).not.toContain('xoxp-a-user');
});

const { SLACK_SIGNING_SECRET } = complete;
const distributed = {
  SLACK_SIGNING_SECRET,
  SLACK_CLIENT_ID: '123.456',
  SLACK_CLIENT_SECRET: 'not-a-real-client-secret',
  SLACK_STATE_SECRET: 'not-a-real-state-secret',
  PUBLIC_URL: 'https://qibu.example.com/',
  ENCRYPTION_KEY: '01'.repeat(32),
};

test('many workspaces need the app’s own credentials, an address to come back to, and a key', () => {
  expect(slackSettings(distributed)).toEqual({
    config: {
      signingSecret: SLACK_SIGNING_SECRET,
      apiUrl: 'https://slack.com/api/',
      distribution: {
        clientId: '123.456',
        clientSecret: 'not-a-real-client-secret',
        stateSecret: 'not-a-real-state-secret',
        redirectUri: 'https://qibu.example.com/slack/oauth_redirect',
      },
    },
  });
});

test.each(Object.keys(distributed))('without %s that alone is missing, and it is said where to get it', (name) => {
  const read = slackSettings({ ...distributed, [name]: undefined });
  expect(read).toEqual({ problems: [expect.stringMatching(new RegExp(`^${name} is missing: .{20}`))] });
});

test('what one workspace and what many need at once is a problem', () => {
  const { SLACK_BOT_TOKEN } = complete;
  const read = slackSettings({ ...distributed, SLACK_BOT_TOKEN });
  expect(read).toEqual({
    problems: [expect.stringMatching(/^SLACK_BOT_TOKEN opens one workspace .* leave one of them out/)],
  });
});

test('credentials that cannot be right are named and not repeated', () => {
  const wrong = { SLACK_CLIENT_ID: 'A0123', SLACK_CLIENT_SECRET: 'tiny', SLACK_STATE_SECRET: 'brief' };
  const read = slackSettings({ ...distributed, ...wrong });
  const problems = read && 'problems' in read ? read.problems : [];
  expect(problems.map((problem) => problem.split(' ')[0])).toEqual(Object.keys(wrong));
  for (const value of Object.values(wrong)) expect(problems.join()).not.toContain(value);
});

test.each([
  ['https://slack.example/api', true],
  ['http://localhost:3001/', true],
  ['http://[::1]:3001/', true],
  ['http://127.9.9.9/', true],
  ['http://slack.example/', false],
  ['http://127.0.0.1.evil.example/', false],
  ['https://user:word@slack.example/', false],
  ['javascript:alert(1)', false],
  ['nowhere', false],
])('the API URL %s is acceptable: %s', (url, acceptable) => {
  const read = slackSettings({ ...complete, SLACK_API_URL: url });
  expect(read && 'config' in read).toBe(acceptable);
});

test.each([
  ['https://hooks.slack.com/actions/T1/1/x', VENDOR_API_URL, true],
  ['http://hooks.slack.com/actions', VENDOR_API_URL, false],
  ['https://hooks.slack.com.evil.example/', VENDOR_API_URL, false],
  ['https://hooks.slack.com@evil.example/', VENDOR_API_URL, false],
  ['https://slack.com/', VENDOR_API_URL, false],
  ['http://169.254.169.254/latest', VENDOR_API_URL, false],
  ['http://127.0.0.1:4000/response', 'http://127.0.0.1:4000/api/', true],
  ['http://127.0.0.1:4001/response', 'http://127.0.0.1:4000/api/', false],
  ['', VENDOR_API_URL, false],
])('an answer may go to %s where the API is %s: %s', (url, apiUrl, trusted) => {
  const config = { signingSecret: 'not-a-real-one', botToken: 'xoxb-not-a-real-one', apiUrl };
  expect(isTrusted(url, 'https://hooks.slack.com', config)).toBe(trusted);
});
