import { randomUUIDv7 } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runContestClock } from '../../src/services/contests/clock/run.ts';
import { previewContest } from '../../src/services/contests/draft.ts';
import { joinContest } from '../../src/services/contests/join.ts';
import { startContest } from '../../src/services/contests/start.ts';
import { loadRules } from '../../src/services/rules/load.ts';
import { setAside } from '../../src/services/sources/set-aside.ts';
import { type Company, foundCompany } from '../support/company.ts';
import { type Door, openDoor, saidBy } from '../support/door.ts';
import { bring, feed, hears } from '../support/feeds.ts';
import { layPlan } from '../support/rewarding.ts';

const at = (text: string) => Temporal.PlainDateTime.from(text).toZonedDateTime('Asia/Shanghai');
const now = at('2026-11-20T10:00');
const silence = /没有更新|no news from Salesforce since/;

let company: Company;
let door: Door;
let contest: number;
beforeAll(async () => {
  company = await foundCompany();
  const { db, org, queue } = company;
  for (const indicator of ['sales-amount', 'visits']) {
    await feed(db, org.id, { source: 'salesforce', indicator, from: '2026-10-01' });
    await company.as('wang', (work) => setAside(work, indicator));
    for (const who of ['chen', 'li', 'he']) {
      await bring(company, { by: 'salesforce', who, indicator, amount: 40_000n, day: '2026-11-16' });
    }
  }
  await hears(company, 'salesforce', at('2026-11-17T08:00'));
  await layPlan(company, { team: 'east-1', approvers: ['ma', 'xu'] });
  const chat = await db.chat.findFirstOrThrow({ where: { externalId: 'CEAST1' } });
  contest = await company.as('chen', async (work) => {
    const { draftId } = await previewContest(work, { sides: '@Li Na', indicator: 'visits' }, chat.id);
    return (await startContest(work, draftId)).number;
  });
  await company.as('li', (work) => joinContest(work, contest, undefined));
  await runContestClock({ db, queue, newId: randomUUIDv7, rulesAt: loadRules, now: now.toInstant() });
  door = openDoor(company, { clock: () => now.toInstant() });
  await says('wang', 'goal set East Two amount 720万 2027Q1');
  await says('wang', 'change new visits 15, teamwork 20 why="Joint visits close more often"');
});
afterAll(() => company.close());

const says = async (who: string, text: string) => saidBy(await door.says(`U${who.toUpperCase()}`, text));

describe('a source that has been silent for three days', () => {
  it.each([
    ['chen', 'goal'],
    ['chen', 'goal team'],
    ['chen', 'goal company'],
    ['chen', 'goal risk'],
    ['chen', 'goal why visits'],
    ['chen', 'goal @Li Na'],
    ['chen', 'score'],
    ['chen', 'board amount'],
    ['chen', 'board improved'],
    ['chen', 'pk board 1'],
    ['chen', 'reward estimate amount 20万'],
    ['wang', 'goal @Li Na'],
    ['wang', 'goal team'],
    ['wang', 'goal risk'],
    ['wang', 'goal split amount actual East Two 2027Q1'],
    ['wang', 'score team'],
    ['wang', 'digest brief'],
    ['wang', 'digest sheet @Li Na'],
    ['wang', 'review quarter'],
    ['wang', 'change simulate 2'],
    ['wang', 'change 2'],
  ])('has its badge for %s on %s', async (who, text) => {
    expect(await says(who, text)).toMatch(silence);
  });

  it('and not where none of the numbers is its own', async () => {
    expect(await says('chen', 'board new')).not.toMatch(silence);
    expect(await says('chen', 'report visits 1')).toMatch(silence);
    expect(await says('chen', 'report new 1')).not.toMatch(silence);
  });

  it('has it no longer once it is heard again', async () => {
    await hears(company, 'salesforce', now.subtract({ minutes: 5 }));
    for (const text of ['goal', `pk board ${contest}`, 'reward estimate amount 20万', 'score']) {
      expect([text, silence.test(await says('chen', text))]).toEqual([text, false]);
    }
    expect(await says('chen', `pk board ${contest}`)).toContain('Salesforce');
    expect(door.errors).toEqual([]);
  });
});
