import { randomUUIDv7 } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { opening } from '../../../src/playground/company.ts';
import { weekDetails } from '../../../src/services/digests/details.ts';
import { type WeeklyDigest, weeklyDigest } from '../../../src/services/digests/weekly.ts';
import { readOrganisation } from '../../../src/services/organisations/read.ts';
import { report } from '../../../src/services/reports/report.ts';
import { undo } from '../../../src/services/reports/undo.ts';
import { claimTask } from '../../../src/services/tasks/claim.ts';
import { confirmTask } from '../../../src/services/tasks/confirm.ts';
import { finishTask } from '../../../src/services/tasks/finish.ts';
import { offerTask } from '../../../src/services/tasks/offer.ts';
import { fromDay } from '../../../src/store/time.ts';
import { type Company, foundCompany } from '../../support/company.ts';
import { layPlan, usualPlan } from '../../support/rewarding.ts';
import { anybody, visit } from '../../support/tasks.ts';

let company: Company;

beforeAll(async () => {
  company = await foundCompany();
});
afterAll(() => company.close());

const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);
/** The Sunday after the opening. */
const sunday = day('2026-11-22');

async function digestOf(team: string, today = sunday): Promise<WeeklyDigest> {
  const org = await readOrganisation(company.db, company.org.id);
  const digest = await weeklyDigest({ tx: company.db, org, today, dayEnded: true }, company.idOf(team));
  if (!digest) throw new Error(`${team} has no digest`);
  return digest;
}

describe('what a digest says of risks', () => {
  it('is what is behind or at risk, the most urgent and then the heaviest first, with a gap that has lasted', async () => {
    const { risks } = await digestOf('east');
    const said = risks.risks.map(({ standing: { indicator, status }, gap }) => [
      indicator.key,
      status,
      gap !== undefined,
    ]);
    expect(said.slice(0, 3)).toEqual([
      ['new-customers', 'behind', true],
      ['teamwork', 'behind', false],
      ['sales-amount', 'atRisk', true],
    ]);
  });

  it('names the customer tasks that could close a gap, and none where there is no gap', async () => {
    const { number } = await company.as('chen', (work) => offerTask(work, visit({ customer: 'Acme' })));
    expect((await digestOf('east')).risks.tasks).toMatchObject([{ number, customer: 'Acme' }]);
    await company.db.organisation.updateMany({ data: { policy: { gapDays: 60 } } });
    const { risks } = await digestOf('east');
    expect([risks.tasks, risks.risks.filter(({ gap }) => gap !== undefined)]).toEqual([[], []]);
    await company.db.organisation.updateMany({ data: { policy: {} } });
  });
});

describe('the index if every finished task were confirmed', () => {
  it('is the one now where nothing waits, and counts the task and whoever did it', async () => {
    const before = await digestOf('east-2', opening.toPlainDate());
    expect([before.tasks.waiting, before.ifConfirmed]).toEqual([0, before.alignment.index]);
    const due = visit({ dueOn: opening.toPlainDate() });
    const { number } = await company.as('xu', (work) => offerTask(work, due));
    await company.as('he', (work) => claimTask(work, number));
    await company.as('he', (work) => finishTask(work, number));
    const { tasks, alignment, ifConfirmed } = await digestOf('east-2', opening.toPlainDate());
    expect(tasks).toMatchObject({ waiting: 1, due: before.tasks.due + 1, confirmed: before.tasks.confirmed });
    expect(tasks.ifConfirmed).toMatchObject({ due: tasks.due, confirmed: tasks.confirmed + 1 });
    expect(ifConfirmed).toBeGreaterThan(alignment.index ?? 0);
  });
});

describe('who helped', () => {
  it('are never more than there are, also where a manager without a target is one of them', async () => {
    const before = await digestOf('east-1', opening.toPlainDate());
    const { number } = await company.as('xu', (work) => offerTask(work, visit({ slots: anybody(4) })));
    for (const who of ['wang', 'chen', 'li', 'sun']) {
      await company.as(who, (work) => claimTask(work, number));
      await company.as(who, (work) => finishTask(work, number));
    }
    const waiting = await digestOf('east-1', opening.toPlainDate());
    await company.as('xu', (work) => confirmTask(work, number));
    const { people, active, tasks, alignment } = await digestOf('east-1', opening.toPlainDate());
    expect([people.length, before.active, active]).toEqual([3, 3, 4]);
    expect(tasks.helpers).toHaveLength(4);
    expect(waiting.ifConfirmed).toBe(alignment.index);
  });
});

describe('what is coming', () => {
  it('is what changes for the team in the days after, the nearest first', async () => {
    const { db, org } = company;
    const { id: scorecardId } = await db.scorecard.findFirstOrThrow();
    await db.scorecardVersion.create({
      data: {
        orgId: org.id,
        scorecardId,
        version: 2,
        from: fromDay(day('2026-12-01')),
        teamLink: 0,
        recordedAt: new Date(0),
      },
    });
    const target = await db.target.findFirstOrThrow({
      where: { teamId: company.idOf('east'), indicator: 'sales-amount', from: { lte: fromDay(sunday) } },
      orderBy: { version: 'desc' },
    });
    const later = { id: randomUUIDv7(), version: target.version + 1, from: fromDay(day('2026-11-26')) };
    await db.target.create({ data: { ...target, ...later } });
    await db.calendarDay.createMany({
      data: ['2026-11-27', '2026-11-28', '2026-11-30'].map((text) => ({
        orgId: org.id,
        day: fromDay(day(text)),
        working: false,
        name: '店庆',
      })),
    });
    const { coming } = await digestOf('east');
    expect(coming.map(({ kind, on }) => `${kind} ${on}`)).toEqual([
      'target 2026-11-26',
      'day-off 2026-11-27',
      'scorecard 2026-12-01',
    ]);
    expect(coming[1]).toMatchObject({ until: day('2026-11-28'), name: '店庆' });
    expect((await digestOf('south')).coming.map(({ kind }) => kind)).not.toContain('target');
    await db.scorecardVersion.deleteMany({ where: { version: 2 } });
  });

  it('is another version of the plan for rewards that counts for the team, and its end', async () => {
    const plansOf = async (team: string) =>
      (await digestOf(team)).coming.flatMap((each) =>
        each.kind === 'plan' ? [`v${each.version} ${each.on}${each.ends ? ' ends' : ''}`] : [],
      );
    await layPlan(company, { team: 'company' });
    await layPlan(company, { team: 'company', version: 2, from: '2026-12-01' });
    await layPlan(company, { team: 'east-2', from: '2026-12-20' });
    expect([await plansOf('east-2'), await plansOf('company')]).toEqual([['v1 2026-12-20'], ['v2 2026-12-01']]);
    const ended = { ...usualPlan, personal: undefined, pool: undefined };
    await layPlan(company, { team: 'south', from: '2026-10-01' });
    await layPlan(company, { team: 'south', version: 2, from: '2026-12-01', plan: ended });
    expect(await plansOf('south-1')).toEqual(['v2 2026-12-01 ends']);
  });

  it('is the end of the quarter in its last two weeks', async () => {
    const ends = async (on: string) =>
      (await digestOf('east', day(on))).coming.some(({ kind }) => kind === 'period-end');
    expect([await ends('2026-12-16'), await ends('2026-12-17'), await ends('2026-12-31')]).toEqual([
      false,
      true,
      false,
    ]);
  });
});

describe('a quiet week', () => {
  it('is one without a working day', async () => {
    expect((await digestOf('east', day('2026-10-04'))).quiet).toBeUndefined();
    const free = ['2026-09-28', '2026-09-29', '2026-09-30'].map((text) => ({
      day: fromDay(day(text)),
      working: false,
    }));
    await company.db.calendarDay.createMany({ data: free.map((one) => ({ ...one, orgId: company.org.id, name: '' })) });
    expect((await digestOf('east', day('2026-10-04'))).quiet).toBe('no-working-day');
  });

  it('is one in which everybody was on leave on every working day, and not all but one', async () => {
    const leave = (who: string, until: string) => ({
      orgId: company.org.id,
      id: randomUUIDv7(),
      personId: company.idOf(who),
      recordedById: company.idOf(who),
      recordedAt: new Date(0),
      from: fromDay(day('2026-11-16')),
      until: fromDay(day(until)),
    });
    await company.db.leave.createMany({
      data: [leave('he', '2026-11-20'), leave('xu', '2026-11-22'), leave('ma', '2026-11-19')],
    });
    expect((await digestOf('east-2')).quiet).toBeUndefined();
    await company.db.leave.createMany({ data: [leave('ma', '2026-11-20')] });
    expect((await digestOf('east-2')).quiet).toBe('everybody-away');
    await company.db.leave.deleteMany();
  });

  it('says since when nothing has come in, and nothing where something has', async () => {
    expect((await digestOf('east-2')).silentSince).toBeUndefined();
    const { silentSince } = await digestOf('east-2', day('2026-12-06'));
    expect(silentSince?.toString()).toMatch(/^2026-11-1/);
  });
});

describe('details of a week', () => {
  it('are the customers of tasks, and notes with the weightiest first, without what was taken back', async () => {
    const at = opening.toPlainDate();
    await company.as('chen', (work) => report(work, 'visits 2 met the new buyer'));
    await company.as('li', (work) => report(work, 'sales 5万 first order'));
    await company.as('chen', (work) => report(work, 'sales 9万 big one'));
    await company.as('sun', (work) => report(work, 'visits 1 a mistake'));
    await company.as('sun', (work) => undo(work));
    const { people, indicator } = await digestOf('east-1', at);
    const ids = people.map(({ personId }) => personId);
    const details = await weekDetails({ tx: company.db, org: company.org, today: at }, ids, indicator);
    expect(details.notes.slice(0, 3).map(({ note }) => note)).toEqual(['big one', 'first order', 'met the new buyer']);
    expect(details.notes.map(({ note }) => note)).not.toContain('a mistake');
    expect(details.customers).toContainEqual(expect.objectContaining({ customer: 'Acme', state: 'offered' }));
  });
});
