import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { praise as inChat } from '../../../src/announcements/praise.ts';
import { praiseGot } from '../../../src/announcements/praise-got.ts';
import { toText } from '../../../src/card/text.ts';
import type { Privacy } from '../../../src/domain/privacy.ts';
import { opening } from '../../../src/playground/company.ts';
import { ownPraise } from '../../../src/services/praise/mine.ts';
import { type PraiseAsked, praiseAskedIn, previewPraise } from '../../../src/services/praise/preview.ts';
import { publishPraise } from '../../../src/services/praise/publish.ts';
import { takeBackPraise } from '../../../src/services/praise/undo.ts';
import { readLine } from '../../../src/services/praise/whom.ts';
import { type Company, foundCompany } from '../../support/company.ts';
import { refusal, refusals } from '../../support/refusals.ts';

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

async function told(): Promise<string[]> {
  const rows = await company.db.announcement.findMany({
    where: { kind: { startsWith: 'praise' } },
    include: { chat: { select: { externalId: true } }, person: { select: { alias: true, name: true } } },
  });
  return rows.map(({ kind, chat, person }) => `${kind} ${chat?.externalId ?? person?.alias ?? person?.name}`).sort();
}

const place = (privacy: Privacy) => ({
  ...{ db: company.db, orgId: company.org.id, now: opening.toInstant(), privacy, chatId: undefined },
  reader: { locale: 'en', platform: 'slack', prefix: '', zone: 'Asia/Shanghai', currency: 'CNY' } as const,
});
const says = async (id: string, privacy: Privacy) => {
  const card = await inChat.card(place(privacy), { praise: id });
  return card ? toText(card) : '';
};
const gotSays = async (id: string) => {
  const card = await praiseGot.card(place('full'), { praise: id });
  return card ? toText(card) : '';
};

describe('a praise', () => {
  it('is shown first, with who will see it, and is none until it is published, once and by nobody else', async () => {
    const { draftId, chats, to } = await shown('lin', 'chen', { text: '“Three versions”\n in a day' });
    expect(to.alias).toBe('Chen Chen');
    expect(chats.map(({ team, platform }) => `${team.alias} ${platform}`).sort()).toEqual([
      'East One feishu',
      'East One slack',
    ]);
    expect(await company.db.praise.count()).toBe(0);
    expect(await refusal(publishes('li', draftId))).toEqual({ code: 'nothing-to-show' });
    const outcomes = await refusals(Array.from({ length: 4 }, () => publishes('lin', draftId)));
    expect(outcomes.map((one) => one?.code ?? 'published').sort()).toEqual([
      ...Array(3).fill('draft-used'),
      'published',
    ]);
    expect(await told()).toEqual(['praise CEAST1', 'praise oc_east1', 'praise-got Chen Chen']);
    const { id } = await company.db.praise.findFirstOrThrow();
    expect(await says(id, 'team')).toContain('Lin Lan praised Chen Chen: “');
    expect(await company.db.audit.count({ where: { action: 'praise.give', subject: `praise:${id}` } })).toBe(1);
  });

  it('shows in the chat it was given in, and in the nearest chat above where the own team has none', async () => {
    const { id } = await company.db.chat.findFirstOrThrow({ where: { externalId: 'CSALES' } });
    const { draftId } = await shown('lin', 'chen', {}, opening, id);
    await publishes('lin', draftId);
    expect(await told()).toEqual(['praise CSALES', 'praise-got Chen Chen']);
    const { chats } = await shown('lin', 'he');
    expect(chats.map(({ team }) => team.alias)).toEqual(['Huachen Tech', 'Huachen Tech']);
  });

  it('of a customer is written down by a colleague, and names the customer where the chat may', async () => {
    const { id } = await gives('lin', 'chen', { customer: 'Acme', text: 'We signed because of Chen Chen' });
    expect(await says(id, 'progress')).toMatch(
      /^A customer praised Chen Chen: “We signed because of.*passed on by Lin Lan/su,
    );
    expect(await says(id, 'progress')).not.toContain('Acme');
    expect(await says(id, 'full')).toMatch(/^Acme praised Chen Chen/u);
    expect(await gotSays(id)).toMatch(/^Acme praised you/u);
  });

  it.each<[string, PraiseAsked, object]>([
    ['nobody', { whom: undefined }, { part: 'whom', why: 'missing' }],
    ['somebody unknown', { whom: '@Nemo' }, { part: 'whom', why: 'nobody', word: '@Nemo' }],
    ['oneself', { whom: '@Lin Lan' }, { part: 'whom', why: 'self' }],
    ['nothing', { text: ' \n ' }, { part: 'text', why: 'missing' }],
    ['a speech', { text: 'a'.repeat(201) }, { part: 'text', why: 'too-long' }],
  ])('is refused for %s', async (_, more, problem) => {
    expect(await refusal(shown('lin', 'chen', more))).toEqual({ code: 'praise-misread', problems: [problem] });
  });

  it('to oneself is refused by any account of one’s own', async () => {
    const line = await company.as('wang', (work) => readLine(work, '<@ou_wang> helped'));
    expect(line).toEqual({ whom: company.idOf('wang'), rest: 'helped' });
    expect(await refusal(shown('wang', 'wang'))).toMatchObject({ problems: [{ part: 'whom', why: 'self' }] });
  });

  it('can be changed before it is published, and takes the place of what was shown', async () => {
    const { draftId } = await shown('lin', 'chen', { customer: 'Acme' });
    const asked = await company.as('lin', (work) => praiseAskedIn(work, draftId));
    expect(asked).toEqual({ whom: company.idOf('chen'), text: 'helped', customer: 'Acme' });
    const next = await company.as('lin', (work) => previewPraise(work, { ...asked, text: 'won' }, undefined, draftId));
    expect(await refusal(publishes('lin', draftId))).toEqual({ code: 'draft-used' });
    await publishes('lin', next.draftId);
    expect((await company.db.praise.findFirstOrThrow()).text).toBe('won');
  });
});

describe('a day', () => {
  it('has three, however many are shown and pressed at once; what is taken back is free again', async () => {
    const drafts = await Promise.all(['chen', 'li', 'sun', 'he', 'ma'].map((to) => shown('lin', to)));
    const outcomes = await refusals(drafts.map(({ draftId }) => publishes('lin', draftId)));
    expect(outcomes.filter((one) => one === undefined)).toHaveLength(3);
    expect(outcomes.find((one) => one)).toEqual({ code: 'praise-limit', most: 3 });
    expect(await refusal(shown('lin', 'chen'))).toEqual({ code: 'praise-limit', most: 3 });
    expect((await undoes('lin')).left).toBe(1);
    expect((await gives('lin', 'wu')).left).toBe(0);
    expect((await gives('lin', 'wu', {}, day(1))).left).toBe(2);
  });

  it('is how long it can be taken back, by whoever gave it, once; every message about it says so', async () => {
    const { id } = await gives('lin', 'chen', { text: 'not meant' });
    expect(await refusal(undoes('li', id))).toEqual({ code: 'no-praise-today' });
    expect(await refusal(undoes('lin', id, day(1)))).toEqual({ code: 'no-praise-today' });
    await undoes('lin', id);
    expect(await refusal(undoes('lin', id))).toEqual({ code: 'no-praise-today' });
    expect(await says(id, 'full')).toMatch(/^This praise has been withdrawn\nLin Lan took it back/u);
    expect(await gotSays(id)).not.toContain('not meant');
    const rows = await company.db.announcement.findMany({ where: { subject: `praise:${id}` } });
    expect(rows.map(({ wanted }) => wanted)).toEqual([2, 2, 2]);
  });
});

describe('what somebody got and gave', () => {
  it('is there with how many different givers, the latest first, for 90 days', async () => {
    await gives('lin', 'chen', { text: 'long ago' }, day(-90));
    await gives('lin', 'chen', { text: 'first' }, day(-89));
    await gives('lin', 'chen', { text: 'second' });
    await gives('lin', 'chen', { text: 'third', customer: 'Acme' });
    await gives('chen', 'li');
    const mine = await company.as('chen', ownPraise);
    expect(mine.got.map(({ text }) => text)).toEqual(['third', 'second', 'first']);
    expect([mine.givers, mine.given.length, mine.left]).toEqual([2, 1, 2]);
  });
});
