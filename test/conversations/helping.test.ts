import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { directIn, feishuGroup, type Place, slackChannel } from '../../src/playground/stage.ts';
import { openTheatre, type Theatre } from '../support/world.ts';

let theatre: Theatre;

beforeAll(async () => {
  theatre = await openTheatre();
});
afterAll(() => theatre.close());

const chen: [string, Place] = ['chen', slackChannel('CEAST1')];
const zhou: [string, Place] = ['zhou', slackChannel('CSALES')];
const li: [string, Place] = ['li', directIn('feishu')];
const wang: [string, Place] = ['wang', directIn('feishu')];

const told: Theatre['told'] = (seat, text) => theatre.told(seat, text);

describe('who helps whom', () => {
  it('is told to whoever leads a team, person by person, with whom nobody helps', async () => {
    const english = await told(zhou, '/task helpers');
    expect(english).toContain('East Two, last 90 days: help with 6 tasks, 100 points');
    expect(english).toContain('Ma Xiaodong helped Xu Lei: 2 tasks (25 points)');
    const chinese = await told(wang, '任务 互助');
    expect(chinese).toContain('陈晨帮了黄志伟 1 个任务（20 积分）、吴佳琪 1 个任务（20 积分）');
    expect(chinese).toContain('发起了、没人认领：陈晨（#5）');
    expect(chinese).toContain('还没帮过人：孙悦');
  });

  it('is told to a member in counts, with what is their own', async () => {
    const english = await told(chen, '/task helpers');
    expect(english).toContain('You helped Huang Zhiwei: 1 task (20 points), Wu Jiaqi: 1 task (20 points)');
    expect(english).not.toMatch(/nobody took|Neither|not helped/);
    const chinese = await told(li, '任务 互助');
    expect(chinese).toContain('你帮了孙悦 1 个任务（15 积分）');
    expect(chinese).not.toMatch(/黄志伟|没人接|还没帮过/);
  });

  it('is seen by whoever asked and nobody else in the group', async () => {
    const group = feishuGroup('oc_east1');
    const { stage } = theatre;
    await stage.says('wang', group, '@qibu 任务 互助');
    const inPrivate = () => stage.all('wang', directIn('feishu')).map(({ text }) => text);
    await stage.until('it is told in the single chat', () => inPrivate().join().includes('华东一队近 90 天互助'));
    const inTheGroup = stage.all('li', group).map(({ text }) => text);
    expect(inTheGroup.join('\n')).not.toContain('帮了');
  });

  it('of another team is nothing to show', async () => {
    expect(await told(li, '任务 互助 团队=华南队')).toContain('没有可看的内容');
    expect(await told(chen, '/task helpers team="South One"')).toContain('Nothing to show');
  });
});

describe('the same as an image', () => {
  /** Pixels, as the header of a PNG has them. */
  const widthOf = (png: Uint8Array = new Uint8Array(24)): number =>
    new DataView(png.buffer, png.byteOffset).getUint32(16);

  /** How wide the picture is that somebody sees in their single chat, which says this to whoever cannot see it. */
  async function pictureFor([who, { platform }]: [string, Place], alt: string) {
    const { stage } = theatre;
    const shown = () => stage.all(who, directIn(platform)).findLast(({ images }) => images.length > 0)?.images[0];
    await stage.until('a picture is shown', () => shown() !== undefined);
    expect(shown()?.alt).toContain(alt);
    return widthOf(shown()?.bytes);
  }

  it('is shown to whoever asked, in both messengers', async () => {
    const { stage } = theatre;
    const east = 'East Two, last 90 days: help with 6 tasks, 100 points. Helped most: ';
    await stage.says('zhou', directIn('slack'), '/task helpers image');
    expect(await pictureFor(['zhou', directIn('slack')], east)).toBe(1620);
    await stage.says('wang', directIn('feishu'), '任务 互助 图');
    expect(await pictureFor(wang, '华东一队近 90 天互助 3 个任务，共 55 积分。帮人最多的：陈晨 2 个任务')).toBe(1620);
  });

  it('is one press away from the list', async () => {
    const { stage } = theatre;
    const before = stage.all('lin', directIn('feishu')).length;
    await told(['lin', directIn('feishu')], '任务 互助');
    await stage.presses('lin', directIn('feishu'), 'South One, last 90 days', 'See as image');
    await stage.until('it is shown', () =>
      stage
        .all('lin', directIn('feishu'))
        .slice(before)
        .some(({ images }) => images.length > 0),
    );
  });

  it('is nothing to show to a member', async () => {
    expect(await told(chen, '/task helpers image')).toContain('Nothing to show');
    expect(await told(li, '任务 互助 图')).toContain('没有可看的内容');
  });
});

describe('what is worth a look', () => {
  it('is told to whoever leads the people, with the tasks, from the list as well', async () => {
    const english = await told(zhou, '/task check');
    expect(english).toContain('1 thing worth a look, last 90 days');
    expect(english).toContain('Xu Lei confirmed #1, #6 for Ma Xiaodong');
    const { stage } = theatre;
    await told(wang, '任务 互助');
    await stage.presses('wang', directIn('feishu'), '近 90 天互助', '核查');
    const check = () => stage.sees('wang', directIn('feishu'), '值得看一眼');
    await stage.until('it is shown', () => check() !== undefined);
    expect(check()?.text).toContain('徐磊为马晓东确认了 #1、#6');
    await stage.presses('wang', directIn('feishu'), '值得看一眼', '看 #1');
    await stage.until('the first of the tasks is shown', () =>
      stage.all('wang', directIn('feishu')).some(({ text }) => text.includes('任务 #1 已确认：马晓东')),
    );
  });

  it('is nothing to show to a member', async () => {
    expect(await told(chen, '/task check')).toContain('Nothing to show');
    expect(await told(li, '任务 核查')).toContain('没有可看的内容');
  });
});
