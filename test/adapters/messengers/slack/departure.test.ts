import { describe, expect, test } from 'vitest';
import { distributed, posting } from './distributed.ts';
import { cardOf, emulated } from './emulated.ts';
import { json, message } from './signed.ts';

describe('where people install the bot', () => {
  test('a workspace that removes it is left, and its tokens are forgotten', async () => {
    const { emulator, messenger, vault, install, left } = await distributed();
    await install();
    expect(await vault.read('slack:1.2:T1')).toBeDefined();
    expect((await emulator.removeApp()).map(({ status }) => status)).toEqual([200, 200]);
    expect(left).toEqual([
      { platform: 'slack', app: 'A1', tenant: 'T1' },
      { platform: 'slack', app: 'A1', tenant: 'T1' },
    ]);
    expect(await vault.read('slack:1.2:T1')).toBeUndefined();
    expect(await posting(messenger)).toBe('credentials: not_installed');
  });

  test('and installs it anew is spoken to again', async () => {
    const { emulator, messenger, install } = await distributed();
    await install();
    await emulator.removeApp();
    await install();
    expect(await posting(messenger)).toBe('posted');
  });

  test('what is said late of the earlier installation does not end the present one', async () => {
    const { emulator, messenger, install, pass, left } = await distributed();
    await install();
    pass({ minutes: 1 });
    await emulator.removeApp();
    pass({ minutes: 1 });
    await install();
    left.length = 0;
    for (const index of emulator.deliveries.keys()) await emulator.redeliver(index);
    expect(left).toEqual([]);
    expect(await posting(messenger)).toBe('posted');
  });

  test('somebody who takes back a token of their own removes nothing', async () => {
    const { emulator, messenger, install, left } = await distributed();
    await install();
    await emulator.deliverEvent({ type: 'tokens_revoked', tokens: { oauth: ['ULI'] } });
    expect(left).toEqual([]);
    expect(await posting(messenger)).toBe('posted');
  });

  test('another process finds out when Slack refuses the token', async () => {
    const { emulator, start, install } = await distributed();
    await install();
    const other = start();
    expect(await posting(other)).toBe('posted');
    await emulator.removeApp();
    expect(await posting(other)).toBe('credentials: not_installed');
  });
});

describe('where the operator’s token opens one workspace', () => {
  /** The adapter there, and what it says of a workspace that the app is said to be removed from. */
  async function removed() {
    const { emulator, messenger, doors } = await emulated(() => ({ now: { kind: 'card', card: cardOf('Recorded') } }));
    const left: unknown[] = [];
    const [route] = messenger.routes({ ...doors, uninstalled: async (from) => void left.push(from) });
    const event = { ...message, event_time: 1, event: { type: 'app_uninstalled' } };
    return { emulator, left, told: async () => (await route?.handle(json(event)))?.status };
  }

  test('it is left once the token opens nothing any more, and not before', async () => {
    const { emulator, left, told } = await removed();
    expect([await told(), left.length]).toEqual([200, 0]);
    emulator.fail('auth.test', { kind: 'answer', status: 200, body: '{"ok":false,"error":"account_inactive"}' });
    expect([await told(), left]).toEqual([200, [{ platform: 'slack', app: 'A1', tenant: 'T1' }]]);
  });

  test('it is looked at again where Slack did not answer', async () => {
    const { emulator, left, told } = await removed();
    emulator.fail('auth.test', { kind: 'drop' });
    expect([await told(), left.length]).toEqual([503, 0]);
  });
});
