import { describe, expect, test } from 'vitest';
import { message, openOffice, toGroup } from './office.ts';

function upload(file: Uint8Array<ArrayBuffer> | undefined, name = '复盘.html', type = 'stream') {
  const form = new FormData();
  form.set('file_type', type);
  form.set('file_name', name);
  if (file) form.set('file', new Blob([file]), 'x');
  return form;
}

const page = new TextEncoder().encode('<p>95%</p>');

describe('an uploaded file', () => {
  test('is a message under its name, and is logged by its size', async () => {
    const { api, emulator } = await openOffice();
    const { json } = await api('POST im/v1/files', upload(page));
    const key = String(json.data?.file_key);
    await api(toGroup, message({ file_key: key }, { msg_type: 'file' }));
    const [seen] = emulator.messages('oc_east', 'ou_chen');
    expect(seen).toMatchObject({ text: '[文件] 复盘.html', files: [{ id: key, name: '复盘.html', bytes: page }] });
    expect(emulator.file(key)).toMatchObject({ name: '复盘.html' });
    expect(emulator.requests.find(({ path }) => path.endsWith('/files'))?.body).toEqual({
      file_type: 'stream',
      file_name: '复盘.html',
      file: { bytes: page.length },
    });
  });

  test('that nobody has uploaded, or that a person has sent, is no message of the bot', async () => {
    const { api, emulator } = await openOffice();
    const chat = emulator.directChat('ou_li');
    await emulator.sendFile('ou_li', chat, '人员.csv', page);
    const theirs = emulator.messages(chat, 'ou_li')[0]?.files?.[0]?.id;
    for (const file_key of ['file_v3_unknown', theirs]) {
      const { json } = await api(toGroup, message({ file_key }, { msg_type: 'file' }));
      expect(json.code).toBe(230001);
    }
  });

  test.each([
    ['an empty file', upload(new Uint8Array()), 234010],
    ['more than 30 MB', upload(new Uint8Array(30 * 1024 * 1024 + 1)), 234006],
    ['no name', upload(page, ''), 234001],
    ['a type that there is not', upload(page, 'x.html', 'html'), 234001],
    ['no file', upload(undefined), 234001],
  ])('is refused for %s', async (_, form, code) => {
    const { api } = await openOffice();
    const { status, json } = await api('POST im/v1/files', form);
    expect({ status, code: json.code }).toEqual({ status: 400, code });
  });
});
