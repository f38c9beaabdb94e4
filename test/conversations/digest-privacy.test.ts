import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { light } from '../../src/charts/theme.ts';
import type { Privacy } from '../../src/domain/privacy.ts';
import { announce } from '../../src/outbox/announce.ts';
import { people as demo } from '../../src/playground/company.ts';
import { type Kind, openTraffic, type Room, type Traffic } from '../support/chat-traffic.ts';
import { type Company, foundCompany } from '../support/company.ts';
import { openDoor } from '../support/door.ts';
import { offersTask } from '../support/tasks.ts';

/** Everything that reaches a chat is searched: what was sent, what pictures are drawn from, and what is said in their place. */
let company: Company;
let traffic: Traffic;
/** What is answered in a chat, by its id. */
const answered = new Map<string, unknown[]>();

const levels = ['team', 'progress', 'value', 'full'] as const satisfies Privacy[];
const everywhere = (['slack', 'feishu'] as const).flatMap((platform) =>
  (['zh-CN', 'en'] as const).map((locale) => ({ platform, locale })),
);
const kinds: readonly Kind[] = [
  ...levels.flatMap((privacy) => everywhere.map((where) => ({ ...where, privacy, team: 'company' }))),
  // A team of three, in which a count would point at somebody.
  ...levels.map((privacy): Kind => ({ platform: 'slack', locale: 'en', privacy, team: 'east-1' })),
];

/** A machine may have much else to do. */
const patienceMs = 180_000;

/** Of one customer and one note that nobody says by chance. */
const customer = 'Zephyrine';
const note = 'the buyer liked quokkas';

beforeAll(async () => {
  company = await foundCompany();
  traffic = await openTraffic(company, kinds);
  const door = openDoor(company);
  await door.says('UCHEN', `report sales 1234567 ${note}`);
  await offersTask(door, 'UCHEN', `task new Demo customer=${customer} slots=2 points=10 due=11-27`);
  const { number } = await company.db.task.findFirstOrThrow({ where: { customer } });
  await door.says('UHE', `task claim ${number}`);
  await company.as('wang', (work) =>
    announce(
      work,
      traffic.rooms.map(({ id }) => ({
        key: `digest:${id}`,
        subject: `digest:${id}`,
        kind: 'digest',
        about: { digest: 'weekly', day: '2026-11-19', late: false },
        to: { chatId: id },
      })),
    ),
  );
  await traffic.deliverAll();
  // Whoever asks for a board is answered in the own language, whatever that of the chat is.
  for (const { id, externalId, platform, locale } of traffic.rooms) {
    if (locale !== 'en') continue;
    const chat = { id: externalId, direct: false };
    answered.set(id, [await door.says(platform === 'slack' ? 'UCHEN' : 'ou_li', 'board amount', { chat })]);
  }
}, patienceMs);
afterAll(async () => {
  await traffic.close();
  await company.close();
});

/** Every text in it, also in what is JSON within a text. */
function texts(part: unknown): string[] {
  if (typeof part === 'string') {
    if (!/^[[{]/.test(part)) return [part];
    try {
      return texts(JSON.parse(part));
    } catch {
      return [part];
    }
  }
  return typeof part === 'object' && part !== null ? Object.values(part).flatMap(texts) : [];
}

const names = demo.flatMap(({ name, alias }) => [name, alias]);
const naming = (text: string): boolean => names.some((name) => text.includes(name));
const status = /[▲●◆▼]|领先|正常|有风险|落后|\b(ahead|on track|at risk|behind)\b/i;
/** Both spellings of money, short or in full. */
const money = /¥|CNY|\d万|\b[\d.]+[KM]\b|1,?234,?567|123456700/;
const place = /第 \d+ 名|\b\d+\. |排在前面|需要支持|In front|Needs support/;
const pay = /奖金|激励|提成|工资|薪|\b(bonus|incentive|salary|commission|payout)\b/i;

const sent = (room: Room): string[] => texts(traffic.payloads(room));
const drawnIn = (room: Room): string[] => texts(traffic.specs(room));
const asked = (room: Room): string[] => texts(answered.get(room.id));
const all = (room: Room): string[] => [...sent(room), ...drawnIn(room), ...asked(room)];

/** Colours of a status. One is that of the team, which every chat may be told; more are those of people. */
function fillsOf(room: Room): string[] {
  const fills = (['ahead', 'atRisk', 'behind'] as const).map((each) => light.status[each].fill);
  const drawn = fills.filter((fill) => drawnIn(room).includes(fill));
  return drawn.length > 1 ? drawn : [];
}

/** What the rules of a chat speak of, each as the texts in which it is found. */
const finds = {
  names: (room: Room) => all(room).filter(naming),
  /** Somebody, and how they stand, or a rank. */
  judged: (room: Room) => [
    ...[...sent(room), ...asked(room)]
      .flatMap((text) => text.split('\n'))
      .filter((text) => naming(text) && (status.test(text) || place.test(text))),
    ...fillsOf(room),
  ],
  money: (room: Room) => all(room).filter((text) => money.test(text)),
  customers: (room: Room) => all(room).filter((text) => text.includes(customer)),
  notes: (room: Room) => all(room).filter((text) => text.includes(note)),
  pay: (room: Room) => all(room).filter((text) => pay.test(text)),
};
type Found = keyof typeof finds;

/** From which level on a chat may hold it. */
const from: Readonly<Record<Found, Privacy | 'never'>> = {
  names: 'progress',
  judged: 'value',
  money: 'value',
  customers: 'full',
  notes: 'full',
  pay: 'never',
};
const named = ({ privacy, platform, locale, team }: Kind): string => `${team} at ${privacy}, ${platform}, ${locale}`;
const mayHold = ({ privacy }: Kind, what: Found): boolean => {
  const level = from[what];
  return level !== 'never' && levels.indexOf(privacy) >= levels.indexOf(level);
};

describe.each(Object.keys(finds) as Found[])('%s', (what) => {
  it('are in no chat that may not hold them', () => {
    const found = traffic.rooms
      .filter((room) => !mayHold(room, what))
      .flatMap((room) => finds[what](room).map((text) => `${named(room)}: ${text}`));
    expect(found).toEqual([]);
  });

  it.skipIf(from[what] === 'never')('are found by the same search in every chat that may', () => {
    const without = traffic.rooms.filter((room) => mayHold(room, what) && finds[what](room).length === 0);
    expect(without.map(named)).toEqual([]);
  });
});

it('every chat has had its digest, its task and a picture with words in its place', () => {
  for (const room of traffic.rooms) {
    expect([named(room), traffic.payloads(room).length >= 2, traffic.specs(room).length]).toEqual([
      named(room),
      true,
      1,
    ]);
    expect(sent(room).join('\n')).toMatch(/Demo/);
  }
});

it('people stand in name order in a picture that ranks nobody, and by rank in one that may', () => {
  const order = (room: Room): string[] => {
    const drawn = drawnIn(room).join('\n');
    const shown = demo
      .map(({ name, alias }) => (room.locale === 'en' ? alias : name))
      .filter((name) => drawn.includes(name));
    return shown.toSorted((a, b) => drawn.indexOf(a) - drawn.indexOf(b));
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
