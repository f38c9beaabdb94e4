import { expect, test } from 'vitest';
import { button, card, line, listen, markdown, message, openOffice, posted, toGroup } from './office.ts';

const claim = card(button('认领', { task: 12 }));
const claimed = card(markdown('陈晨 已认领'));

test('a message holds every request that made or changed it, first to last', async () => {
  const answer = { toast: { type: 'success', content: '已认领' }, card: { type: 'raw', data: claimed } };
  const service = await listen(() => answer);
  const { api, emulator, time } = await openOffice({ serviceUrl: service.url });
  const id = await posted(api, claim);
  time.now = time.now.add({ minutes: 1 });
  await api(`PATCH im/v1/messages/${id}`, { content: JSON.stringify(claim), token: 'not-for-everybody' });
  const [seen] = emulator.messages('oc_east', 'ou_chen');
  if (seen) await emulator.press('ou_chen', seen, '认领');
  expect(emulator.messages('oc_east', 'ou_li')[0]?.received).toEqual([
    { at: '2026-11-18T02:05:00Z', via: 'POST im/v1/messages', body: message(claim) },
    {
      at: '2026-11-18T02:06:00Z',
      via: 'PATCH im/v1/messages/:id',
      body: { content: JSON.stringify(claim), token: '***' },
    },
    { at: '2026-11-18T02:06:00Z', via: 'answer to card.action.trigger', body: answer },
  ]);
});

test('an answer in the thread is told apart, and what was refused or came twice is not there', async () => {
  const { api, emulator } = await openOffice();
  const { json } = await api(toGroup, line('一', { uuid: 'once' }));
  await api(toGroup, line('一', { uuid: 'once' }));
  await api(`PATCH im/v1/messages/${json.data?.message_id}`, message(claimed));
  await api(`POST im/v1/messages/${json.data?.message_id}/reply`, line('二'));
  expect(emulator.messages('oc_east', 'ou_li').map(({ received }) => received.map(({ via }) => via))).toEqual([
    ['POST im/v1/messages'],
    ['POST im/v1/messages/:id/reply'],
  ]);
});

test('nothing came about what a person wrote', async () => {
  const { emulator } = await openOffice();
  await emulator.type('ou_chen', 'oc_east', '早');
  expect(emulator.messages('oc_east', 'ou_li')[0]?.received).toEqual([]);
});
