import { describe, expect, test } from 'vitest';
import { emulated, LI, SALES } from './emulated.ts';
import { now } from './signed.ts';

const silent = () => {
  throw new Error('nobody speaks here');
};
const chat = { tenant: 'T1', to: { chat: SALES } } as const;
const page = { name: 'October.html', bytes: new TextEncoder().encode('<p>95%</p>'), caption: 'Review of October' };
const refusal = (error: string) =>
  ({ kind: 'answer', status: 200, body: JSON.stringify({ ok: false, error }) }) as const;

describe('a file', () => {
  test('stands below its line', async () => {
    const { messenger, last } = await emulated(silent);
    await messenger.send(chat, page, { key: 'k' });
    expect(last(SALES, LI).text).toBe('Review of October\nOctober.html');
  });

  test('whose answer got lost is found by its share, and is sent', async () => {
    const { emulator, messenger, seen } = await emulated(silent);
    emulator.fail('files.completeUploadExternal', { kind: 'drop' });
    await messenger.send(chat, page, { key: 'k' });
    expect(seen(SALES, LI)).toHaveLength(1);
  });

  test.each([
    ['did arrive', { kind: 'drop' }, 1],
    ['did not', { kind: 'answer', status: 503, body: '' }, 0],
  ] as const)('that %s without anybody knowing is sent once', async (_, fault, before) => {
    const { emulator, messenger, seen } = await emulated(silent);
    emulator.fail('files.completeUploadExternal', fault);
    emulator.fail('files.info', { kind: 'answer', status: 503, body: '' });
    await expect(messenger.send(chat, page, { key: 'export:7' })).rejects.toMatchObject({ failure: 'transient' });
    expect(seen(SALES, LI)).toHaveLength(before);
    await messenger.send(chat, page, { key: 'export:7', retryOf: now });
    await messenger.send(chat, page, { key: 'export:8', retryOf: now });
    expect(seen(SALES, LI)).toHaveLength(2);
  });

  test.each([
    ['files.getUploadURLExternal', 'missing_scope', 'credentials'],
    ['files.getUploadURLExternal', 'storage_limit_reached', 'content'],
    ['files.completeUploadExternal', 'blocked_file_type', 'content'],
    ['files.completeUploadExternal', 'posting_to_channel_denied', 'destination'],
    ['files.completeUploadExternal', 'not_in_channel', 'destination'],
  ])('that %s refuses with %s fails as %s', async (method, word, failure) => {
    const { emulator, messenger, seen } = await emulated(silent);
    emulator.fail(method, refusal(word));
    await expect(messenger.send(chat, page, { key: 'k' })).rejects.toMatchObject({ failure });
    expect(seen(SALES, LI)).toEqual([]);
  });
});
