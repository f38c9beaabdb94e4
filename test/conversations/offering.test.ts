import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SeenForm } from '../../adapters/emulators/emulator.ts';
import { directIn, feishuGroup, slackChannel } from '../../src/playground/stage.ts';
import { publishes } from '../support/publishing.ts';
import { openTheatre, type Theatre } from '../support/world.ts';

let theatre: Theatre;

beforeAll(async () => {
  theatre = await openTheatre();
});
afterAll(() => theatre.close());

const sales = slackChannel('CSALES');
const group = feishuGroup('oc_sales');
const single = directIn('feishu');

const filledIn = (form: SeenForm): string => JSON.stringify(form.payload);

describe('a task in Slack', () => {
  const offer = '/task new Demo for the board kind=cross-region customer=Acme points=30 due=11-27 slots=';
  const offered = 'East Two manager 60%, South One 40%, any 20% overlay';

  it('is shown first to whoever offers it, and to nobody else', async () => {
    const { stage } = theatre;
    await stage.says('chen', sales, `${offer}${offered} partner=@Li Na`);
    await stage.until('a preview is there', () => stage.sees('chen', sales, 'Task preview') !== undefined);
    const preview = stage.sees('chen', sales, 'Task preview');
    expect(preview?.onlyFor).toBeDefined();
    for (const said of [
      'Demo for the board',
      'East Two manager: 60% (18 points) · South One: 40% (12 points) · any team: 20% overlay (+6 points)',
      '30 points in all · due Fri, Nov 27',
      'Customer: Acme · not shown in the channels, whoever claims sees it',
      'Goes to 4 channels: East One (Slack, Feishu), Huachen Tech (Slack, Feishu)',
      'you or Li Na confirm',
    ]) {
      expect(preview?.text).toContain(said);
    }
    expect(stage.sees('he', sales, 'Demo for the board')).toBeUndefined();
    expect(stage.sees('li', group, 'Demo for the board')).toBeUndefined();
  });

  it('is changed in a form that begins with what it is, and published in its place', async () => {
    const { stage } = theatre;
    const { slack } = stage.world;
    const { form } = await stage.presses('chen', sales, 'Task preview', 'Change');
    if (!form) throw new Error('no form was opened');
    for (const said of ['Demo for the board', 'crossRegion', '"Acme"', '"30"', '2026-11-27', offered]) {
      expect(filledIn(form)).toContain(said);
    }
    const wrong = await slack.submit('UCHEN', form, { slots: 'East Two 60%, South One 30%' });
    const open = wrong.form ?? slack.form('UCHEN');
    expect(open?.fields.find(({ name }) => name === 'slots')?.error).toBe(
      'The shares come to 90%; without overlay they have to be 100%',
    );
    if (!open) throw new Error('the form was closed');
    await slack.submit('UCHEN', open, { slots: 'East Two, South One', points: '20' });
    await stage.until(
      'the new preview is there',
      () => stage.sees('chen', sales, 'East Two: 50% (10 points)') !== undefined,
    );
    await publishes(stage, 'chen', sales, 'Demo for the board');
    for (const [who, place] of [
      ['he', sales],
      ['li', group],
    ] as const) {
      await stage.until(`${who} sees it`, () =>
        /#\d+.*Demo for the board/s.test(stage.sees(who, place, 'Demo')?.text ?? ''),
      );
      expect(stage.sees(who, place, 'Demo')?.text).not.toContain('Acme');
    }
  });

  it('that does not do is refused with what would', async () => {
    const { stage } = theatre;
    await stage.says('chen', sales, '/task new Help me slots=East Tow');
    await stage.until('it is refused', () => stage.sees('chen', sales, 'No team is called “East Tow”') !== undefined);
    expect(stage.sees('chen', sales, 'No team is called')?.text).toMatch(/There are: East Two, /);
    await stage.says('chen', sales, '/task new Help me indicator=amount');
    await stage.until(
      'it is refused',
      () => stage.sees('chen', sales, 'A task cannot count through sales amount') !== undefined,
    );
    expect(stage.sees('chen', sales, 'cannot count')?.text).toContain('It can count through: ');
  });
});

describe('a task in Feishu', () => {
  const offer = '@qibu 任务 新建 给董事会讲方案 类型=跨区支援 客户=华星 积分=30 截止=11-27 对方=@陈晨 指标=跨区支援';

  it('is shown first in the single chat, also where it was said in a group', async () => {
    const { stage } = theatre;
    await stage.says('li', group, `${offer} 名额=华东二队负责人 ６０％、华南队 40%、任何 20% 额外`);
    await stage.until('a preview is there', () => stage.sees('li', single, '任务预览') !== undefined);
    for (const said of [
      '任务预览（还没发布）：给董事会讲方案',
      // Help is counted by how often it was given, whatever the share.
      '华东二队负责人 1 名 · 华南队 1 名 · 任何团队 1 名（额外）',
      '每人跨区支援 +1 次 · 11-27（周五）截止',
      '客户：华星 · 群里不显示，认领后可见',
      '会发到 4 个群：华辰科技（Slack、飞书）、华东一队（Slack、飞书）',
      '跨区支援 · 确认后计入跨区支援 · 你或陈晨来确认',
    ]) {
      expect(stage.sees('li', single, '任务预览')?.text).toContain(said);
    }
    expect(stage.sees('sun', group, '给董事会讲方案')).toBeUndefined();
  });

  it('is changed in a form that begins with what it is', async () => {
    const { stage } = theatre;
    const { feishu } = stage.world;
    const formIn = () => {
      const message = stage.all('li', single).findLast((seen) => feishu.formOf(seen, 'ou_li'));
      return message && feishu.formOf(message, 'ou_li');
    };
    await stage.presses('li', single, '任务预览', '修改');
    await stage.until('a form is there', () => formIn() !== undefined);
    const form = formIn();
    if (!form) throw new Error('no form was opened');
    expect(filledIn(form)).toContain('华东二队负责人 ６０％、华南队 40%、任何 20% 额外');
    await feishu.submit('ou_li', form, { slots: '2', points: '10' });
    await stage.until('the new preview is there', () => stage.sees('li', single, '任何团队 2 名') !== undefined);
  });

  it('is not published when it is discarded', async () => {
    const { stage } = theatre;
    await stage.presses('li', single, '任何团队 2 名', '不发了');
    await stage.until('it is discarded', () => stage.sees('li', single, '没有发布，谁也没有看到') !== undefined);
    expect(stage.sees('sun', group, '给董事会讲方案')).toBeUndefined();
  });
});
