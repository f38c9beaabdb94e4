import { describe, expect, test } from 'vitest';
import { distributed, posting, refreshes } from './distributed.ts';

describe('without token rotation', () => {
  test('a token serves for good', async () => {
    const { emulator, messenger, install, pass } = await distributed();
    await install();
    pass({ hours: 24 * 365 });
    expect(await posting(messenger)).toBe('posted');
    expect(refreshes(emulator)).toBe(0);
  });
});

describe('a token that runs out after twelve hours', () => {
  test('is refreshed two hours before', async () => {
    const { emulator, messenger, install, pass } = await distributed({ rotation: true });
    await install();
    pass({ hours: 9, minutes: 59 });
    expect([await posting(messenger), refreshes(emulator)]).toEqual(['posted', 0]);
    pass({ minutes: 1 });
    expect([await posting(messenger), refreshes(emulator)]).toEqual(['posted', 1]);
    expect([await posting(messenger), refreshes(emulator)]).toEqual(['posted', 1]);
  });

  test('is refreshed by the first who needs it after a long silence, again and again', async () => {
    const { emulator, messenger, install, pass } = await distributed({ rotation: true });
    await install();
    for (const days of [1, 30, 400]) {
      pass({ hours: 24 * days });
      expect(await posting(messenger)).toBe('posted');
    }
    expect(refreshes(emulator)).toBe(3);
  });

  test('is refreshed once, by two processes that need it at the same moment many times', async () => {
    const { emulator, messenger, start, install, pass } = await distributed({ rotation: true });
    await install();
    const other = start();
    for (let round = 1; round <= 3; round++) {
      pass({ hours: 11 });
      const all = await Promise.all([messenger, other, messenger, other, other].map((one) => posting(one)));
      expect(all).toEqual(['posted', 'posted', 'posted', 'posted', 'posted']);
      expect(refreshes(emulator)).toBe(round);
    }
  });

  test('serves on while Slack does not refresh it, and to its end', async () => {
    const { emulator, messenger, install, pass } = await distributed({ rotation: true });
    await install();
    pass({ hours: 11 });
    emulator.fail('oauth.v2.access', { kind: 'answer', status: 503, body: 'busy' }, 2);
    expect(await posting(messenger)).toBe('posted');
    pass({ hours: 1 });
    expect(await posting(messenger)).toBe('transient: http_503');
    expect(await posting(messenger)).toBe('posted');
  });

  test('that another clock takes for ended is refreshed as soon as Slack says so', async () => {
    const { emulator, messenger, install } = await distributed({ rotation: true });
    await install();
    emulator.fail('chat.postMessage', { kind: 'answer', status: 200, body: '{"ok":false,"error":"token_expired"}' });
    expect([await posting(messenger), refreshes(emulator)]).toEqual(['posted', 1]);
  });

  test('whose refreshing was never answered cannot be had again, which only installing it anew mends', async () => {
    const { emulator, messenger, install, pass } = await distributed({ rotation: true });
    await install();
    pass({ hours: 12 });
    emulator.fail('oauth.v2.access', { kind: 'drop' });
    expect(await posting(messenger)).toBe('transient: network');
    expect(await posting(messenger)).toBe('credentials: invalid_refresh_token');
    await install();
    expect(await posting(messenger)).toBe('posted');
  });
});

test('each workspace is spoken to with its own token, and with none where it is not installed', async () => {
  const { messenger, vault, install } = await distributed();
  await install();
  const kept = JSON.parse((await vault.read('slack:1.2:T1')) ?? '{}');
  await vault.keep('slack:1.2:T2', JSON.stringify({ ...kept, token: 'xoxb-fake-of-another' }));
  expect(await posting(messenger, 'T1')).toBe('posted');
  expect(await posting(messenger, 'T2')).toBe('credentials: invalid_auth');
  expect(await posting(messenger, 'T3')).toBe('credentials: not_installed');
});
