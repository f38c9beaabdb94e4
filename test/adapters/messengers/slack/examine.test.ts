import { describe, expect, it } from 'vitest';
import { slack } from '../../../../adapters/messengers/slack/index.ts';
import { botScopes } from '../../../../adapters/messengers/slack/scopes.ts';
import { distributed } from './distributed.ts';
import { cardOf, emulated } from './emulated.ts';
import { clock, config, now, sealed } from './signed.ts';

const nowhere = Promise.resolve([]);

const answers = () => ({ now: { kind: 'card' as const, card: cardOf('Recorded') } });

/** The service at its address, and an examination with these settings, which may differ from those it runs with. */
async function examined(
  settings: { readonly botToken?: string; readonly signingSecret?: string; readonly publicUrl?: string } = {},
  options: Parameters<typeof emulated>[1] = {},
) {
  const { emulator, serviceUrl } = await emulated(answers, { scopes: botScopes, ...options });
  const { publicUrl = serviceUrl, ...changed } = settings;
  const messenger = slack(
    { ...config, apiUrl: `${emulator.url}/api/`, ...changed },
    { ...sealed(), clock, log: () => {} },
  );
  const findings = (await messenger.examine?.(publicUrl, nowhere)) ?? [];
  return { findings, emulator, serviceUrl };
}

const clockOff = (aheadSeconds: number) => ({ code: 'clock', aheadSeconds });

describe('an examination of Slack', () => {
  it('finds nothing but the time where all is well, and changes nothing', async () => {
    const { findings, emulator } = await examined();
    expect(findings).toEqual([clockOff(0)]);
    expect(emulator.requests.map(({ path }) => path)).toEqual(['/api/auth.test']);
  });

  it('says which token is refused, with the word of Slack and without the token', async () => {
    const { findings } = await examined({ botToken: 'xoxb-fake-old-token' });
    expect(findings).toContainEqual({ code: 'refused', setting: 'SLACK_BOT_TOKEN', said: 'invalid_auth' });
    expect(JSON.stringify(findings)).not.toContain('xoxb-');
  });

  it('says whether the app’s token opens connections, and then calls no address', async () => {
    const { emulator } = await emulated(answers, { scopes: botScopes });
    const over = { botToken: config.botToken, apiUrl: `${emulator.url}/api/` };
    const examining = (appToken: string) =>
      slack({ ...over, appToken }, { ...sealed(), clock, log: () => {} }).examine?.('http://127.0.0.1:9', nowhere);
    expect(await examining('xapp-not-a-real-token')).toEqual([clockOff(0)]);
    const refused = { code: 'refused', setting: 'SLACK_APP_TOKEN', said: 'invalid_auth' };
    expect(await examining('xapp-fake-old-token')).toEqual([clockOff(0), refused]);
  });

  it('names the scopes that the token was not granted', async () => {
    const granted = botScopes.filter((scope) => !['files:write', 'im:write'].includes(scope));
    const { findings } = await examined({}, { scopes: granted });
    expect(findings).toContainEqual({ code: 'scopes-missing', scopes: ['files:write', 'im:write'] });
  });

  it('tells how far our clock is ahead or behind', async () => {
    const behind = await examined({}, { clock: () => now.add({ minutes: 10 }) });
    expect(behind.findings).toContainEqual(clockOff(-600));
    const ahead = await examined({}, { clock: () => now.subtract({ minutes: 10 }) });
    expect(ahead.findings).toContainEqual(clockOff(600));
  });

  it('finds that the service at its address has another signing secret', async () => {
    const { findings, serviceUrl } = await examined({ signingSecret: 'another-fake-secret' });
    expect(findings).toContainEqual({ code: 'address-doubts', url: `${serviceUrl}/slack/events` });
  });

  it('finds that nobody answers at the address, or somebody else', async () => {
    const nowhere = 'http://127.0.0.1:9';
    const silent = await examined({ publicUrl: nowhere });
    const url = `${nowhere}/slack/events`;
    expect(silent.findings).toContainEqual({ code: 'address-silent', url, said: expect.any(String) });
    const { emulator } = await emulated(answers);
    const strange = await examined({ publicUrl: emulator.url });
    expect(strange.findings).toContainEqual({
      code: 'address-strange',
      url: `${emulator.url}/slack/events`,
      status: 404,
    });
  });

  it.each([
    ['SLACK_CLIENT_ID', { clientId: 'another-fake-id' }, 'invalid_client_id'],
    ['SLACK_CLIENT_SECRET', { clientSecret: 'another-fake-secret' }, 'bad_client_secret'],
  ])('says that %s is refused where people install the bot by themselves', async (setting, wrong, said) => {
    const redirectUri = 'https://qibu.example.com/slack/oauth_redirect';
    const right = { clientId: 'fake-id', clientSecret: 'fake-client-secret' };
    const { emulator } = await emulated(answers, { distribution: { ...right, redirectUris: [redirectUri] } });
    const distribution = { ...right, stateSecret: 'fake-state-secret', redirectUri };
    const examineWith = (changed: object) =>
      slack(
        { apiUrl: `${emulator.url}/api/`, distribution: { ...distribution, ...changed } },
        { ...sealed(), clock, log: () => {} },
      ).examine?.(undefined, nowhere);
    expect(await examineWith({})).toEqual([clockOff(0)]);
    expect(await examineWith(wrong)).toEqual([clockOff(0), { code: 'refused', setting, said }]);
  });

  it('finds that Slack is to call where only this machine can', async () => {
    const vendor = { ...config, apiUrl: 'https://slack.invalid/api/' };
    const findings = await slack(vendor, { ...sealed(), clock, log: () => {} }).examine?.(
      'http://localhost:3000',
      nowhere,
    );
    expect(findings).toContainEqual({ code: 'address-local', url: 'http://localhost:3000' });
  });

  it('says that Slack could not be asked, and why', async () => {
    const { emulator } = await emulated(answers);
    emulator.fail('auth.test', { kind: 'answer', status: 503, body: '<html>xoxb-fake</html>' });
    const url = `${emulator.url}/api/auth.test`;
    const messenger = slack({ ...config, apiUrl: `${emulator.url}/api/` }, { ...sealed(), clock, log: () => {} });
    expect(await messenger.examine?.(undefined, nowhere)).toContainEqual({
      code: 'unreachable',
      url,
      said: 'http_503',
    });
    await emulator.close();
    expect(await messenger.examine?.(undefined, nowhere)).toEqual([{ code: 'unreachable', url, said: 'ECONNREFUSED' }]);
  });
});

describe('an examination where several workspaces have installed the bot', () => {
  const says = (body: object, headers = {}) =>
    ({ kind: 'answer', status: 200, headers, body: JSON.stringify(body) }) as const;
  const acme = { app: 'A1', tenant: 'T1', name: 'Acme' };
  const examinedAt = async (there: Awaited<ReturnType<typeof distributed>>, ...workspaces: (typeof acme)[]) =>
    there.messenger.examine?.(undefined, Promise.resolve(workspaces));

  it('finds nothing where each of them is open', async () => {
    const there = await distributed({ scopes: botScopes });
    await there.install();
    expect(await examinedAt(there, acme)).toEqual([clockOff(0)]);
  });

  it('names the one that no longer takes its token, and the one of which none is kept', async () => {
    const there = await distributed({ scopes: botScopes });
    await there.install();
    there.emulator.fail('auth.test', says({ ok: false, error: 'account_inactive' }));
    const findings = await examinedAt(there, acme, { ...acme, tenant: 'T2', name: 'Acme South' });
    expect(findings).toContainEqual({ code: 'workspace-refused', workspace: 'Acme', said: 'account_inactive' });
    expect(findings).toContainEqual({ code: 'workspace-refused', workspace: 'Acme South', said: 'not_installed' });
  });

  it('names the scopes that one of them has not granted', async () => {
    const there = await distributed();
    await there.install();
    const granted = botScopes.filter((scope) => scope !== 'files:write').join(',');
    there.emulator.fail('auth.test', says({ ok: true, team_id: 'T1' }, { 'x-oauth-scopes': granted }));
    const missing = { code: 'scopes-missing', scopes: ['files:write'], workspace: 'Acme' };
    expect(await examinedAt(there, acme)).toContainEqual(missing);
  });
});
