import { describe, expect, it } from 'vitest';
import { openOffice, tenant } from './office.ts';

const toEast = { tenant, to: { chat: 'oc_east' } } as const;
const page = { name: '10 月.html', bytes: new TextEncoder().encode('<p>95%</p>'), caption: '10 月复盘' };

describe('a file', () => {
  it('is sent once for one key, also when the answer got lost', async () => {
    const { messenger, emulator, group } = await openOffice();
    emulator.fail('POST im/v1/messages', { kind: 'drop' });
    await expect(messenger.send(toEast, page, { key: 'export:7' })).rejects.toMatchObject({ failure: 'transient' });
    await messenger.send(toEast, page, { key: 'export:7' });
    expect(group('ou_chen').flatMap(({ files = [] }) => files)).toMatchObject([{ name: '10 月.html' }]);
  });

  it.each([
    ['华东.pdf', 'pdf'],
    ['华东.XLSX', 'xls'],
    ['华东.csv', 'stream'],
    ['华东', 'stream'],
  ])('called %s is a %s to Feishu', async (name, type) => {
    const { messenger, requests } = await openOffice();
    await messenger.send(toEast, { ...page, name }, { key: 'k' });
    expect(requests('POST', 'im/v1/files')[0]?.body).toEqual({
      file_type: type,
      file_name: name,
      file: { bytes: page.bytes.length },
    });
  });

  it('of more than 30 MB is not even uploaded', async () => {
    const { messenger, requests } = await openOffice();
    const large = { ...page, bytes: new Uint8Array(30 * 1024 * 1024 + 1) };
    await expect(messenger.send(toEast, large, { key: 'k' })).rejects.toMatchObject({ failure: 'content' });
    expect(requests('POST', 'im/v1/files')).toEqual([]);
  });

  it('without the permission to upload is refused as a matter of credentials', async () => {
    const { messenger, emulator } = await openOffice();
    const body = JSON.stringify({ code: 99991672, msg: 'Access denied.' });
    emulator.fail('POST im/v1/files', { kind: 'answer', status: 400, body });
    await expect(messenger.send(toEast, page, { key: 'k' })).rejects.toMatchObject({ failure: 'credentials' });
  });

  it('of an answer that meets a passing fault comes all the same', async () => {
    const otherwise = { tone: 'plain', title: 'x', body: [], fallback: 'x' } as const;
    const documents = { make: async () => [page], otherwise };
    const card = { tone: 'plain', title: '好', body: [], fallback: '好' } as const;
    const office = await openOffice(async () => ({ now: { kind: 'card', card, documents } }), {
      parts: { timer: { now: () => performance.now(), sleep: async () => undefined } },
    });
    const { emulator, direct } = office;
    emulator.fail('POST im/v1/files', { kind: 'answer', status: 502, body: '' });
    await emulator.type('ou_chen', emulator.directChat('ou_chen'), '复盘');
    await expect.poll(() => direct('ou_chen').map(({ text }) => text)).toEqual(['好', '[文件] 10 月.html']);
  });
});
