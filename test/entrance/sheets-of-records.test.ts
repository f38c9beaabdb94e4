import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { files } from '../../adapters/sources/files/index.ts';
import { announcements } from '../../src/announcements/index.ts';
import { openTypeface } from '../../src/charts/text/typeface.ts';
import { opening } from '../../src/playground/company.ts';
import { enSlack } from '../../src/playground/gallery/samples/team.ts';
import type { Answer } from '../../src/ports/messenger.ts';
import { type Company, foundCompany } from '../support/company.ts';
import { answered, buttonsOf, type Door, inbound, openDoor, pressed, saidBy, titleOf } from '../support/door.ts';
import { errandsFor } from '../support/errands.ts';
import { totalsAreRight } from '../support/ledger.ts';

let company: Company;
let door: Door;
let goAll: () => Promise<void>;
beforeAll(async () => {
  company = await foundCompany();
  door = openDoor(company, { sources: [files()] });
  ({ goAll } = await errandsFor(company, [files()], () => opening.toInstant()));
});
afterAll(() => company.close());

/** What the last message about an errand says, once all have been gone on. */
async function told(): Promise<Answer> {
  await goAll();
  const { id: errandId } = await company.db.errand.findFirstOrThrow({ orderBy: { id: 'desc' } });
  const errand = announcements(openTypeface()).find((one) => one.kind === 'errand');
  const at = { now: opening.toInstant(), privacy: 'full', chatId: undefined } as const;
  const card = await errand?.card({ db: company.db, orgId: company.org.id, reader: enSlack, ...at }, { errandId });
  if (!card) throw new Error('nothing is told');
  return { kind: 'card', card };
}

async function sends(user: string, ...lines: readonly string[]): Promise<Answer> {
  const bytes = new TextEncoder().encode(lines.join('\r\n'));
  const file = { name: 'contracts.csv', size: bytes.length, read: async () => bytes };
  const { now, later } = await door.receive(inbound(user, { kind: 'said', text: '', file }));
  return later ?? now;
}

/** Fills in the form that somebody was shown, which begins with what was guessed. */
async function fills(user: string, shown: Answer, more: Readonly<Record<string, string>>): Promise<Answer> {
  if (shown.kind !== 'form') throw new Error('no form was opened');
  const { form, state, fields } = shown.form;
  const values = { ...Object.fromEntries(fields.map(({ name, value }) => [name, value ?? ''])), ...more };
  return await answered(door, inbound(user, { kind: 'submitted', form, state, values }));
}

const actionsOf = (told: Answer) => buttonsOf(told).map(({ action }) => action);
/** Below a sheet that is imported as something else. */
const recordsButtonOf = (told: Answer) =>
  told.kind === 'card'
    ? told.card.body.flatMap((block) => (block.type === 'line' && block.button ? [block.button] : []))[0]
    : undefined;
const presses = async (user: string, button: { readonly value: unknown } | undefined) =>
  await answered(door, inbound(user, pressed('records-of', button?.value)));
const counted = async () => {
  const entries = await company.db.entry.findMany({ where: { source: 'files', indicator: 'sales-amount' } });
  return entries.reduce((sum, { amount }) => sum + amount, 0n);
};

const head = '合同号,金额,签约日期,负责人';

describe('sheets that an admin sends once files are connected', () => {
  it('are what they were before that', async () => {
    expect(titleOf(await sends('UWANG', head, 'HT-1,12万,2026-11-18,李娜'))).toContain('没有导入');
    await door.says('UWANG', 'source connect files');
    expect(saidBy(await told())).toContain('Next: send me a CSV or Excel file here');
  });

  it('are records as soon as somebody has said of what, and count once somebody has said how', async () => {
    const offered = await sends('UWANG', head, 'HT-1,12万,2026-11-18,李娜', 'HT-2,"1,200",2026/11/17,李娜');
    expect(actionsOf(offered)).toEqual(['records-of', 'records-discard']);
    const form = await door.presses('UWANG', offered, 'records-of');
    expect(form.kind === 'form' && form.form.fields.map(({ value }) => value)).toEqual([undefined, '1', 'some']);
    const wrong = await fills('UWANG', form, { object: ' ', id: '9' });
    expect(wrong.kind === 'form-errors' && wrong.form.fields.map(({ error }) => error !== undefined)).toEqual([
      true,
      true,
      false,
    ]);
    const shown = await fills('UWANG', form, { object: 'deals', each: 'all' });
    expect(saidBy(shown)).toContain('“deals”2 条记录，还没收下\n新增 2\n');
    const taken = await door.presses('UWANG', shown, 'records-take');
    expect(titleOf(taken)).toBe('已收下“deals”2 条记录');
    const fields = await told();
    expect(titleOf(fields)).toBe('“deals” has 4 fields: say how it counts');
    const mapping = await door.presses('UWANG', fields, 'map-fields');
    expect(mapping.kind === 'form' && mapping.form.fields.slice(0, 5).map(({ value }) => value)).toEqual([
      'sales-amount',
      '金额',
      '签约日期',
      '负责人',
      'name',
    ]);
    await fills('UWANG', mapping, {});
    const tried = await told();
    expect(titleOf(tried)).toContain('of 2 read, 2 would count');
    await door.presses('UWANG', tried, 'map-confirm');
    await goAll();
    expect(await counted()).toBe(12_120_000n);
  });

  it('are known again by their headings, in either messenger, and change what has counted', async () => {
    const shown = await sends(
      'ou_wang',
      '负责人,签约日期,金额,合同号',
      '李娜,2026-11-18,13万,HT-1',
      '李娜,2026-11-16,100,HT-3',
    );
    expect(saidBy(shown)).toContain('“deals”2 条记录，还没收下\n新增 1，有变化 1\n');
    expect(saidBy(shown)).toContain('不在里面的 1 条就没有了');
    expect(await counted()).toBe(12_120_000n);
    const taken = await door.presses('ou_wang', shown, 'records-take');
    expect(saidBy(taken)).toContain('新增 1，有变化 1，没有了 1');
    expect(saidBy(await told())).toContain('1 counted · 1 changed · 1 taken back');
    expect(await counted()).toBe(13_010_000n);
    expect(await totalsAreRight(company.db, company.org.id)).toBe(true);
    const again = await door.presses('ou_wang', shown, 'records-take');
    expect(again).toMatchObject({ kind: 'notice', tone: 'refused' });
  });

  it('name each row that is no record, and take in none', async () => {
    const shown = await sends('UWANG', head, 'HT-1,5万,2026-11-18,李娜', 'HT-1,6万,2026-11-18,李娜');
    expect(saidBy(shown)).toContain('第 3 行：“合同号”和前面一行相同');
    expect(actionsOf(shown)).toEqual(['records-of', 'records-discard']);
    const form = await door.presses('UWANG', shown, 'records-of');
    const other = await fills('UWANG', form, { id: '-' });
    expect(other.kind === 'form-errors' && other.form.fields.map(({ error }) => error ?? '')[1]).toContain('合同号');
    expect(titleOf(await door.presses('UWANG', shown, 'records-discard'))).toBe('没有收下，一切照旧');
    expect(await counted()).toBe(13_010_000n);
  });

  it('may be something that is imported as well, and say so', async () => {
    const sheet = ['姓名,日期,拜访', '李娜,2026-11-17,2'];
    const shown = await sends('UWANG', ...sheet);
    expect(actionsOf(shown)).toEqual(['import-sheet', 'import-as', 'import-discard']);
    const form = await presses('UWANG', recordsButtonOf(shown));
    expect(titleOf(await fills('UWANG', form, { object: '拜访' }))).toBe('“拜访”1 条记录，还没收下');
    expect(titleOf(await door.presses('UWANG', shown, 'import-sheet'))).not.toContain('已导入');
  });

  it('are for everybody else what they always were', async () => {
    for (const user of ['UCHEN', 'UZHOU']) {
      const shown = await sends(user, head, 'HT-9,12万,2026-11-18,李娜');
      expect(shown).toMatchObject({ card: { tone: 'unrecorded' } });
      expect(actionsOf(shown)).toEqual([]);
    }
    const shown = await sends('UZHOU', '姓名,日期,拜访', '何苗,2026-11-17,2');
    expect(recordsButtonOf(shown)).toBeUndefined();
    const value = { draft: String(buttonsOf(shown)[0]?.value.draft), kept: 'import' };
    expect(await presses('UZHOU', { value })).toMatchObject({ kind: 'notice', tone: 'refused' });
    expect(titleOf(await door.presses('UZHOU', shown, 'import-sheet'))).toContain('Imported');
    expect(await company.db.audit.count({ where: { outcome: 'refused', action: 'refused.admin-only' } })).toBe(1);
    expect(door.errors).toEqual([]);
  });
});
