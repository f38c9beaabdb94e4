import { randomUUIDv7 } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { win } from '../../../src/announcements/win.ts';
import type { Card } from '../../../src/card/card.ts';
import { toText } from '../../../src/card/text.ts';
import type { Privacy } from '../../../src/domain/privacy.ts';
import { opening } from '../../../src/playground/company.ts';
import { report } from '../../../src/services/reports/report.ts';
import { undo } from '../../../src/services/reports/undo.ts';
import { winsOfChat } from '../../../src/services/wins/chat.ts';
import { tellHeldWins } from '../../../src/services/wins/held.ts';
import { fromInstant } from '../../../src/store/time.ts';
import { type Company, foundCompany } from '../../support/company.ts';
import { refusal } from '../../support/refusals.ts';

let company: Company;
const chats = new Map<string, string>();

beforeAll(async () => {
  company = await foundCompany();
  for (const { id, externalId } of await company.db.chat.findMany()) chats.set(externalId, id);
});
afterAll(() => company.close());
beforeEach(async () => {
  await company.db.win.deleteMany();
  await company.db.announcement.deleteMany({ where: { kind: 'win' } });
});

const chatId = (externalId: string): string => chats.get(externalId) ?? '';
const reports = (who: string, line: string, at = opening) => company.as(who, (work) => report(work, line), at);

/** The messages about wins, as `chat: how often it is to be shown`. */
async function told(): Promise<string[]> {
  const rows = await company.db.announcement.findMany({
    where: { kind: 'win' },
    include: { chat: { select: { externalId: true } } },
  });
  return rows.map(({ chat, wanted }) => `${chat?.externalId}: ${wanted}`).sort();
}

/** What a message of a chat says now; undefined where nothing is to be said. */
async function card(chat: string, privacy: Privacy = 'progress', number = 1): Promise<Card | undefined> {
  const locale = chat.startsWith('oc_') ? 'zh-CN' : 'en';
  const reader = { locale, platform: 'slack', prefix: '', zone: 'Asia/Shanghai', currency: 'CNY' } as const;
  const { db, org } = company;
  const { day } = await db.win.findFirstOrThrow({ where: { chatId: chatId(chat) } });
  const place = { db, orgId: org.id, reader, now: opening.toInstant(), privacy, chatId: chatId(chat) };
  return win.card(place, { day: day.toISOString().slice(0, 10), number });
}
const says = async (...which: Parameters<typeof card>): Promise<string> => {
  const shown = await card(...which);
  return shown ? toText(shown) : '';
};

describe('what is won', () => {
  it('is told in the chats of the own team, in the transaction of the report', async () => {
    await reports('chen', 'new 1');
    expect(await told()).toEqual(['CEAST1: 1', 'oc_east1: 1']);
    expect(await says('CEAST1')).toContain('A new customer is won! Chen Chen 🎉');
    expect(await says('oc_east1')).toContain('赢得一家新客户！陈晨 🎉');
  });

  it('is told in the nearest chat above where the own team has none', async () => {
    await reports('he', 'renewed 1');
    expect(await told()).toEqual(['CSALES: 1', 'oc_sales: 1']);
  });

  it.each([
    ['other numbers', 'visits 3, amount 120k'],
    ['none of it', 'new 0'],
    ['what is long past', 'new 1 11-10'],
  ])('is not %s', async (_, line) => {
    await reports('chen', line);
    expect(await told()).toEqual([]);
  });

  it('within two hours is added to the message that stands there', async () => {
    await reports('chen', 'new 1');
    await reports('li', 'renewed 2', opening.add({ minutes: 50 }));
    expect(await told()).toEqual(['CEAST1: 2', 'oc_east1: 2']);
    expect(await says('CEAST1')).toMatch(
      /^2 wins on Nov 18! 🎉\nA new customer is won: Chen Chen\nRenewals are signed: Li Na\n/,
    );
    await reports('sun', 'new 1', opening.add({ hours: 3 }));
    expect(await told()).toEqual(['CEAST1: 1', 'CEAST1: 2', 'oc_east1: 1', 'oc_east1: 2']);
  });

  it('by several at the same moment is one message', async () => {
    await Promise.all(['chen', 'li', 'sun'].map((who) => reports(who, 'renewed 1', opening.add({ minutes: 7 }))));
    expect((await told()).map((one) => one.split(':')[0])).toEqual(['CEAST1', 'oc_east1']);
    expect(await says('CEAST1')).toContain('3 wins');
  });

  it('at night waits for the morning, and is told then once', async () => {
    const night = opening.with({ hour: 22 });
    await reports('chen', 'new 1', night);
    await reports('li', 'new 1', night.add({ minutes: 30 }));
    const look = (at: Temporal.ZonedDateTime) =>
      tellHeldWins({ db: company.db, now: at.toInstant(), newId: randomUUIDv7, queue: company.queue });
    expect([await look(night.add({ hours: 9 })), await told()]).toEqual([0, []]);
    const morning = night.add({ hours: 11 });
    const looks = await Promise.all([look(morning), look(morning), look(morning)]);
    expect(looks.reduce((sum, count) => sum + count)).toBe(2);
    expect(await told()).toEqual(['CEAST1: 1', 'oc_east1: 1']);
    expect(await says('CEAST1')).toContain('2 wins on Nov 19! 🎉');
  });
});

describe('a win that is taken back', () => {
  const undoes = (who: string, entryIds: readonly string[]) => company.as(who, (work) => undo(work, entryIds));
  const shown = () => company.db.announcement.updateMany({ where: { kind: 'win' }, data: { shown: 1 } });

  it('leaves the message where others stand in it', async () => {
    const { entryIds } = await reports('chen', 'new 1');
    await reports('li', 'renewed 1', opening.add({ minutes: 1 }));
    await shown();
    await undoes('chen', entryIds);
    expect(await told()).toEqual(['CEAST1: 3', 'oc_east1: 3']);
    expect(await says('CEAST1')).toContain('A renewal is signed! Li Na 🎉');
  });

  it('is said to be withdrawn where it stood alone, without anybody’s name', async () => {
    const { entryIds } = await reports('chen', 'new 1');
    await shown();
    await undoes('chen', entryIds);
    expect(await says('CEAST1', 'full')).toMatch(/^This win has been withdrawn\nThe entry behind it was taken back\n/);
  });

  it('before anybody saw it is never told', async () => {
    const { entryIds } = await reports('chen', 'new 1');
    await undoes('chen', entryIds);
    expect(await card('CEAST1')).toBeUndefined();
    const held = await reports('li', 'new 1', opening.with({ hour: 22 }));
    await undoes('li', held.entryIds);
    expect(await company.db.win.count({ where: { toldAt: null } })).toBe(0);
  });
});

describe('who takes part in a win', () => {
  const helped = async (line: string): Promise<string> => {
    await reports('li', line, opening.add({ minutes: 10 }));
    return (await says('CEAST1')).split('\n')[0] ?? '';
  };

  it('is whoever the note names with @, by account or by name', async () => {
    expect(await helped('renewed 1 谢谢 <@UCHEN> 和 @林岚')).toBe(
      'A renewal is signed! Li Na, together with Chen Chen and Lin Lan 🎉',
    );
  });

  it.each([
    ['nobody without an @', 'renewed 1 with Chen Chen'],
    ['not oneself', 'renewed 1 @Li Na'],
    ['not who is unknown', 'renewed 1 with <@UNOBODY> and @Somebody'],
  ])('is %s', async (_, line) => {
    expect(await helped(line)).toBe('A renewal is signed! Li Na 🎉');
  });

  it('is whoever had a part of a task for that customer confirmed in the last 90 days', async () => {
    const { db, org, idOf } = company;
    const slot = await db.taskSlot.findFirstOrThrow({ where: { confirmedAt: { not: null }, holderId: { not: null } } });
    const where = { orgId_taskId_index: { orgId: org.id, taskId: slot.taskId, index: slot.index } };
    await db.task.update({ where: { orgId_id: { orgId: org.id, id: slot.taskId } }, data: { customer: '远航电子' } });
    const since = async (days: number) => {
      const confirmedAt = fromInstant(opening.subtract({ days }).toInstant());
      await db.taskSlot.update({ where, data: { holderId: idOf('wu'), confirmedAt } });
      return (await says('CEAST1')).split('\n')[0];
    };
    await reports('li', 'renewed 1 远航电子续约了');
    expect(await since(80)).toBe('A renewal is signed! Li Na, together with Wu Jiaqi 🎉');
    expect(await since(95)).toBe('A renewal is signed! Li Na 🎉');
  });
});

describe('what a chat may show', () => {
  it.each<[Privacy, number, RegExp, RegExp]>([
    ['team', 1, /3 new customers are won in East One! 🎉/, /Li Na|Chen|Acme|120K/],
    ['progress', 2, /New customers are won! Li Na, together with Chen Chen 🎉/, /3|Acme|120K/],
    ['value', 3, /3 new customers are won! Li Na[\s\S]+Sales amount 120K/, /Acme/],
    ['full', 4, /3 new customers are won! Li Na[\s\S]+Sales amount 120K\n“signed Acme with @Chen Chen”/, /<@|UCHEN/],
  ])('%s', async (privacy, minutes, shown, hidden) => {
    await reports('li', 'new 3, amount 120k signed Acme with <@UCHEN>', opening.add({ hours: 1, minutes }));
    const text = (await says('CEAST1', privacy)).split('\nNov 18')[0] ?? '';
    expect(text).toMatch(shown);
    expect(text).not.toMatch(hidden);
  });
});

describe('a chat that wants no wins', () => {
  it('gets none, nor does the one above in its place, until it wants them again', async () => {
    const east = chatId('CEAST1');
    const sets = (tells?: boolean) => company.as('wang', (work) => winsOfChat(work, east, tells));
    expect(await sets(false)).toEqual({ name: 'east-one', tellsWins: false });
    await reports('chen', 'new 1');
    expect(await told()).toEqual(['oc_east1: 1']);
    expect(await sets()).toEqual({ name: 'east-one', tellsWins: false });
    await sets(true);
    await reports('sun', 'new 1');
    expect(await told()).toEqual(['CEAST1: 1', 'oc_east1: 2']);
    expect(await refusal(company.as('chen', (work) => winsOfChat(work, east, false)))).toEqual({ code: 'not-allowed' });
  });
});
