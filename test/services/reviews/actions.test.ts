import { randomUUIDv7 } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { announcements } from '../../../src/announcements/index.ts';
import { toText } from '../../../src/card/text.ts';
import { openTypeface } from '../../../src/charts/text/typeface.ts';
import { periodOf } from '../../../src/domain/period.ts';
import { enSlack } from '../../../src/playground/gallery/samples/team.ts';
import { openActions } from '../../../src/services/reviews/open-actions.ts';
import { remindOfActions } from '../../../src/services/reviews/remind.ts';
import { carryOnAction, settleAction } from '../../../src/services/reviews/settle.ts';
import { raiseAction } from '../../../src/services/reviews/write.ts';
import { keepRules } from '../../../src/services/rules/keep.ts';
import { type Company, foundCompany } from '../../support/company.ts';
import { refusal } from '../../support/refusals.ts';

let company: Company;
const october = periodOf('month', Temporal.PlainDate.from('2026-10-01'), 1);
const day = (text: string) => Temporal.PlainDate.from(text);

beforeAll(async () => {
  company = await foundCompany();
});
afterAll(() => company.close());

const raises = (who: string, owner: string, due: string, team = 'east-2') =>
  company.as(who, (work) =>
    raiseAction(work, company.idOf(team), october, {
      ...{ text: 'joint visits on Wednesdays', ownerId: company.idOf(owner), dueOn: day(due) },
    }),
  );
const told = (id: string) =>
  company.db.announcement.findMany({ where: { subject: `review-action:${id}` }, orderBy: { id: 'asc' } });
const listOf = async (who: string) => (await company.as(who, openActions)).map(({ id }) => id);

describe('an action of a review', () => {
  it('is raised by who writes the review, and told to its owner', async () => {
    expect(await refusal(raises('he', 'he', '2026-11-30'))).toEqual({ code: 'not-allowed' });
    const id = await raises('zhou', 'he', '2026-11-30');
    expect(await told(id)).toMatchObject([{ personId: company.idOf('he'), kind: 'review-action' }]);
    const own = await raises('zhou', 'zhou', '2026-11-30');
    expect(await told(own)).toEqual([]);
  });

  it('is listed for its owner and for who manages the team', async () => {
    const id = await raises('zhou', 'xu', '2026-11-20');
    expect(await listOf('xu')).toEqual([id]);
    expect((await listOf('zhou'))[0]).toBe(id);
    expect(await listOf('chen')).toEqual([]);
  });

  it('is settled by its owner or the manager, once, and by nobody else', async () => {
    const id = await raises('zhou', 'ma', '2026-11-25');
    expect(await refusal(company.as('he', (work) => settleAction(work, id, 'done')))).toEqual({ code: 'not-allowed' });
    expect(await refusal(company.as('chen', (work) => settleAction(work, id, 'done')))).toEqual({
      code: 'nothing-to-show',
    });
    expect(await company.as('ma', (work) => settleAction(work, id, 'done'))).toMatchObject({ state: 'done' });
    expect(await refusal(company.as('zhou', (work) => settleAction(work, id, 'dropped')))).toEqual({
      code: 'no-change',
    });
    expect(await listOf('ma')).toEqual([]);
    expect((await told(id))[0]?.wanted).toBe(2);
  });
});

describe('its owner is reminded', () => {
  const rulesAt = keepRules();
  const tick = (at: string) =>
    remindOfActions({
      ...{ db: company.db, queue: company.queue, newId: randomUUIDv7, rulesAt },
      now: Temporal.PlainDateTime.from(at).toZonedDateTime('Asia/Shanghai').toInstant(),
    });

  it('once when it is due, on a working day, and again only for another day', async () => {
    await company.db.reviewAction.deleteMany();
    const id = await raises('zhou', 'he', '2026-11-28');
    const looks = [];
    for (const at of [
      '2026-11-27T10:00',
      '2026-11-28T10:00',
      '2026-11-30T08:59',
      '2026-11-30T09:00',
      '2026-12-01T10:00',
    ]) {
      looks.push([at, await tick(at)]);
    }
    // The 28th is a Saturday.
    expect(looks).toEqual([
      ['2026-11-27T10:00', 0],
      ['2026-11-28T10:00', 0],
      ['2026-11-30T08:59', 0],
      ['2026-11-30T09:00', 1],
      ['2026-12-01T10:00', 0],
    ]);
    await company.as('he', (work) => carryOnAction(work, id, day('2026-12-02')));
    expect([await tick('2026-12-01T11:00'), await tick('2026-12-02T10:00'), await tick('2026-12-02T11:00')]).toEqual([
      ...[0, 1, 0],
    ]);
    expect((await told(id)).map(({ about }) => (about as { due: boolean }).due)).toEqual([false, true, true]);
  });

  it('by one of several who look at once, and not of what is done', async () => {
    await company.db.reviewAction.deleteMany();
    const [id, done] = [await raises('zhou', 'he', '2026-11-26'), await raises('zhou', 'he', '2026-11-26')];
    await company.as('he', (work) => settleAction(work, done, 'done'));
    const looks = await Promise.all(['2026-11-26T09:00', '2026-11-26T09:01', '2026-11-26T09:02'].map(tick));
    expect(looks.reduce((sum, count) => sum + count, 0)).toBe(1);
    expect(await told(id)).toHaveLength(2);
  });

  it('in words that say what to do', async () => {
    const id = await raises('zhou', 'he', '2026-11-26');
    const kind = announcements(openTypeface()).find((one) => one.kind === 'review-action');
    const place = {
      db: company.db,
      orgId: company.org.id,
      reader: enSlack,
      now: Temporal.Instant.from('2026-11-26T02:00:00Z'),
    };
    const card = await kind?.card({ ...place, privacy: 'full', chatId: undefined }, { action: id, due: true });
    expect(card && toText(card)).toBe(
      [
        'An action is due (Nov 26): “joint visits on Wednesdays”',
        'He Miao, by Nov 26',
        'From the October review of East Two · It comes back in every review until it is done',
        '[Done] [Carry on] [Drop]',
      ].join('\n'),
    );
  });
});
