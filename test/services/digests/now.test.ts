import { randomUUIDv7 } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { announcements } from '../../../src/announcements/index.ts';
import { toText } from '../../../src/card/text.ts';
import { openTypeface } from '../../../src/charts/text/typeface.ts';
import { opening } from '../../../src/playground/company.ts';
import { startDueDigests } from '../../../src/services/digests/due.ts';
import { digestChat, sendDigestNow } from '../../../src/services/digests/now.ts';
import { keepRules } from '../../../src/services/rules/keep.ts';
import { bindChat } from '../../../src/services/teams/bind.ts';
import { createTeam } from '../../../src/services/teams/create.ts';
import { fromDay, fromInstant } from '../../../src/store/time.ts';
import { type Company, foundCompany } from '../../support/company.ts';
import { refusal } from '../../support/refusals.ts';

let company: Company;
let chatIds: ReadonlyMap<string, string>;

beforeAll(async () => {
  company = await foundCompany();
  chatIds = new Map((await company.db.chat.findMany()).map(({ externalId, id }) => [externalId, id]));
});
afterAll(() => company.close());
beforeEach(async () => {
  await company.db.announcement.deleteMany();
  await company.db.occurrence.deleteMany();
});

/** The chat that somebody would get the digest of, when asking there or, without a chat, in private. */
const chosen = (who: string, asked?: string) =>
  company.as(who, async (work) => (await digestChat(work, asked && chatIds.get(asked))).name);

const sends = (who: string, asked: string, at = opening) =>
  company.as(who, async (work) => sendDigestNow(work, await digestChat(work, chatIds.get(asked))), at);

/** The clock is looked at. */
const ticks = (at: Temporal.ZonedDateTime): Promise<number> => {
  const { db, queue } = company;
  return startDueDigests({
    db,
    queue,
    newId: randomUUIDv7,
    now: at.toInstant(),
    rulesAt: keepRules(),
    kinds: ['weekly'],
  });
};

describe('the chat whose digest somebody may run', () => {
  it('is the one it is asked for in, for its manager and for an admin', async () => {
    expect(await chosen('wang', 'CEAST1')).toBe('east-one');
    expect(await chosen('wang', 'CSALES')).toBe('sales');
  });

  it('is that of the own team, when it is asked for in private', async () => {
    expect(['east-one', '华东一队']).toContain(await chosen('wang'));
  });

  it.each([
    ['a member of the team', 'chen', 'CEAST1'],
    ['a member, in private', 'chen', undefined],
    ['the manager of another team', 'zhou', 'CEAST1'],
    ['a member of a team below', 'chen', 'CSALES'],
  ] as const)('is none for %s', async (_, who, asked) => {
    expect(await refusal(chosen(who, asked))).toEqual({ code: 'not-allowed' });
  });

  it('is missing where no chat is bound to the team', async () => {
    expect(await refusal(chosen('zhou'))).toEqual({ code: 'no-digest' });
  });
});

describe('a digest that is sent now', () => {
  it('is posted once, and brought up to date when it is sent again', async () => {
    expect(await sends('wang', 'CEAST1')).toBe('sent');
    expect(await sends('wang', 'CEAST1')).toBe('updated');
    expect(await company.db.announcement.findMany({ select: { wanted: true, kind: true } })).toEqual([
      { kind: 'digest', wanted: 2 },
    ]);
  });

  it('is the one of this week, which the schedule does not send again', async () => {
    const monday = opening.with({ day: 23, hour: 9 });
    expect(await sends('wang', 'CEAST1', monday)).toBe('sent');
    await ticks(monday);
    expect(await company.db.announcement.count()).toBe(4);
    expect(await sends('wang', 'CSALES', monday.add({ hours: 1 }))).toBe('updated');
  });

  it('is that of this week, also where the schedule was moved to a later day of it', async () => {
    const monday = opening.with({ day: 23, hour: 9 });
    await sends('wang', 'CEAST1', monday);
    const schedule = { chatId: chatIds.get('CEAST1') ?? '', digest: 'weekly' };
    const { id, orgId } = await company.db.schedule.findFirstOrThrow({ where: schedule });
    const at = { dueAt: fromInstant(monday.toInstant()), startedAt: fromInstant(monday.toInstant()) };
    await company.db.occurrence.create({
      data: { orgId, scheduleId: id, localDate: fromDay(monday.toPlainDate()), ...at },
    });
    await company.db.schedule.updateMany({ where: schedule, data: { weekday: 5 } });
    expect(await sends('wang', 'CEAST1', monday.add({ days: 2 }))).toBe('updated');
    await company.db.schedule.updateMany({ where: schedule, data: { weekday: 1 } });
  });

  it('is posted once when two ask at the same moment', async () => {
    await Promise.all([sends('wang', 'CEAST1'), sends('wang', 'CEAST1')]);
    expect(await company.db.announcement.count()).toBe(1);
  });

  it('is tried again when it could not be delivered', async () => {
    await sends('wang', 'CEAST1');
    await company.db.announcement.updateMany({ data: { state: 'failed', failure: 'destination: kicked' } });
    await sends('wang', 'CEAST1');
    expect(await company.db.announcement.findFirst()).toMatchObject({ state: 'pending', failure: null, wanted: 2 });
  });

  it('is worded from what stands in the ledger', async () => {
    await sends('wang', 'CEAST1');
    expect((await told())?.body.map(({ type }) => type)).toContain('picture');
  });
});

/** The one digest that has been announced, as its chat reads it. */
async function told() {
  const { about, chatId } = await company.db.announcement.findFirstOrThrow({ where: { kind: 'digest' } });
  const kind = announcements(openTypeface()).find((candidate) => candidate.kind === 'digest');
  const reader = { locale: 'en', platform: 'slack', prefix: '', zone: 'Asia/Shanghai', currency: 'CNY' } as const;
  const place = {
    db: company.db,
    orgId: company.org.id,
    reader,
    now: opening.toInstant(),
    privacy: 'progress',
  } as const;
  return kind?.card({ ...place, chatId: chatId ?? '' }, about);
}

describe('a digest that is sent now, before the first that comes by itself', () => {
  const titleIn = async () => (await told())?.title;
  const asOf = async () => toText((await told()) ?? raise()).match(/^As of (\w+ \d+)/mu)?.[1];

  it('is of the days until yesterday, as its preview was', async () => {
    await sends('wang', 'CEAST1');
    expect([await titleIn(), await asOf()]).toEqual([expect.stringContaining('week 47'), 'Nov 17']);
  });

  it('is brought up to date in the days after, and leaves the first one to the clock', async () => {
    await sends('wang', 'CEAST1');
    expect(await sends('wang', 'CEAST1', opening.add({ days: 2 }))).toBe('updated');
    expect([await company.db.announcement.count(), await asOf()]).toEqual([1, 'Nov 19']);
    const monday = opening.with({ day: 23, hour: 9 });
    expect(await ticks(monday)).toBe(4);
    expect(await sends('wang', 'CEAST1', monday.add({ hours: 1 }))).toBe('updated');
    expect(await company.db.announcement.count({ where: { chatId: chatIds.get('CEAST1') ?? '' } })).toBe(2);
  });

  it('on its morning is the one that the clock would have sent', async () => {
    expect(await sends('wang', 'CEAST1', opening.with({ day: 23, hour: 8 }))).toBe('sent');
    await ticks(opening.with({ day: 23, hour: 9 }));
    expect(await company.db.announcement.count({ where: { chatId: chatIds.get('CEAST1') ?? '' } })).toBe(1);
  });

  it('of a team that began today is of today', async () => {
    const { team } = await company.as('wang', (work) => createTeam(work, 'West', undefined));
    const { workspaceId } = await company.db.chat.findFirstOrThrow({ where: { externalId: 'CEAST1' } });
    const binding = { team: { ...team, parentId: null }, locale: 'en', zone: 'Asia/Shanghai' } as const;
    const where = { workspaceId, chat: { id: 'CWEST', direct: false } };
    await company.as('wang', (work) => bindChat(work, where, binding));
    const { id } = await company.db.chat.findFirstOrThrow({ where: { externalId: 'CWEST' } });
    await company.as('wang', async (work) => sendDigestNow(work, await digestChat(work, id)));
    expect(await titleIn()).toContain('West, week 47');
  });
});

function raise(): never {
  throw new Error('nothing was told');
}
