import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SeenForm } from '../../adapters/emulators/emulator.ts';
import { directIn, type Place } from '../../src/playground/stage.ts';
import { workbook } from '../sheets/office.ts';
import { openTheatre, type Theatre } from '../support/world.ts';

let theatre: Theatre;

beforeAll(async () => {
  theatre = await openTheatre();
});
afterAll(() => theatre.close());

const [feishu, slack] = [directIn('feishu'), directIn('slack')];
const csv = (...lines: string[]): Uint8Array => new TextEncoder().encode(lines.join('\r\n'));

async function shown(who: string, place: Place, text: string): Promise<string> {
  await theatre.stage.until(`${who} sees ${text}`, () => theatre.stage.sees(who, place, text) !== undefined);
  return theatre.stage.sees(who, place, text)?.text ?? '';
}

describe('an admin in Feishu', () => {
  it('sends people as a workbook, and is told which row is wrong', async () => {
    const people = workbook([
      ['姓名', '英文名', '团队', '邮箱', '入职日期'],
      ['周舟', 'Zhou Zhou', '华东一队', 'zhou@example.com', Temporal.PlainDate.from('2026-11-16')],
      ['陆远', 'Lu Yuan', '华东四队', '', ''],
    ]);
    await theatre.stage.sends('wang', feishu, '人员.xlsx', people);
    const preview = await shown('wang', feishu, '导入 1 人？还没生效');
    expect(preview).toContain('第 3 行“团队”：没有“华东四队”');
    await theatre.stage.presses('wang', feishu, '导入 1 人？', '只导入 1 项');
    await shown('wang', feishu, '已导入 1 人');
    await theatre.stage.says('wang', feishu, '团队');
    expect(await shown('wang', feishu, '华辰科技：13 人')).toContain('华东一队：负责人王强，5 人');
  });

  it('sends targets, and the team has them', async () => {
    const goals = workbook([
      ['姓名', '周期', '销售额'],
      ['周舟', '四季度', 2_500_000],
      ['陈晨', '四季度', 0],
    ]);
    await theatre.stage.sends('wang', feishu, '目标.xlsx', goals);
    expect(await shown('wang', feishu, '导入 1 个目标？还没生效')).toContain('第 3 行“销售额”：“0”要大于 0');
    await theatre.stage.presses('wang', feishu, '导入 1 个目标？', '只导入 1 项');
    await shown('wang', feishu, '已导入 1 个目标');
    await theatre.stage.says('wang', feishu, '目标 团队');
    expect(await shown('wang', feishu, '华东一队四季度')).toContain('周舟');
    await theatre.stage.sends('wang', feishu, '目标.xlsx', goals);
    await shown('wang', feishu, '没有可导入的，有 1 处要改');
  });

  it('is told what is no sheet', async () => {
    await theatre.stage.sends('wang', feishu, '合影.png', Uint8Array.from([0x89, 0x50, 0x4e, 0x47]));
    expect(await shown('wang', feishu, '没看懂这个文件')).toContain('团队 导入');
  });
});

describe('a manager in Slack', () => {
  it('sends people and targets as CSV, and sees them with the team', async () => {
    await theatre.stage.sends('lin', slack, 'people.csv', csv('Name,Team', 'Fang Fang,South One', 'Bai Bai,East One'));
    expect(await shown('lin', slack, 'Import 1 person?')).toContain(
      'Row 3, “name”: “Bai Bai” is for a manager or an admin',
    );
    await theatre.stage.presses('lin', slack, 'Import 1 person?', 'Import 1 only');
    await shown('lin', slack, 'Imported: 1 person');
    await theatre.stage.sends('lin', slack, 'goals.csv', csv('Name,Period,Sales amount', 'Fang Fang,2026Q4,2.5m'));
    await theatre.stage.presses('lin', slack, await shown('lin', slack, 'Import 1 target?'), 'Import 1');
    await shown('lin', slack, 'Imported: 1 target');
    await theatre.stage.says('lin', slack, '/goal team');
    expect(await shown('lin', slack, 'South One')).toContain('Fang Fang');
  });
});

describe("a day's results", () => {
  it('are a rep’s own to bring, in Slack', async () => {
    await theatre.stage.sends('chen', slack, 'kpi.csv', csv('Name;Visits', 'Chen Chen;3', 'He Miao;2'));
    expect(await shown('chen', slack, 'Import 1 result?')).toContain(
      'Row 3, “Visits”: “2” is for a manager or an admin',
    );
    await theatre.stage.presses('chen', slack, 'Import 1 result?', 'Import 1 only');
    await shown('chen', slack, 'Imported: 1 result');
  });

  it('are pasted into a form, in Feishu', async () => {
    const { stage } = theatre;
    await stage.says('li', feishu, '团队 导入');
    await shown('li', feishu, '把 CSV 或 Excel 文件单独发给我');
    await stage.presses('li', feishu, '单独发给我', '粘贴几行');
    const open = (): SeenForm | undefined => {
      const message = stage.all('li', feishu).findLast((seen) => stage.world.feishu.formOf(seen, 'ou_li'));
      return message && stage.world.feishu.formOf(message, 'ou_li');
    };
    await stage.until('a form is there', () => open() !== undefined);
    const form = open();
    if (!form) throw new Error('there is no form');
    await stage.world.feishu.submit('ou_li', form, { rows: '颜色，味道\n红，甜' });
    await shown('li', feishu, '从列名看不出是什么表');
    await stage.world.feishu.submit('ou_li', open() ?? form, { rows: '姓名，拜访\n李娜，3' });
    await shown('li', feishu, '导入 1 个数字？还没生效');
  });
});
