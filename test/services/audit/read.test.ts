import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../../../src/ports/messenger.ts';
import { type Company, foundCompany } from '../../support/company.ts';
import { buttonsOf, type Door, inbound, linesOf, openDoor, pressed, titleOf } from '../../support/door.ts';

let company: Company;
let door: Door;

beforeAll(async () => {
  company = await foundCompany();
  const wang = { orgId_id: { orgId: company.org.id, id: company.idOf('wang') } };
  await company.db.person.update({ where: wang, data: { locale: 'en' } });
  door = openDoor(company);
  for (const [user, text] of acts) expect(titleOf(await door.says(user, text))).not.toMatch(/nothing was recorded/i);
});
afterAll(() => company.close());

const acts = [
  ['UCHEN', 'report visits 3 met Acme'],
  ['UWANG', 'goal set @Li Na visits 60 2027Q1'],
  ['UWANG', 'goal set @Li Na visits 75 2027Q1'],
  ['UCHEN', 'digest now'],
  ['ou_li', '提醒 定在 18:00'],
  ['UZHOU', 'nudge leave @Xu Lei 11-16'],
] as const;

/** What an admin sees who says this; without when it was. */
async function lines(text: string): Promise<string[]> {
  const answer = await door.says('UWANG', text);
  return linesOf(answer)
    .filter((line) => line.startsWith('Nov 18'))
    .map((line) => line.replace(/^Nov 18 \d\d:\d\d · /, ''));
}

const tableOf = async (answer: Answer): Promise<string> => {
  if (answer.kind !== 'card' || !answer.documents) throw new Error('no file');
  const [file] = await answer.documents.make();
  expect(file?.name).toBe('Audit 2026-11-18.csv');
  return new TextDecoder().decode(file?.bytes);
};

describe('the audit', () => {
  it('says who did what, from what to what, for whom, and from where; the latest first', async () => {
    expect(await lines('audit')).toEqual([
      'Zhou Min · Leave recorded · Xu Lei · from: Nov 16 · until: Nov 16 · delegate: none · Slack',
      'Li Na · Reminders set · time: none → 18:00 · Feishu',
      'Chen Chen · Refused: not allowed · “digest now” · Slack',
      'Wang Qiang · Target set · Li Na · customer visits · Q1 2027 · number: 60 → 75 · Slack',
      'Wang Qiang · Target set · Li Na · customer visits · Q1 2027 · number: 60 · Slack',
      'Chen Chen · Report · customer visits 3 Nov 18 · Slack',
    ]);
  });

  it.each([
    ['audit @Li Na', 3],
    ['audit @Li Na goal', 2],
    ['audit goal', 2],
    ['audit target.set', 2],
    ['audit refused', 1],
    ['audit refused digest', 1],
    ['audit nudge @Xu Lei', 1],
    ['audit today', 6],
    ['audit since=2026-11-18 until=2026-11-18', 6],
    ['审计 目标 从=11-18', 2],
    ['审计 被拒 到=11-17', 0],
    ['audit since=11-19', 0],
  ])('shows a part of it: %s', async (text, count) => {
    expect(await lines(text)).toHaveLength(count);
  });

  it.each([
    ['audit blah', '“blah” is not clear to me'],
    ['audit since=soonish', '“soonish” is not clear to me'],
    ['audit @Nemo', 'Nobody found for “@Nemo”, nothing changed'],
  ])('and says what it did not understand: %s', async (text, title) => {
    expect(titleOf(await door.says('UWANG', text))).toBe(title);
  });

  it('is for admins, whatever is asked for', async () => {
    for (const text of ['audit', 'audit @Li Na', 'audit blah']) {
      expect(titleOf(await door.says('UZHOU', text)), text).toBe('That is for admins, such as Wang Qiang');
    }
    expect(await lines('audit refused setup')).toEqual([]);
    expect((await lines('audit refused'))[0]).toContain('Zhou Min · Refused: only for admins');
  });

  it('is turned back page by page, and comes to its first line', async () => {
    for (const setting of ['off', 'on', 'off', 'on', 'off']) await door.says('UCHEN', `nudge ${setting}`);
    const seen: string[] = [];
    let answer = await door.says('UWANG', 'audit');
    const total = await company.db.audit.count();
    for (let turn = 0; turn < 5; turn += 1) {
      seen.push(...linesOf(answer).filter((line) => line.startsWith('Nov 18')));
      if (!buttonsOf(answer).some(({ label }) => label === 'Older')) break;
      answer = await door.presses('UWANG', answer, 'audit');
    }
    expect(total).toBeGreaterThan(9);
    expect(seen).toHaveLength(total);
    expect(seen.at(-1)).toContain('Chen Chen · Report');
  });

  it('is taken along as a file, every fact in words; that it was is its next line', async () => {
    const shown = await door.says('UWANG', 'audit @Li Na goal');
    const value = buttonsOf(shown).find(({ label }) => label === 'Export')?.value;
    const { now } = await door.receive(inbound('UWANG', pressed('audit', value)));
    const table = await tableOf(now);
    const [head = '', ...rows] = table.trimEnd().split(/\r\n/);
    expect(head).toBe('Time,Who,In place of,What,About,Before,After,Why,From,Outcome,Action code,Id');
    expect(rows).toHaveLength(2);
    expect(rows[0]).toMatch(
      /^2026-11-18 \d\d:\d\d:\d\d,Wang Qiang,,Target set,Li Na,"[^"]*number: 60[^"]*","[^"]*number: 75[^"]*",,Slack,done,target\.set,/,
    );
    expect((await lines('audit setup'))[0]).toContain('Wang Qiang · Audit exported · source records: 2');
  });

  it('is asked for by nobody else with a button that was not theirs', async () => {
    const shown = await door.says('UWANG', 'audit');
    for (const { value } of buttonsOf(shown)) {
      const { now } = await door.receive(inbound('UCHEN', pressed('audit', value)));
      expect(titleOf(now)).toMatch(/for admins/);
    }
  });
});
