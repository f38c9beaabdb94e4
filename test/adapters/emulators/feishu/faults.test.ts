import { describe, expect, test } from 'vitest';
import { feishuFaults } from '../../../../adapters/emulators/feishu/index.ts';
import { card, line, markdown, message, openOffice, posted, toGroup, toPerson } from './office.ts';

describe('a rate limit', () => {
  const briefly = { limits: { secondMs: 150 } };
  const burst = (api: Awaited<ReturnType<typeof openOffice>>['api'], count: number, method: string, body?: object) =>
    Promise.all(Array.from({ length: count }, () => api(method, body)));
  const codes = (answers: readonly { readonly json: { readonly code?: number } }[]) =>
    answers.map(({ json }) => json.code).filter((code) => code !== 0);

  test('lets five messages a second into one chat, and each chat has its own', async () => {
    const { api } = await openOffice(briefly);
    const answers = await burst(api, 6, toGroup, line('一'));
    expect(codes(answers)).toEqual([230020]);
    expect((await api(toPerson, line('一', { receive_id: 'ou_li' }))).json.code).toBe(0);
    await expect.poll(async () => (await api(toGroup, line('一'))).json.code).toBe(0);
  });

  test('lets one message be updated five times a second', async () => {
    const { api } = await openOffice(briefly);
    const id = await posted(api, card(markdown('一')));
    const answers = await burst(api, 6, `PATCH im/v1/messages/${id}`, message(card(markdown('二'))));
    expect(codes(answers)).toEqual([230020]);
  });

  test.each([429, 400] as const)(
    'lets an app call fifty times a second, else HTTP %i says when to come back',
    async (rateStatus) => {
      const { api } = await openOffice({ limits: { rateStatus } });
      const answers = await burst(api, 51, 'GET bot/v3/info');
      const refused = answers.filter(({ json }) => json.code === 99991400);
      expect(refused.map(({ status }) => status)).toEqual([rateStatus]);
      expect(refused[0]?.headers.get('x-ogw-ratelimit-reset')).toBe('1');
      expect(refused[0]?.headers.get('x-ogw-ratelimit-limit')).toBe('50');
    },
  );
});

describe('a fault', () => {
  test('drops the answer of what was carried out', async () => {
    const { api, emulator } = await openOffice();
    emulator.fail('POST im/v1/messages', { kind: 'drop' });
    await expect(api(toGroup, line('一'))).rejects.toThrow('fetch failed');
    expect(emulator.messages('oc_east', 'ou_li')).toHaveLength(1);
    expect((await api(toGroup, line('二'))).json.code).toBe(0);
  });

  test('answers in the place of the method, as often as told', async () => {
    const { api, emulator } = await openOffice();
    emulator.fail('POST im/v1/messages', feishuFaults.tooManyCalls(400, 7), 2);
    emulator.fail('POST im/v1/messages', feishuFaults.refused('notInGroup'));
    const answers = [];
    for (let count = 0; count < 4; count += 1) answers.push(await api(toGroup, line('一')));
    expect(answers.map(({ json }) => json.code)).toEqual([99991400, 99991400, 230002, 0]);
    expect(answers[0]?.headers.get('x-ogw-ratelimit-reset')).toBe('7');
    expect(emulator.messages('oc_east', 'ou_li')).toHaveLength(1);
  });

  test.each([
    ['the uuid that is on its way', feishuFaults.beingSent(), 400, 230049],
    ['too much in one chat', feishuFaults.tooOften(200), 200, 230020],
    ['the whole app', feishuFaults.tooManyCalls(), 429, 99991400],
  ])('comes ready-made for %s', async (_, fault, status, code) => {
    const { api, emulator } = await openOffice();
    emulator.fail('POST im/v1/messages', fault);
    const answer = await api(toGroup, line('一'));
    expect({ status: answer.status, code: answer.json.code }).toEqual({ status, code });
  });

  test('comes as a page where JSON is expected', async () => {
    const { emulator } = await openOffice();
    emulator.fail('GET bot/v3/info', feishuFaults.html());
    const answer = await fetch(`${emulator.url}/open-apis/bot/v3/info`);
    expect([answer.status, await answer.text()]).toEqual([502, expect.stringContaining('<html>')]);
  });

  test('delays the answer of what was carried out', async () => {
    const { api, emulator } = await openOffice();
    emulator.fail('POST im/v1/messages', { kind: 'slow', ms: 40 });
    const start = performance.now();
    await api(toGroup, line('一'));
    expect(performance.now() - start).toBeGreaterThan(35);
  });

  test('needs a method that there is', async () => {
    const { emulator } = await openOffice();
    expect(() => emulator.fail('POST im/v1/message', { kind: 'drop' })).toThrow('there is no method');
  });
});
