import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SeenMessage } from '../../adapters/emulators/emulator.ts';
import { offerTask } from '../../src/services/tasks/offer.ts';
import { readTask, taskSubject } from '../../src/services/tasks/read.ts';
import { totalsAreRight } from '../support/ledger.ts';
import type { Spectator } from '../support/spectators.ts';
import { openStadium, type Stadium } from '../support/stadium.ts';
import { standingAbout } from '../support/standing-cards.ts';
import { anybody, visit } from '../support/tasks.ts';

const slots = 3;
let stadium: Stadium;
let number = 0;

beforeAll(async () => {
  stadium = await openStadium({
    ...{ crowd: 40, processes: 3 },
    prepare: async ({ as, db, idOf }) => {
      await db.chat.updateMany({ where: { externalId: 'oc_sales' }, data: { privacy: 'full' } });
      const offer = visit({ customer: '华星', points: 30, slots: anybody(slots), partnerId: idOf('zhou') });
      ({ number } = await as('wang', (work) => offerTask(work, offer)));
    },
  });
});
afterAll(() => stadium?.close());

const kill = (which: number): Promise<void> => stadium.services[which]?.end('killed') ?? Promise.resolve();

/** What was not taken comes again, as the vendors have it; until all of it was. */
async function bringAgain(): Promise<void> {
  const { slack, feishu } = stadium;
  for (const [index, { kind, answers }] of slack.deliveries.entries()) {
    if (kind === 'event' && answers.at(-1)?.status !== 200) await slack.redeliver(index);
  }
  const idOf = ({ envelope }: (typeof feishu.deliveries)[number]) => JSON.stringify((envelope.header as object) ?? '');
  const taken = new Set(feishu.deliveries.filter(({ answer }) => answer.status === 200).map(idOf));
  for (const delivery of feishu.deliveries.filter((one) => !taken.has(idOf(one)))) await feishu.redeliver({ delivery });
}

const reports = ({ platform, account }: Spectator, index: number) => {
  const { slack, feishu } = stadium;
  return platform === 'slack'
    ? slack.type(account, slack.directChat(account), `report visits ${index + 1}`)
    : feishu.type(account, feishu.directChat(account), `汇报 拜访 ${index + 1}`);
};

const cardBefore = ({ platform, account, chat }: Spectator): SeenMessage | undefined =>
  stadium[platform].messages(chat, account).find(({ text, onlyFor }) => !onlyFor && text.includes(`#${number}`));

describe('of three replicas', () => {
  it('one is killed while forty people report: each report is recorded once, and nobody has to say it again', async () => {
    const answers = stadium.crowd.map(reports);
    await wait(30);
    await kill(0);
    const cut = (await Promise.all(answers)).filter(({ status }) => status !== 200).length;
    await bringAgain();
    const people = stadium.crowd.map(({ personId }) => personId);
    const { db, org } = stadium.company;
    const entries = await db.entry.findMany({ where: { personId: { in: people } }, orderBy: { amount: 'asc' } });
    const recorded = entries.map(({ personId, amount }) => [personId, Number(amount)]);
    expect(recorded).toEqual(people.map((personId, index) => [personId, index + 1]));
    expect(await totalsAreRight(db, org.id)).toBe(true);
    expect(cut).toBeLessThan(stadium.crowd.length);
  });

  it('another is killed while they claim: the last one goes on alone, each slot has one holder, and each chat one card that is right', async () => {
    await stadium.until('the card in every chat', () => stadium.crowd.every((one) => cardBefore(one)));
    const claim = async (one: Spectator): Promise<void> => {
      const card = cardBefore(one);
      const button = card?.buttons.find((text) => /Claim|认领/.test(text));
      // Whoever looks when all slots are taken has nothing to press.
      if (!card || !button) return;
      const { status } = await stadium[one.platform].press(one.account, card, button);
      // A press that nobody answered is made again.
      if (status !== 200) await claim(one);
    };
    const claims = stadium.crowd.map(claim);
    await wait(30);
    await kill(1);
    await Promise.all(claims);
    await stadium.atRest();
    const { db, org } = stadium.company;
    const task = await readTask(db, org.id, number);
    expect([task.state, new Set(task.slots.map(({ holderId }) => holderId)).size]).toEqual(['claimed', slots]);
    expect(await db.audit.count({ where: { action: 'task.claim' } })).toBe(slots);
    const cards = await standingAbout(stadium, taskSubject(task.id));
    for (const { shown, due } of cards) expect(shown).toEqual(due);
    for (const one of stadium.crowd) {
      const those = stadium[one.platform].messages(one.chat, one.account);
      expect(those.filter(({ text, onlyFor }) => !onlyFor && text.includes(`#${number}`))).toHaveLength(1);
    }
  });
});
