import { describe, expect, it } from 'vitest';
import { picture } from '../../../../src/card/card.ts';
import { card, openOffice, tenant } from './office.ts';

const toEast = { tenant, to: { chat: 'oc_east' } } as const;
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

describe('pictures', () => {
  const chart = (mark: string) => card('周报', { body: [picture({ mark }, '4 人的达成率')] });

  it('are drawn, uploaded, and shown; the same one is uploaded once', async () => {
    const { messenger, group, requests } = await openOffice();
    const drawn: object[] = [];
    const draw = async (spec: object) => {
      drawn.push(spec);
      return png;
    };
    const posts = ['a', 'b', 'c'].map((key) => messenger.post(toEast, chart('bar'), { key, draw }));
    expect((await Promise.all(posts)).map(({ complete }) => complete)).toEqual([true, true, true]);
    expect(group('ou_chen')[0]?.images).toEqual([{ alt: '4 人的达成率', bytes: new Uint8Array(png) }]);
    expect(requests('POST', 'im/v1/images')).toHaveLength(1);
    expect(drawn).toEqual([{ mark: 'bar' }]);
  });

  it.each<[string, (spec: object) => Promise<Uint8Array | undefined>]>([
    ['are not drawn in time', async () => undefined],
    ['cannot be drawn', () => Promise.reject(new Error('no font'))],
    ['are empty', async () => new Uint8Array()],
    ['are over 10 MB', async () => new Uint8Array(10 * 1024 * 1024 + 1)],
    ['are none', async () => Buffer.from('GIF?')],
  ])('that %s leave their words, and an update tries again', async (_, draw) => {
    const { messenger, group } = await openOffice();
    const { ref, complete } = await messenger.post(toEast, chart('bar'), { key: 'a', draw });
    expect(complete).toBe(false);
    expect(group('ou_chen')[0]?.text).toBe('周报\n4 人的达成率');
    expect(await messenger.update(ref, chart('bar'), { draw: async () => png })).toEqual({ ref, complete: true });
    expect(group('ou_chen')[0]?.images).toHaveLength(1);
  });

  it('whose key died at Feishu are uploaded anew by the next try', async () => {
    const { messenger, emulator, requests } = await openOffice();
    const dead = {
      code: 230099,
      msg: 'Failed to create card content, ext=ErrCode: 200570; ErrMsg: invalid image keys',
    };
    const post = () => messenger.post(toEast, chart('bar'), { key: 'a', draw: async () => png });
    emulator.fail('POST im/v1/messages', { kind: 'answer', status: 400, body: JSON.stringify(dead) });
    await expect(post()).rejects.toMatchObject({ failure: 'transient' });
    expect(await post()).toHaveProperty('complete', true);
    expect(requests('POST', 'im/v1/images')).toHaveLength(2);
  });
});
