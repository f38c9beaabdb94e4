import fc from 'fast-check';
import { defaultPolicy } from '../../src/domain/policy.ts';
import { equalShares } from '../../src/domain/tasks/shares.ts';
import type { Place, TaskKind } from '../../src/domain/tasks/task.ts';
import { type Click, type Clicker, judge, type ModelTask, type PersonsAct, type Verdict } from './task-model.ts';

const rep = (personId: string, team: string, ...above: readonly string[]): Clicker => ({
  ...{ personId, admin: false, memberOf: [team], manages: [] },
  memberships: [{ teamIds: [team, ...above], role: 'member' }],
});
const manager = (personId: string, team: string, ...above: readonly string[]): Clicker => ({
  ...{ personId, admin: false, memberOf: [team], manages: [team] },
  memberships: [{ teamIds: [team, ...above], role: 'manager' }],
});
const east = ['east', 'company'];

/** Who clicks. Ma stands in for Zhou, who manages East Two. */
export const clickers: Readonly<Record<string, Clicker>> = Object.fromEntries(
  [
    rep('he', 'east-2', ...east),
    manager('zhou', 'east-2', ...east),
    { ...rep('ma', 'east-2', ...east), manages: ['east-2'], inPlaceOf: [{ personId: 'zhou', manages: ['east-2'] }] },
    manager('lin', 'south-1', 'south', 'company'),
    rep('wu', 'south-1', 'south', 'company'),
    rep('li', 'east-1', ...east),
    { ...manager('wang', 'east-1', ...east), admin: true },
  ].map((one) => [one.personId, one]),
);

/** Who confirms instead when nobody does, the nearest first: the manager, or whoever stands in for one, and the admin. */
export const above = (requester: string): string[] => (requester === 'he' ? ['ma', 'wang'] : ['wang']);

/** A task as it is offered, with people and teams by their keys. */
export interface Offered {
  readonly kind: TaskKind;
  readonly requester: string;
  readonly partner: string | null;
  readonly points: number;
  /** In so many days. */
  readonly due: number;
  readonly places: readonly Place[];
}

const place = fc.record({
  teamId: fc.constantFrom(null, null, 'east-2', 'east', 'south-1'),
  role: fc.constantFrom(null, null, 'member' as const, 'manager' as const),
});
const overlay = fc
  .tuple(place, fc.integer({ min: 1, max: 10_000 }))
  .map(([at, share]) => ({ ...at, share, overlay: true }));
const places = fc
  .tuple(fc.array(place, { minLength: 1, maxLength: 2 }), fc.array(overlay, { maxLength: 1 }))
  .map(([shared, over]): Place[] => {
    const shares = equalShares(shared.length);
    return [...shared.map((at, index) => ({ ...at, share: shares[index] ?? 0, overlay: false })), ...over];
  });
export const offered: fc.Arbitrary<Offered> = fc.record({
  kind: fc.constantFrom('jointCustomer', 'mentoring'),
  requester: fc.constantFrom('he', 'zhou'),
  partner: fc.constantFrom(null, 'lin'),
  points: fc.integer({ min: 1, max: 50 }),
  due: fc.integer({ min: 1, max: 20 }),
  places,
});

/** How often each is wanted where it can be done: mostly what leads on, or nothing would ever be confirmed. */
const wanted = {
  claim: 4,
  done: 4,
  confirm: 4,
  'still-on': 1,
  release: 1,
  'give-back': 3,
  cancel: 1,
} as const satisfies Record<PersonsAct, number>;
const acts = Object.keys(wanted) as PersonsAct[];
const everyClick = (tasks: number): Click[] =>
  acts.flatMap((act) =>
    Object.keys(clickers).flatMap((who) => Array.from({ length: tasks }, (_, task) => ({ act, who, task }))),
  );

/** What somebody wants to do: mostly something that can be done as the tasks stand. */
export interface Wish {
  /** That have passed before, with nobody there. */
  readonly days: number;
  readonly blind: boolean;
  readonly act: number;
  readonly click: number;
}

export const wish: fc.Arbitrary<Wish> = fc.record({
  days: fc.constantFrom(0, 0, 0, 0, 1, 2, 7),
  blind: fc.constantFrom(true, false, false, false),
  act: fc.nat(),
  click: fc.nat(),
});

/** The click that comes of a wish at that moment; where it is to be about one task, about that. */
export function clickFor(tasks: readonly ModelTask[], { blind, act, click }: Wish, at: Moment, about?: number): Click {
  const all = everyClick(tasks.length).filter(({ task }) => about === undefined || task === about);
  const possible = all.filter((one) => 'tasks' in judged(tasks, one, at));
  const kinds = acts
    .filter((known) => possible.some((one) => one.act === known))
    .flatMap((known) => Array<PersonsAct>(wanted[known]).fill(known));
  const kind = kinds[act % kinds.length];
  const chosen = blind || kind === undefined ? all : possible.filter((one) => one.act === kind);
  const found = chosen[click % chosen.length];
  if (!found) throw new Error('there is no task');
  return found;
}

export function judged(tasks: readonly ModelTask[], one: Click, at: Moment): Verdict {
  const who = clickers[one.who];
  if (!who) throw new Error(`nobody is called ${one.who}`);
  return judge(tasks, one, { who, at, mostOpen: defaultPolicy.mostOpenTasks });
}

type Moment = Temporal.ZonedDateTime;
