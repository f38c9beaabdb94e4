import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { SeenMessage } from '../../adapters/emulators/emulator.ts';
import { Refusal } from '../../src/errors.ts';
import { offerTask } from '../../src/services/tasks/offer.ts';
import { readTask, type TaskView, taskSubject } from '../../src/services/tasks/read.ts';
import { refusalText } from '../../src/views/refusal.ts';
import { pressed } from '../../src/views/task-pressed.ts';
import { totalsAreRight } from '../support/ledger.ts';
import type { Spectator } from '../support/spectators.ts';
import { openStadium, type Stadium } from '../support/stadium.ts';
import { type Standing, standingAbout } from '../support/standing-cards.ts';
import { anybody, visit } from '../support/tasks.ts';
import { allAtOnce } from '../support/told.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** How often in a row the two hundred click; once where it is absent. */
    rounds: number;
  }
}

const slots = 3;
const points = 31;

describe.each(Array.from({ length: inject('rounds') ?? 1 }, (_, round) => round + 1))(
  'two hundred people in both messengers, on three processes (%i)',
  () => {
    let stadium: Stadium;
    let number = 0;

    beforeAll(async () => {
      stadium = await openStadium({
        ...{ crowd: 200, processes: 3 },
        prepare: async ({ as, db, idOf }) => {
          await db.chat.updateMany({ where: { externalId: 'oc_sales' }, data: { privacy: 'full' } });
          const offer = visit({ customer: '华星', points, slots: anybody(slots), partnerId: idOf('zhou') });
          ({ number } = await as('wang', (work) => offerTask(work, offer)));
        },
      });
      await stadium.until('the card in every chat', () => stadium.crowd.every((one) => cardsBefore(one).length > 0));
    });
    afterAll(() => stadium?.close());

    const read = (): Promise<TaskView> => readTask(stadium.company.db, stadium.company.org.id, number);

    /** The cards of the task in the chat where somebody sits. */
    const cardsBefore = ({ platform, account, chat }: Spectator): SeenMessage[] =>
      stadium[platform]
        .messages(chat, account)
        .filter(({ author, onlyFor, text }) => author === 'bot' && !onlyFor && text.includes(`#${number}`));

    const press = (label: RegExp) => (one: Spectator) => {
      const [card] = cardsBefore(one);
      const button = card?.buttons.find((text) => label.test(text));
      if (!card || !button) throw new Error(`${one.name} sees no ${label}`);
      return () => stadium[one.platform].press(one.account, card, button);
    };

    /** All that shows the task, once nothing is on its way any more. */
    async function standing(): Promise<Standing[]> {
      await stadium.atRest();
      return standingAbout(stadium, taskSubject((await read()).id));
    }

    const holds = ({ slots }: TaskView, { personId }: Spectator) => slots.some(({ holderId }) => holderId === personId);
    const audited = (action: string) =>
      stadium.company.db.audit.count({ where: { action, after: { path: ['number'], equals: number } } });

    it('click Claim at once: each slot has one winner, and everybody else is told in their language who has it', async () => {
      const { outcomes, answers } = await allAtOnce(stadium, press(/Claim|认领/));
      expect(new Set(outcomes.map(({ status }) => status))).toEqual(new Set([200]));
      const task = await read();
      expect(new Set(task.slots.map(({ holderId }) => holderId)).size).toBe(slots);
      expect([task.state, await audited('task.claim')]).toEqual(['claimed', slots]);
      const [by] = task.slots.flatMap(({ holder }) => holder ?? []);
      if (!by) throw new Error('nobody has it');
      const open = await stadium.company.db.task.count({ where: { state: 'offered' } });
      const taken = new Refusal({ code: 'already-claimed', by, open });
      expect(answers).toEqual(
        stadium.crowd.map((one) =>
          holds(task, one) ? pressed.won(one.reader, task) : refusalText(one.reader, taken, {}),
        ),
      );
    });

    it('see in every chat what the database has, by no more updates than there were claims that won', async () => {
      const cards = await standing();
      expect(cards.map(({ kind, message }) => `${kind} ${message.chat}`).sort()).toEqual([
        'task CEAST1',
        'task CSALES',
        'task oc_east1',
        'task oc_sales',
      ]);
      for (const { shown, due, message } of cards) {
        expect(shown).toEqual(due);
        expect(message.edits).toBeLessThanOrEqual(slots);
      }
      expect(new Set(stadium.crowd.map((one) => cardsBefore(one).length))).toEqual(new Set([1]));
      expect(tooMuch(stadium)).toEqual([]);
    });

    it('cannot confirm what three of them have done, and both who can, each twice at once, score it once', async () => {
      const task = await read();
      const winners = stadium.crowd.filter((one) => holds(task, one));
      await Promise.all(winners.map((one) => press(/Done|完成/)(one)()));
      const asked = (await standing()).filter(({ kind }) => kind === 'task-confirm');
      expect(asked).toHaveLength(2);

      const twice = [...asked, ...asked].map(({ platform, message }) => {
        const [who = ''] = stadium[platform].chats.find(({ id }) => id === message.chat)?.members ?? [];
        return stadium[platform].press(who, message, message.buttons[0] ?? '');
      });
      const refused = new Refusal({ code: 'not-confirmer', number, requester: task.requester });
      // Who did a part of it is told in between that it counts.
      const refusalFor = ({ reader }: Spectator): string => refusalText(reader, refused, {});
      const typed = ({ platform, account, chat }: Spectator) =>
        platform === 'slack'
          ? () => stadium.slack.type(account, chat, `/task confirm ${number}`)
          : () => stadium.feishu.type(account, stadium.feishu.directChat(account), `任务 确认 ${number}`);
      const { answers } = await allAtOnce(stadium, typed, refusalFor);
      await Promise.all(twice);
      expect(answers).toEqual(stadium.crowd.map((one) => expect.stringContaining(refusalFor(one))));
      expect([(await read()).state, await audited('task.confirm')]).toEqual(['confirmed', 1]);
      const { db, org } = stadium.company;
      const linked = { indicator: 'teamwork', sourceRecord: { startsWith: `${task.id}:` } };
      const scored = await db.entry.findMany({ where: linked });
      expect(scored.map(({ amount }) => amount).sort()).toEqual([10n, 10n, 11n]);
      expect(new Set(scored.map(({ personId }) => personId))).toEqual(new Set(winners.map(({ personId }) => personId)));
      for (const { shown, due } of await standing()) expect(shown).toEqual(due);
      expect(await totalsAreRight(db, org.id)).toBe(true);
    });
  },
);

/** What was too much for a chat or a message; the processes share what the app may do in all, and wait when told to. */
const tooMuch = ({ slack, feishu }: Stadium): string[] => [
  ...slack.requests.flatMap(({ status, path }) => (status === 429 ? [path] : [])),
  ...feishu.requests.flatMap(({ response, path }) => (JSON.stringify(response).includes('230020') ? [path] : [])),
];
