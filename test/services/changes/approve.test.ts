import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { defaultChangeLimits } from '../../../src/domain/changes/limits.ts';
import { opening } from '../../../src/playground/company.ts';
import { scorecardShown } from '../../../src/services/scorecards/show.ts';
import { scoresOf } from '../../../src/services/scores/read.ts';
import { fromDay } from '../../../src/store/time.ts';
import { type Changing, openChanging } from '../../support/changing.ts';
import { inbound, openDoor, titleOf } from '../../support/door.ts';
import { refusal, refusals } from '../../support/refusals.ts';

let changing: Changing;

beforeAll(async () => {
  changing = await openChanging();
});
beforeEach(() => changing.clear());
afterAll(() => changing.company.close());

const line = 'visits 15, teamwork 20';
const christmas = opening.with({ month: 12, day: 25 });
const newYear = opening.with({ year: 2027, month: 1, day: 1 });

/** Drafted and simulated by somebody. */
async function ready(who: string, at = opening): Promise<number> {
  const { number } = await changing.draft(who, line, { from: '2027-01-01' }, at);
  await changing.simulate(who, number, at);
  return number;
}

describe('a change that is published', () => {
  it('holds from its day on, and not a day earlier', async () => {
    const number = await ready('wang');
    expect(await changing.publish('wang', number)).toMatchObject({ stage: 'coming', version: 2, movedWeight: 500 });
    const shown = (at: Temporal.ZonedDateTime) => changing.as('chen', async (work) => scorecardShown(work, {}), at);
    expect(await shown(newYear.subtract({ days: 1 }))).toMatchObject({ version: 1, coming: { version: 2 } });
    expect(await shown(newYear)).toMatchObject({ version: 2 });
    const score = (at: Temporal.ZonedDateTime) =>
      changing.as('chen', (work) => scoresOf(work, [changing.company.idOf('chen')]), at);
    expect((await score(opening))[0]?.scorecard.version).toBe(1);
    expect(await changing.show('chen', number, newYear)).toMatchObject({ change: { stage: 'in-force' } });
  });

  it('is told to everybody whom it concerns, and to the chats', async () => {
    const number = await ready('wang');
    await changing.publish('wang', number);
    const { db } = changing.company;
    const { id } = await db.change.findFirstOrThrow();
    const told = await db.announcement.groupBy({ by: ['kind'], where: { key: { contains: id } }, _count: true });
    expect(Object.fromEntries(told.map(({ kind, _count }) => [kind, _count]))).toEqual({
      change: 4,
      'change-for-me': 12,
    });
  });

  it('is in the audit at every step, with what it sets and why', async () => {
    const number = await ready('wang');
    await changing.publish('wang', number);
    await changing.withdraw('wang', number);
    const { id } = await changing.company.db.change.findFirstOrThrow();
    const rows = await changing.company.db.audit.findMany({
      where: { subject: `change:${id}` },
      orderBy: { id: 'asc' },
    });
    expect(rows.map(({ action }) => action)).toEqual([
      'change.draft',
      'change.simulate',
      'change.submit',
      'change.publish',
      'change.withdraw',
    ]);
    expect(rows[3]).toMatchObject({
      actorId: changing.company.idOf('wang'),
      reason: 'they close more',
      after: { version: 2, people: 12, from: '2027-01-01' },
    });
  });

  it('can be withdrawn before its day, by its author or an admin, and its number is not used again', async () => {
    await changing.publish('wang', await ready('wang'));
    expect(await refusal(changing.withdraw('lin', 1))).toMatchObject({ code: 'not-change-author' });
    expect(await changing.withdraw('ma', 1)).toMatchObject({
      stage: 'withdrawn',
      withdrawn: { by: { name: '马晓东' } },
    });
    expect(await changing.as('chen', async (work) => scorecardShown(work, {}))).toMatchObject({
      coming: undefined,
      beside: undefined,
    });
    await changing.publish('wang', await ready('wang'));
    expect(await changing.show('wang', 2)).toMatchObject({ change: { version: 3 } });
    expect(await changing.as('chen', async (work) => scorecardShown(work, {}))).toMatchObject({
      coming: { version: 3 },
    });
    expect(await changing.as('chen', async (work) => scorecardShown(work, { version: 3 }))).toMatchObject({
      beside: [1, 3],
    });
    expect(await refusal(changing.withdraw('wang', 2, newYear))).toMatchObject({ act: 'withdraw', stage: 'in-force' });
  });

  it('cannot be published a second time from the same version', async () => {
    const [first, second] = [await ready('wang'), await ready('wang')];
    await changing.publish('wang', first);
    expect(await refusal(changing.publish('wang', second))).toEqual({ code: 'change-outdated', number: second });
  });

  it('stays while another that was drafted from it is to come, whose draft is outdated once it is withdrawn', async () => {
    await changing.publish('wang', await ready('wang'));
    const second = await changing.draft('wang', 'visits 20, teamwork 15', { from: '2027-04-01' });
    await changing.simulate('wang', second.number);
    const third = await changing.draft('ma', 'visits 20, teamwork 15', { from: '2027-04-01' });
    await changing.publish('wang', second.number);
    const refused = await refusal(changing.withdraw('wang', 1));
    expect(refused).toEqual({ code: 'change-built-on', number: 1, next: second.number });
    await changing.withdraw('wang', second.number);
    await changing.withdraw('wang', 1);
    expect(await changing.show('ma', third.number)).toMatchObject({ keeps: { code: 'change-outdated' } });
    await changing.simulate('ma', third.number);
    expect(await refusal(changing.publish('ma', third.number))).toMatchObject({ code: 'change-outdated' });
  });

  it('two at once are published one after the other', async () => {
    const numbers = [await ready('wang'), await ready('ma')];
    const outcomes = await Promise.allSettled([changing.publish('wang', 1), changing.publish('ma', 2)]);
    expect(numbers).toEqual([1, 2]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await changing.company.db.scorecardVersion.count()).toBe(2);
  });
});

describe('approval', () => {
  it('is one admin’s for what a manager drafted, who is asked for it', async () => {
    const number = await ready('lin');
    expect(await changing.publish('lin', number)).toMatchObject({ stage: 'submitted' });
    const asked = await changing.company.db.announcement.count({ where: { kind: 'change-approval' } });
    expect(asked).toBe(3);
    expect(await changing.show('ma', number)).toMatchObject({ asked: true });
    expect(await changing.approve('ma', number)).toMatchObject({ stage: 'coming', version: 2 });
    expect(await refusal(changing.approve('wang', number))).toMatchObject({ code: 'change-stage', act: 'approve' });
  });

  it('is not for its author, nor for whoever is no admin, and nobody’s twice', async () => {
    const number = await ready('wang', christmas);
    await changing.publish('wang', number, 'the year ends', christmas);
    const [author, manager, rep] = await refusals(
      ['wang', 'lin', 'chen'].map((who) => changing.approve(who, number, christmas)),
    );
    expect(author).toMatchObject({ code: 'not-change-approver', why: 'author' });
    expect(manager).toMatchObject({ code: 'not-change-approver', why: 'no-admin' });
    expect(rep).toEqual({ code: 'nothing-to-show' });
    expect(await changing.approve('ma', number, christmas)).toMatchObject({ stage: 'submitted' });
    expect(await refusal(changing.approve('ma', number, christmas))).toEqual({ code: 'change-approved', number });
    expect(await changing.approve('he', number, christmas)).toMatchObject({ stage: 'coming' });
  });

  it('takes two and a reason where the notice is too short', async () => {
    const number = await ready('wang', christmas);
    const refused = await refusal(changing.publish('wang', number, undefined, christmas));
    expect(refused).toMatchObject({ code: 'notice-too-short', days: 10 });
    expect(refused && 'first' in refused && refused.first.toString()).toBe('2027-01-04');
    const submitted = await changing.publish('wang', number, 'the year ends', christmas);
    expect(submitted).toMatchObject({ stage: 'submitted', hurry: 'the year ends' });
    await Promise.all(['ma', 'he'].map((who) => changing.approve(who, number, christmas)));
    expect(await changing.show('wang', number, christmas)).toMatchObject({ change: { stage: 'coming' } });
  });

  it('in a hurry is asked for with a reason, which a button asks for in a form', async () => {
    const { db } = changing.company;
    const number = await ready('wang');
    await db.organisation.updateMany({ data: { policy: { changes: { ...defaultChangeLimits, noticeDays: 60 } } } });
    const door = openDoor(changing.company);
    const asked = await door.presses('UWANG', await door.says('UWANG', `change ${number}`), 'publish-change');
    expect(titleOf(asked)).toBe('提前生效');
    const answer = { kind: 'submitted', form: 'change-sooner', state: { change: number } } as const;
    await door.receive(inbound('UWANG', { ...answer, values: { reason: 'the year ends' } }));
    expect(await changing.show('wang', number)).toMatchObject({
      change: { stage: 'submitted', hurry: 'the year ends' },
    });
    await db.organisation.updateMany({ data: { policy: {} } });
  });

  it('is not asked for where there are too few; the author is told what would do', async () => {
    const { db, idOf } = changing.company;
    await db.person.update({
      where: { orgId_id: { orgId: changing.company.org.id, id: idOf('he') } },
      data: { admin: false },
    });
    const number = await ready('wang', christmas);
    expect(await refusal(changing.publish('wang', number, 'the year ends', christmas))).toEqual({
      ...{ code: 'too-few-approvers', number, needed: 2, there: 1, hurried: true, ofPlan: false },
    });
    await db.person.update({
      where: { orgId_id: { orgId: changing.company.org.id, id: idOf('he') } },
      data: { admin: true },
    });
  });

  it('that comes after its day publishes nothing', async () => {
    const number = await ready('lin');
    await changing.publish('lin', number);
    expect(await refusal(changing.approve('ma', number, newYear))).toMatchObject({ code: 'change-day', why: 'past' });
    expect(await changing.show('lin', number, newYear)).toMatchObject({
      change: { stage: 'submitted', approvals: [] },
    });
  });

  it('that comes late needs a reason, two others, and is asked for anew', async () => {
    const number = await ready('lin');
    await changing.publish('lin', number);
    expect(await refusal(changing.approve('ma', number, christmas))).toMatchObject({
      ...{ code: 'notice-too-short', waits: true },
    });
    expect(await refusal(changing.publish('lin', number, undefined, christmas))).toMatchObject({
      code: 'notice-too-short',
    });
    const asked = () => changing.company.db.announcement.count({ where: { kind: 'change-approval' } });
    const before = await asked();
    await changing.publish('lin', number, 'nobody was there', christmas);
    expect((await asked()) - before).toBe(3);
    expect(await changing.approve('ma', number, christmas)).toMatchObject({ stage: 'submitted' });
    expect(await changing.approve('wang', number, christmas)).toMatchObject({ stage: 'coming' });
  });

  it('that waits in time is not submitted once more, whatever the reason', async () => {
    const number = await ready('lin');
    await changing.publish('lin', number);
    expect(await refusal(changing.publish('lin', number, 'it is urgent'))).toMatchObject({
      ...{ code: 'change-stage', act: 'submit', stage: 'submitted' },
    });
  });

  it('is not the manager’s in whose place it was drafted', async () => {
    const { db, org, idOf } = changing.company;
    const away = { from: fromDay(opening.toPlainDate()), until: fromDay(opening.toPlainDate().add({ days: 2 })) };
    await db.delegation.create({ data: { orgId: org.id, personId: idOf('lin'), delegateId: idOf('wu'), ...away } });
    await db.person.update({ where: { orgId_id: { orgId: org.id, id: idOf('lin') } }, data: { admin: true } });
    const number = await ready('wu');
    expect(await changing.show('wu', number)).toMatchObject({
      change: { inPlaceOf: { name: '林岚' } },
      approving: { needed: 1 },
    });
    const possible = (await changing.show('wu', number)).approving.possible.map(({ name }) => name);
    expect(possible.toSorted()).toEqual(['何苗', '王强', '马晓东'].toSorted());
    await db.delegation.deleteMany();
    await db.person.update({ where: { orgId_id: { orgId: org.id, id: idOf('lin') } }, data: { admin: false } });
  });
});
