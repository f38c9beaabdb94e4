import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Period, periodOf } from '../../../src/domain/period.ts';
import { opening } from '../../../src/playground/company.ts';
import { indicatorWith } from '../../../src/services/indicators/read.ts';
import { recordLeave } from '../../../src/services/leave/record.ts';
import { report } from '../../../src/services/reports/report.ts';
import { closePeriod } from '../../../src/services/reviews/close.ts';
import { missingToSettle, waive } from '../../../src/services/reviews/waive.ts';
import { closedScores, recomputed } from '../../../src/services/scores/closed.ts';
import { closedTeamScores } from '../../../src/services/scores/closed-team.ts';
import { ownClosedScore } from '../../../src/services/scores/one-closed.ts';
import { scoresOf } from '../../../src/services/scores/read.ts';
import { setTarget } from '../../../src/services/targets/set.ts';
import { undoTarget } from '../../../src/services/targets/undo.ts';
import { changeMembership } from '../../../src/services/teams/change.ts';
import { confirmTeamChange } from '../../../src/services/teams/confirm.ts';
import { teamsOn } from '../../../src/services/teams/read.ts';
import { type Company, foundCompany } from '../../support/company.ts';
import { refusal } from '../../support/refusals.ts';

let company: Company;
const month = (day: string) => periodOf('month', Temporal.PlainDate.from(day), 1);
const [october, november] = [month('2026-10-01'), month('2026-11-01')];
const december = opening.with({ month: 12, day: 9 });

beforeAll(async () => {
  company = await foundCompany();
});
afterAll(() => company.close());

const closes = (team: string, period = october, at = opening) =>
  company.as('wang', (work) => closePeriod(work, company.idOf(team), period), at);
const kept = (who: string, period = october) =>
  company.as('wang', async (work) => (await closedScores(work, period, [company.idOf(who)]))[0]);
const differs = async (period = october) =>
  (await company.as('wang', (work) => recomputed(work, period)))
    .filter(({ identical }) => !identical)
    .map(({ scored }) => scored.who.name);
const says = (who: string, line: string, at = opening) => company.as(who, (work) => report(work, line), at);
const asks = (who: string, kind: 'month' | 'year', day: string, amount: bigint, at: Temporal.ZonedDateTime) =>
  company.as(
    'wang',
    async (work) => {
      const whose = { of: { kind: 'person', id: company.idOf(who) } as const, name: who, alias: null };
      const indicator = indicatorWith(work, 'visits');
      if (!indicator) throw new Error('no visits');
      const period = periodOf(kind, Temporal.PlainDate.from(day), 1);
      return (await setTarget(work, { whose, indicator, period, amount })).target.id;
    },
    at,
  );
/** Whatever is missing. */
const waives = (team: string, period: Period, at: Temporal.ZonedDateTime) =>
  company.as(
    'wang',
    async (work) => {
      const teamId = company.idOf(team);
      for (const { key } of await missingToSettle(work, teamId, period)) {
        await waive(work, teamId, period, { key, reason: 'nobody asked' });
      }
    },
    at,
  );

describe('the score of a closed period', () => {
  it('is kept exactly, with all that it was made of, for whoever was at home there', async () => {
    const before = await company.as('wang', (work) =>
      scoresOf({ ...work, today: october.until, dayEnded: true }, [company.idOf('he')]),
    );
    await closes('east-2');
    const closed = await kept('he');
    expect(closed).toMatchObject({ period: october, revision: 1, change: null });
    expect(closed?.scored.score).toEqual(before[0]?.score);
    expect(closed?.scored.items.map(({ standing }) => standing?.actual)).toEqual(
      before[0]?.items.map(({ standing }) => standing?.actual),
    );
    expect(await kept('chen')).toBeUndefined();
    expect(await differs()).toEqual([]);
  });

  it('is told to whoever it is of, and to nobody while the period is open', async () => {
    const said = (who: string, word: string) => company.as(who, (work) => ownClosedScore(work, word));
    expect((await said('he', '2026-10')).closed?.scored).toEqual((await kept('he'))?.scored);
    expect(await said('chen', '10月')).toMatchObject({ period: october, closed: undefined });
    expect(await refusal(said('he', '2026-12'))).toEqual({ code: 'unreadable-input', word: '2026-12' });
  });

  it('is told to the managers of whoever it is of, and to admins', async () => {
    const said = (who: string) => company.as(who, (work) => closedTeamScores(work, '2026-10'));
    const { people, period } = await said('zhou');
    expect(period).toEqual(october);
    expect(people.find(({ personId }) => personId === company.idOf('he'))?.scored).toEqual((await kept('he'))?.scored);
    expect(people.some(({ personId }) => personId === company.idOf('chen'))).toBe(false);
    expect(await refusal(said('he'))).toEqual({ code: 'nothing-to-show' });
  });

  it('takes no notice of what is asked, and of leave that is taken, later in the quarter', async () => {
    const later = opening.add({ hours: 1 });
    await asks('he', 'year', '2026-10-01', 600n, later);
    await company.as(
      'zhou',
      (work) => {
        const [from, until] = [work.today, work.today.add({ days: 9 })];
        return recordLeave(work, { personId: company.idOf('xu'), name: 'xu', alias: null }, { from, until });
      },
      later,
    );
    expect(await differs()).toEqual([]);
  });
});

describe('a period whose targets began before it', () => {
  const moved = opening.with({ month: 11, day: 20 });

  it('closes the earlier ones along, for their days count in its scores', async () => {
    await company.as(
      'wang',
      async (work) => {
        const team = teamsOn(work.org, work.today).find(({ id }) => id === company.idOf('south'));
        if (!team) throw new Error('no south');
        const person = { personId: company.idOf('li'), name: 'li', alias: null };
        const { draftId } = await changeMembership(work, 'add', person, team);
        if (draftId) await confirmTeamChange(work, draftId);
      },
      moved,
    );
    expect((await closes('south', november, december)).along).toEqual([october]);
    expect(await refusal(says('wu', 'visits 1 10-20', december))).toMatchObject({ code: 'period-closed' });
    expect(await differs(november)).toEqual([]);
  });

  it('closes the days of whoever came from elsewhere as well, and of nobody else there', async () => {
    expect(await refusal(says('li', 'visits 1 11-05', december))).toMatchObject({
      code: 'period-closed',
      period: november,
    });
    expect((await says('chen', 'visits 1 11-05', december)).items).toHaveLength(1);
    expect(await differs(november)).toEqual([]);
  });
});

describe('a target that counts in a closed score', () => {
  it('is not taken back any more, though it was set on the same day', async () => {
    const after = opening.with({ year: 2027, month: 1, day: 5 });
    const id = await asks('chen', 'month', '2026-12-01', 50n, after);
    await says('chen', 'visits 4 12-20', after);
    const quarter = periodOf('quarter', Temporal.PlainDate.from('2026-10-01'), 1);
    await waives('east-1', quarter, after);
    expect((await closes('east-1', quarter, after.add({ minutes: 5 }))).missing).toEqual([]);
    expect(await refusal(company.as('wang', (work) => undoTarget(work, id), after.add({ hours: 2 })))).toEqual({
      code: 'nothing-to-undo',
    });
    expect(await differs(quarter)).toEqual([]);
  });
});
