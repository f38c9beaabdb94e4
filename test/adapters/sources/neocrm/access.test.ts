import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../../adapters/sources/http.ts';
import { entranceFrom, passIn } from '../../../../adapters/sources/neocrm/access.ts';
import { SourceError } from '../../../../src/errors.ts';
import type { Settings } from '../../../../src/ports/source.ts';

const settings: Settings = {
  clientId: 'not-a-real-client',
  clientSecret: 'not-a-real-client-secret',
  user: 'qibu@example.com',
  password: 'not a real + password ',
  securityToken: 'FAKE0001',
};

describe('the login', () => {
  it('has the password and the security token as one', () => {
    const { login } = entranceFrom(settings);
    expect(Object.fromEntries(login.body as URLSearchParams)).toEqual({
      grant_type: 'password',
      client_id: 'not-a-real-client',
      client_secret: 'not-a-real-client-secret',
      username: 'qibu@example.com',
      password: 'not a real + password FAKE0001',
    });
  });

  it('names where it came from where the app was registered with that', () => {
    const { login } = entranceFrom({ ...settings, redirectUri: 'https://crm.example.com/callback' });
    expect((login.body as URLSearchParams).get('redirect_uri')).toBe('https://crm.example.com/callback');
  });

  it.each([
    [undefined, 'https://login.xiaoshouyi.com/auc/oauth2/token'],
    ['https://login-p10.xiaoshouyi.com/', 'https://login-p10.xiaoshouyi.com/auc/oauth2/token'],
    ['https://api.xiaoshouyi.com/oauth2/token', 'https://api.xiaoshouyi.com/oauth2/token'],
  ])('is at %s', (loginUrl, url) => {
    expect(entranceFrom({ ...settings, ...(loginUrl && { loginUrl }) }).login).toMatchObject({ method: 'POST', url });
  });
});

it.each([
  [undefined, 'https://api.xiaoshouyi.com'],
  [' https://api-p10.xiaoshouyi.com/ ', 'https://api-p10.xiaoshouyi.com'],
])('its data are at %s', (url, api) => {
  expect(entranceFrom({ ...settings, ...(url && { url }) }).api).toBe(api);
});

describe('what cannot be right is named', () => {
  it.each([
    ['clientId', ' '],
    ['clientSecret', ''],
    ['user', ''],
    ['password', ''],
    ['securityToken', ''],
    ['loginUrl', 'login.xiaoshouyi.com'],
    ['url', 'https://api.xiaoshouyi.com?a=b'],
  ] as const)('%s: %o', (name, value) => {
    expect(() => entranceFrom({ ...settings, [name]: value })).toThrow(new SourceError('setting', name));
  });
});

describe('the answer to it', () => {
  const answer = (status: number, body: unknown): Answer => ({
    status,
    text: '',
    headers: {},
    retryAfterMs: undefined,
    json: () => body,
    exactJson: () => body,
  });

  it('is a token, of which nobody says how long it lives', () => {
    expect(passIn(answer(200, { access_token: 'fake-access-1', token_type: 'Bearer' }))).toEqual({
      token: 'fake-access-1',
    });
  });

  it.each([
    [
      400,
      { error: 'invalid_grant', error_description: 'username or password is wrong' },
      'credentials',
      'invalid_grant',
    ],
    [400, { error: 'redirect_uri_mismatch' }, 'setting', 'redirectUri'],
    [200, { error: 'invalid_client' }, 'credentials', 'invalid_client'],
    [200, { error: '密码 Geheim1 ist falsch' }, 'credentials', 'login'],
    [200, { access_token: 'two\nlines' }, 'credentials', 'login'],
    [200, null, 'credentials', 'login'],
    [404, {}, 'setting', 'loginUrl'],
    [405, {}, 'setting', 'loginUrl'],
    [429, {}, 'rate-limited', '429'],
    [502, {}, 'transient', '502'],
  ])('%i with %j lets nobody in: %s', (status, body, failure, code) => {
    expect(() => passIn(answer(status, body))).toThrow(expect.objectContaining({ failure, code }));
  });
});
