import { describe, expect, inject, it, onTestFinished } from 'vitest';
import { isWorkingDay } from '../../src/domain/calendar.ts';
import { digestChat } from '../../src/services/digests/now.ts';
import { setDigestSchedule } from '../../src/services/digests/set-schedule.ts';
import { chanceFrom } from '../support/chance.ts';
import { type DigestYear, openDigestYear, type YearChat } from '../support/digest-year.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** A whole year of digests; ten weeks around the clock changes of spring where it is absent. */
    wholeYear: boolean;
  }
}

const [shanghai, newYork, berlin] = ['Asia/Shanghai', 'America/New_York', 'Europe/Berlin'];
const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);
const at = (local: string, zone: string): Temporal.Instant =>
  Temporal.PlainDateTime.from(local).toZonedDateTime(zone).toInstant();

const chats = {
  sales: { platform: 'slack', id: 'CSALES', zone: newYork },
  east: { platform: 'slack', id: 'CEAST', zone: shanghai },
  group: { platform: 'feishu', id: 'oc_group', zone: berlin },
  north: { platform: 'feishu', id: 'oc_north', zone: shanghai },
} as const satisfies Record<string, YearChat>;

/** What happens in between. All weekly digests come on Mondays at nine, except where that is set otherwise. */
interface Story {
  readonly from: string;
  readonly until: string;
  /** Nothing runs: three weeks, until a Tuesday at half past six in UTC, when not all of those of the day before are a day old. */
  readonly down: { readonly from: string; readonly until: string };
  /** On this Monday, five minutes before nine in Shanghai, a chat moves to Berlin; on that one, five minutes before nine in New York, another to Shanghai. */
  readonly west: string;
  readonly east: string;
  /** On this Wednesday a chat is given Thursdays at 16:30. */
  readonly thursdays: string;
  /** From the first of these Mondays on a chat cannot be reached, until the Saturday after the second. */
  readonly unreachable: readonly [first: string, second: string];
}

const story: Story = inject('wholeYear')
  ? {
      from: '2025-12-28',
      until: '2026-12-31',
      down: { from: '2026-07-15', until: '2026-08-04' },
      west: '2026-05-11',
      east: '2026-10-26',
      thursdays: '2026-06-10',
      unreachable: ['2026-09-07', '2026-09-14'],
    }
  : {
      from: '2026-02-22',
      until: '2026-05-02',
      down: { from: '2026-03-10', until: '2026-03-31' },
      west: '2026-03-09',
      east: '2026-04-20',
      thursdays: '2026-04-08',
      unreachable: ['2026-04-13', '2026-04-20'],
    };

const start = at(`${story.from}T00:00`, 'UTC');
const end = at(`${story.until}T20:00`, 'UTC');
const down = { from: at(`${story.down.from}T12:00`, 'UTC'), until: at(`${story.down.until}T06:30`, 'UTC') };
const whileDown = (moment: Temporal.Instant): boolean =>
  Temporal.Instant.compare(moment, down.from) >= 0 && Temporal.Instant.compare(moment, down.until) < 0;

interface Expected {
  readonly title: string;
  readonly dueAt: Temporal.Instant;
}

/** What each chat is to show, counted out on the calendar. */
function expectedIn(chat: YearChat, isWorked: (day: Temporal.PlainDate) => boolean): Expected[] {
  const all: Expected[] = [];
  const days = day(story.from).until(story.until).days;
  for (let ahead = 0; ahead <= days; ahead += 1) {
    const today = day(story.from).add({ days: ahead });
    const { weekday, time, zone } = settingOf(chat, today);
    if (today.dayOfWeek === weekday) all.push({ title: `weekly ${today}`, dueAt: at(`${today}T${time}`, zone) });
    if (today.day !== 1) continue;
    let worked = today;
    while (!isWorked(worked)) worked = worked.add({ days: 1 });
    const kind = today.month % 3 === 1 ? 'quarter' : 'month';
    all.push({
      title: `${kind} ${today}`,
      dueAt: at(`${worked}T${settingOf(chat, worked).time}`, settingOf(chat, worked).zone),
    });
  }
  return all
    .filter(({ dueAt }) => Temporal.Instant.compare(dueAt, start) >= 0 && Temporal.Instant.compare(dueAt, end) < 0)
    .filter(({ title }) => !(chat === chats.north && title.endsWith(story.unreachable[0])))
    .flatMap((one) => {
      if (!whileDown(one.dueAt)) return [one];
      const hours = one.dueAt.until(down.until).total('hours');
      return hours <= (one.title.startsWith('weekly') ? 24 : 120) ? [{ ...one, title: `${one.title} late` }] : [];
    });
}

/** By what a chat goes on a day. */
function settingOf(chat: YearChat, on: Temporal.PlainDate) {
  const since = (from: string): boolean => Temporal.PlainDate.compare(on, day(from)) >= 0;
  const zone =
    chat === chats.east && since(story.west)
      ? berlin
      : chat === chats.sales && since(story.east)
        ? shanghai
        : chat.zone;
  const thursdays = chat === chats.group && Temporal.PlainDate.compare(on, day(story.thursdays).add({ days: 4 })) > 0;
  return { zone, weekday: thursdays ? 4 : 1, time: chat === chats.group && since(story.thursdays) ? '16:30' : '09:00' };
}

/** The changes of the story, each at its moment. */
function turns(year: DigestYear): [Temporal.Instant, () => unknown][] {
  const [first, second] = story.unreachable;
  const [west, east] = [at(`${story.west}T08:55`, shanghai), at(`${story.east}T08:55`, newYork)];
  const wednesday = at(`${story.thursdays}T12:00`, berlin);
  return [
    [west, () => year.moves(west, chats.east, berlin)],
    [east, () => year.moves(east, chats.sales, shanghai)],
    [
      wednesday,
      () =>
        year.acts(wednesday, async (work) => {
          const { id } = await work.tx.chat.findFirstOrThrow({ where: { externalId: chats.group.id } });
          await setDigestSchedule(work, await digestChat(work, id), { weekday: 4, minute: 16 * 60 + 30 });
        }),
    ],
    [at(`${first}T00:00`, shanghai), () => year.cuts(chats.north.id, true)],
    [at(`${day(second).add({ days: 5 })}T00:00`, shanghai), () => year.cuts(chats.north.id, false)],
  ];
}

const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 31));

describe(`whatever dies, moves and is lost (SEED=${seed})`, () => {
  it('each chat has exactly its digests: each once, in order, and those that come late say so', {
    timeout: 600_000,
  }, async () => {
    const year = await openDigestYear({ seed, start, chats: Object.values(chats) });
    onTestFinished(() => year.close());
    const chance = chanceFrom(seed + 1);
    const { calendar } = year.company.org.rules;
    const expected = Object.values(chats).map((chat) => expectedIn(chat, (today) => isWorkingDay(calendar, today)));

    const looks = new Map<string, Temporal.Instant>();
    for (const { dueAt } of expected.flat()) {
      for (const minutes of [-6, 1]) {
        const moment = dueAt.add({ minutes });
        looks.set(`${moment}`, moment);
      }
    }
    const moments: [Temporal.Instant, () => unknown][] = [
      ...[...looks.values(), down.until].map((moment): (typeof moments)[number] => [moment, () => year.works(moment)]),
      ...turns(year).flatMap(([moment, happens]): typeof moments => [
        [moment, happens],
        [moment.add({ minutes: 1 }), () => year.works(moment.add({ minutes: 1 }))],
      ]),
    ];
    const glance = () => ({ minutes: chance.between(6 * 60, 60 * 60) });
    for (let moment = start.add(glance()); Temporal.Instant.compare(moment, end) < 0; moment = moment.add(glance())) {
      const at = moment;
      moments.push([at, () => year.glance(at)]);
    }
    moments.sort(([a], [b]) => Temporal.Instant.compare(a, b));
    for (const [moment, happens] of moments) if (!whileDown(moment)) await happens();

    const titles = (list: readonly string[], kind: string) => list.filter((title) => title.startsWith(kind));
    for (const [index, chat] of Object.values(chats).entries()) {
      const due = (expected[index] ?? []).map(({ title }) => title);
      const posted = year.posted(chat);
      for (const kind of ['weekly', 'month', 'quarter']) {
        expect([chat.id, ...titles(posted, kind)]).toEqual([chat.id, ...titles(due, kind)]);
      }
      expect(posted).toHaveLength(due.length);
    }
    expect(year.accidents.died).toBeGreaterThan(0);
    expect(year.accidents.lost).toBeGreaterThan(0);
  });
});
