import { expect, it } from 'vitest';
import { isSamePass, passFor } from '../../src/doctor/pass.ts';

const settings = { SLACK_SIGNING_SECRET: 'fake-secret', FEISHU_APP_ID: 'cli_fake', PORT: '3000' };
const pass = passFor(settings);

it('is the same for the same settings of the messengers, in whatever order, with whatever else', () => {
  expect(passFor({ LOG_LEVEL: 'debug', FEISHU_APP_ID: ' cli_fake', SLACK_SIGNING_SECRET: 'fake-secret' })).toBe(pass);
  expect(passFor({ ...settings, PUBLIC_URL: '' })).toBe(pass);
});

it.each([
  ['another secret', { SLACK_SIGNING_SECRET: 'fake-secret-2' }],
  ['a setting more', { SLACK_BOT_TOKEN: 'xoxb-fake' }],
  ['a setting less', { FEISHU_APP_ID: undefined }],
  ['another address', { PUBLIC_URL: 'https://qibu.example.com' }],
])('is another with %s', (_, change) => {
  expect(passFor({ ...settings, ...change })).not.toBe(pass);
});

it('says nothing of the settings, and only the whole of it is taken', () => {
  expect(pass).toMatch(/^[0-9a-f]{64}$/);
  expect(isSamePass(pass, pass)).toBe(true);
  for (const given of ['', pass.slice(1), `${pass}0`]) expect(isSamePass(given, pass)).toBe(false);
});
