import { describe, expect, it, vi } from 'vitest';
import type { Timer } from '../../../../adapters/messengers/feishu/limits.ts';
import type { Inbound } from '../../../../src/ports/messenger.ts';
import { openOffice } from './office.ts';

const quotedIn = (inbound: Inbound | undefined) => (inbound?.kind === 'said' ? inbound.quoted : undefined);

/** Ann asks something in the group, and Chen wants to make a task of it. */
async function asked(question: string, parts: { timer?: Timer } = {}) {
  const office = await openOffice(undefined, { parts });
  await office.emulator.type('ou_ann', 'oc_east', question);
  const [message] = office.emulator.messages('oc_east', 'ou_chen');
  if (!message) throw new Error('nothing was asked');
  const answer = async () => {
    await office.emulator.reply('ou_chen', message, '@qibu 任务 新建');
    return vi.waitFor(() => {
      const [inbound] = office.received;
      if (!inbound) throw new Error('not yet');
      return inbound;
    });
  };
  return { ...office, message, answer };
}

describe('a message that is answered', () => {
  it('is what the answer is about, with people by name', async () => {
    const { answer } = await asked('@陈晨 谁来帮忙看标书？<at id=all></at>');
    const inbound = await answer();
    expect(inbound).toMatchObject({ text: '任务 新建', chat: { id: 'oc_east', direct: false } });
    expect(quotedIn(inbound)).toBe('@陈晨 谁来帮忙看标书？<at id=all></at>');
  });

  it('that we may not read leaves the answer as it is', async () => {
    const { emulator, answer } = await asked('谁来帮忙看标书？');
    const body = JSON.stringify({ code: 230027, msg: 'Lack of necessary permissions' });
    emulator.fail('GET im/v1/messages/:id', { kind: 'answer', status: 400, body });
    const inbound = await answer();
    expect(inbound).toMatchObject({ text: '任务 新建' });
    expect(quotedIn(inbound)).toBeUndefined();
  });

  it('that cannot be read in time leaves the answer as it is', async () => {
    const inTime = { now: () => performance.now(), sleep: async () => undefined };
    const { emulator, answer } = await asked('谁来帮忙看标书？', { timer: inTime });
    emulator.fail('GET im/v1/messages/:id', { kind: 'slow', ms: 300 });
    expect(quotedIn(await answer())).toBeUndefined();
  });

  it('and is gone leaves the answer as it is', async () => {
    const { emulator, message, answer } = await asked('谁来帮忙看标书？');
    const gone = answer();
    emulator.deleteMessage(message.id);
    expect(quotedIn(await gone)).toBeUndefined();
  });
});
