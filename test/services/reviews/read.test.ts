import { afterAll, beforeAll, expect, it } from 'vitest';
import { toText } from '../../../src/card/text.ts';
import { openTypeface } from '../../../src/charts/text/typeface.ts';
import { digests } from '../../../src/digests/index.ts';
import { periodOf } from '../../../src/domain/period.ts';
import { toNumber } from '../../../src/domain/ratio.ts';
import { opening } from '../../../src/playground/company.ts';
import { enSlack } from '../../../src/playground/gallery/samples/team.ts';
import { reviewOf } from '../../../src/services/reviews/read.ts';
import { scopeOfTeam } from '../../../src/services/reviews/scope.ts';
import { suggestedChange } from '../../../src/services/reviews/suggest.ts';
import { type Company, foundCompany } from '../../support/company.ts';
import { refusal, refusals } from '../../support/refusals.ts';

let company: Company;
const typeface = openTypeface();
const day = (text: string) => Temporal.PlainDate.from(text);
const quarterEnd = periodOf('quarter', day('2026-12-31'), 1);

beforeAll(async () => {
  company = await foundCompany();
  const { db } = company;
  const indicator = 'follow-ups';
  await db.total.deleteMany({ where: { indicator } });
  await db.teamTotal.deleteMany({ where: { indicator } });
});
afterAll(() => company.close());

/** As the chat of East Two gets it, whose people are three. */
const sent = (name: string, last: string, privacy: 'team' | 'progress', team = 'east-2') =>
  company.as('wang', async ({ tx, org }) => {
    const about = { tx, org, teamId: company.idOf(team), reader: enSlack, privacy, typeface, late: false };
    return digests.find((kind) => kind.name === name)?.card({ ...about, day: day(last) });
  });
const told = async (...which: Parameters<typeof sent>) => {
  const card = await sent(...which);
  return card ? toText(card) : '';
};

it('the digest of a month looks back on it where the target is that of its quarter', async () => {
  const text = await told('month', '2026-10-31', 'progress');
  expect(text).toContain('October review: East Two 29% of the Q4 target, 29% expected');
  expect(text).toContain('He Miao 34% (+34)');
  expect(text).toContain('Change: within Oct 1 – 31, 3 people, not causal');
});

it('the digest of a quarter says what the numbers say of its indicators, and how far off a forecast was', async () => {
  const text = await told('quarter', '2026-12-31', 'progress');
  expect(text).toContain('Qualified follow-ups, nothing was reported for any of 3 targets');
  expect(text).toContain('What could be another rests on Oct 1 – Dec 31, not causal');
  expect(text).toMatch(/Forecast: at half-time it was [\d.]+% off/);
});

it('in a chat that shows teams only it names nobody, and of three people not even a count', async () => {
  const text = await told('quarter', '2026-12-31', 'team');
  expect(text).not.toMatch(/He Miao|Xu Lei|Ma Xiaodong|Reached the target/);
});

it('it shows everybody, the way there, where the score comes from, and the alignment', async () => {
  const alts = (await sent('quarter', '2026-12-31', 'progress'))?.body.flatMap((block) =>
    block.type === 'picture' ? [block.alt] : [],
  );
  expect(alts).toEqual([
    expect.stringContaining('He Miao'),
    expect.stringContaining('East Two ended Q4 at'),
    expect.stringContaining('East Two scores'),
    expect.stringContaining('East Two: alignment'),
  ]);
});

it('it has the teams right below with what they came to, which a chat reads that shows teams only', async () => {
  const { below, team } =
    (await company.as('wang', ({ tx, org }) =>
      reviewOf({ tx, org, today: day('2026-12-31'), dayEnded: true }, company.idOf('company'), quarterEnd),
    )) ?? {};
  expect([team?.alias, below?.map(({ alias }) => alias).toSorted()]).toEqual([
    'Huachen Tech',
    ['East Region', 'South Region'],
  ]);
  const [shares] = [below?.map(({ standing }) => standing && toNumber(standing.attainment))];
  expect(shares?.every((share) => share !== undefined && share > 0.4)).toBe(true);
  const text = await told('quarter', '2026-12-31', 'team', 'company');
  expect(text).toMatch(/East Region \d+% · South Region \d+%/);
  expect(text).not.toContain('Chen Chen');
});

it('what is closed says so, and nothing is missing before it is over', async () => {
  const quarter = periodOf('quarter', day('2026-10-01'), 1);
  const review = await company.as('zhou', (work) => reviewOf(work, company.idOf('east-2'), quarter));
  expect(review).toMatchObject({ closed: false, missing: [], findings: [] });
});

it('what the numbers say of an indicator becomes the beginning of a change, and no draft of one', async () => {
  const from = '2026-10-01';
  const after = opening.with({ year: 2027, month: 1, day: 4 });
  const suggested = (who: string, indicator = 'follow-ups', team = 'east-2') =>
    company.as(who, (work) => suggestedChange(work, { team: company.idOf(team), from, indicator }), after);
  expect(await suggested('wang')).toMatchObject({
    ...{ weight: 0, of: { holder: { id: company.idOf('company') }, newest: { version: 1 } } },
    found: { finding: { kind: 'never-reported', sample: 3 }, stands: 'moving' },
  });
  expect(await refusal(suggested('zhou'))).toMatchObject({ code: 'not-change-drafter' });
  expect(await refusals([suggested('wang', 'sales-amount'), suggested('wang', 'nothing'), suggested('li')])).toEqual(
    Array.from({ length: 3 }, () => ({ code: 'nothing-to-show' })),
  );
  expect(await company.db.change.count()).toBe(0);
});

it('only whoever drafts changes of the scorecard finds that on the card', async () => {
  const scope = (who: string) => company.as(who, async (work) => scopeOfTeam(work, company.idOf('east-2')));
  expect([await scope('wang'), await scope('zhou')]).toMatchObject([{ drafts: true }, { drafts: false, writes: true }]);
});
