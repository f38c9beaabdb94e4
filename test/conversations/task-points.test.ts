import { randomUUIDv7 } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { opening, people } from '../../src/playground/company.ts';
import { directIn, type Place, slackChannel } from '../../src/playground/stage.ts';
import type { Database } from '../../src/store/store.ts';
import { fromDay, fromInstant } from '../../src/store/time.ts';
import { openTheatre, type Theatre } from '../support/world.ts';

let theatre: Theatre;
const number = 90;

beforeAll(async () => {
  theatre = await openTheatre(offered);
});
afterAll(() => theatre.close());

/** Zhou Min asks for help worth 30 points: 60 and 40 %, and 20 % on top. */
async function offered(db: Database): Promise<void> {
  const { id: orgId } = await db.organisation.findFirstOrThrow({ select: { id: true } });
  const name = people.find(({ key }) => key === 'zhou')?.name ?? '';
  const { id: requesterId } = await db.person.findFirstOrThrow({ where: { orgId, name }, select: { id: true } });
  const id = randomUUIDv7();
  await db.task.create({
    data: {
      ...{ orgId, id, number, requesterId, kind: 'crossRegion', points: 30, indicator: 'teamwork', state: 'offered' },
      title: 'Three visits in one day',
      dueOn: fromDay(opening.toPlainDate().add({ days: 9 })),
      createdAt: fromInstant(opening.toInstant()),
    },
  });
  const shares = [
    { share: 6_000, overlay: false },
    { share: 4_000, overlay: false },
    { share: 2_000, overlay: true },
  ];
  await db.taskSlot.createMany({ data: shares.map((slot, index) => ({ orgId, taskId: id, index, ...slot })) });
}

type Seat = readonly [who: string, place: Place];
const zhou: Seat = ['zhou', directIn('slack')];
const chen: Seat = ['chen', directIn('slack')];
const li: Seat = ['li', directIn('feishu')];
const sun: Seat = ['sun', directIn('feishu')];

const sees = ([who, place]: Seat, text: string): Promise<void> =>
  theatre.stage.until(`${who} sees ${text}`, () => theatre.stage.sees(who, place, text) !== undefined);

/** What the team of the three has of teamwork points, as one of them sees it. */
async function ofTeam(): Promise<number> {
  const card = await theatre.told(['chen', slackChannel('CEAST1')], '/goal team');
  return Number(/Teamwork points .*?(\d+) of \d+/.exec(card)?.[1]);
}

describe('help that was asked for in Slack and given in both messengers', () => {
  let before: number;

  it('is claimed and done, and given back to those who hold it, who hear of it', async () => {
    before = await ofTeam();
    await theatre.told(chen, `/task claim ${number}`);
    await theatre.told(li, `任务 认领 ${number}`);
    await theatre.told(sun, `任务 认领 ${number}`);
    await theatre.told(chen, `/task done ${number}`);
    await theatre.told(li, `任务 完成 ${number}`);
    await theatre.told(sun, `任务 完成 ${number}`);
    await sees(zhou, `Task #${number} is done`);
    await theatre.stage.presses('zhou', directIn('slack'), `Task #${number} is done`, 'Not yet');
    await sees(chen, `Task #${number} is not done yet: Zhou Min gave it back to you`);
    await sees(sun, `任务 #${number} 还没完成，周敏交回给你`);
    expect(await ofTeam()).toBe(before);
  });

  it('is done again from what they were told, and confirmed', async () => {
    await theatre.stage.presses('chen', directIn('slack'), 'gave it back to you', 'Done');
    await theatre.stage.presses('li', directIn('feishu'), '交回给你', '完成');
    await theatre.stage.presses('sun', directIn('feishu'), '交回给你', '完成');
    await theatre.stage.until('Zhou is asked anew', () => {
      const { stage } = theatre;
      return stage.all('zhou', directIn('slack')).filter(({ text }) => text.includes('please confirm')).length > 1;
    });
    await theatre.stage.presses('zhou', directIn('slack'), 'please confirm', 'Confirm');
  });

  it('is told to each of them: who confirmed it, and what it counts', async () => {
    await sees(chen, `Task #${number} confirmed by Zhou Min: Teamwork points +18`);
    await sees(li, `任务 #${number} 由周敏确认：协作积分 +12 分`);
    await sees(sun, `任务 #${number} 由周敏确认：协作积分 +6 分`);
    expect(theatre.stage.sees('sun', directIn('feishu'), '由周敏确认')?.text).toContain('另加，只算自己的');
    expect(theatre.stage.sees('chen', directIn('slack'), 'confirmed by')?.text).toContain('Cross-region help +1');
  });

  it('is why their scores are what they are', async () => {
    expect(await theatre.told(chen, '/score')).toContain(`#${number} +18 (Zhou Min confirmed)`);
    expect(await theatre.told(li, '得分')).toContain(`#${number} +12（周敏确认）`);
    expect(await theatre.told(sun, '得分')).toContain(`#${number} +6 另加（周敏确认）`);
  });

  it('counts for the team without what is on top', async () => {
    expect(await ofTeam()).toBe(before + 30);
    expect(await theatre.told(sun, '目标 为什么 协作积分')).toContain('任务另加 6 分，只算你的，不进团队汇总');
  });

  it('stands in the history with its number', async () => {
    expect(await theatre.told(chen, '/report history teamwork')).toContain(
      `Teamwork points +18 (task #${number}, Zhou Min confirmed)`,
    );
    expect(await theatre.told(sun, '汇报 历史 协作积分')).toContain(`（任务 #${number} 另加，周敏确认）`);
  });
});
