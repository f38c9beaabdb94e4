import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { opening } from '../../../src/playground/company.ts';
import { report } from '../../../src/services/reports/report.ts';
import { ownScoreNow } from '../../../src/services/scores/own.ts';
import { teamScores } from '../../../src/services/scores/team.ts';
import { claimTask } from '../../../src/services/tasks/claim.ts';
import { confirmTask } from '../../../src/services/tasks/confirm.ts';
import { finishTask } from '../../../src/services/tasks/finish.ts';
import { offerTask } from '../../../src/services/tasks/offer.ts';
import { type Company, foundCompany } from '../../support/company.ts';
import { crowd } from '../../support/crowd.ts';
import { refusal } from '../../support/refusals.ts';
import { visit } from '../../support/tasks.ts';

let company: Company;

beforeAll(async () => {
  company = await foundCompany();
});
afterAll(() => company.close());

/** Somebody did a task that Zhou Min asked for, an hour after the one before. */
async function helped(who: string, points: number): Promise<number> {
  hours += 1;
  const { number } = await company.as('zhou', (work) => offerTask(work, visit({ points })));
  await company.as(who, (work) => claimTask(work, number));
  await company.as(who, (work) => finishTask(work, number));
  await company.as('zhou', (work) => confirmTask(work, number), opening.add({ hours }));
  return number;
}
let hours = 0;

const scoreOf = async (who: string) => (await company.as(who, ownScoreNow)).scored;
const value = ({ top, bottom } = { top: 0n, bottom: 1n }): number => Number(top) / Number(bottom);

describe('a score', () => {
  it('is the weighted attainment, and the team beside it by the team link', async () => {
    const scored = await scoreOf('chen');
    const own = scored?.items.reduce(
      (sum, { line, standing }) => sum + (line.weight / 10_000) * value(standing?.attainment),
      0,
    );
    expect(value(scored?.score.own.value)).toBeCloseTo(own ?? 0, 9);
    expect(value(scored?.score.value)).toBeCloseTo(0.8 * (own ?? 0) + 0.2 * value(scored?.score.team), 9);
  });

  it('of a manager takes results from the team, what is reported by oneself from oneself, and no team link', async () => {
    const scored = await scoreOf('zhou');
    expect(scored?.items.map(({ by, indicator }) => [indicator.dimension, by])).toEqual([
      ['result', 'team'],
      ['process', 'self'],
      ['result', 'team'],
      ['capability', 'self'],
      ['process', 'self'],
    ]);
    expect([scored?.score.teamLink, scored?.score.missing]).toEqual([0, ['visits', 'teamwork', 'follow-ups']]);
  });

  it('rises with a report, and counts an indicator from its first report on', async () => {
    const before = await scoreOf('he');
    await company.as('he', (work) => report(work, 'visits 20'));
    const after = await scoreOf('he');
    expect(value(after?.score.value)).toBeGreaterThan(value(before?.score.value));
  });

  it('names the tasks behind one’s own numbers, what was confirmed last first', async () => {
    const first = await helped('sun', 20);
    const second = await helped('sun', 10);
    const { tasks } = await company.as('sun', ownScoreNow);
    expect(tasks.slice(0, 2).map(({ number, amount, indicator }) => [number, amount, indicator.key])).toEqual([
      [second, 10n, 'teamwork'],
      [first, 20n, 'teamwork'],
    ]);
    expect(tasks[0]?.confirmedBy).toMatchObject({ alias: 'Zhou Min' });
  });

  it('is none without a team', async () => {
    const [outsider = ''] = await crowd(company, 1);
    expect(await company.as(outsider, ownScoreNow)).toMatchObject({ scored: undefined, hasTeam: false });
  });
});

describe('the scores of a team', () => {
  it('are everybody in it, for its manager', async () => {
    const { team, people } = await company.as('lin', teamScores);
    expect([team.name, people.map(({ name }) => name).sort()]).toEqual([
      '华南队',
      ['吴佳琪', '林岚', '欧阳明轩', '黄志伟'].sort(),
    ]);
  });

  it('are nothing to show to a colleague, nor to somebody without a team', async () => {
    const [outsider = ''] = await crowd(company, 1);
    for (const who of ['li', outsider]) {
      expect(await refusal(company.as(who, teamScores))).toEqual({ code: 'nothing-to-show' });
    }
  });
});
