import { describe, expect, it } from 'vitest';
import { appOf, feishuSettings } from '../../../../adapters/messengers/feishu/config.ts';

const complete = {
  FEISHU_APP_ID: 'cli_fake',
  FEISHU_APP_SECRET: 'fake-app-secret',
  FEISHU_ENCRYPT_KEY: 'fake-encrypt-key',
  FEISHU_VERIFICATION_TOKEN: 'fake-verification-token',
};

describe('the settings of Feishu', () => {
  it('are absent where nothing of Feishu is set', () => {
    expect(feishuSettings({ SLACK_BOT_TOKEN: 'xoxb-fake', FEISHU_APP_ID: '' })).toBeUndefined();
  });

  it('lead to Feishu itself by default', () => {
    expect(feishuSettings(complete)).toEqual({
      config: {
        appId: 'cli_fake',
        appSecret: 'fake-app-secret',
        baseUrl: 'https://open.feishu.cn',
        keys: { encryptKey: 'fake-encrypt-key', verificationToken: 'fake-verification-token' },
      },
    });
  });

  it('name every missing one and where to get it', () => {
    const settings = feishuSettings({ FEISHU_APP_ID: 'cli_fake', FEISHU_ENCRYPT_KEY: '  ' });
    const problems = settings && 'problems' in settings ? settings.problems : [];
    expect(problems).toEqual([
      expect.stringMatching(/^FEISHU_APP_SECRET is missing.*App Secret/),
      expect.stringMatching(/^FEISHU_ENCRYPT_KEY is missing.*Encrypt Key/),
      expect.stringMatching(/^FEISHU_VERIFICATION_TOKEN is missing.*Verification Token/),
    ]);
  });

  it.each([
    ['https://open.larksuite.com/', 'https://open.larksuite.com'],
    ['http://127.0.0.1:4010', 'http://127.0.0.1:4010'],
    ['http://localhost:4010', 'http://localhost:4010'],
    ['http://[::1]:4010', 'http://[::1]:4010'],
  ])('take %s', (FEISHU_BASE_URL, baseUrl) => {
    expect(feishuSettings({ ...complete, FEISHU_BASE_URL })).toMatchObject({ config: { baseUrl } });
  });

  it.each([
    'http://open.feishu.cn',
    'http://127.0.0.1.example',
    'ftp://localhost',
    'https://me:pw@open.feishu.cn',
    'x',
  ])('refuse %s', (FEISHU_BASE_URL) => {
    expect(feishuSettings({ ...complete, FEISHU_BASE_URL })).toEqual({
      problems: [expect.stringContaining('FEISHU_BASE_URL')],
    });
  });

  it('over HTTP are all four', () => {
    expect(feishuSettings({ ...complete, FEISHU_TRANSPORT: 'http' })).toHaveProperty('config.keys');
    expect(feishuSettings({ ...complete, FEISHU_TRANSPORT: 'pigeon' })).toEqual({
      problems: [expect.stringMatching(/^FEISHU_TRANSPORT must be http or websocket/)],
    });
  });

  const wired = {
    FEISHU_APP_ID: 'cli_0000000000000000',
    FEISHU_APP_SECRET: 'fake-app-secret',
    FEISHU_TRANSPORT: 'websocket',
  };

  it('over a long connection are the id and the secret, for Feishu signs nothing there', () => {
    const config = {
      appId: 'cli_0000000000000000',
      appSecret: 'fake-app-secret',
      baseUrl: 'https://open.feishu.cn',
    };
    expect(feishuSettings(wired)).toEqual({ config });
    expect(feishuSettings({ ...wired, FEISHU_ENCRYPT_KEY: 'fake-encrypt-key' })).toEqual({ config });
  });

  it('over a long connection are an app id that can be dialled with', () => {
    expect(feishuSettings({ ...wired, FEISHU_APP_ID: 'cli_short' })).toEqual({
      problems: [expect.stringMatching(/^FEISHU_APP_ID must be cli_ and 16 hex digits/)],
    });
  });
});

describe('an app', () => {
  it.each([
    ['https://open.feishu.cn', 'cli_1'],
    ['https://open.larksuite.com', 'lark:cli_1'],
    ['https://larksuite.com.example', 'cli_1'],
    ['http://127.0.0.1:4010', 'cli_1'],
  ])('at %s is kept as %s', (baseUrl, app) => {
    expect(appOf({ appId: 'cli_1', baseUrl })).toBe(app);
  });
});
