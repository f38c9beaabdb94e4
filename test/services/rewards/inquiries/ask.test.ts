import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { announcements } from '../../../../src/announcements/index.ts';
import { toText } from '../../../../src/card/text.ts';
import { openTypeface } from '../../../../src/charts/text/typeface.ts';
import { opening } from '../../../../src/playground/company.ts';
import { enSlack } from '../../../../src/playground/gallery/samples/team.ts';
import { answerInquiry } from '../../../../src/services/rewards/inquiries/answer.ts';
import { askAbout } from '../../../../src/services/rewards/inquiries/ask.ts';
import { questionsFor } from '../../../../src/services/rewards/inquiries/list.ts';
import { payoutsWhere } from '../../../../src/services/rewards/payouts.ts';
import { type Company, foundCompany } from '../../../support/company.ts';
import { refusal, refusals } from '../../../support/refusals.ts';
import { october } from '../../../support/rewarding.ts';
import { payOctober } from '../../../support/stated.ts';

let company: Company;

beforeAll(async () => {
  company = await foundCompany();
  await payOctober(company);
});
afterAll(() => company.close());
beforeEach(async () => {
  await company.db.rewardInquiry.deleteMany();
  await company.db.announcement.deleteMany({ where: { kind: { startsWith: 'inquiry' } } });
  await company.db.person.updateMany({ data: { leftOn: null } });
});

const why = 'why only 96%?';
const asks = (who: string, line = 1, question = why, period?: typeof october) =>
  company.as(who, (work) => askAbout(work, { line, question, period }));
const answers = (who: string, number: number, adjustment?: string) =>
  company.as(who, (work) => answerInquiry(work, number, { answer: 'the contract begins in November', adjustment }));
const questions = (who: string) => company.as(who, questionsFor);

/** What is told of questions now, as each reads it in English: to whom, and how. */
async function told(): Promise<readonly { readonly to: string; readonly kind: string; readonly text: string }[]> {
  const kinds = announcements(openTypeface());
  const rows = await company.db.announcement.findMany({
    where: { kind: { startsWith: 'inquiry' } },
    include: { person: { select: { alias: true } } },
    orderBy: { id: 'asc' },
  });
  const place = { db: company.db, orgId: company.org.id, now: opening.toInstant(), privacy: 'full' } as const;
  return Promise.all(
    rows.map(async ({ kind, about, person }) => {
      const card = await kinds
        .find((one) => one.kind === kind)
        ?.card({ ...place, reader: enSlack, chatId: undefined }, about);
      return { to: person?.alias ?? '', kind, text: card ? toText(card) : '' };
    }),
  );
}

const statements = async () => (await company.as('ma', (work) => payoutsWhere(work, {})))[0]?.statements ?? [];

async function held(): Promise<Record<string, number | undefined>> {
  return Object.fromEntries((await statements()).map(({ person, heldBy }) => [person.alias, heldBy]));
}

describe('a question about a line', () => {
  it('gets a number, an owner, a due day, and holds that statement and no other', async () => {
    const asked = await asks('chen');
    expect(asked).toMatchObject({
      number: 1,
      at: 1,
      question: why,
      answered: undefined,
      asker: { alias: 'Chen Chen' },
    });
    expect(asked.dueOn.toString()).toBe('2026-11-25');
    expect(asked.line).toMatchObject({ kind: 'personal', amount: 576_000n });
    expect(await held()).toEqual({ 'Chen Chen': 1, 'Li Na': undefined, 'Sun Yue': undefined, 'Wang Qiang': undefined });
  });

  it('is told to its owner alone, with the line in full', async () => {
    const { owner } = await asks('chen');
    const [one, ...others] = await told();
    expect(others).toEqual([]);
    expect(one).toMatchObject({ kind: 'inquiry', to: owner.alias });
    expect(one?.text).toContain('Question #1: Chen Chen asks about line 1 of October, due Nov 25');
    expect(one?.text).toMatch(/1 Personal 6,000\.00 × 0\.96 .*= 5,760\.00/u);
    expect(one?.text).toContain(`Chen Chen: “${why}”`);
  });

  it('goes to whoever has the least to answer', async () => {
    const owners = [];
    for (const who of ['chen', 'li', 'sun', 'wang']) owners.push((await asks(who)).owner.alias);
    expect(new Set(owners.slice(0, 3)).size).toBe(3);
    await answers('ma', 2);
    const [free] = owners.slice(1, 2);
    expect((await asks('li', 2)).owner.alias).toBe(owners.slice(0, 3).includes(free ?? '') ? free : 'nobody');
  });

  it('is asked once at a time of each line, of another line again', async () => {
    await asks('chen');
    expect(await refusal(asks('chen'))).toEqual({ code: 'asked-already', number: 1, line: 1 });
    expect((await asks('chen', 2)).number).toBe(2);
    expect((await statements()).find(({ person }) => person.alias === 'Chen Chen')?.open).toEqual([
      { number: 1, line: 1 },
      { number: 2, line: 2 },
    ]);
    await answers('ma', 1);
    expect((await asks('chen')).number).toBe(3);
    expect(await held()).toMatchObject({ 'Chen Chen': 2 });
  });

  it('asked twice in the same moment is asked once', async () => {
    const outcomes = await refusals([asks('chen'), asks('chen'), asks('li')]);
    expect(outcomes.filter((one) => one)).toEqual([{ code: 'asked-already', number: expect.any(Number), line: 1 }]);
    expect((await company.db.rewardInquiry.findMany()).map(({ number }) => number).sort()).toEqual([1, 2]);
  });

  it('is refused for a line that is none, without words, and with too many', async () => {
    expect(await refusal(asks('chen', 3))).toEqual({ code: 'no-such-line', line: 3, lines: 2 });
    expect(await refusal(asks('chen', 1, '  '))).toMatchObject({ code: 'question-length', what: 'question' });
    expect(await refusal(asks('chen', 1, 'a'.repeat(501)))).toMatchObject({ code: 'question-length', most: 500 });
  });

  it('is for whom something was stated, and only once that is approved', async () => {
    expect(await refusal(asks('huang'))).toEqual({ code: 'nothing-to-show' });
    expect((await asks('chen', 1, why, october)).number).toBe(1);
    await company.db.rewardPayout.updateMany({ data: { approvedAt: null, approvedById: null } });
    expect(await refusal(asks('li'))).toEqual({ code: 'nothing-to-show' });
    await company.db.rewardPayout.updateMany({
      data: { approvedAt: new Date('2026-11-18T03:00:00Z'), approvedById: company.idOf('ma') },
    });
  });

  it('that nobody is left to answer is told to admins, and not what it says or whose it is', async () => {
    const ids = ['ma', 'xu', 'he'].map(company.idOf);
    await company.db.person.updateMany({ where: { id: { in: ids } }, data: { leftOn: new Date('2026-11-10') } });
    await asks('chen');
    const [one, ...others] = await told();
    expect([one?.to, one?.kind, others]).toEqual(['Wang Qiang', 'inquiry-unowned', []]);
    expect(one?.text).toContain('Nobody answers question #1: who approves for East One has left');
    expect(one?.text).not.toMatch(/Chen|96|5,760/u);
    expect(await refusal(answers('wang', 1))).toEqual({ code: 'nothing-to-show' });
  });
});

describe('an answer', () => {
  it('is given once, by whoever approves what is paid; of two in the same moment one counts', async () => {
    await asks('chen');
    const outcomes = await refusals([answers('ma', 1), answers('xu', 1, '+160')]);
    expect(outcomes.filter((one) => !one)).toHaveLength(1);
    expect(outcomes.find((one) => one)).toMatchObject({
      code: 'inquiry-answered',
      number: 1,
      by: { alias: expect.any(String) },
    });
    expect(await company.db.audit.count({ where: { action: 'inquiry.answer' } })).toBeGreaterThan(0);
    expect(await company.db.announcement.count({ where: { kind: 'inquiry-answered' } })).toBe(1);
  });

  it('ends what was held, and both sides see what was decided', async () => {
    const { owner } = await asks('chen');
    const [by] = ['ma', 'xu', 'he'].filter((key) => company.idOf(key) !== owner.id);
    await answers(by ?? '', 1, '+160');
    expect(await held()).toMatchObject({ 'Chen Chen': undefined });
    const [owned, decided] = await told();
    expect(owned).toMatchObject({ kind: 'inquiry', to: owner.alias });
    expect(owned?.text).toMatch(/^Question #1 was answered by .+\n[\s\S]*adjusted by \+CNY 160\.00/iu);
    expect(owned?.text).not.toContain('[Answer]');
    expect(decided).toMatchObject({ kind: 'inquiry-answered', to: 'Chen Chen' });
    expect(decided?.text).toContain('“the contract begins in November”');
    expect(decided?.text).toContain('Adjusted by +CNY 160.00, a line of the next statement');
  });

  it.each([
    ['nothing', undefined, 0n],
    ['+160', '+160', 16_000n],
    ['-1,600.50', '-1,600.50', -160_050n],
    ['¥1.2万', '¥1.2万', 1_200_000n],
  ])('puts right %s', async (_, adjustment, amount) => {
    await asks('chen');
    expect((await answers('ma', 1, adjustment)).answered).toMatchObject({ adjustment: amount });
  });

  it('is refused with what is no amount, in another currency, and without words', async () => {
    await asks('chen');
    for (const word of ['a bit', '1.200', '$160']) {
      expect(await refusal(answers('ma', 1, word))).toEqual({ code: 'unreadable-adjustment', word });
    }
    const empty = company.as('ma', (work) => answerInquiry(work, 1, { answer: ' ' }));
    expect(await refusal(empty)).toMatchObject({ code: 'question-length', what: 'answer' });
    expect(await held()).toMatchObject({ 'Chen Chen': 1 });
  });

  it('is nobody else’s: not an admin’s, not a manager’s, and one’s own neither', async () => {
    const { owner } = await asks('chen');
    for (const who of ['wang', 'li', 'zhou', 'lin', 'huang']) {
      expect(await refusal(answers(who, 1))).toEqual({ code: 'nothing-to-show' });
    }
    expect(await refusal(answers('chen', 1))).toMatchObject({
      code: 'not-your-inquiry',
      owner: { alias: owner.alias },
    });
    expect(await refusal(answers('ma', 7))).toEqual({ code: 'nothing-to-show' });
  });
});

describe('questions', () => {
  it('are listed for whoever asked, and while they are open for whoever could answer; for nobody else', async () => {
    await asks('chen');
    await asks('li', 2);
    await answers('ma', 1);
    const numbers = async (who: string) => {
      const { toAnswer, own } = await questions(who);
      return [toAnswer.map(({ number }) => number), own.map(({ number }) => number)];
    };
    expect(await numbers('chen')).toEqual([[], [1]]);
    expect(await numbers('he')).toEqual([[2], []]);
    expect(await numbers('wang')).toEqual([[], []]);
  });

  it('and answers stand in the audit without a word of them, and without an amount', async () => {
    const { id } = await asks('chen', 1, 'SECRET 5760');
    await company.as('ma', (work) => answerInquiry(work, 1, { answer: 'SECRET 160', adjustment: '+160' }));
    const rows = await company.db.audit.findMany({ where: { subject: `inquiry:${id}` } });
    expect(rows.map(({ action }) => action).sort()).toEqual(['inquiry.answer', 'inquiry.ask']);
    const facts = JSON.stringify(rows).replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/gu, 'id');
    expect(facts).not.toMatch(/SECRET|5760|160/u);
  });
});
