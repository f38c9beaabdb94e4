import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { opening } from '../../../src/playground/company.ts';
import { askedIn } from '../../../src/services/tasks/draft.ts';
import { previewOffer } from '../../../src/services/tasks/preview.ts';
import { publishOffer } from '../../../src/services/tasks/publish.ts';
import { readTask } from '../../../src/services/tasks/read.ts';
import type { Asked } from '../../../src/services/tasks/wanted.ts';
import { type Company, foundCompany } from '../../support/company.ts';
import { refusal, refusals } from '../../support/refusals.ts';

let company: Company;

beforeAll(async () => {
  company = await foundCompany();
});
afterAll(() => company.close());

const demo: Asked = {
  ...{ kind: 'cross-region', title: 'Demo', customer: 'Acme', partner: '@Li Na', indicator: 'help', due: '11-27' },
  ...{ slots: 'East One manager 60%, South One 40%, any 20% overlay', points: '30' },
};
const shown = (asked: Asked = demo, replaces?: string) =>
  company.as('chen', (work) => previewOffer(work, asked, replaces));
const publishes = (draft: string, who = 'chen', at = opening) =>
  company.as(who, (work) => publishOffer(work, draft), at);

describe('a task that is shown first', () => {
  it('is none yet, and says in which chats it would show, and which of them show customers', async () => {
    const before = await company.db.task.count();
    await company.db.chat.updateMany({ where: { team: { alias: 'East One' } }, data: { privacy: 'full' } });
    const { chats, partner, indicator } = await shown();
    expect(await company.db.task.count()).toBe(before);
    expect([partner?.alias, indicator.key]).toEqual(['Li Na', 'cross-region']);
    expect(chats.map(({ team, platform, customers }) => `${team.alias} ${platform} ${customers}`).sort()).toEqual([
      'East One feishu true',
      'East One slack true',
      'Huachen Tech feishu false',
      'Huachen Tech slack false',
    ]);
  });

  it('is published exactly so', async () => {
    const { draftId } = await shown();
    const { number, chats } = await publishes(draftId);
    expect(chats).toBe(4);
    expect(await readTask(company.db, company.org.id, number)).toMatchObject({
      ...{ kind: 'crossRegion', title: 'Demo', customer: 'Acme', points: 30, indicator: 'cross-region' },
      ...{ requester: { alias: 'Chen Chen' }, partner: { alias: 'Li Na' }, state: 'offered' },
      dueOn: Temporal.PlainDate.from('2026-11-27'),
      slots: [
        { team: { alias: 'East One' }, role: 'manager', share: 6_000, overlay: false },
        { team: { alias: 'South One' }, role: null, share: 4_000, overlay: false },
        { team: null, role: null, share: 2_000, overlay: true },
      ],
    });
  });

  it('is published once, however often that is pressed', async () => {
    const { draftId } = await shown();
    const before = await company.db.task.count();
    const outcomes = await refusals(Array.from({ length: 5 }, () => publishes(draftId)));
    expect(outcomes.map((outcome) => outcome?.code).sort()).toEqual([...Array(4).fill('draft-used'), undefined]);
    expect(await company.db.task.count()).toBe(before + 1);
  });

  it('is published by nobody else', async () => {
    const { draftId } = await shown();
    expect(await refusal(publishes(draftId, 'wang'))).toEqual({ code: 'nothing-to-show' });
  });
});

describe('a task that is changed', () => {
  it('begins with what it was, and takes its place', async () => {
    const { draftId } = await shown();
    const asked = await company.as('chen', (work) => askedIn(work, draftId));
    expect(asked).toEqual({
      ...{ kind: 'crossRegion', title: 'Demo', customer: 'Acme', partner: company.idOf('li'), due: '2026-11-27' },
      ...{ indicator: 'cross-region', slots: demo.slots, points: '30' },
    });
    const next = await shown({ ...asked, points: '20' }, draftId);
    expect(next.points).toBe(20);
    expect(await refusal(publishes(draftId))).toEqual({ code: 'draft-used' });
    await publishes(next.draftId);
  });

  it('is not changed into something that does not do', async () => {
    const { draftId } = await shown();
    expect(await refusal(shown({ ...demo, points: 'many' }, draftId))).toMatchObject({ code: 'offer-misread' });
    await publishes(draftId);
  });
});

describe('a task that does not hold any more is not published, and can still be changed', () => {
  it('when its day is over', async () => {
    const { draftId } = await shown();
    const later = opening.add({ days: 10 });
    expect(await refusal(publishes(draftId, 'chen', later))).toEqual({ code: 'offer-lost', lost: 'due' });
    await company.as('chen', (work) => askedIn(work, draftId));
  });

  it('when the other owner has left', async () => {
    const { draftId } = await shown();
    const li = { orgId_id: { orgId: company.org.id, id: company.idOf('li') } };
    await company.db.person.update({ where: li, data: { leftOn: new Date('2026-11-17') } });
    expect(await refusal(publishes(draftId))).toEqual({ code: 'offer-lost', lost: 'partner' });
    await company.db.person.update({ where: li, data: { leftOn: null } });
    await publishes(draftId);
  });

  it('when a team is gone', async () => {
    const { draftId } = await shown();
    await company.db.teamPlacement.updateMany({
      where: { teamId: company.idOf('south-1') },
      data: { until: new Date('2026-11-17') },
    });
    await company.db.organisation.updateMany({ data: { revision: { increment: 1 } } });
    expect(await refusal(publishes(draftId))).toEqual({ code: 'offer-lost', lost: 'team' });
  });
});
