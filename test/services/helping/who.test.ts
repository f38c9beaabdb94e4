import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { opening } from '../../../src/playground/company.ts';
import { type Helping, type Pair, whoHelpsWhom } from '../../../src/services/helping/who.ts';
import { claimTask } from '../../../src/services/tasks/claim.ts';
import { confirmTask } from '../../../src/services/tasks/confirm.ts';
import { finishTask } from '../../../src/services/tasks/finish.ts';
import { offerTask } from '../../../src/services/tasks/offer.ts';
import { fromInstant } from '../../../src/store/time.ts';
import { type Company, foundCompany } from '../../support/company.ts';
import { refusal } from '../../support/refusals.ts';
import { visit } from '../../support/tasks.ts';

let company: Company;

beforeAll(async () => {
  company = await foundCompany();
});
afterAll(() => company.close());

const seen = (who: string, team?: string, at = opening) => company.as(who, (work) => whoHelpsWhom(work, team), at);

const told = (pairs: readonly Pair[] = []): string[] =>
  pairs.map(({ helper, helped, tasks, points }) => `${helper.alias} → ${helped.alias}: ${tasks}, ${points}`).sort();

const namesOf = (people: Helping['helpers'] = []): (string | null)[] => people.map(({ alias }) => alias).sort();

describe('whoever leads a team', () => {
  it('sees who of it helped whom, whichever team the other is of', async () => {
    const { details, team, tasks, points } = await seen('zhou');
    expect([team.alias, tasks, points]).toEqual(['East Two', 6, 100]);
    expect(told(details?.people)).toEqual([
      'He Miao → Xu Lei: 1, 15',
      'Ma Xiaodong → Xu Lei: 2, 25',
      'Ouyang Mingxuan → He Miao: 1, 20',
      'Ouyang Mingxuan → Xu Lei: 1, 15',
      'Xu Lei → Ma Xiaodong: 2, 25',
    ]);
  });

  it('sees the same by teams', async () => {
    expect(told((await seen('zhou')).teams)).toEqual(['East Two → East Two: 5, 65', 'South One → East Two: 2, 35']);
  });

  it('sees who asked and got nobody, who did neither, and who has not helped yet', async () => {
    const { details } = await seen('wang');
    expect(details?.unanswered.map(({ alias, tasks }) => `${alias} ${tasks}`)).toEqual(['Chen Chen 5']);
    expect(namesOf(details?.untouched)).toEqual(['Li Na']);
    expect(namesOf(details?.notYet)).toEqual(['Sun Yue']);
  });

  it('names a team below or, as an admin, any other', async () => {
    expect((await seen('wang', '华南队')).team.alias).toBe('South One');
    expect((await seen('wang', 'company')).tasks).toBe(9);
  });
});

describe('a member of a team', () => {
  it('sees counts, who has helped, and what they gave and got themselves', async () => {
    const shown = await seen('li');
    expect(shown.details).toBeUndefined();
    expect([shown.team.alias, namesOf(shown.helpers), told(shown.own)]).toEqual([
      'East One',
      ['Chen Chen', 'Li Na'],
      ['Li Na → Sun Yue: 1, 15'],
    ]);
  });

  it('sees nothing of another team, as of one that does not exist', async () => {
    for (const team of ['华南队', '华西队', '公司']) {
      expect(await refusal(seen('li', team))).toEqual({ code: 'nothing-to-show' });
    }
  });
});

describe('what counts', () => {
  it('is what the other side confirmed, in the last 90 days', async () => {
    const before = await seen('lin');
    const { number } = await company.as('huang', (work) => offerTask(work, visit({ points: 40 })));
    await company.as('sun', (work) => claimTask(work, number));
    await company.as('sun', (work) => finishTask(work, number));
    expect((await seen('lin')).details).toEqual(before.details);
    await company.as('huang', (work) => confirmTask(work, number));
    expect(told((await seen('lin')).details?.people)).toContain('Sun Yue → Huang Zhiwei: 1, 40');
    const lastDay = opening.add({ days: 89 });
    expect(told((await seen('lin', undefined, lastDay)).details?.people)).toEqual(['Sun Yue → Huang Zhiwei: 1, 40']);
    expect((await seen('lin', undefined, lastDay.add({ days: 1 }))).tasks).toBe(0);
  });

  it('is no point where a task counts how often something was done', async () => {
    const { number } = await company.as('huang', (work) => offerTask(work, visit({ points: 40, indicator: 'visits' })));
    await company.as('wu', (work) => claimTask(work, number));
    await company.as('wu', (work) => finishTask(work, number));
    await company.as('huang', (work) => confirmTask(work, number));
    expect(told((await seen('lin')).details?.people)).toContain('Wu Jiaqi → Huang Zhiwei: 1, 0');
  });

  it('is a task that nobody claims once it was passed on for that, until somebody is at it', async () => {
    const { number } = await company.as('li', (work) => offerTask(work, visit()));
    const alone = async () => (await seen('wang')).details?.unanswered.map(({ alias }) => alias);
    expect(await alone()).toEqual(['Chen Chen']);
    const escalatedAt = fromInstant(opening.toInstant());
    await company.db.task.update({
      where: { orgId_number: { orgId: company.org.id, number } },
      data: { escalatedAt },
    });
    expect((await alone())?.sort()).toEqual(['Chen Chen', 'Li Na']);
    await company.as('sun', (work) => claimTask(work, number));
    expect(await alone()).toEqual(['Chen Chen']);
  });
});
