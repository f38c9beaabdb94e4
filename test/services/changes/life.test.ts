import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { opening } from '../../../src/playground/company.ts';
import { draftScorecard } from '../../../src/services/changes/draft-scorecard.ts';
import { readChange, type TypedChange } from '../../../src/services/changes/line.ts';
import { listChanges } from '../../../src/services/changes/list.ts';
import { changeShown } from '../../../src/services/changes/show.ts';
import { simulateChange } from '../../../src/services/changes/simulate.ts';
import { submitChange } from '../../../src/services/changes/submit.ts';
import { useFitting } from '../../../src/services/changes/use-fitting.ts';
import { withdrawChange } from '../../../src/services/changes/withdraw.ts';
import { scoresOf } from '../../../src/services/scores/read.ts';
import type { Work } from '../../../src/services/work.ts';
import { type Company, foundCompany } from '../../support/company.ts';
import { refusal, refusals } from '../../support/refusals.ts';

let company: Company;

/** Wang and Ma are admins; Lin manages the company, besides the team in the south. */
beforeAll(async () => {
  company = await foundCompany();
  await company.db.person.updateMany({ where: { name: '马晓东' }, data: { admin: true } });
  const home = await company.db.membership.findFirstOrThrow({ where: { personId: company.idOf('lin') } });
  await company.db.membership.create({ data: { ...home, teamId: company.idOf('company') } });
});
beforeEach(async () => {
  const { db } = company;
  await db.changeApproval.deleteMany();
  await db.changeParty.deleteMany();
  await db.scorecardItem.deleteMany({ where: { version: { gt: 1 } } });
  await db.scorecardVersion.deleteMany({ where: { version: { gt: 1 } } });
  await db.change.deleteMany();
});
afterAll(() => company.close());

const admins = ['wang', 'ma'];
const as = <Outcome>(who: string, act: (work: Work) => Promise<Outcome>, at = opening) =>
  company.as(who, (work) => act({ ...work, actor: { ...work.actor, admin: admins.includes(who) } }), at);
const draft = (who: string, line: string, typed: Partial<TypedChange> & { team?: string } = {}, at = opening) =>
  as(who, (work) => draftScorecard(work, typed.team, readChange(work, { why: 'they close more', ...typed, line })), at);
const simulate = (who: string, number: number, at = opening) => as(who, (work) => simulateChange(work, number), at);
const publish = (who: string, number: number, sooner?: string, at = opening) =>
  as(who, (work) => submitChange(work, number, sooner), at);
const withdraw = (who: string, number: number, at = opening) => as(who, (work) => withdrawChange(work, number), at);
const show = (who: string, number: number, at = opening) => as(who, (work) => changeShown(work, number), at);

async function published(line: string, typed: Partial<TypedChange> = {}) {
  const { number } = await draft('wang', line, typed);
  await simulate('wang', number);
  return publish('wang', number);
}

describe('a change of a scorecard', () => {
  it('is drafted with the weights that are to be others; it begins with the next quarter, that of all targets', async () => {
    const change = await draft('wang', 'visits 15, teamwork 20');
    expect(change).toMatchObject({ number: 1, stage: 'draft', team: { name: '华辰科技' }, author: { name: '王强' } });
    expect(change.from.toString()).toBe('2027-01-01');
    expect(await show('wang', 1)).toMatchObject({
      keeps: undefined,
      what: {
        difference: {
          reweighted: [
            { indicator: 'visits', before: 2_000, after: 1_500 },
            { indicator: 'teamwork', before: 1_500, after: 2_000 },
          ],
        },
        allowance: { moved: { weight: 500, items: 0 }, left: { weight: 2_000, items: 1 } },
      },
    });
  });

  it('needs weights that are known and 100 % in all, a reason, and a day on which periods begin', async () => {
    const refused = await refusals([
      draft('wang', 'vists 15'),
      draft('wang', 'visits much'),
      draft('wang', 'visits 15'),
      draft('wang', 'visits 20'),
      draft('wang', 'visits 15, teamwork 20', { why: ' ' }),
      draft('wang', 'visits 15, teamwork 20', { from: '2026-12-01' }),
      draft('wang', 'visits 15, teamwork 20', { from: '2026-11-18' }),
      draft('wang', 'visits 0, follow-ups 0, teamwork 45'),
    ]);
    expect(refused).toMatchObject([
      { code: 'unreadable-weight', why: 'unknown-indicator', word: 'vists' },
      { code: 'unreadable-weight', why: 'no-weight', word: 'much' },
      { code: 'outside-envelope', of: 'change', violations: [{ kind: 'not-the-whole', total: 9_500, by: 500 }] },
      { code: 'no-change' },
      { code: 'unreadable-input', missing: 'why' },
      { code: 'change-day', why: 'runs' },
      { code: 'change-day', why: 'past' },
      { code: 'outside-envelope', of: 'change' },
    ]);
    expect(refused.map((what) => what && 'fits' in what && what.fits.toString())).toContain('2027-01-01');
    expect(await company.db.change.count()).toBe(0);
  });

  it('is drafted by who manages the team whose scorecard it is, and by admins; a reason lets it leave the limits', async () => {
    expect(await refusal(draft('zhou', 'visits 15, teamwork 20'))).toMatchObject({ code: 'not-change-drafter' });
    expect(await refusal(draft('chen', 'visits 15, teamwork 20'))).toMatchObject({ code: 'not-change-drafter' });
    expect(await draft('lin', 'visits 15, teamwork 20')).toMatchObject({ author: { name: '林岚' } });
    const outside = 'visits 15, follow-ups 4, teamwork 26';
    expect(await refusal(draft('wang', outside))).toMatchObject({ code: 'outside-envelope' });
    expect(await draft('wang', outside, { exception: 'the year of partners' })).toMatchObject({ number: 2 });
  });

  it('is nobody else’s to see before it is published, and everybody’s of the team from then on', async () => {
    const { number } = await draft('wang', 'visits 15, teamwork 20');
    for (const who of ['zhou', 'chen']) expect(await refusal(show(who, number))).toEqual({ code: 'nothing-to-show' });
    expect(await as('chen', listChanges)).toEqual([]);
    await simulate('wang', number);
    await publish('wang', number);
    expect(await as('chen', listChanges)).toHaveLength(1);
    expect(await show('chen', number)).toMatchObject({ owned: false, asked: false, change: { stage: 'coming' } });
    expect(await refusal(withdraw('chen', number))).toMatchObject({ code: 'not-change-author' });
  });
});

describe('a simulation', () => {
  it('has everybody’s score as it is and as it would be, by the real rules; each sees what is theirs', async () => {
    const { number } = await draft('wang', 'visits 15, teamwork 20');
    const change = await simulate('wang', number);
    expect(change).toMatchObject({ stage: 'simulated' });
    expect(change.simulatedOn?.toString()).toBe('2026-11-18');
    expect(change.parties).toHaveLength(12);
    const [now] = await as('wang', (work) => scoresOf(work, [company.idOf('chen')]));
    const { scores } = await show('wang', number);
    const chen = scores.find(({ person }) => person.name === '陈晨');
    expect(scores).toHaveLength(12);
    expect(chen?.before?.value).toEqual(now?.score.value);
    expect(chen?.after?.value).not.toEqual(now?.score.value);
    await publish('wang', number);
    expect((await show('chen', number)).scores.map(({ person }) => person.name)).toEqual(['陈晨']);
    const seen = (await show('zhou', number)).scores.map(({ person }) => person.name);
    expect(seen.toSorted()).toEqual(['何苗', '周敏', '徐磊', '马晓东'].toSorted());
  });

  it('comes before a publication', async () => {
    const { number } = await draft('wang', 'visits 15, teamwork 20');
    expect(await refusal(publish('wang', number))).toMatchObject({
      code: 'change-stage',
      act: 'submit',
      stage: 'draft',
    });
  });
});

describe('80/20', () => {
  it('a year moves a fifth of the weight, and what exceeds it is told what would fit', async () => {
    await published('visits 12, follow-ups 18');
    await published('visits 5, teamwork 22', { from: '2027-04-01', exception: 'the year of partners' });
    const { number } = await draft('wang', 'follow-ups 10, new customers 23', { from: '2027-07-01' });
    await simulate('wang', number);
    const refused = await refusal(publish('wang', number));
    expect(refused).toMatchObject({
      code: 'change-over-allowance',
      judged: { moved: { weight: 800 }, spent: { weight: 1_500 }, most: { weight: 2_000 } },
      fitting: {
        weight: 500,
        moves: [
          { indicator: 'follow-ups', after: 1_300 },
          { indicator: 'new-customers', after: 2_000 },
        ],
      },
    });
    const fitting = await as('wang', (work) => useFitting(work, number));
    expect(fitting).toMatchObject({ number, stage: 'draft' });
    await simulate('wang', number);
    expect(await publish('wang', number)).toMatchObject({ stage: 'coming', version: 4, movedWeight: 500 });
    expect(await refusal(as('wang', (work) => useFitting(work, number)))).toEqual({ code: 'no-change' });
  });

  it('is the fiscal year’s, and what is withdrawn gives back what it took', async () => {
    const { number } = await published('visits 5, follow-ups 25', { exception: 'the year of service' });
    await published('visits 20, follow-ups 10', { from: '2028-01-01', exception: 'and back' });
    await withdraw('wang', 2);
    await withdraw('wang', number);
    expect(await published('visits 10, follow-ups 20')).toMatchObject({ movedWeight: 1_000 });
  });

  it('never touches what is core, and replaces one indicator', async () => {
    const { number } = await draft('wang', 'amount 45, new customers 10, visits 15, teamwork 20');
    expect((await show('wang', number)).keeps).toMatchObject({
      code: 'change-over-allowance',
      judged: { core: ['sales-amount'] },
      fitting: {
        moves: [
          { indicator: 'visits', after: 1_750 },
          { indicator: 'new-customers', after: 1_250 },
          { indicator: 'teamwork', after: 2_000 },
        ],
      },
    });
    const two = await draft('wang', 'new customers 0, renewed customers 15, follow-ups 0, prospects 10');
    expect((await show('wang', two.number)).keeps).toMatchObject({
      code: 'change-over-allowance',
      judged: { moved: { items: 2 }, most: { items: 1 } },
    });
    const one = await draft('wang', 'new customers 0, renewed customers 15');
    expect((await show('wang', one.number)).keeps).toBeUndefined();
  });
});
