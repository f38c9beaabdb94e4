import { setTimeout as wait } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { opening } from '../../../src/playground/company.ts';
import { taskSubject } from '../../../src/services/tasks/read.ts';
import { fromInstant } from '../../../src/store/time.ts';
import type { Stadium } from '../../support/stadium.ts';
import { standingAbout } from '../../support/standing-cards.ts';
import { addedIn, addedTo, worldOf } from './ledger.ts';
import { toldIn } from './model.ts';
import type { Heard, Onlooker } from './onlooker.ts';
import type { Brought } from './postman.ts';
import type { World } from './world.ts';
import { afterHearing, inTrouble, type Possible, possibleAfter } from './worlds.ts';

/** A machine that has much else to do may take so long to answer. */
const patienceMs = 20_000;

/** All the ways in which what there is may have come about. There is one at least, or it was not as promised. */
export class Possibilities {
  /** What was answered, by the number of the deed. */
  readonly answers = new Map<number, Heard>();
  readonly #stadium: Stadium;
  readonly #onlooker: Onlooker;
  #all: readonly Possible[];
  #heard = 0;

  private constructor(stadium: Stadium, onlooker: Onlooker, first: Possible) {
    this.#stadium = stadium;
    this.#onlooker = onlooker;
    this.#all = [first];
  }

  static async open(stadium: Stadium, onlooker: Onlooker): Promise<Possibilities> {
    const world = await worldOf(stadium.company);
    return new Possibilities(stadium, onlooker, { world, happened: new Set(), owed: [] });
  }

  /** One of them. */
  get world(): World {
    return (this.#all[0] as Possible).world;
  }

  /** Leaves those that the ledger and people's screens allow after these deeds; `since`: the first of Slack's requests by then. */
  async narrow(open: readonly Brought[], since: number): Promise<void> {
    const at = this.#stadium.now().epochMilliseconds;
    const all = this.#all.flatMap((one) => [...possibleAfter(one, open, at)]);
    const until = performance.now() + patienceMs;
    for (;;) {
      const ledger = await addedIn(this.#stadium.company);
      const heard = this.#onlooker.heard.slice(this.#heard);
      const isTroubled = this.#stadium.slack.requests.slice(since).some(({ status }) => status === 0 || status >= 500);
      const inLedger = all.filter(({ world }) => addedTo(world).join('\n') === ledger.join('\n'));
      const found = inLedger.flatMap((one) => {
        const after = afterHearing(isTroubled ? inTrouble(one.owed) : one.owed, heard);
        return after ? [{ ...one, ...after }] : [];
      });
      if (found.length > 0) {
        this.#heard += heard.length;
        const coming = new Set(open.flatMap(({ deed, taken, comesAgain }) => (comesAgain && !taken ? deed.nr : [])));
        this.#all = distinct(found.map((one) => settled(one, coming, at)));
        for (const [nr, one] of found[0]?.answers ?? []) this.answers.set(nr, one);
        return;
      }
      if (performance.now() > until) throw impossible(all, inLedger, ledger, heard);
      await wait(20);
    }
  }

  /** What others have been told is due in one of them, each once. */
  expectTold(): void {
    const told = this.#onlooker.told.sort();
    const due = this.#all.map(({ world }) => toldIn(world).sort());
    if (due.some((one) => one.join('\n') === told.join('\n'))) return;
    throw new Error(['others cannot have been told this', ...apart(told, due[0] ?? [], 'told', 'due')].join('\n'));
  }
  /** Each task that came since has one card in each chat, and whatever shows a task shows it as it is. */
  async expectCards(): Promise<void> {
    const { db } = this.#stadium.company;
    const rows = await db.task.findMany({ where: { createdAt: { gte: fromInstant(opening.toInstant()) } } });
    for (const { id, number } of rows) {
      const counts = this.#onlooker.cardsOf(number);
      if (counts.some((count) => count !== 1)) throw new Error(`task ${number} has ${counts} cards in the chats`);
      const cards = await standingAbout(this.#stadium, taskSubject(id));
      const stale = cards.filter(({ kind, shown, due }) => isKept(kind) && !isDeepStrictEqual(shown, due));
      if (stale.length > 0) throw new Error(`${stale.map(({ kind }) => kind)} of task ${number} shows what is not so`);
    }
  }
}

/** What else is told of a task says where it has left somebody by then. */
const isKept = (kind: string): boolean => kind === 'task' || kind === 'task-confirm';

function impossible(
  all: readonly Possible[],
  inLedger: readonly Possible[],
  ledger: readonly string[],
  heard: readonly Heard[],
): Error {
  const [nearest] = [...inLedger, ...all];
  const lines = [
    inLedger.length > 0 ? 'nobody can have been answered this' : 'the ledger cannot have come to this',
    ...apart(ledger, nearest ? addedTo(nearest.world) : [], 'in the ledger', 'in the model'),
    ...['heard:', ...heard.map(({ who, says, comesTo }) => `${who}: ${says}, ${comesTo}`)],
    ...[
      'owed:',
      ...(nearest?.owed ?? []).map((one) => `${one.who}: ${one.says}, ${one.comesTo}, ${one.least}–${one.most}`),
    ],
  ];
  return new Error(lines.join('\n'));
}

/** What stands on one side alone. */
const apart = (these: readonly string[], those: readonly string[], here: string, there: string): string[] => [
  ...[`${here} alone:`, ...these.filter((one) => !those.includes(one))],
  ...[`${there} alone:`, ...those.filter((one) => !these.includes(one))],
];

/** An answer that nobody waits for comes within so long, or when what it answers comes again. */
const latestMs = 20_000;

/** Without what can matter no more: whether something has happened that does not come again, and what it may have been answered. */
const settled = ({ world, happened, owed }: Possible, coming: ReadonlySet<number>, now: number): Possible => ({
  world,
  happened: new Set([...happened].filter((nr) => coming.has(nr))),
  owed: owed.filter(({ nr, at }) => coming.has(nr) || now - at < latestMs).map((one) => ({ ...one, comesTo: [] })),
});

/** Ways that differ in nothing that could still matter are one. */
function distinct(possible: readonly Possible[]): Possible[] {
  const keyOf = ({ world, owed, happened }: Possible): string => {
    const added = world.entries.filter(({ deed }) => deed > 0).map((entry) => JSON.stringify(entry));
    return JSON.stringify([added.sort(), world.tasks, world.targets, owed, [...happened].sort()]);
  };
  return [...new Map(possible.map((one) => [keyOf(one), one])).values()];
}
