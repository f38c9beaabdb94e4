import type { Deed, Indicator, Item, Offer, TaskAct } from './act.ts';
import { actorOf, type Key, people } from './people.ts';
import { judge, type Task, toldOfTask } from './task-model.ts';

/**
 * The reference: what becomes of a deed with nobody else there, said as plainly as can be. It knows nothing of the product.
 */

/** A line of the ledger. */
export interface Entry {
  readonly id: string;
  /** The deed that it came from; 0 for what was there before. */
  readonly deed: number;
  readonly whose: string;
  readonly by: string;
  readonly indicator: string;
  readonly amount: number;
  readonly day: string;
  readonly source: string;
  readonly note: string;
  /** The one that it takes back. */
  readonly corrects: string | null;
  /** In milliseconds. */
  readonly at: number;
}

/** All that there is. Entries stand in the order in which they were recorded. */
export interface World {
  readonly entries: readonly Entry[];
  /** Who has said that there is nothing new today. */
  readonly nothing: readonly string[];
  /** Those that are offered or under way in the beginning, and what came since. */
  readonly tasks: readonly Task[];
  /** Previews that were decided, by the deed that asked for them. */
  readonly published: readonly number[];
}

/** What becomes of a deed: the world after it, and what whoever did it reads; of a number of theirs what it came to. */
export interface Outcome {
  readonly world: World;
  readonly answer: string;
  readonly comesTo?: { readonly whose: string; readonly indicator: string } | undefined;
}

export const today = '2026-11-18';
const yesterday = '2026-11-17';
/** Within this the same is asked about, and not recorded; a little before and after it may be either. */
const moment = { surely: 20_000, atMost: 40_000 };
/** What stands at 180 or 120 a quarter, so that an answer says how far one is. */
const withTarget: readonly string[] = ['visits', 'follow-ups', 'new-customers', 'sales-amount', 'teamwork'];

/** Every way in which it may end. */
export function outcomesOf(world: World, deed: Deed, at: number): Outcome[] {
  const { act, who } = deed;
  const only = (answer: string): Outcome[] => [{ world, answer }];
  switch (act.is) {
    case 'unknown':
    case 'ambiguous':
      return only(act.is);
    case 'none':
      return [{ world: { ...world, nothing: [...new Set([...world.nothing, who])] }, answer: 'nothing new' }];
    case 'undo': {
      const mine = standing(world).filter(({ by }) => by === who);
      const candidates = latestOf(mine, at);
      if (candidates.length === 0) return only('nothing to undo');
      return candidates.map((one) => takenBack(world, deed, [one], at));
    }
    case 'undo-button': {
      const those = standing(world).filter(({ deed, by }) => deed === act.of && by === who);
      return those.length > 0 ? [takenBack(world, deed, those, at)] : only('nothing to undo');
    }
    case 'same': {
      const items = reportedOn(world, who, yesterday);
      if (items.length === 0) return only('nothing before');
      return recorded(world, deed, { items, day: today, note: '', whose: who }, at);
    }
    case 'goals': {
      const whose = act.of === 'own' ? who : act.of === 'team' ? actorOf(who).team : act.of;
      return [{ world, answer: 'goals', comesTo: { whose, indicator: 'visits' } }];
    }
    case 'offer':
      return only(`preview ${act.title}`);
    case 'publish':
      if (world.published.includes(act.of)) return only('decided before');
      return [published(world, who, act.of, act.offer)];
    case 'task': {
      const task = world.tasks.find(({ number }) => number === act.task);
      return task ? [tasked(world, deed, task, act.act, at)] : only('nothing to show');
    }
    case 'report': {
      const { whom = who, items, note } = act;
      if (whom !== who && !leads(who, whom)) return only(isColleague(who, whom) ? 'not allowed' : 'nothing to show');
      return recorded(world, deed, { items, day: act.yesterday ? yesterday : today, note, whose: whom }, at);
    }
  }
}

/** One of them administers the company. */
const leads = (who: Key, whom: Key): boolean => who === 'wang' || (isColleague(who, whom) && actorOf(who).manages);
const isColleague = (who: Key, whom: Key): boolean => actorOf(who).team === actorOf(whom).team;

function published(world: World, requester: Key, of: number, { title, slots, points }: Offer): Outcome {
  const number = Math.max(...world.tasks.map((task) => task.number)) + 1;
  const free = Array.from({ length: slots }, () => ({ holder: null, done: false }));
  const task: Task = {
    ...{ number, title, requester, points, slots: free },
    ...{ end: null, asked: 0, returned: [], tellsEnd: [] },
  };
  const after = { ...world, tasks: [...world.tasks, task], published: [...world.published, of] };
  return { world: after, answer: `offered ${number}` };
}

function tasked(world: World, deed: Deed, task: Task, act: TaskAct, at: number): Outcome {
  const { answer, task: after, credits = [] } = judge(world.tasks, task, act, deed.who);
  const entries = credits.map((credit, index): Entry => {
    const more = { by: deed.who, day: today, source: 'task', note: '', corrects: null, at };
    return { ...credit, ...more, id: `${deed.nr}/${index}`, deed: deed.nr };
  });
  const tasks = world.tasks.map((one) => (one === task && after ? after : one));
  return { world: { ...world, tasks, entries: [...world.entries, ...entries] }, answer };
}

/** What was said and stands, in the order in which it was said. */
export function standing({ entries }: World): Entry[] {
  const gone = new Set(entries.flatMap(({ corrects }) => corrects ?? []));
  return entries.filter(({ id, source, corrects }) => source === 'manual' && corrects === null && !gone.has(id));
}

/**
 * What somebody may have recorded last: of what was said at the same moment nobody knows what was the later, and at this one
 * nobody knows whether it was there already. Within a deed it is the last.
 */
function latestOf(mine: readonly Entry[], now: number): Entry[] {
  const latest = mine.at(-1);
  if (!latest || latest.deed === 0) return latest ? [latest] : [];
  const together = mine.filter(({ at }) => at === latest.at);
  const before = latest.at === now ? latestOf(mine.slice(0, -together.length), now) : [];
  return [...new Map(together.map((entry) => [entry.deed, entry])).values(), ...before];
}

interface Line {
  readonly items: readonly { readonly indicator: string; readonly amount: number }[];
  readonly day: string;
  readonly note: string;
  readonly whose: Key;
}

function recorded(world: World, deed: Deed, line: Line, at: number): Outcome[] {
  const { who: by } = deed;
  const ago = saidBefore(world, by, line, at);
  const asked: Outcome[] = ago < moment.atMost ? [{ world, answer: 'asked twice' }] : [];
  if (ago < moment.surely) return asked;
  const { items, day, note, whose } = line;
  const entries = items.map((item, index): Entry => {
    const id = `${deed.nr}/${index}`;
    return { ...item, id, deed: deed.nr, whose, by, day, note, at, source: 'manual', corrects: null };
  });
  const answer = ['recorded', what(items), ...when(day), ...(whose === by ? [] : [`for ${whose}`])].join(' ');
  return [
    ...asked,
    { world: { ...world, entries: [...world.entries, ...entries] }, answer, comesTo: numberIn(items, whose) },
  ];
}

/** How long ago the same was recorded by the same person and has not been taken back; in milliseconds. */
function saidBefore(world: World, by: string, { items, day, note, whose }: Line, at: number): number {
  const theirs = standing(world).filter((one) => one.by === by && one.whose === whose);
  const saying = ({ indicator, amount }: Line['items'][number]): string => `${indicator} ${amount}`;
  const same = [...Map.groupBy(theirs, ({ deed }) => deed).values()].findLast(
    (those) =>
      those[0]?.deed !== 0 &&
      those.every((one) => one.day === day && one.note === note) &&
      those.map(saying).join() === items.map(saying).join(),
  );
  return at - (same?.[0]?.at ?? Number.NEGATIVE_INFINITY);
}

function takenBack(world: World, deed: Deed, those: readonly Entry[], at: number): Outcome {
  const corrections = those.map((one, index): Entry => {
    const amount = one.amount === 0 ? 0 : -one.amount;
    return { ...one, id: `${deed.nr}/${index}`, deed: deed.nr, by: deed.who, amount, note: '', at, corrects: one.id };
  });
  const [only] = those;
  const others = those.length === 1 && only && only.whose !== deed.who ? [`for ${only.whose}`] : [];
  return {
    world: { ...world, entries: [...world.entries, ...corrections] },
    answer: ['undone', what(those), ...others].join(' '),
    comesTo: others.length === 0 ? numberIn(those, deed.who) : undefined,
  };
}

const what = (items: Line['items']): string => {
  const [only] = items;
  return items.length === 1 && only ? `${only.indicator} ${only.amount}` : `${items.length} items`;
};

const when = (day: string): string[] => (day === today ? [] : ['yesterday']);

function numberIn(items: Line['items'], whose: string): Outcome['comesTo'] {
  const [only] = items;
  return items.length === 1 && only && withTarget.includes(only.indicator)
    ? { whose, indicator: only.indicator }
    : undefined;
}

/** What holds of what somebody reported for a day, as it would be said once more. */
function reportedOn(world: World, whose: string, day: string): Item[] {
  const items = new Map<string, number>();
  for (const entry of standing(world)) {
    if (entry.whose !== whose || entry.day !== day) continue;
    const before = entry.indicator === 'satisfaction' ? 0 : (items.get(entry.indicator) ?? 0);
    items.set(entry.indicator, before + entry.amount);
  }
  return [...items].map(([indicator, amount]) => ({ indicator: indicator as Indicator, amount }));
}

/** What others have been told, each in a message that is kept true: what was recorded for them, or taken back. */
export function toldIn(world: World): string[] {
  const { entries } = world;
  const gone = new Set(entries.flatMap(({ corrects }) => corrects ?? []));
  const forOthers = entries.filter(
    ({ deed, corrects, source, whose, by }) => deed > 0 && corrects === null && source === 'manual' && whose !== by,
  );
  const recordedFor = [...Map.groupBy(forOthers, ({ deed }) => deed).values()].map((those) => {
    const [{ whose, by, day }] = those as [Entry];
    const now = those.every(({ id }) => gone.has(id)) ? 'told taken back' : 'told recorded';
    return `${whose}: ${[now, what(those), ...when(day), `by ${by}`].join(' ')}`;
  });
  return [...recordedFor, ...world.tasks.flatMap(toldOfTask)];
}

/** What the number of somebody, or of all in a team, comes to in the quarter. */
export const sumOf = ({ entries }: World, whose: string, indicator: string): number =>
  entries.reduce((sum, one) => (counts(one.whose, whose) && one.indicator === indicator ? sum + one.amount : sum), 0);

const counts = (one: string, whose: string): boolean =>
  one === whose || whose === 'company' || people.find(({ key }) => key === one)?.team === whose;
