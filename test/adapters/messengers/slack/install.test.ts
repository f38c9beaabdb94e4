import { describe, expect, test } from 'vitest';
import { botScopes } from '../../../../adapters/messengers/slack/scopes.ts';
import { app, distributed, posting } from './distributed.ts';
import { LI, SUN } from './emulated.ts';

describe('somebody who installs the bot', () => {
  test('is led to Slack, and back to a page that says what to do next', async () => {
    const { emulator, messenger, install, begin, installed } = await distributed();
    const asked = await begin(SUN);
    expect(new URL(asked.url).origin).toBe(emulator.url);
    for (const scope of botScopes) expect(asked.text).toContain(scope);
    expect(installed).toEqual([]);
    const done = await install(SUN);
    expect(done).toMatchObject({ status: 200, text: expect.stringContaining('qibu is in Acme') });
    expect(done.text).toContain('/qibu setup');
    expect(done.html).toContain('slack://app?team=T1&amp;id=A1&amp;tab=messages');
    expect(installed).toEqual([{ platform: 'slack', app: 'A1', tenant: 'T1', name: 'Acme', by: SUN }]);
    expect(await posting(messenger)).toBe('posted');
  });

  test('reads it in the language of the browser', async () => {
    const { install } = await distributed();
    expect((await install(LI)).text).toContain('齐步已装到 Acme');
  });

  test('and chooses Cancel reads that nothing has changed', async () => {
    const { emulator, begin, installed, serviceUrl } = await distributed();
    const page = await emulator.browser(SUN).press(await begin(SUN), 'Cancel');
    expect(page).toMatchObject({ status: 200, text: expect.stringContaining('Not installed: you chose Cancel') });
    expect(page.html).toContain(`href="${serviceUrl}/slack/install"`);
    expect(installed).toEqual([]);
  });

  test('once more is told the same, and what was said before stays possible', async () => {
    const { messenger, install, installed } = await distributed();
    await install(SUN);
    await install(LI);
    expect(installed.map(({ by }) => by)).toEqual([SUN, LI]);
    expect(await posting(messenger)).toBe('posted');
  });

  test('for a whole Enterprise organisation is refused, and what Slack has granted is given back', async () => {
    const { emulator, install, installed } = await distributed({ orgWide: true });
    expect(await install()).toMatchObject({ status: 400, text: expect.stringContaining('one workspace at a time') });
    expect(emulator.requests.map(({ path }) => path)).toContain('/api/auth.revoke');
    expect(installed).toEqual([]);
  });
});

describe('who comes back from Slack', () => {
  test('after ten minutes begins again', async () => {
    const { emulator, begin, pass, installed } = await distributed();
    const asked = await begin(SUN);
    pass({ minutes: 10 });
    expect(await emulator.browser(SUN).press(asked, 'Allow')).toMatchObject({ status: 400 });
    expect(installed).toEqual([]);
  });

  test('a second time, by the same way, has installed nothing more', async () => {
    const { emulator, install, installed } = await distributed();
    const { url } = await install(SUN);
    const again = await emulator.browser(SUN).open(url);
    expect(again).toMatchObject({ status: 400, text: expect.stringContaining('no longer good') });
    expect(installed).toHaveLength(1);
  });

  test('by a way that somebody else has begun installs nothing', async () => {
    const { emulator, begin, installed } = await distributed();
    const { html, ...asked } = await begin(SUN);
    expect(await emulator.browser(LI).press({ html, ...asked }, 'Allow')).toMatchObject({ status: 400 });
    expect(installed).toEqual([]);
  });

  test('without a state, or with nonsense, gets a page', async () => {
    const { emulator, serviceUrl } = await distributed();
    for (const query of ['', '?code=x', '?state=a.b.c&code=x', '?error=access_denied', '?error=%3Cscript%3E']) {
      const page = await emulator.browser(SUN).open(`${serviceUrl}/slack/oauth_redirect${query}`);
      expect(page).toMatchObject({ status: 400, text: expect.stringContaining('Begin again') });
    }
  });

  test('with nothing that Slack would take may begin again, and breaks nothing', async () => {
    const { emulator, begin, serviceUrl, logged } = await distributed();
    const state = new URL((await begin(SUN)).url).searchParams.get('state');
    const page = await emulator.browser(SUN).open(`${serviceUrl}/slack/oauth_redirect?state=${state}&code=`);
    expect(page).toMatchObject({ status: 400, text: expect.stringContaining('Begin again') });
    expect(logged.filter(({ level }) => level === 'error')).toEqual([]);
  });

  test('while Slack does not answer may begin again, and then it works', async () => {
    const { emulator, install, installed, messenger } = await distributed();
    emulator.fail('oauth.v2.access', { kind: 'answer', status: 503, body: 'busy' });
    expect(await install()).toMatchObject({ status: 503, text: expect.stringContaining('in a minute') });
    expect(await install()).toMatchObject({ status: 200 });
    expect(installed).toHaveLength(1);
    expect(await posting(messenger)).toBe('posted');
  });

  test('while we could not record it may begin again', async () => {
    let down = true;
    const { install } = await distributed({
      onInstalled: async () => (down ? Promise.reject(new Error('no database')) : undefined),
    });
    expect(await install()).toMatchObject({ status: 503 });
    down = false;
    expect(await install()).toMatchObject({ status: 200 });
  });

  test('where our secret is wrong reads whose fault it is, and the log says which', async () => {
    const { install, logged } = await distributed({ wrong: { clientSecret: 'of-another-app-altogether' } });
    expect(await install()).toMatchObject({ status: 500, text: expect.stringContaining('whoever operates it') });
    expect(JSON.stringify(logged)).toContain('bad_client_secret');
  });
});

test('no token and no secret is in the log, on a page or in an error', async () => {
  const { emulator, messenger, install, logged } = await distributed({ rotation: true });
  const page = await install();
  emulator.fail('chat.postMessage', { kind: 'answer', status: 200, body: '{"ok":false,"error":"xoxe.xoxb-1-leaked"}' });
  const failed = await posting(messenger);
  await emulator.removeApp();
  const refused = await posting(messenger);
  const said = JSON.stringify([logged, page, failed, refused]);
  expect(said).not.toMatch(/xox[a-z]/);
  expect(said).not.toContain(app.clientSecret);
  expect(said).not.toContain(app.stateSecret);
});
