import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { awardAsked } from '../../../src/announcements/award-asked.ts';
import { toText } from '../../../src/card/text.ts';
import { opening } from '../../../src/playground/company.ts';
import { decideAward } from '../../../src/services/praise/decide.ts';
import { ownPraise } from '../../../src/services/praise/mine.ts';
import {
  type NominationAsked,
  nominationAskedIn,
  previewNomination,
  sendNomination,
} from '../../../src/services/praise/nominate.ts';
import { takeBackPraise } from '../../../src/services/praise/undo.ts';
import { type Company, foundCompany } from '../../support/company.ts';
import { refusal, refusals } from '../../support/refusals.ts';

let company: Company;

beforeAll(async () => {
  company = await foundCompany();
});
afterAll(() => company.close());
beforeEach(async () => {
  await company.db.skillAward.deleteMany();
  await company.db.announcement.deleteMany({ where: { kind: { startsWith: 'award' } } });
});

const shown = (who: string, to: string, more: NominationAsked = {}) =>
  company.as(who, (work) =>
    previewNomination(
      work,
      { whom: company.idOf(to), skill: 'negotiation', evidence: 'three rounds in a day', ...more },
      undefined,
    ),
  );
const nominates = async (who: string, to: string) => {
  const { draftId } = await shown(who, to);
  return company.as(who, (work) => sendNomination(work, draftId));
};
const decides = (who: string, id: string, decision: 'granted' | 'declined' = 'granted') =>
  company.as(who, (work) => decideAward(work, id, decision));

async function told(): Promise<string[]> {
  const rows = await company.db.announcement.findMany({
    where: { kind: { startsWith: 'award' } },
    include: { chat: { select: { externalId: true } }, person: { select: { alias: true, name: true } } },
  });
  return rows.map(({ kind, chat, person }) => `${kind} ${chat?.externalId ?? person?.alias ?? person?.name}`).sort();
}

async function askedSays(id: string): Promise<string> {
  const reader = { locale: 'en', platform: 'slack', prefix: '', zone: 'Asia/Shanghai', currency: 'CNY' } as const;
  const place = { db: company.db, orgId: company.org.id, now: opening.toInstant(), privacy: 'full', reader } as const;
  const card = await awardAsked.card({ ...place, chatId: undefined }, { award: id });
  return card ? toText(card) : '';
}

const policy = async (praise: object) => {
  await company.db.organisation.update({ where: { id: company.org.id }, data: { policy: { praise } } });
};

describe('a nomination', () => {
  it('is shown first with who decides, and goes to the manager of the nominee', async () => {
    const { decider, chats } = await shown('lin', 'he');
    expect([decider.alias, chats.length]).toEqual(['Zhou Min', 2]);
    await nominates('lin', 'he');
    expect(await told()).toEqual(['award-asked Zhou Min']);
  });

  it('goes past a manager who nominates, and past a nominee who manages', async () => {
    expect((await nominates('zhou', 'he')).decider.alias).toBe('Wang Qiang');
    expect((await nominates('lin', 'zhou')).decider.alias).toBe('Wang Qiang');
  });

  it.each<[string, NominationAsked, object]>([
    ['oneself', { whom: '@Lin Lan' }, { part: 'whom', why: 'self' }],
    ['no skill', { skill: ' ' }, { part: 'skill', why: 'missing' }],
    ['a long one', { skill: 'a'.repeat(31) }, { part: 'skill', why: 'too-long' }],
    ['no evidence', { evidence: '' }, { part: 'evidence', why: 'missing' }],
  ])('is refused for %s', async (_, more, problem) => {
    expect(await refusal(shown('lin', 'chen', more))).toEqual({ code: 'praise-misread', problems: [problem] });
  });

  it('is for one of the skills that the company has named, and there as it is called', async () => {
    await policy({ skills: ['Negotiation', 'Product'] });
    const { draftId, skill } = await shown('lin', 'chen');
    expect(skill).toBe('Negotiation');
    expect(await company.as('lin', (work) => nominationAskedIn(work, draftId))).toMatchObject({ skill: 'Negotiation' });
    expect(await refusal(shown('lin', 'chen', { skill: 'juggling' }))).toMatchObject({
      problems: [{ part: 'skill', why: 'none', skills: ['Negotiation', 'Product'] }],
    });
    await policy({});
  });

  it('counts among the three of a day, and can be taken back while nobody has decided', async () => {
    const { id } = await nominates('lin', 'he');
    await nominates('lin', 'ma');
    expect((await nominates('lin', 'chen')).left).toBe(0);
    expect(await refusal(shown('lin', 'sun'))).toEqual({ code: 'praise-limit', most: 3 });
    await company.as('lin', (work) => takeBackPraise(work, id));
    expect(await askedSays(id)).toMatch(/^Lin Lan took back the nomination of He Miao/u);
    expect(await refusal(decides('zhou', id))).toMatchObject({ code: 'award-settled', by: undefined });
  });
});

describe('who decides', () => {
  it('is whoever leads the nominee or administers, once, and neither of both nor anybody else', async () => {
    const { id } = await nominates('wang', 'he');
    expect(await refusal(decides('lin', id))).toEqual({ code: 'nothing-to-show' });
    expect(await refusal(decides('ma', id))).toEqual({ code: 'not-allowed' });
    expect(await refusal(decides('he', id))).toEqual({ code: 'not-allowed' });
    expect(await refusal(decides('wang', id))).toEqual({ code: 'not-allowed' });
    const outcomes = await refusals([decides('zhou', id), decides('zhou', id, 'declined'), decides('zhou', id)]);
    expect(outcomes.filter((one) => one === undefined)).toHaveLength(1);
    expect(outcomes.find((one) => one)).toMatchObject({ code: 'award-settled', by: { alias: 'Zhou Min' } });
    expect(await company.db.audit.count({ where: { action: 'award.decide', subject: `award:${id}` } })).toBe(1);
  });

  it('and grants it tells the nominee, the chats and the nominator, and counts it where praise counts', async () => {
    await policy({ indicator: 'teamwork' });
    const { id } = await nominates('lin', 'chen');
    await decides('wang', id);
    expect(await told()).toEqual([
      'award CEAST1',
      'award oc_east1',
      'award-asked Wang Qiang',
      'award-decided Lin Lan',
      'award-got Chen Chen',
    ]);
    const entry = await company.db.entry.findFirstOrThrow({ where: { source: 'praise' } });
    expect(entry).toMatchObject({ personId: company.idOf('chen'), indicator: 'teamwork', amount: 1n });
    expect((await company.as('chen', ownPraise)).awards.map(({ skill }) => skill)).toEqual(['negotiation']);
    await policy({});
  });

  it('and declines it tells the nominator alone', async () => {
    const { id } = await nominates('lin', 'he');
    await decides('zhou', id, 'declined');
    expect(await told()).toEqual(['award-asked Zhou Min', 'award-decided Lin Lan']);
    expect((await company.as('he', ownPraise)).awards).toEqual([]);
  });
});
