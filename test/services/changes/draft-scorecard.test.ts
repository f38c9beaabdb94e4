import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { listChanges } from '../../../src/services/changes/list.ts';
import { useFitting } from '../../../src/services/changes/use-fitting.ts';
import { scoresOf } from '../../../src/services/scores/read.ts';
import { type Changing, openChanging } from '../../support/changing.ts';
import { refusal, refusals } from '../../support/refusals.ts';

let changing: Changing;

beforeAll(async () => {
  changing = await openChanging();
});
beforeEach(() => changing.clear());
afterAll(() => changing.company.close());

describe('a change of a scorecard', () => {
  it('is drafted with the weights that are to be others; it begins with the next quarter, that of all targets', async () => {
    const change = await changing.draft('wang', 'visits 15, teamwork 20');
    expect(change).toMatchObject({ number: 1, stage: 'draft', team: { name: '华辰科技' }, author: { name: '王强' } });
    expect(change.from.toString()).toBe('2027-01-01');
    expect(await changing.show('wang', 1)).toMatchObject({
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
      changing.draft('wang', 'vists 15'),
      changing.draft('wang', 'visits much'),
      changing.draft('wang', 'visits 15'),
      changing.draft('wang', 'visits 20'),
      changing.draft('wang', 'visits 15, teamwork 20', { why: ' ' }),
      changing.draft('wang', 'visits 15, teamwork 20', { from: '2026-12-01' }),
      changing.draft('wang', 'visits 15, teamwork 20', { from: '2026-11-18' }),
      changing.draft('wang', 'visits 0, follow-ups 0, teamwork 45'),
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
    expect(await changing.company.db.change.count()).toBe(0);
  });

  it('is drafted by who manages the team whose scorecard it is, and by admins; a reason lets it leave the limits', async () => {
    expect(await refusal(changing.draft('zhou', 'visits 15, teamwork 20'))).toMatchObject({
      code: 'not-change-drafter',
    });
    expect(await refusal(changing.draft('chen', 'visits 15, teamwork 20'))).toMatchObject({
      code: 'not-change-drafter',
    });
    expect(await changing.draft('lin', 'visits 15, teamwork 20')).toMatchObject({ author: { name: '林岚' } });
    const outside = 'visits 15, follow-ups 4, teamwork 26';
    expect(await refusal(changing.draft('wang', outside))).toMatchObject({ code: 'outside-envelope' });
    expect(await changing.draft('wang', outside, { exception: 'the year of partners' })).toMatchObject({ number: 2 });
  });

  it('is nobody else’s to see before it is published, and everybody’s of the team from then on', async () => {
    const { number } = await changing.draft('wang', 'visits 15, teamwork 20');
    for (const who of ['zhou', 'chen'])
      expect(await refusal(changing.show(who, number))).toEqual({ code: 'nothing-to-show' });
    expect(await changing.as('chen', listChanges)).toEqual([]);
    await changing.simulate('wang', number);
    await changing.publish('wang', number);
    expect(await changing.as('chen', listChanges)).toHaveLength(1);
    expect(await changing.show('chen', number)).toMatchObject({
      owned: false,
      asked: false,
      change: { stage: 'coming' },
    });
    expect(await refusal(changing.withdraw('chen', number))).toMatchObject({ code: 'not-change-author' });
  });
});

describe('a simulation', () => {
  it('has everybody’s score as it is and as it would be, by the real rules; each sees what is theirs', async () => {
    const { number } = await changing.draft('wang', 'visits 15, teamwork 20');
    const change = await changing.simulate('wang', number);
    expect(change).toMatchObject({ stage: 'simulated' });
    expect(change.simulatedOn?.toString()).toBe('2026-11-18');
    expect(change.parties).toHaveLength(12);
    const [now] = await changing.as('wang', (work) => scoresOf(work, [changing.company.idOf('chen')]));
    const { scores } = await changing.show('wang', number);
    const chen = scores.find(({ person }) => person.name === '陈晨');
    expect(scores).toHaveLength(12);
    expect(chen?.before?.value).toEqual(now?.score.value);
    expect(chen?.after?.value).not.toEqual(now?.score.value);
    await changing.publish('wang', number);
    expect((await changing.show('chen', number)).scores.map(({ person }) => person.name)).toEqual(['陈晨']);
    const seen = (await changing.show('zhou', number)).scores.map(({ person }) => person.name);
    expect(seen.toSorted()).toEqual(['何苗', '周敏', '徐磊', '马晓东'].toSorted());
  });

  it('comes before a publication', async () => {
    const { number } = await changing.draft('wang', 'visits 15, teamwork 20');
    expect(await refusal(changing.publish('wang', number))).toMatchObject({
      code: 'change-stage',
      act: 'submit',
      stage: 'draft',
    });
  });
});

describe('80/20', () => {
  it('a year moves a fifth of the weight, and what exceeds it is told what would fit', async () => {
    await changing.published('visits 12, follow-ups 18');
    await changing.published('visits 5, teamwork 22', { from: '2027-04-01', exception: 'the year of partners' });
    const { number } = await changing.draft('wang', 'follow-ups 10, new customers 23', { from: '2027-07-01' });
    await changing.simulate('wang', number);
    const refused = await refusal(changing.publish('wang', number));
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
    const fitting = await changing.as('wang', (work) => useFitting(work, number));
    expect(fitting).toMatchObject({ number, stage: 'draft' });
    await changing.simulate('wang', number);
    expect(await changing.publish('wang', number)).toMatchObject({ stage: 'coming', version: 4, movedWeight: 500 });
    expect(await refusal(changing.as('wang', (work) => useFitting(work, number)))).toEqual({ code: 'no-change' });
  });

  it('is the fiscal year’s, and what is withdrawn gives back what it took', async () => {
    const { number } = await changing.published('visits 5, follow-ups 25', { exception: 'the year of service' });
    await changing.published('visits 20, follow-ups 10', { from: '2028-01-01', exception: 'and back' });
    await changing.withdraw('wang', 2);
    await changing.withdraw('wang', number);
    expect(await changing.published('visits 10, follow-ups 20')).toMatchObject({ movedWeight: 1_000 });
  });

  it('never touches what is core, and replaces one indicator', async () => {
    const { number } = await changing.draft('wang', 'amount 45, new customers 10, visits 15, teamwork 20');
    expect((await changing.show('wang', number)).keeps).toMatchObject({
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
    const two = await changing.draft('wang', 'new customers 0, renewed customers 15, follow-ups 0, prospects 10');
    expect((await changing.show('wang', two.number)).keeps).toMatchObject({
      code: 'change-over-allowance',
      judged: { moved: { items: 2 }, most: { items: 1 } },
    });
    const one = await changing.draft('wang', 'new customers 0, renewed customers 15');
    expect((await changing.show('wang', one.number)).keeps).toBeUndefined();
  });
});
