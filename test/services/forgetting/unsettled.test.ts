import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { previewForgetting } from '../../../src/services/forgetting/preview.ts';
import type { Work } from '../../../src/services/work.ts';
import { type Company, foundCompany } from '../../support/company.ts';
import { buttonsOf, type Door, linesOf, openDoor, titleOf } from '../../support/door.ts';
import { layPlan } from '../../support/rewarding.ts';
import { payOctober } from '../../support/stated.ts';
import { offersTask } from '../../support/tasks.ts';

let company: Company;
let door: Door;

beforeAll(async () => {
  company = await foundCompany();
  door = openDoor(company);
  await company.db.person.updateMany({ where: { id: company.idOf('wang') }, data: { locale: 'en' } });
});
afterAll(() => company.close());

const asked = (name: string) => company.as('wang', (work: Work) => previewForgetting(work, name));
const kinds = async (name: string) => (await asked(name)).unsettled.map(({ kind }) => kind);

describe('before somebody is forgotten, what others rely on them for is settled', () => {
  it('which is nothing for who has nothing open', async () => {
    expect(await asked('@Huang Zhiwei')).toMatchObject({ unsettled: [], leaves: true, former: 1 });
  });

  it('a team without another manager, and tasks on either side', async () => {
    await offersTask(door, 'UZHOU', 'task new Visit customer=Acme slots=1 points=10 due=11-27');
    const { number } = await company.db.task.findFirstOrThrow({ orderBy: { number: 'desc' } });
    await door.says('UHE', `task claim ${number}`);
    const shown = await door.says('UWANG', 'forget @Zhou Min');
    expect(titleOf(shown)).toBe('Zhou Min cannot be forgotten yet: first settle this');
    expect(linesOf(shown)[0]).toBe('Nobody else manages East Two: name a manager first');
    expect(linesOf(shown)[1]).toMatch(
      new RegExp(`^Tasks .*#${number}.* go on: confirm, release or cancel them first$`),
    );
    expect(buttonsOf(shown)).toEqual([]);
    expect((await asked('@He Miao')).unsettled).toMatchObject([{ kind: 'tasks', numbers: [number] }]);
  });

  it('standing in for a manager who is away', async () => {
    await door.says('ULIN', 'nudge leave 12-01 12-05 delegate=@Wu Jiaqi');
    expect(await kinds('@Wu Jiaqi')).toContain('standsIn');
  });

  it('oneself, and the only admin', async () => {
    expect(await kinds('@Wang Qiang')).toEqual(expect.arrayContaining(['oneself', 'lastAdmin', 'teams']));
  });

  it('a draft of a change', async () => {
    await door.says('UWANG', 'change new visits 15, teamwork 20 why=because');
    expect(await kinds('@Wang Qiang')).toContain('changes');
  });

  it('a contest of people', async () => {
    const shown = await door.says('UOUYANG', 'pk new @Huang Zhiwei indicator=visits');
    const start = buttonsOf(shown).find(({ action }) => action === 'start-contest');
    if (start) await door.presses('UOUYANG', shown, 'start-contest');
    expect(await kinds('@Ouyang Mingxuan')).toContain('contests');
  });

  it('a nomination, an action of a review, and a target that was proposed', async () => {
    const { db, org, idOf } = company;
    const award = await door.says('ou_xu', '表扬 提名 @马晓东 谈判 因为一天谈完了三轮');
    await door.presses('ou_xu', award, 'send-nomination');
    expect(await kinds('@Xu Lei')).toContain('nominations');
    expect(await kinds('@Ma Xiaodong')).toContain('nominations');
    const period = await db.period.findFirstOrThrow({ where: { orgId: org.id } });
    await db.reviewAction.create({
      data: {
        ...{ orgId: org.id, id: crypto.randomUUID(), periodId: period.id, teamId: idOf('east-2'), text: 'call' },
        ...{ ownerId: idOf('xu'), dueOn: new Date('2026-11-30'), raisedById: idOf('zhou'), raisedAt: new Date() },
      },
    });
    const target = await db.target.findFirstOrThrow({ where: { personId: idOf('xu') } });
    const proposal = { orgId: org.id, targetId: target.id, personId: idOf('xu'), state: 'proposed' as const };
    await db.proposal.create({ data: { ...proposal, askedAt: new Date(), amount: 1n, reason: 'less' } });
    expect(await kinds('@Xu Lei')).toEqual(expect.arrayContaining(['actions', 'proposals']));
  });

  it('pay that waits for approval, questions about it, and a plan that nobody else approves', async () => {
    await payOctober(company, ['ma', 'xu']);
    await layPlan(company, { team: 'south-1', approvers: ['huang'] });
    await door.says('UCHEN', 'reward ask 2 why');
    expect(await kinds('@Chen Chen')).toContain('questions');
    const { owner } = await company.db.rewardInquiry.findFirstOrThrow({ include: { owner: true } });
    expect(await kinds(`@${owner.alias}`)).toContain('questions');
    await company.db.rewardPayout.updateMany({ data: { approvedAt: null, approvedById: null } });
    expect(await kinds('@Li Na')).toContain('payouts');
    expect((await asked('@Huang Zhiwei')).unsettled.find(({ kind }) => kind === 'plans')).toMatchObject({
      teams: [{ alias: 'South One' }],
    });
    expect(await kinds('@Ma Xiaodong')).not.toContain('plans');
  });
});
