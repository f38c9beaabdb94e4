import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { toText } from '../../../src/card/text.ts';
import { amountOf } from '../../../src/domain/rewards/statement.ts';
import type { Answer } from '../../../src/ports/messenger.ts';
import { exportPayouts } from '../../../src/services/rewards/export.ts';
import { askAbout } from '../../../src/services/rewards/inquiries/ask.ts';
import { payoutsWhere } from '../../../src/services/rewards/payouts.ts';
import { readDelimited } from '../../../src/sheets/delimited.ts';
import { readWorkbook } from '../../../src/sheets/workbook.ts';
import { type Company, foundCompany } from '../../support/company.ts';
import { type Door, openDoor, titleOf } from '../../support/door.ts';
import { refusal } from '../../support/refusals.ts';
import { payOctober } from '../../support/stated.ts';

let company: Company;
let door: Door;

const formula = '=HYPERLINK("x")';

beforeAll(async () => {
  company = await foundCompany();
  const { db, idOf } = company;
  await payOctober(company, ['ma', 'xu']);
  await db.person.updateMany({ where: { id: idOf('sun') }, data: { name: formula, alias: formula } });
  door = openDoor(company);
});
afterAll(() => company.close());
beforeEach(() => company.db.rewardInquiry.deleteMany());

/** Both files, by their endings, as rows without their heads. */
async function filesOf(answer: Answer) {
  if (answer.kind !== 'card' || !answer.documents) throw new Error('no files');
  const [csv, xlsx, ...others] = await answer.documents.make();
  if (!csv || !xlsx || others.length > 0) throw new Error('two files come');
  const [head = [], ...rows] = await readWorkbook(xlsx.bytes);
  const table = readDelimited(new TextDecoder().decode(csv.bytes));
  return { names: [csv.name, xlsx.name], captions: [csv.caption, xlsx.caption], head, rows, csv: table.slice(1) };
}

const columns = { person: 4, line: 5, what: 6, factors: 7, amount: 8, state: 9 } as const;
const cents = (text = ''): bigint => BigInt(Math.round(Number(text) * 100));
const ofMa = async () => filesOf(await door.says('UMA', 'reward export 2026-10'));

describe('what is paid, as files', () => {
  it('comes as CSV and as a workbook, named by its period and without an amount beside it', async () => {
    const answer = await door.says('UMA', 'reward export 2026-10');
    expect(titleOf(answer)).toBe('October 2026 rewards: CSV and XLSX in your direct messages');
    const { names, captions } = await filesOf(answer);
    expect(names).toEqual(['Rewards October 2026.csv', 'Rewards October 2026.xlsx']);
    expect(new Set(captions)).toEqual(new Set(['Rewards of October 2026, 4 people']));
    expect(answer.kind === 'card' && toText(answer.card)).not.toMatch(/\d[\d,]*\.\d\d/);
  });

  it('says each line with its factors as the statement does, and a total of each', async () => {
    const { head, rows } = await ofMa();
    expect(head).toEqual([
      'Period',
      'Plan of',
      'Version',
      'Team',
      'Name',
      'Line',
      'What',
      'How it comes about',
      'Amount (CNY)',
      'State',
    ]);
    const whose = ['October 2026', 'East One', 'v1', 'East One', 'Chen Chen'];
    expect(rows.filter((row) => row[columns.person] === 'Chen Chen')).toEqual([
      [
        ...[...whose, '1', 'Personal'],
        '1 Personal 6,000.00 × 0.96 (sales amount 96.00% of target, tier 80–100%) = 5,760.00',
        ...['5760', 'to be paid'],
      ],
      [
        ...[...whose, '2', 'Team bonus'],
        '2 Team 12,000.00 ÷ 4 people (team sales amount 102.00% of target, gate 100%) = 3,000.00',
        ...['3000', 'to be paid'],
      ],
      [...whose, '', 'Total', '', '8760', 'to be paid'],
    ]);
  });

  it('comes to the cent to what was stated, in both', async () => {
    const [payout] = await company.as('ma', (work) => payoutsWhere(work, {}));
    const stated = payout?.statements.map(({ amount }) => amount).toSorted() ?? [];
    const lines = payout?.statements.flatMap((one) => one.lines) ?? [];
    const { rows, csv } = await ofMa();
    for (const table of [rows, csv]) {
      const totals = table.filter((row) => row[columns.what] === 'Total').map((row) => cents(row[columns.amount]));
      expect(totals.toSorted()).toEqual(stated);
      const single = table.filter((row) => row[columns.line] !== '').map((row) => cents(row[columns.amount]));
      expect(single.reduce((sum, one) => sum + one, 0n)).toBe(amountOf(lines));
      expect(cents(table.at(-1)?.[columns.amount])).toBe(amountOf(lines));
    }
    expect(csv.at(-1)?.[columns.amount]).toBe('33080.00');
  });

  it('makes no formula of a name', async () => {
    const { rows, csv } = await ofMa();
    const names = (table: readonly (readonly string[])[]) => new Set(table.map((row) => row[columns.person]));
    expect(names(rows)).toContain(formula);
    expect(names(csv)).toContain(`'${formula}`);
    expect(names(csv)).not.toContain(formula);
  });

  it('says what a question holds, and what nobody has approved', async () => {
    const states = async () => {
      const { rows } = await ofMa();
      return Object.fromEntries(rows.map((row) => [row[columns.person], row[columns.state]]));
    };
    await company.as('chen', (work) => askAbout(work, { line: 1, question: 'why only 96%?', period: undefined }));
    expect(await states()).toMatchObject({ 'Chen Chen': 'held by question #1', 'Li Na': 'to be paid' });
    await company.db.rewardInquiry.deleteMany();
    const kept = await company.db.rewardPayout.findFirstOrThrow();
    await company.db.rewardPayout.updateMany({ data: { approvedAt: null, approvedById: null } });
    expect(await states()).toMatchObject({ 'Chen Chen': 'to be approved' });
    const { approvedAt, approvedById } = kept;
    await company.db.rewardPayout.updateMany({ data: { approvedAt, approvedById } });
  });

  it('comes by the button and in the language of whoever presses it, of the last period where none is named', async () => {
    const shown = await door.says('ou_xu', '激励 10月');
    const pressed = await filesOf(await door.presses('ou_xu', shown, 'export-payout'));
    expect(pressed.names).toEqual(['2026 年 10 月激励.csv', '2026 年 10 月激励.xlsx']);
    const { rows } = await filesOf(await door.says('ou_xu', '激励 导出'));
    expect(rows).toEqual(pressed.rows);
    expect(rows.find((row) => row[columns.person] === '陈晨')?.[columns.factors]).toBe(
      '1 个人 6,000.00 × 0.96（销售额达成率 96.00%，80–100% 档）= 5,760.00',
    );
  });

  it('is for whoever approves it, and for nobody else', async () => {
    const exports = (who: string, word?: string) => refusal(company.as(who, (work) => exportPayouts(work, word)));
    for (const who of ['wang', 'chen', 'zhou', 'he']) {
      expect(await exports(who, '2026-10')).toEqual({ code: 'nothing-to-show' });
      expect(await exports(who)).toEqual({ code: 'nothing-to-show' });
    }
    expect(await exports('ma', '2026-09')).toEqual({ code: 'nothing-to-show' });
    const shown = await door.says('UMA', 'reward 2026-10');
    expect(titleOf(await door.presses('ou_wang', shown, 'export-payout'))).toContain('没有可看的内容');
  });

  it('is in the audit, without an amount', async () => {
    const before = await company.db.audit.count({ where: { action: 'payout.export' } });
    await ofMa();
    const rows = await company.db.audit.findMany({ where: { action: 'payout.export' }, orderBy: { id: 'asc' } });
    expect(rows.slice(before)).toMatchObject([
      {
        ...{ actorId: company.idOf('ma'), subject: `team:${company.idOf('east-1')}`, before: null },
        after: { period: 'month 2026-10-01', version: 1, people: 4 },
      },
    ]);
  });
});
