import type { Deed, Indicator, Item, Offer, TaskAct } from './act.ts';
import { actorOf, type Key } from './people.ts';
import { judge, type Task, toldOfTask } from './task-model.ts';
import { type Entry, type Outcome, standing, type Target, type World } from './world.ts';

/**
 * The reference: what becomes of a deed with nobody else there, said as plainly as can be. It knows nothing of the product.
 */

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
    case 'target': {
      const { whom, amount } = act;
      if (whom === who || !leads(who, whom)) return only('not your target');
      const targets = [...world.targets, { deed: deed.nr, whose: whom, amount }];
      const toldTargets = [...world.toldTargets, whom];
      return [{ world: { ...world, targets, toldTargets }, answer: `set visits ${amount} for ${whom}` }];
    }
    case 'target-undo': {
      const set = world.targets.find((one) => one.deed === act.of);
      if (!set || targetOf(world, set.whose) !== set) return only('nothing to undo');
      const targets = world.targets.filter((one) => one !== set);
      return [{ world: { ...world, targets }, answer: `unset for ${set.whose}` }];
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

const targetOf = ({ targets }: World, whose: string): Target | undefined =>
  targets.findLast((one) => one.whose === whose);

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
  const targets = world.toldTargets.map((whose) => `${whose}: told target ${targetOf(world, whose)?.amount ?? 'gone'}`);
  return [...recordedFor, ...targets, ...world.tasks.flatMap(toldOfTask)];
}
