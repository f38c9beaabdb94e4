import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { directIn, type Place } from '../../src/playground/stage.ts';
import { openTheatre, type Theatre } from '../support/world.ts';

let theatre: Theatre;

beforeAll(async () => {
  theatre = await openTheatre();
});
afterAll(() => theatre.close());

const [feishu, slack] = [directIn('feishu'), directIn('slack')];

async function shown(who: string, place: Place, text: string): Promise<string> {
  await theatre.stage.until(`${who} sees ${text}`, () => theatre.stage.sees(who, place, text) !== undefined);
  return theatre.stage.sees(who, place, text)?.text ?? '';
}

const count = (who: string, place: Place, text: string): number =>
  theatre.stage.all(who, place).filter((one) => one.text.includes(text)).length;

const monday = (date: string) => Temporal.PlainDateTime.from(`${date}T08:30`).toZonedDateTime('Asia/Shanghai');

describe('on Monday at half past eight', () => {
  it('whoever leads people gets the brief in the own messenger and language, and nobody else does', async () => {
    const { stage } = theatre;
    await stage.world.moveTo(monday('2026-11-23'));
    expect(await shown('wang', feishu, '这周先帮')).toContain('孙悦 · 销售额');
    const brief = await shown('zhou', slack, 'This week, start with');
    expect(brief).toMatch(/^Ma Xiaodong · .+sales amount 42% \(53% expected\)/m);
    expect(count('wang', feishu, '这周先帮')).toBe(1);
    for (const rep of ['li', 'sun'] as const) expect(count(rep, feishu, '这周先帮'), rep).toBe(0);
  });

  it('one press sends the words in Feishu, which arrive in the manager’s name, and the brief says so', async () => {
    const { stage } = theatre;
    await stage.presses('wang', feishu, '这周先帮', '替我发');
    const note = await shown('sun', feishu, '王强（经齐步）：“');
    expect(note).toContain('要回话，直接找王强');
    await shown('wang', feishu, '带话：“');
    await theatre.stage.presses('sun', feishu, '王强（经齐步）：“', '我的目标');
    await shown('sun', feishu, '四季度目标');
  });

  it('other words are sent from a form in Slack, and call nobody', async () => {
    const { stage } = theatre;
    await stage.presses('zhou', slack, 'This week, start with', 'Edit');
    await stage.until('a form opens', () => stage.world.slack.form('UZHOU') !== undefined);
    const form = stage.world.slack.form('UZHOU');
    if (!form) throw new Error('there is no form');
    await stage.world.slack.submit('UZHOU', form, { text: 'Acme on Wednesday? <!channel>' });
    await shown('ma', slack, 'Zhou Min, via qibu: “Acme on Wednesday?');
    const { payload } = stage.sees('ma', slack, 'via qibu') ?? {};
    expect(JSON.stringify(payload)).not.toContain('<!channel>');
    await shown('zhou', slack, 'Your note, Nov 23');
  });

  it('the brief is there for the asking, with a sheet for a talk', async () => {
    const { stage } = theatre;
    expect(await theatre.told(['zhou', slack], '/digest brief')).toContain('Your note, Nov 23');
    await stage.presses('zhou', slack, 'This week, start with', '1:1 sheet');
    const sheet = await shown('zhou', slack, '1:1 with Ma Xiaodong');
    expect(sheet).toContain('Customer visits, last 4 weeks:');
    expect(sheet).toContain('To ask: ');
    expect(await theatre.told(['wang', feishu], '周报 提纲 @李娜')).toContain('李娜的一对一提纲');
  });

  it('a rep who asks gets nothing to show', async () => {
    expect(await theatre.told(['he', slack], '/digest brief')).toContain('Nothing to show');
    expect(await theatre.told(['li', feishu], '周报 提纲 @孙悦')).toContain('没有可看的内容');
  });
});

describe('on the Monday after that', () => {
  it('the brief goes to whoever stands in for a manager on leave, and not to who has turned it off', async () => {
    const { stage } = theatre;
    await theatre.told(['zhou', slack], '/nudge leave 11-30 delegate=@Xu Lei');
    expect(await theatre.told(['wang', feishu], '周报 简报 关')).toContain('不再发周一简报');
    const before = count('zhou', slack, 'This week, start with');
    await stage.world.moveTo(monday('2026-11-30'));
    expect(await shown('xu', feishu, '这周')).toContain('你代理周敏');
    expect(count('zhou', slack, 'This week, start with')).toBe(before);
    expect(count('wang', feishu, '这周先帮')).toBe(1);
  });
});
