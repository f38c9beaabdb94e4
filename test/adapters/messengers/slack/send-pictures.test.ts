import { describe, expect, test } from 'vitest';
import { line, picture } from '../../../../src/card/card.ts';
import { cardOf, emulated, LI, PNG, SALES } from './emulated.ts';

const silent = () => {
  throw new Error('nobody speaks here');
};
const chat = { tenant: 'T1', to: { chat: SALES } } as const;
const draw = async () => PNG;
const digest = () =>
  cardOf('Week 46: 46% of target', [picture({ mark: 'bar', week: 46 }, 'Chen Chen 53%'), line('3 confirmed')]);

describe('a picture', () => {
  test('is uploaded for nobody, waited for, and shown', async () => {
    const { messenger, last } = await emulated(silent, { fileReady: { polls: 3 } });
    expect(await messenger.post(chat, digest(), { key: 'k', draw })).toMatchObject({ complete: true });
    const [image] = last(SALES, LI).images;
    expect(image?.alt).toBe('Chen Chen 53%');
    expect(image && Buffer.from(image.bytes).equals(PNG)).toBe(true);
  });

  test('is uploaded once, however often it is shown', async () => {
    const { emulator, messenger } = await emulated(silent);
    const { ref } = await messenger.post(chat, digest(), { key: 'k', draw });
    expect(await messenger.update(ref, digest(), { draw })).toEqual({ ref, complete: true });
    expect(emulator.requests.filter(({ path }) => path.includes('/upload/'))).toHaveLength(1);
  });

  test.each([
    ['cannot be drawn', undefined],
    ['has no place to go', 'files.getUploadURLExternal'],
    ['is lost on the way', 'upload'],
    ['is not completed', 'files.completeUploadExternal'],
    ['cannot be asked about', 'files.info'],
  ])('that %s is said in words, and an update will try again', async (_, method) => {
    const { emulator, messenger, last } = await emulated(silent);
    if (method) emulator.fail(method, { kind: 'answer', status: 500, body: '' });
    const drawn = async () => (method ? PNG : undefined);
    const { ref, complete } = await messenger.post(chat, digest(), { key: 'k', draw: drawn });
    expect(complete).toBe(false);
    expect(last(SALES, LI)).toMatchObject({ text: 'Week 46: 46% of target\nChen Chen 53%\n3 confirmed', images: [] });
    expect(await messenger.update(ref, digest(), { draw })).toEqual({ ref, complete: true });
    expect(last(SALES, LI).images).toHaveLength(1);
  });

  test('whose drawing throws does not keep the message back', async () => {
    const { messenger, seen } = await emulated(silent);
    const broken = () => Promise.reject(new Error('no fonts'));
    expect(await messenger.post(chat, digest(), { key: 'k', draw: broken })).toMatchObject({ complete: false });
    expect(seen(SALES, LI)).toHaveLength(1);
  });

  test('that Slack will not show does not keep the message back', async () => {
    const { emulator, messenger, seen } = await emulated(silent);
    emulator.fail('chat.postMessage', { kind: 'answer', status: 200, body: '{"ok":false,"error":"invalid_blocks"}' });
    expect(await messenger.post(chat, digest(), { key: 'k', draw })).toMatchObject({ complete: false });
    expect(seen(SALES, LI)).toEqual(['Week 46: 46% of target\nChen Chen 53%\n3 confirmed']);
  });

  test('is never sent to a stranger', async () => {
    const { emulator, messenger } = await emulated(silent);
    const stranger = JSON.stringify({ ok: true, upload_url: 'http://169.254.169.254/latest', file_id: 'F1' });
    emulator.fail('files.getUploadURLExternal', { kind: 'answer', status: 200, body: stranger });
    expect(await messenger.post(chat, digest(), { key: 'k', draw })).toMatchObject({ complete: false });
  });
});
