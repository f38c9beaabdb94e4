import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Draughtsman, startDraughtsman } from '../../src/charts/png.ts';
import type { DrawOptions } from '../../src/ports/messenger.ts';
import { type Kind, openTraffic, type Room, type Traffic } from '../support/chat-traffic.ts';
import { type Company, foundCompany } from '../support/company.ts';
import { type Door, openDoor, titleOf } from '../support/door.ts';

/** A digest that is sent again, and one whose picture does not come, as they reach people in both messengers. */
let company: Company;
let traffic: Traffic;
let door: Door;
let draughtsman: Draughtsman;
const reasons: string[] = [];

const broken: Readonly<Record<string, DrawOptions['draw']>> = {
  'gives nothing': async () => undefined,
  dies: () => Promise.reject(new Error('no fonts')),
  hangs: () => draughtsman.draw(endless),
};
/** A pattern that tries every way to split the letters: it never comes to an end. */
const endless = {
  data: { values: [{ letters: `${'a'.repeat(60)}b` }] },
  transform: [{ calculate: 'test(/(a+)+$/, datum.letters)', as: 'found' }],
  mark: 'point',
};
const both = [
  { platform: 'slack', locale: 'en' },
  { platform: 'feishu', locale: 'zh-CN' },
] as const;
const troubles = Object.keys(broken);
/** Two chats for what is resent, and two for each way in which a picture fails: a messenger that has a picture asks for no other. */
const kinds: readonly Kind[] = ['east-2', 'company', 'east-1', 'south-1'].flatMap((team) =>
  both.map((where): Kind => ({ ...where, privacy: 'value', team })),
);
const roomsOf = (trouble: string): readonly Room[] => {
  const first = 2 * ['', ...troubles].indexOf(trouble);
  return traffic.rooms.slice(first, first + 2);
};

beforeAll(async () => {
  company = await foundCompany();
  traffic = await openTraffic(company, kinds);
  door = openDoor(company);
  draughtsman = startDraughtsman({ timeLimitMs: 500, scale: 1, onFailure: (reason) => reasons.push(reason) });
}, 180_000);
afterAll(async () => {
  await draughtsman.close();
  await traffic.close();
  await company.close();
});

const sendsNow = async ({ platform, externalId: id }: Room): Promise<string> =>
  titleOf(await door.says(platform === 'slack' ? 'UWANG' : 'ou_wang', 'digest now', { chat: { id, direct: false } }));

const digestsIn = (room: Room) =>
  traffic.messages(room).map(({ text, images, edits }) => ({ text, images: images.length, edits }));

it('sent twice, after somebody was late with a report, it changes where it stands and is not posted again', async () => {
  for (const room of roomsOf('')) expect(await sendsNow(room)).toContain('周报会发到');
  await traffic.deliverAll();
  const before = roomsOf('').map(digestsIn);
  await door.says('UHE', 'report amount 900k 11-13');
  for (const room of roomsOf('')) expect(await sendsNow(room)).toContain('会更新，不再重发');
  await traffic.deliverAll();
  for (const [nth, room] of roomsOf('').entries()) {
    const [now, ...others] = digestsIn(room);
    const [then] = before[nth] ?? [];
    expect([others, then?.edits, now?.edits, now?.images]).toEqual([[], 0, 1, 1]);
    expect(now?.text).not.toBe(then?.text);
  }
});

describe.each(troubles)('where whoever draws %s', (trouble) => {
  it('it goes out as text at once, and the picture comes into it when there is one', async () => {
    for (const room of roomsOf(trouble)) await sendsNow(room);
    await traffic.deliverAll(broken[trouble]);
    for (const room of roomsOf(trouble)) {
      const [sent, ...others] = digestsIn(room);
      expect([sent?.images, sent?.edits, others]).toEqual([0, 0, []]);
      // What the picture would have said stands there in words.
      expect(sent?.text).toMatch(room.locale === 'en' ? /(Chen Chen|Wu Jiaqi) \d+%/ : /(陈晨|吴佳琪) \d+%/);
    }
    await traffic.deliverAll();
    for (const room of roomsOf(trouble)) {
      const [sent, ...others] = digestsIn(room);
      expect([sent?.images, sent?.edits, others]).toEqual([1, 1, []]);
    }
  });
});

it('a picture that hangs is given up', () => {
  expect(reasons).toContain('No picture within 500 ms');
});

it('while it hangs, people are answered: it is drawn elsewhere', async () => {
  const slow = startDraughtsman({ timeLimitMs: 2000, scale: 1, onFailure: () => {} });
  // So that the next is in hand as soon as it is asked for.
  await slow.draw({ data: { values: [{}] }, mark: 'point' });
  let given: unknown = 'not yet';
  const hanging = slow.draw(endless).then((picture) => {
    given = picture;
  });
  for (const visits of [1, 2, 3]) {
    expect(titleOf(await door.says('UHE', `report visits ${visits} 11-12`))).toContain('Recorded');
  }
  expect(given).toBe('not yet');
  await hanging;
  expect(given).toBeUndefined();
  await slow.close();
});
