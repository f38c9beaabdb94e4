import { describe, expect, test } from 'vitest';
import { card, message, openOffice, posted, toGroup } from './office.ts';

/** The first bytes of a PNG, which say its size. */
function png(width: number, height: number): Buffer<ArrayBuffer> {
  const bytes = Buffer.alloc(64);
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  return bytes;
}

function upload(image: Uint8Array<ArrayBuffer>, type = 'message') {
  const form = new FormData();
  form.set('image_type', type);
  form.set('image', new Blob([image]), 'chart.png');
  return form;
}

describe('an uploaded picture', () => {
  test('has a key that a card can show, and is logged by its size', async () => {
    const { api, emulator } = await openOffice();
    const bytes = png(1620, 900);
    const { json } = await api('POST im/v1/images', upload(bytes));
    const alt = { tag: 'plain_text', content: '华东已达成 67%' };
    await posted(api, card({ tag: 'img', img_key: json.data?.image_key, alt }));
    const [seen] = emulator.messages('oc_east', 'ou_chen');
    expect(seen?.text).toBe('认领任务\n华东已达成 67%');
    expect(seen?.images).toEqual([{ alt: '华东已达成 67%', bytes: Uint8Array.from(bytes) }]);
    expect(emulator.picture(String(json.data?.image_key))).toEqual(Uint8Array.from(bytes));
    expect(emulator.picture('img_unknown')).toBeUndefined();
    expect(emulator.requests.find(({ path }) => path.endsWith('/images'))?.body).toEqual({
      image_type: 'message',
      image: { bytes: 64 },
    });
  });

  test('can be a message of its own', async () => {
    const { api, emulator } = await openOffice();
    const { json } = await api('POST im/v1/images', upload(png(10, 10)));
    await api(toGroup, message({ image_key: json.data?.image_key }, { msg_type: 'image' }));
    expect(emulator.messages('oc_east', 'ou_chen')).toMatchObject([{ images: [{ alt: '' }] }]);
  });

  test.each([
    ['an empty file', upload(Buffer.alloc(0)), 234010],
    ['more than 10 MB', upload(Buffer.concat([png(10, 10), Buffer.alloc(10 * 1024 * 1024)])), 234006],
    ['what is no picture', upload(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')), 234011],
    ['more than 12000 pixels a side', upload(png(100, 12_001)), 234039],
    ['another purpose', upload(png(10, 10), 'poster'), 234001],
    ['no file', new FormData(), 234001],
  ])('is refused for %s', async (_, form, code) => {
    const { api } = await openOffice();
    const { status, json } = await api('POST im/v1/images', form);
    expect({ status, code: json.code }).toEqual({ status: 400, code });
  });
});
