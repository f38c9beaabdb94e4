import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { menuEntries } from '../../manifests/feishu.ts';
import { directIn } from '../../src/playground/stage.ts';
import { openTheatre, type Theatre } from '../support/world.ts';

let theatre: Theatre;

beforeAll(async () => {
  theatre = await openTheatre();
});
afterAll(() => theatre.close());

describe('the menu of the bot in Feishu', () => {
  it.each([...menuEntries.map(({ key }) => key), 'goal team', 'task mine', '任务'])('answers %s', async (key) => {
    const { stage } = theatre;
    const direct = directIn('feishu');
    const before = stage.all('li', direct).length;
    expect(await stage.world.feishu.menu('ou_li', key)).toMatchObject({ status: 200 });
    await stage.until(`${key} is answered`, () => stage.all('li', direct).length > before);
    const answer = stage.all('li', direct).at(-1)?.text ?? '';
    expect(answer).not.toMatch(/没有“.+”这个命令/);
  });
});
