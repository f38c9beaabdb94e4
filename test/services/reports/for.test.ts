import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { announcements } from '../../../src/announcements/index.ts';
import { openTypeface } from '../../../src/charts/text/typeface.ts';
import { opening } from '../../../src/playground/company.ts';
import { enSlack } from '../../../src/playground/gallery/samples/team.ts';
import { ownHistory } from '../../../src/services/reports/history.ts';
import { report } from '../../../src/services/reports/report.ts';
import { undo } from '../../../src/services/reports/undo.ts';
import { type Company, foundCompany } from '../../support/company.ts';
import { foundNeighbour } from '../../support/neighbour.ts';
import { refusal } from '../../support/refusals.ts';

let company: Company;

beforeAll(async () => {
  company = await foundCompany();
});
afterAll(() => company.close());

const reports = (who: string, line: string, at = opening) => company.as(who, (work) => report(work, line), at);
const entriesOf = (who: string) => company.db.entry.count({ where: { personId: company.idOf(who) } });
const later = (seconds: number) => opening.add({ seconds });

/** The title of the message that tells somebody what was recorded for them, as it reads now. */
async function toldAbout(entryIds: readonly string[]): Promise<string | undefined> {
  const kind = announcements(openTypeface()).find((one) => one.kind === 'reported-for');
  const place = { db: company.db, orgId: company.org.id, reader: enSlack, now: opening.toInstant(), chatId: undefined };
  return (await kind?.card({ ...place, privacy: 'full' }, { entries: entryIds }))?.title;
}

const messagesTo = (who: string) =>
  company.db.announcement.findMany({
    where: { personId: company.idOf(who), kind: 'reported-for' },
    select: { about: true, wanted: true },
  });

describe('a report for somebody else', () => {
  it('by their manager is theirs, says who recorded it, and they are told', async () => {
    const before = [await entriesOf('chen'), await entriesOf('wang')];
    const { whose, items, entryIds } = await reports('wang', 'for @Chen Chen visits 2 on the phone');
    expect([whose?.personId, items[0]?.standing?.indicator.key]).toEqual([company.idOf('chen'), 'visits']);
    expect([await entriesOf('chen'), await entriesOf('wang')]).toEqual([Number(before[0]) + 1, before[1]]);
    expect(await messagesTo('chen')).toEqual([{ about: { entries: entryIds }, wanted: 1 }]);
    expect(await toldAbout(entryIds)).toBe('Wang Qiang recorded for you: 2 customer visits (Nov 18)');
    const { entries } = await company.as('chen', ownHistory);
    expect(entries.find(({ note }) => note === 'on the phone')?.by?.alias).toBe('Wang Qiang');
  });

  it('is taken back by who recorded it, and what they were told says so', async () => {
    const { entryIds } = await reports('wang', 'for 李娜 visits 4', later(60));
    const [undone] = await company.as('wang', (work) => undo(work), later(61));
    expect([undone?.amount, undone?.whose?.alias]).toEqual([4n, 'Li Na']);
    expect(await messagesTo('li')).toEqual([{ about: { entries: entryIds }, wanted: 2 }]);
    expect(await toldAbout(entryIds)).toBe(
      'Wang Qiang took back what was recorded for you: 4 customer visits (Nov 18)',
    );
  });

  it('is not theirs to take back', async () => {
    const { entryIds } = await reports('wang', 'for 李娜 visits 5', later(70));
    expect(await refusal(company.as('li', (work) => undo(work, entryIds)))).toEqual({ code: 'nothing-to-undo' });
  });

  it('has no standing where they have no target, and the nearest names where there is no such indicator', async () => {
    const { items } = await reports('wang', 'for 李娜 learning hours 3', later(80));
    expect(items.map(({ standing }) => standing)).toEqual([undefined]);
    expect(await refusal(reports('wang', 'for 李娜 vists 3'))).toMatchObject({
      code: 'unreadable-report',
      reading: { kind: 'unknown-indicator', word: 'vists' },
    });
  });

  it('for a closed period is refused like one’s own', async () => {
    const from = new Date('2026-09-01');
    const until = new Date('2026-09-30');
    const closedAt = new Date('2026-10-05T01:00:00Z');
    await company.db.period.create({
      data: { orgId: company.org.id, id: crypto.randomUUID(), kind: 'month', from, until, closedAt },
    });
    const before = await entriesOf('li');
    expect(await refusal(reports('wang', 'for 李娜 visits 3 2026-09-15'))).toMatchObject({ code: 'period-closed' });
    expect(await entriesOf('li')).toBe(before);
  });

  it('for oneself is one’s own report, and nobody is told', async () => {
    const { whose } = await reports('sun', 'for 孙悦 visits 2', later(90));
    expect(whose).toBeUndefined();
    expect(await messagesTo('sun')).toEqual([]);
  });

  it('who has nothing new is not reminded', async () => {
    await reports('wang', 'for @ZhouMin none');
    expect(await company.db.reminder.count({ where: { personId: company.idOf('zhou'), kind: 'nothing' } })).toBe(1);
  });

  it('that says the same within half a minute asks first; for another it does not', async () => {
    await reports('wang', 'for 陈晨 visits 9', later(200));
    await reports('wang', 'for 李娜 visits 9', later(201));
    expect(await refusal(reports('wang', 'for 陈晨 visits 9', later(202)))).toMatchObject({ code: 'said-twice' });
  });

  it('by a colleague is refused, and outside one’s teams it is as if they were not there', async () => {
    const [chen, lin] = [await entriesOf('chen'), await entriesOf('lin')];
    expect(await refusal(reports('sun', 'for 陈晨 visits 2'))).toEqual({ code: 'not-allowed' });
    expect(await refusal(reports('sun', 'for 林岚 visits 2'))).toEqual({ code: 'nothing-to-show' });
    expect(await refusal(reports('sun', 'for 没有这个人 visits 2'))).toEqual({ code: 'nothing-to-show' });
    expect([await entriesOf('chen'), await entriesOf('lin')]).toEqual([chen, lin]);
  });

  it('is not for somebody of another organisation', async () => {
    await foundNeighbour(company.db);
    expect(await refusal(reports('wang', 'for NoraNext visits 2'))).toEqual({ code: 'nothing-to-show' });
  });
});
