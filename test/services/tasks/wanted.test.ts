import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Asked, wantedOffer } from '../../../src/services/tasks/wanted.ts';
import { type Company, foundCompany } from '../../support/company.ts';
import { refusal } from '../../support/refusals.ts';

let company: Company;

beforeAll(async () => {
  company = await foundCompany();
});
afterAll(() => company.close());

const wanted = (asked: Asked) => company.as('chen', (work) => wantedOffer(work, asked));

describe('a task that is asked for', () => {
  it('is what was said, in either language', async () => {
    const said = {
      ...{ kind: '跨区支援', title: ' Demo ', customer: '华星', partner: '@Li Na', points: '３０', due: '11-27' },
      ...{ slots: 'East One manager 60%, 华南队 40%, any 20% overlay', indicator: '跨区支援' },
    };
    expect(await wanted(said)).toEqual({
      ...{ kind: 'crossRegion', title: 'Demo', customer: '华星', points: 30, indicator: 'cross-region' },
      partnerId: company.idOf('li'),
      dueOn: Temporal.PlainDate.from('2026-11-27'),
      slots: [
        { teamId: company.idOf('east-1'), role: 'manager', share: 6_000, overlay: false },
        { teamId: company.idOf('south-1'), role: null, share: 4_000, overlay: false },
        { teamId: null, role: null, share: 2_000, overlay: true },
      ],
    });
  });

  it('takes what a form takes', async () => {
    const li = company.idOf('li');
    const filledIn = { kind: 'mentoring', title: 'Demo', partner: li, indicator: 'coaching', due: '2026-11-27' };
    expect(await wanted(filledIn)).toMatchObject({ kind: 'mentoring', partnerId: li, indicator: 'coaching' });
  });

  it('is for one, for ten points of teamwork, within a week, where no more was said', async () => {
    expect(await wanted({ title: 'Demo', customer: ' ' })).toEqual({
      ...{ kind: 'free', title: 'Demo', customer: undefined, partnerId: undefined, points: 10, indicator: 'teamwork' },
      dueOn: Temporal.PlainDate.from('2026-11-25'),
      slots: [{ teamId: null, role: null, share: 10_000, overlay: false }],
    });
    expect(await wanted({ title: 'Demo', customer: 'Acme' })).toMatchObject({ kind: 'jointCustomer' });
  });
});

describe('what does not do', () => {
  const partOf = async (asked: Asked) => {
    const refused = await refusal(wanted({ title: 'Demo', ...asked }));
    return refused?.code === 'offer-misread' ? refused.problems : refused;
  };

  it.each([
    [{ kind: 'party' }, { part: 'kind', word: 'party' }],
    [{ title: ' ' }, { part: 'title', why: 'missing' }],
    [{ title: 'a'.repeat(121) }, { part: 'title', why: 'too-long' }],
    [{ customer: 'a'.repeat(81) }, { part: 'customer' }],
    [{ slots: '0' }, { part: 'slots', reading: { kind: 'no-slots' } }],
    [{ slots: 'East One 60%, South One 30%' }, { part: 'slots', reading: { kind: 'not-the-whole', total: 9_000 } }],
    [{ slots: 'East Oen' }, { part: 'slots', why: 'no-team', word: 'East Oen' }],
    [{ points: '0' }, { part: 'points', word: '0' }],
    [{ points: '1001' }, { part: 'points', word: '1001' }],
    [{ points: '1.5' }, { part: 'points', word: '1.5' }],
    [{ indicator: 'amount' }, { part: 'indicator', indicator: { key: 'sales-amount' } }],
    [{ indicator: 'teamwrok' }, { part: 'indicator', indicator: undefined }],
    [{ partner: '@nemo' }, { part: 'partner', why: 'nobody', word: '@nemo' }],
    [{ partner: '@Chen Chen' }, { part: 'partner', why: 'self' }],
    [{ due: '2-31' }, { part: 'due', why: 'unclear', word: '2-31' }],
    [{ due: '10-27' }, { part: 'due', why: 'gone', word: '10-27' }],
  ] as const)('%j', async (asked, problem) => {
    expect(await partOf(asked)).toMatchObject([problem]);
  });

  it('names the nearest that would do', async () => {
    expect(await partOf({ slots: 'East Oen' })).toMatchObject([{ nearest: [{ alias: 'East One' }, {}, {}] }]);
    expect(await partOf({ indicator: 'amount' })).toMatchObject([{ fitting: [{}, {}, {}] }]);
    expect(await partOf({ indicator: 'teamwrok' })).toMatchObject([{ fitting: [{ key: 'teamwork' }, {}, {}] }]);
  });

  it('is said all at once', async () => {
    expect(await partOf({ kind: 'party', slots: '0', due: 'soon' })).toMatchObject([
      { part: 'kind' },
      { part: 'slots' },
      { part: 'due' },
    ]);
  });
});
