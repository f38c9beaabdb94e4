import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { opening } from '../../../src/playground/company.ts';
import { compareScorecards } from '../../../src/services/scorecards/compare.ts';
import { scorecardShown } from '../../../src/services/scorecards/show.ts';
import { fromDay, fromInstant } from '../../../src/store/time.ts';
import { type Company, foundCompany } from '../../support/company.ts';
import { refusal } from '../../support/refusals.ts';

let company: Company;

/** With a second version to come on 1 December. */
beforeAll(async () => {
  company = await foundCompany();
  const { orgId, id: scorecardId } = await company.db.scorecard.findFirstOrThrow();
  const items = await company.db.scorecardItem.findMany();
  const version = { orgId, scorecardId, version: 2 };
  await company.db.scorecardVersion.create({
    data: {
      ...version,
      from: fromDay(opening.toPlainDate().with({ month: 12, day: 1 })),
      teamLink: 2_500,
      recordedAt: fromInstant(opening.toInstant()),
    },
  });
  await company.db.scorecardItem.createMany({
    data: items.map((item) => ({ ...item, version: 2, cap: item.indicator === 'visits' ? 120 : item.cap })),
  });
});
afterAll(() => company.close());

const shown = (who: string, asked: Parameters<typeof scorecardShown>[1] = {}, at = opening) =>
  company.as(who, async (work) => scorecardShown(work, asked), at);

describe('a scorecard', () => {
  it('is that of the team one is in, or of the nearest above', async () => {
    expect(await shown('chen')).toMatchObject({
      team: { name: '华东一队' },
      holder: { name: '华辰科技' },
      version: 1,
      state: 'in-force',
      manages: false,
    });
  });

  it('names the version to come, and in time is that one', async () => {
    expect(await shown('chen')).toMatchObject({ coming: { version: 2 }, beside: [1, 2], changes: false });
    expect(await shown('chen', {}, opening.with({ month: 12, day: 1 }))).toMatchObject({
      version: 2,
      state: 'in-force',
      coming: undefined,
    });
  });

  it('can be asked for in any version', async () => {
    expect(await shown('li', { version: 2 })).toMatchObject({ version: 2, state: 'coming', coming: undefined });
    expect(await shown('li', { version: 1 }, opening.with({ month: 12, day: 1 }))).toMatchObject({ state: 'earlier' });
    expect(await refusal(shown('li', { version: 3 }))).toEqual({ code: 'no-version', version: 3, newest: 2 });
  });

  it('of another team is for its managers and for admins; to the rest it does not exist', async () => {
    expect(await shown('wang', { team: '华南队' })).toMatchObject({ team: { name: '华南队' } });
    for (const team of ['华南队', '华西队']) {
      expect(await refusal(shown('chen', { team }))).toEqual({ code: 'nothing-to-show' });
    }
  });

  it('says to a manager whose results count', async () => {
    expect(await shown('zhou')).toMatchObject({ manages: true });
    expect(await shown('zhou', { team: 'East Two' })).toMatchObject({ manages: false });
    expect(await shown('zhou', { of: 'team' })).toMatchObject({ team: { name: '华东二队' }, manages: false });
  });
});

describe('two versions', () => {
  it('differ in what was changed, either way round', async () => {
    const { difference } = await company.as('chen', async (work) => compareScorecards(work, 1, 2, undefined));
    expect(difference).toMatchObject({
      added: [],
      bounded: [{ indicator: 'visits', before: { floor: 0, cap: 150 }, after: { floor: 0, cap: 120 } }],
      teamLink: { before: 2_000, after: 2_500 },
      teamIndicator: { before: 'sales-amount', after: undefined },
    });
    const back = await company.as('chen', async (work) => compareScorecards(work, 2, 1, undefined));
    expect(back.difference.teamLink).toEqual({ before: 2_500, after: 2_000 });
  });

  it('have to exist', async () => {
    const compare = company.as('chen', async (work) => compareScorecards(work, 1, 7, undefined));
    expect(await refusal(compare)).toEqual({ code: 'no-version', version: 7, newest: 2 });
  });
});
