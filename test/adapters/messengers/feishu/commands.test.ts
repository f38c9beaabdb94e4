import { describe, expect, it, vi } from 'vitest';
import { feishuFaults } from '../../../../adapters/emulators/feishu/index.ts';
import { DeliveryError } from '../../../../src/errors.ts';
import { card, inTime, notice, openOffice, says, tenant, textsOf, withUndo } from './office.ts';
import { virtualTimer } from './virtual-timer.ts';

describe('a command', () => {
  it('in a group is answered in the single chat, and the group is told in the language of each reader', async () => {
    const { emulator, received, direct, group } = await openOffice(async () => withUndo);
    await emulator.type('ou_chen', 'oc_east', '@齐步 /汇报 拜访 3 @Ann Lee');
    await vi.waitFor(() => expect(textsOf(group('ou_chen'))).toEqual(['已私信回复']));
    expect(textsOf(group('ou_ann'))).toEqual(['Replied privately']);
    expect(direct('ou_chen')).toHaveLength(1);
    expect(direct('ou_ann')).toHaveLength(0);
    expect(received).toMatchObject([{ text: '汇报 拜访 3 <@ou_ann>', chat: { id: 'oc_east', direct: false } }]);
  });

  it('tells the group nothing that did not happen', async () => {
    const { emulator, group, logged } = await openOffice(async () => withUndo);
    emulator.bar(emulator.directChat('ou_chen'), 'stoppedByUser');
    await emulator.type('ou_chen', 'oc_east', '@bot 得分');
    await vi.waitFor(() => expect(logged).toMatchObject([{ error: 'destination: 230053 person has stopped the bot' }]));
    expect(group('ou_chen')).toHaveLength(0);
  });

  it('is answered with a uuid on whatever is sent, so that a lost answer is no second message', async () => {
    const { emulator, group, direct, requests } = await openOffice(async () => withUndo);
    emulator.fail('POST im/v1/messages', { kind: 'drop' });
    emulator.fail('POST im/v1/messages/:id/reply', { kind: 'drop' });
    await emulator.type('ou_chen', 'oc_east', '@齐步 /汇报 拜访 3');
    await vi.waitFor(() => expect(requests('POST', '/reply')).toHaveLength(2), { timeout: 5_000 });
    const sent = requests('POST', 'im/v1/messages').map(({ path, body }) => [path, (body as { uuid: string }).uuid]);
    expect(sent.map(([, uuid]) => uuid)).toEqual(sent.map(() => expect.stringMatching(/^[0-9a-v]{40}$/)));
    expect(sent[0]).toEqual(sent[1]);
    expect(sent[2]).toEqual(sent[3]);
    expect([group('ou_chen').length, direct('ou_chen').length]).toEqual([1, 1]);
  });

  it('that comes again, also under a new id, is answered once', async () => {
    const { emulator, received, direct } = await openOffice(async () => withUndo);
    await emulator.type('ou_chen', emulator.directChat('ou_chen'), '汇报 拜访 3');
    await vi.waitFor(() => expect(direct('ou_chen')).toHaveLength(1));
    await emulator.redeliver();
    await emulator.redeliver({ newEventId: true });
    expect(new Set(received.map(({ keys }) => keys[0])).size).toBe(1);
    expect(received).toHaveLength(3);
    await vi.waitFor(() =>
      expect(emulator.requests.filter(({ path }) => path.startsWith('/open-apis/im/v1/messages'))).toHaveLength(3),
    );
    expect(direct('ou_chen')).toHaveLength(1);
  });

  it('that could not be recorded is left to Feishu to deliver again', async () => {
    let broken = true;
    const { emulator, direct, logged } = await openOffice(async () => {
      if (broken) throw new Error('postgres://qibu:fake-password@db is down');
      return withUndo;
    });
    expect((await emulator.type('ou_chen', emulator.directChat('ou_chen'), '汇报 拜访 3')).status).toBe(503);
    expect(direct('ou_chen')).toHaveLength(0);
    expect(JSON.stringify(logged)).not.toContain('fake-password');
    broken = false;
    expect((await emulator.redeliver()).answer.status).toBe(200);
    await vi.waitFor(() => expect(direct('ou_chen')).toHaveLength(1));
  });

  it('from the menu is answered in the single chat', async () => {
    const { emulator, received, direct } = await openOffice(async () => says('11 月目标'));
    await emulator.menu('ou_chen', 'goal');
    await vi.waitFor(() => expect(textsOf(direct('ou_chen'))).toEqual(['11 月目标']));
    expect(received).toMatchObject([{ kind: 'said', text: 'goal', user: 'ou_chen' }]);
  });

  it('is answered although Feishu stumbles', async () => {
    const timer = virtualTimer();
    const { emulator, direct } = await openOffice(async () => withUndo, { parts: { timer } });
    emulator.fail('POST im/v1/messages', feishuFaults.html());
    emulator.fail('POST im/v1/messages', { kind: 'drop' });
    emulator.fail('POST im/v1/messages', feishuFaults.tooOften());
    await emulator.type('ou_chen', emulator.directChat('ou_chen'), '汇报 拜访 3');
    await vi.waitFor(() => expect(emulator.requests.filter(({ path }) => path.includes('messages'))).toHaveLength(4));
    expect(direct('ou_chen')).toHaveLength(1);
  });

  it('whose result takes long is first told so, and then in the same message', async () => {
    const later = inTime();
    const { emulator, direct } = await openOffice(async () => ({ now: notice('还没记上'), later: later.promise }));
    await emulator.type('ou_chen', emulator.directChat('ou_chen'), '汇报 拜访 3');
    await vi.waitFor(() => expect(textsOf(direct('ou_chen'))).toEqual(['还没记上']));
    later.resolve({ kind: 'card', card: card('已记：拜访 3 次') });
    await vi.waitFor(() => expect(textsOf(direct('ou_chen'))).toEqual(['已记：拜访 3 次']));
    expect(direct('ou_chen')[0]?.edits).toBe(1);
  });

  it('is confirmed in a new message where the first one is gone', async () => {
    const later = inTime();
    const { emulator, direct } = await openOffice(async () => ({ now: notice('还没记上'), later: later.promise }));
    await emulator.type('ou_chen', emulator.directChat('ou_chen'), '汇报 拜访 3');
    await vi.waitFor(() => expect(direct('ou_chen')).toHaveLength(1));
    emulator.deleteMessage(direct('ou_chen')[0]?.id ?? '');
    later.resolve(notice('记好了', 'done'));
    await vi.waitFor(() => expect(textsOf(direct('ou_chen'))).toContain('记好了'));
  });

  it('whose result never comes does not end the process', async () => {
    const { emulator, direct, logged } = await openOffice(async () => ({
      now: notice('还没记上'),
      later: Promise.reject(new DeliveryError('transient', 'store')),
    }));
    await emulator.type('ou_chen', emulator.directChat('ou_chen'), '汇报 拜访 3');
    await vi.waitFor(() => expect(logged).toMatchObject([{ level: 'warn', error: 'transient: store' }]));
    expect(direct('ou_chen')).toHaveLength(1);
  });

  it('from the bot itself or another one starts no loop', async () => {
    const { emulator, received } = await openOffice();
    const event = {
      sender: { sender_id: { open_id: 'ou_bot' }, sender_type: 'app', tenant_key: tenant },
      message: {
        message_id: 'om_1',
        chat_id: 'oc_east',
        chat_type: 'group',
        message_type: 'text',
        content: '{"text":"x"}',
      },
    };
    expect((await emulator.deliverEvent('im.message.receive_v1', event)).answer).toEqual({ status: 200, body: '{}' });
    expect((await emulator.deliverEvent('im.chat.disbanded_v1', {})).answer.status).toBe(200);
    expect((await emulator.deliverEvent('im.message.receive_v1', { sender: null })).answer.status).toBe(400);
    expect(received).toEqual([]);
  });

  it('has an address that both consoles accept', async () => {
    const { emulator } = await openOffice();
    expect(await emulator.verifyUrl('/feishu/events')).toBe(true);
    expect(await emulator.verifyUrl('/feishu/cards')).toBe(true);
  });
});
