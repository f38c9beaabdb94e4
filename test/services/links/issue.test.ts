import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Door, inbound, said, titleOf } from '../../support/door.ts';
import { LinkStand } from '../../support/link-stand.ts';
import { neighbour } from '../../support/neighbour.ts';

let stand: LinkStand;
let door: Door;

beforeAll(async () => {
  stand = await LinkStand.open();
});
afterAll(() => stand.company.close());
beforeEach(() => {
  door = stand.reopen();
});

describe('a code that links accounts', () => {
  it('is shown once, also to a delivery that comes again, and kept by nobody who could read it', async () => {
    const asked = inbound('ou_li', said('绑定'));
    const [first = '', again] = [(await door.receive(asked)).now, (await door.receive(asked)).now].map(titleOf);
    expect(first).toMatch(/^绑定码 \d{6}，/);
    expect(again).toBe('绑定码只显示一次，没有留底');
    const [code = ''] = /\d{6}/.exec(first) ?? [];
    const { seen, linkCode } = stand.company.db;
    expect(
      JSON.stringify([await seen.findMany({ select: { answer: true } }), await linkCode.findMany()]),
    ).not.toContain(`"${code}"`);
  });

  it('is for the other messenger, and is no code for anybody of the same one, of another company, or later', async () => {
    const { slack, feishu } = await stand.somebody('slack', 'feishu');
    const wrong = 'That is not the code, nothing changed';
    const first = await stand.issued(slack);
    expect(await stand.says(slack, `link ${first}`)).toBe('Nothing changed: enter it with your other account');
    expect(await stand.says('UHE', `link ${first}`)).toBe(wrong);
    expect(await stand.says(neighbour.user, `link ${first}`, { tenant: neighbour.tenant })).toBe(wrong);
    expect(await stand.says(feishu, `link ${await stand.issued(neighbour.user, { tenant: neighbour.tenant })}`)).toBe(
      wrong,
    );
    stand.now = stand.now.add({ minutes: 10 });
    expect(await stand.says(feishu, `link ${first}`)).toBe(wrong);
    await stand.links(slack, feishu);
    expect(await stand.says(feishu, `link ${await stand.issued(slack)}`)).toBe('Both accounts are one person already');
  });

  it('links one account when two enter it at the same moment', async () => {
    const [{ slack, feishu }, other] = [await stand.somebody('slack', 'feishu'), await stand.somebody('feishu')];
    const code = await stand.issued(slack);
    const titles = await Promise.all([feishu, other.feishu].map((user) => stand.says(user, `link ${code}`)));
    expect(titles.filter((title) => title.startsWith('Linked'))).toHaveLength(1);
    expect(titles.filter((title) => title.startsWith('That is not the code'))).toHaveLength(1);
    expect(door.errors).toEqual([]);
  });

  it('is not looked at after five wrong ones of one person, while others go on', async () => {
    const [{ slack, feishu }, other] = [await stand.somebody('slack', 'feishu'), await stand.somebody('feishu')];
    const code = await stand.issued(slack);
    const wrong = ['1', '12345a', 'abcdef', '0', '1234567', '99'];
    const titles = await Promise.all(wrong.map((typed) => stand.says(feishu, `link ${typed}`)));
    expect(titles.filter((title) => title.startsWith('Too many tries'))).toHaveLength(1);
    expect(await stand.says(feishu, `link ${code}`)).toBe('Too many tries, this one was not looked at');
    expect(await stand.says(other.feishu, `link ${code}`)).toContain('Linked');
  });
});
