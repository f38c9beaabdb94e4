import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SeenFile } from '../../adapters/emulators/emulator.ts';
import { directIn, feishuGroup, type Place, slackChannel } from '../../src/playground/stage.ts';
import type { Database } from '../../src/store/store.ts';
import { tablesIn } from '../support/export-files.ts';
import { placesOf } from '../support/searched.ts';
import { Seat } from '../support/seat.ts';
import { openTheatre, type Theatre } from '../support/world.ts';

let theatre: Theatre;

/** Zhou Min administers as well, in Slack and in English. */
const andZhou = (db: Database) => db.person.updateMany({ where: { name: '周敏' }, data: { admin: true } });

beforeAll(async () => {
  theatre = await openTheatre(andZhou);
});
afterAll(() => theatre.close());

const seat = (who: string, place: Place) => new Seat(theatre.stage, who, place);
const inSlack = (who: string) => seat(who, directIn('slack'));
const inFeishu = (who: string) => seat(who, directIn('feishu'));

/** The first file whose name has this in it. */
async function fileOf(who: Seat, name: string): Promise<SeenFile> {
  const found = (): SeenFile | undefined =>
    who
      .all()
      .flatMap(({ files = [] }) => files)
      .find((file) => file.name.includes(name));
  await theatre.stage.until(`${name} is here`, () => found() !== undefined);
  return found() as SeenFile;
}

const tables = async ({ name, bytes }: SeenFile) => tablesIn({ name, bytes, caption: '' });

describe('what is kept', () => {
  it('about oneself comes to a rep in Slack, as a workbook in the direct messages', async () => {
    const chen = inSlack('chen');
    await chen.told('/report visits 3 met Acme');
    expect(await chen.told('/qibu export')).toContain('What is kept about you: the file comes by direct message');
    const book = await tables(await fileOf(chen, 'Data of Chen Chen'));
    expect(book.get('Reports')?.at(-1)).toMatchObject({ Person: 'Chen Chen', Number: '3', Words: 'met Acme' });
    expect(book.get('Accounts')).toMatchObject([{ Account: 'UCHEN' }]);
  });

  it('about oneself comes in Feishu, in Chinese', async () => {
    expect(await inFeishu('li').told('导出')).toContain('你的数据：文件发到单聊');
    const book = await tables(await fileOf(inFeishu('li'), '李娜的数据'));
    expect(book.get('人员')).toMatchObject([{ 名字: '李娜', 语言: '中文' }]);
  });

  it('by the company comes to an admin as an archive, and about somebody as a workbook', async () => {
    const wang = inFeishu('wang');
    expect(await wang.told('导出 公司')).toContain('全公司的数据：文件发到单聊');
    const all = await tables(await fileOf(wang, '华辰科技全部数据'));
    expect(all.get('人员')).toHaveLength(12);
    expect(await inSlack('zhou').told('/qibu export @Li Na')).toContain('Statements of others are not in it');
    expect((await tables(await fileOf(inSlack('zhou'), 'Data of Li Na'))).get('People')).toHaveLength(1);
  });

  it('about others and by the company is for admins, in both', async () => {
    expect(await inSlack('he').told('/qibu export @Chen Chen')).toContain('That is for admins');
    expect(await inFeishu('li').told('导出 公司')).toContain('这个要管理员来做');
    expect(await inFeishu('li').told('删除个人 @孙悦')).toContain('这个要管理员来做');
  });
});

describe('somebody is forgotten', () => {
  const word = 'their buyer is back in spring';

  it('in Feishu, after what goes and what stays was shown; what stands in the groups changes', async () => {
    const huang = inFeishu('huang');
    await huang.told(`汇报 拜访 2 ${word}`);
    await huang.told('表扬 @李娜 当天就回了报价');
    await huang.presses('表扬预览', '发出表扬');
    const group = seat('li', feishuGroup('oc_east1'));
    const post = await group.sees('黄志伟表扬李娜：“当天就回了报价”');
    const wang = inFeishu('wang');
    const shown = await wang.told('删除个人 @黄志伟');
    expect(shown).toContain('删除黄志伟的个人数据？还没删');
    expect(shown).toContain('以后到处显示“前同事 1”');
    await wang.presses('删除黄志伟的个人数据', '删除');
    await wang.sees('已删除，从现在起是前同事 1');
    await group.becomes(post, '前同事 1 表扬李娜：“…”');
  });

  it('in Slack, once what others rely on is settled', async () => {
    const zhou = inSlack('zhou');
    const ouyang = inSlack('ouyang');
    await ouyang.told('/task new Visit customer=Acme slots=1 points=10 due=11-27');
    await ouyang.presses('not published', 'Publish task');
    const offered = await seat('ouyang', slackChannel('CSALES')).sees('From Ouyang Mingxuan');
    const number = /#(\d+)/.exec(offered.text)?.[1] ?? '';
    expect(await zhou.told('/qibu forget @Ouyang Mingxuan')).toContain(`#${number}`);
    await ouyang.told(`/task cancel ${number}`);
    expect(await zhou.told('/qibu forget @Ouyang Mingxuan')).toContain('Forget Ouyang Mingxuan? Nothing is erased yet');
    await zhou.presses('Forget Ouyang Mingxuan?', 'Forget');
    await zhou.sees('Forgotten: Former colleague 2 from now on');
    await seat('zhou', slackChannel('CSALES')).becomes(offered, 'From Former colleague 2');
    expect(await inSlack('lin').told('/team')).toContain('Former colleague 1, Former colleague 2');
  });

  it('and nothing of it is left, also of what waits to be told', async () => {
    const { db } = await theatre.strike();
    const known = ['黄志伟', 'Huang Zhiwei', 'ou_huang', word, '欧阳明轩', 'Ouyang Mingxuan', 'UOUYANG'];
    expect(await placesOf(db, known)).toEqual([]);
    const jobs = await db.$queryRaw<{ text: string }[]>`SELECT j::text AS text FROM pgboss.job j`;
    expect(jobs.length).toBeGreaterThan(0);
    expect(jobs.filter(({ text }) => known.some((one) => text.includes(one)))).toEqual([]);
  });
});
