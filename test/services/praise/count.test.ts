import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { praiseGot } from '../../../src/announcements/praise-got.ts';
import { toText } from '../../../src/card/text.ts';
import { opening } from '../../../src/playground/company.ts';
import { joinPersons } from '../../../src/services/links/join.ts';
import { planLink } from '../../../src/services/links/plan.ts';
import { confirmCount, previewCount } from '../../../src/services/praise/count.ts';
import { ownPraise } from '../../../src/services/praise/mine.ts';
import { type PraiseAsked, previewPraise } from '../../../src/services/praise/preview.ts';
import { publishPraise } from '../../../src/services/praise/publish.ts';
import { takeBackPraise } from '../../../src/services/praise/undo.ts';
import { pastEntries } from '../../../src/services/reports/past.ts';
import { lockRules } from '../../../src/services/rules/lock.ts';
import { ownScoreNow } from '../../../src/services/scores/own.ts';
import { type Company, foundCompany } from '../../support/company.ts';
import { totalsAreRight } from '../../support/ledger.ts';

let company: Company;

beforeAll(async () => {
  company = await foundCompany();
});
afterAll(() => company.close());
beforeEach(async () => {
  await company.db.praise.deleteMany();
  await company.db.announcement.deleteMany({ where: { kind: { startsWith: 'praise' } } });
});

const day = (days: number) => opening.add({ days });
const shown = (who: string, to: string, more: PraiseAsked = {}, at = opening, chat?: string) =>
  company.as(who, (work) => previewPraise(work, { whom: company.idOf(to), text: 'helped', ...more }, chat), at);
const publishes = (who: string, draft: string, at = opening) =>
  company.as(who, (work) => publishPraise(work, draft), at);
const gives = async (who: string, to: string, more: PraiseAsked = {}, at = opening) =>
  publishes(who, (await shown(who, to, more, at)).draftId, at);
const undoes = (who: string, id?: string, at = opening) => company.as(who, (work) => takeBackPraise(work, id), at);

const place = () => ({
  ...({ db: company.db, orgId: company.org.id, now: opening.toInstant(), privacy: 'full', chatId: undefined } as const),
  reader: { locale: 'en', platform: 'slack', prefix: '', zone: 'Asia/Shanghai', currency: 'CNY' } as const,
});
const gotSays = async (id: string) => {
  const card = await praiseGot.card(place(), { praise: id });
  return card ? toText(card) : '';
};

/** What praise has brought somebody, as it stands. */
async function counted(who: string): Promise<number> {
  const entries = await company.db.entry.findMany({
    where: { personId: company.idOf(who), source: 'praise', correctsId: null, corrections: { none: {} } },
  });
  return entries.length;
}
const counts = async (word: string | undefined, at = opening) => {
  const { draftId } = await company.as('wang', (work) => previewCount(work, word), at);
  return company.as('wang', (work) => confirmCount(work, draftId), at);
};

describe('praise that counts', () => {
  it('counts through nothing before an admin has said so; then one a giver and week, told with the praise', async () => {
    const before = await gives('lin', 'chen');
    expect([await counted('chen'), await gotSays(before.id)]).toEqual([0, expect.not.stringContaining('ounts')]);
    await counts('teamwork');
    const first = await gives('lin', 'chen');
    const again = await gives('lin', 'chen');
    await gives('li', 'chen');
    await gives('li', 'chen', { customer: 'Acme' });
    expect(await counted('chen')).toBe(3);
    expect(await gotSays(first.id)).toContain('Counts: Teamwork points +1');
    expect(await gotSays(again.id)).toContain('Praise from Lin Lan has counted this week already');
    await gives('lin', 'chen', {}, day(7));
    expect(await counted('chen')).toBe(4);
    expect(await totalsAreRight(company.db, company.org.id)).toBe(true);
  });

  it('is in the score and in the history with whose it is', async () => {
    await gives('sun', 'chen');
    const { praise } = await company.as('chen', ownScoreNow);
    expect(praise.map(({ from, customer }) => customer ?? from.alias)).toContain('Sun Yue');
    const entries = await company.as('chen', (work) => pastEntries(work, { personId: company.idOf('chen') }, 20));
    const latest = entries.find((entry) => entry.praise?.from.alias === 'Sun Yue');
    expect(latest).toMatchObject({ source: 'praise', amount: 1n, praise: { skill: undefined } });
  });

  it('and is taken back leaves the next of the same giver in its place', async () => {
    const at = day(14);
    const first = await gives('lin', 'li', {}, at);
    const second = await gives('lin', 'li', {}, at);
    await undoes('lin', first.id, at);
    expect(await counted('li')).toBe(1);
    expect(await gotSays(second.id)).toContain('Counts: Teamwork points +1');
    await undoes('lin', second.id, at);
    expect(await counted('li')).toBe(0);
    expect(await totalsAreRight(company.db, company.org.id)).toBe(true);
  });

  it('counts once however many write down what one customer said at the same moment', async () => {
    const at = day(21);
    const drafts = await Promise.all(
      ['lin', 'li', 'sun'].map(async (who) => ({ who, ...(await shown(who, 'he', { customer: 'Acme' }, at)) })),
    );
    await Promise.all(drafts.map(({ who, draftId }) => publishes(who, draftId, at)));
    expect(await counted('he')).toBe(1);
  });

  it('counts no more once an admin has said so, and what has counted stays', async () => {
    const at = day(28);
    await gives('lin', 'ma', {}, at);
    await counts(undefined, at);
    await gives('li', 'ma', {}, at);
    expect(await counted('ma')).toBe(1);
  });

  it('was given to oneself if both turn out to be one, and is taken back with what it counted', async () => {
    const at = day(35);
    await counts('teamwork', at);
    const { id } = await gives('wu', 'sun', {}, at);
    await gives('wu', 'li', {}, at);
    await gives('lin', 'sun', {}, at);
    const before = await counted('sun');
    await company.as(
      'sun',
      async (work) => {
        await lockRules(work);
        const joining = { work, keep: company.idOf('sun'), gone: company.idOf('wu') };
        await joinPersons(joining, await planLink(joining));
      },
      at,
    );
    expect((await company.db.praise.findFirstOrThrow({ where: { id } })).undoneAt).not.toBeNull();
    expect(await counted('sun')).toBe(before - 1);
    expect((await company.as('sun', ownPraise, at)).given.map(({ to }) => to.alias)).toEqual(['Li Na']);
    expect(await totalsAreRight(company.db, company.org.id)).toBe(true);
  });
});
