import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { directIn, type Place, slackChannel } from '../../src/playground/stage.ts';
import { openTheatre, type Theatre } from '../support/world.ts';

let theatre: Theatre;

beforeAll(async () => {
  theatre = await openTheatre(async () => {});
});
afterAll(() => theatre.close());

const feishu = directIn('feishu');
const sales = slackChannel('CSALES');

/** What Wang Qiang, who is an admin, sees of the examination there, once it says this. */
async function outcome(place: Place, says: string): Promise<string> {
  const { stage } = theatre;
  await stage.until(`the examination says ${says}`, () => stage.sees('wang', place, says) !== undefined);
  expect(stage.all('wang', place).filter(({ text }) => text.includes('检查 8 项'))).toHaveLength(1);
  return stage.sees('wang', place, says)?.text ?? '';
}

describe('an admin asks how the installation is', () => {
  it('in Slack: what needs somebody, with what to do about it, in the same place again and again', async () => {
    await theatre.stage.says('wang', sales, '/qibu doctor');
    const told = await outcome(sales, '收得到 Slack 的消息，没收到过卡片回调');
    expect(told).toContain('检查 8 项：7 项通过，1 项要处理');
    expect(told).toContain('✗ 要处理 · 还没收到过飞书的消息 → 给齐步发句话');
    expect(told).toContain('✓ 通过 · 令牌、权限、时钟、字体、数据库、日程');
    await theatre.stage.presses('wang', sales, '检查 8 项', '再查一次');
    await theatre.stage.until('the press has arrived', () => !theatre.stage.sees('wang', sales, '没收到过卡片回调'));
    expect(await outcome(sales, '还没收到过飞书的消息')).toContain('检查 8 项：7 项通过，1 项要处理');
  });

  it('in Feishu: the card says that all is well as soon as it is', async () => {
    await theatre.stage.says('wang', feishu, '检查');
    await outcome(feishu, '收得到飞书的消息，没收到过卡片回调');
    await theatre.stage.presses('wang', feishu, '检查 8 项', '再查一次');
    expect(await outcome(feishu, '检查 8 项，都通过')).toContain('✓ 通过 · 令牌、权限、回调、时钟');
  });

  it('and nobody else is told, in either messenger', async () => {
    expect(await theatre.told(['he', sales], '/qibu doctor')).toContain('Wang Qiang');
    expect(await theatre.told(['li', feishu], '检查')).toContain('王强');
  });
});
