import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buttons, type Card } from '../../src/card/card.ts';
import { levels, type Privacy } from '../../src/domain/privacy.ts';
import { announce, type Fact } from '../../src/outbox/announce.ts';
import { people as demo, opening } from '../../src/playground/company.ts';
import type { Answer } from '../../src/ports/messenger.ts';
import { type Kind, openTraffic, type Room, type Traffic } from '../support/chat-traffic.ts';
import { type Company, foundCompany } from '../support/company.ts';
import { type Door, openDoor, titleOf } from '../support/door.ts';
import { planted, tellWinsIn, writeForReviews } from '../support/planted.ts';
import {
  type Found,
  finds,
  from,
  type Holding,
  holdingOf,
  leaks,
  linesOfPage,
  mayHold,
  texts,
} from '../support/privacy-search.ts';
import { offersTask } from '../support/tasks.ts';

/** Everything that reaches a chat is searched: what was sent, what pictures are drawn from, and what is said in their place. */
let company: Company;
let traffic: Traffic;
let door: Door;
/** On the morning after, when what chats were told is what a preview shows. */
let morning: Door;
/** What is answered in a chat, by its id. */
const answered = new Map<string, Answer[]>();
/** What people were shown by their own rights. */
const shown: Holding[] = [];
const refused: Answer[] = [];
const previews = new Map<string, Answer>();

const english = { slack: { platform: 'slack', locale: 'en' }, feishu: { platform: 'feishu', locale: 'en' } } as const;
const chinese = {
  slack: { platform: 'slack', locale: 'zh-CN' },
  feishu: { platform: 'feishu', locale: 'zh-CN' },
} as const;
const crossed = [chinese.slack, english.feishu];
const usual = [english.slack, chinese.feishu];
/** Each level in both messengers and languages; the one that chats begin with in all ways these come together. */
const where = { team: usual, progress: [...usual, ...crossed], value: crossed, full: usual } as const;
const kinds: readonly Kind[] = [
  ...levels.flatMap((privacy) => where[privacy].map((one): Kind => ({ ...one, privacy, team: 'company' }))),
  // A team of three, in which a count would point at somebody.
  ...levels.map((privacy): Kind => ({ ...english.slack, privacy, team: 'east-1' })),
  { ...chinese.feishu, privacy: 'progress', team: 'east-1' },
];

/** A machine may have much else to do. */
const patienceMs = 180_000;

const digest = ({ id }: Room, name: string, day: string) => ({
  ...{ key: `${name}:${id}`, subject: `${name}:${id}`, kind: 'digest' },
  ...{ about: { digest: name, day, late: false }, to: { chatId: id } },
});

/** Of one period each chat has a pack: of the month where people read as usual there, else of the quarter. */
const pack = (room: Room) =>
  (room.platform === 'slack') === (room.locale === 'en')
    ? digest(room, 'month', '2026-12-01')
    : digest(room, 'quarter', '2027-01-01');

beforeAll(async () => {
  company = await foundCompany();
  traffic = await openTraffic(company, kinds);
  const chatIds = traffic.rooms.map(({ id }) => id);
  door = openDoor(company);
  morning = openDoor(company, { clock: () => opening.add({ days: 1 }).toInstant() });
  await door.says('UCHEN', `report sales 1234567 ${planted.note}`);
  await offersTask(door, 'UCHEN', `task new Demo customer=${planted.customer} slots=2 points=10 due=11-27`);
  const { number } = await company.db.task.findFirstOrThrow({ where: { customer: planted.customer } });
  await door.says('UHE', `task claim ${number}`);
  await writeForReviews(company, ['company', 'east-1']);
  await tells((room) => digest(room, 'weekly', '2026-11-19'));
  await tells(pack);
  await door.says('UCHEN', `report renewed 1, amount 1234567 ${planted.note} of ${planted.customer}`);
  await tellWinsIn(company, chatIds);
  await traffic.deliverAll();
  await door.says('ou_li', '汇报 新客户 1');
  await tellWinsIn(company, chatIds);
  await traffic.deliverAll();
  await peopleAsk();
}, patienceMs);
afterAll(async () => {
  await traffic.close();
  await company.close();
});

async function tells(of: (room: Room) => Fact): Promise<void> {
  await company.as('wang', (work) => announce(work, traffic.rooms.map(of)));
  await traffic.deliverAll();
}

const chatOf = ({ externalId: id }: Room) => ({ chat: { id, direct: false } });
const roomOf = (kind: Partial<Kind>): Room => {
  const room = traffic.rooms.find((one) => Object.entries(kind).every(([key, is]) => one[key as keyof Kind] === is));
  if (!room) throw new Error('there is no such chat');
  return room;
};
const pictures = (team: string): Answer => {
  const button = { action: 'digest-pictures', label: 'More', value: { team: company.idOf(team) } };
  const card: Card = { tone: 'plain', title: '', body: [buttons(button)], fallback: '' };
  return { kind: 'card', card };
};
/** Whoever asks is answered in the own language, whatever that of the chat is. */
async function peopleAsk(): Promise<void> {
  for (const room of traffic.rooms) {
    const here = chatOf(room);
    const [rep, admin] = room.platform === 'slack' ? ['UCHEN', 'UWANG'] : ['ou_li', 'ou_wang'];
    if (room.locale === 'en' || room.team !== 'company') {
      const asked = ['board amount', 'board amount by=target', 'board improved'];
      const told: Answer[] = [];
      for (const words of asked) told.push(await door.says(rep, words, here));
      answered.set(room.id, told);
      refused.push(await door.says(rep, 'digest text full', here), await door.says(rep, 'digest preview', here));
    } else {
      answered.set(room.id, [await door.says(admin, 'digest text', here)]);
      previews.set(room.id, await morning.says(admin, 'digest preview', here));
    }
  }
  const inSlack = chatOf(roomOf({ team: 'east-1', platform: 'slack', privacy: 'full' }));
  const inFeishu = chatOf(roomOf({ team: 'east-1', platform: 'feishu' }));
  for (const [label, user, privacy, team, where] of [
    ['a rep', 'UCHEN', 'progress', 'east-1', inSlack],
    ['a rep', 'ou_li', 'progress', 'east-1', inFeishu],
    ['the manager, an admin', 'ou_wang', 'value', 'east-1', inFeishu],
    ['the manager, an admin', 'UWANG', 'value', 'east-1', inSlack],
    ['a manager elsewhere', 'UZHOU', 'team', 'east-1', inSlack],
    ['a manager at home', 'UZHOU', 'value', 'east-2', inSlack],
    ['a stranger', 'UHE', 'team', 'east-1', inSlack],
    ['a stranger', 'ou_xu', 'team', 'east-1', inFeishu],
  ] as const) {
    const answer = await door.presses(user, pictures(team), 'digest-pictures', where);
    shown.push(holdingOf(`pictures of ${team}, by ${label} ${user}`, privacy, answer));
  }
  for (const [user, privacy] of [
    ['UCHEN', 'progress'],
    ['ou_li', 'progress'],
    ['ou_wang', 'full'],
    ['UZHOU', 'full'],
  ] as const) {
    const review = await door.says(user, 'review month 2026-11');
    shown.push(holdingOf(`review of ${user}`, privacy, review));
    const page = await door.presses(user, review, 'review-page');
    const [file] = (page.kind === 'card' && (await page.documents?.make())) || [];
    const html = new TextDecoder().decode(file?.bytes);
    shown.push({ label: `page of ${user}`, privacy, said: [linesOfPage(html)], drawn: [] });
    refused.push(await door.presses(user === 'ou_li' ? 'ou_xu' : 'ULIN', review, 'review-page'));
  }
  for (const user of ['UCHEN', 'ou_li'])
    shown.push(holdingOf(`who helps whom, for ${user}`, 'progress', await door.says(user, 'task helpers', inSlack)));
}

const named = ({ privacy, platform, locale, team }: Kind): string => `${team} at ${privacy}, ${platform}, ${locale}`;
const holding = (room: Room): Holding => ({
  ...{ label: named(room), privacy: room.privacy },
  said: [...traffic.payloads(room), ...(answered.get(room.id) ?? []), previews.get(room.id)],
  drawn: traffic.specs(room),
});
const all = (room: Room): string[] => [...holding(room).said, ...holding(room).drawn].flatMap(texts);

describe.each(Object.keys(finds) as Found[])('%s', (what) => {
  it('are in no chat that may not hold them', () => {
    expect(leaks(traffic.rooms.map(holding), what)).toEqual([]);
  });

  it('are in nothing that is shown to somebody who may not see them', () => {
    expect(leaks(shown, what)).toEqual([]);
  });

  it.skipIf(from[what] === 'never')('are found by the same search in every chat that may', () => {
    const without = traffic.rooms.filter((room) => mayHold(room, what) && finds[what](holding(room)).length === 0);
    expect(without.map(named)).toEqual([]);
  });
});

it.each(['奖金 5000', '提成已到账', 'Your bonus: 5,000', 'commission paid'])(
  'pay is found where it is said: %s',
  (text) => {
    const card: Card = { tone: 'plain', title: 'x', body: [{ type: 'line', text }], fallback: 'x' };
    expect(leaks([{ label: 'a chat', privacy: 'full', said: [card], drawn: [] }], 'pay')).toEqual([`a chat: ${text}`]);
  },
);

it('every chat has had its digest, its pack, its wins and its task, and words in place of pictures', () => {
  for (const room of traffic.rooms) {
    const titles = new Set(traffic.cards(room, 'win').map(({ title }) => title)).size;
    // The second win was added to the message of the first.
    expect([traffic.told(room, 'digest'), traffic.told(room, 'win'), titles], named(room)).toEqual([2, 1, 2]);
    expect(traffic.specs(room).length).toBeGreaterThanOrEqual(1);
    expect(traffic.payloads(room).flatMap(texts).join('\n')).toMatch(/Demo/);
  }
});

it('whoever has no right gets neither a wider text, nor a preview, nor the page of another team', () => {
  expect(refused.length).toBeGreaterThan(10);
  for (const answer of refused) {
    expect(holdingOf('refused', 'team', answer).drawn).toEqual([]);
    // Who may do it is said: the own manager.
    const told = Object.keys(finds).flatMap((what) =>
      leaks([holdingOf(titleOf(answer), 'team', answer)], what as Found),
    );
    expect(told.filter((text) => !/Wang Qiang|王强/.test(text))).toEqual([]);
  }
  expect([...door.errors, ...morning.errors]).toEqual([]);
});

it('those who may see people are shown them', () => {
  const may = shown.filter(
    (each) => mayHold(each, 'judged') || (/page|review/.test(each.label) && mayHold(each, 'names')),
  );
  expect(may.length).toBeGreaterThan(6);
  expect(may.filter((each) => finds.names(each).length === 0).map(({ label }) => label)).toEqual([]);
});

it('people stand in name order in a picture that ranks nobody, and by rank in one that may', () => {
  const order = (room: Room): string[] => {
    const drawn = texts(traffic.specs(room)[0]).join('\n');
    const seen = demo
      .map(({ name, alias }) => (room.locale === 'en' ? alias : name))
      .filter((name) => drawn.includes(name));
    return seen.toSorted((a, b) => drawn.indexOf(a) - drawn.indexOf(b));
  };
  const byName = (room: Room): string[] => order(room).toSorted(new Intl.Collator(room.locale).compare);
  const at = (privacy: Privacy) => traffic.rooms.filter((room) => room.privacy === privacy && room.team === 'company');
  for (const room of at('progress')) {
    expect(order(room).length).toBeGreaterThan(5);
    expect(order(room)).toEqual(byName(room));
  }
  for (const room of at('value')) expect(order(room)).not.toEqual(byName(room));
});

it('nobody is counted in a team of three below the level that ranks', () => {
  const counts = /本周状态|Status this week|需要支持|needs? help|\d 人帮过别人|people helped/;
  const small = traffic.rooms.filter(
    ({ team, privacy }) => team === 'east-1' && (privacy === 'team' || privacy === 'progress'),
  );
  expect(small.flatMap(all).filter((text) => counts.test(text))).toEqual([]);
  const large = traffic.rooms.filter(({ team, privacy }) => team === 'company' && privacy === 'progress');
  expect(large.flatMap(all).filter((text) => counts.test(text))).not.toEqual([]);
});
