import { setTimeout as wait } from 'node:timers/promises';
import type { Chance } from '../../support/chance.ts';
import type { Stadium } from '../../support/stadium.ts';
import { type Deed, told } from './act.ts';
import { addedIn, addedTo, worldOf } from './ledger.ts';
import { toldIn } from './model.ts';
import { type Heard, Onlooker } from './onlooker.ts';
import { type Brought, Postman, undoOn } from './postman.ts';
import { wishOf } from './wish.ts';
import { afterHearing, type Possible, type Promised, possibleAfter } from './worlds.ts';

/** A machine that has much else to do may take so long to answer. */
const patienceMs = 20_000;

/**
 * What people do in the demo company, at random, on two replicas over the wires; and after each round the ways in which the
 * model says that it may have come about. There is one at least, or it was not as promised.
 */
export class History {
  readonly #stadium: Stadium;
  readonly #chance: Chance;
  readonly #onlooker: Onlooker;
  readonly #postman: Postman;
  readonly #deeds = new Map<number, Deed>();
  readonly #answers = new Map<number, Heard>();
  /** What happened, as somebody reads it who looks for what went wrong. */
  readonly #story: string[] = [];
  readonly #kinds = new Set<string>();
  #possible: readonly Possible[];
  #heard = 0;
  /** What was not taken yet, and comes again. */
  #open: Brought[] = [];

  private constructor(stadium: Stadium, chance: Chance, first: Possible) {
    this.#stadium = stadium;
    this.#chance = chance;
    this.#possible = [first];
    this.#onlooker = new Onlooker(stadium);
    this.#postman = new Postman(stadium, this.#onlooker);
  }

  static async open(stadium: Stadium, chance: Chance): Promise<History> {
    const world = await worldOf(stadium.company);
    return new History(stadium, chance, { world, happened: new Set(), owed: [] });
  }

  /** What was done, by its kind and its way, and what was answered. */
  get happened(): ReadonlySet<string> {
    const said = this.#onlooker.heard.map(({ says }) => says);
    return new Set([...this.#kinds, ...said]);
  }

  /** Some people do something at the same moment. */
  async round(): Promise<void> {
    const chance = this.#chance;
    const [{ world }] = this.#possible as [Possible];
    const canPress = (heard: Heard): boolean => {
      const message = this.#onlooker.messageOf(heard);
      return message !== undefined && undoOn(message) !== undefined;
    };
    const scene = { world, deeds: this.#deeds, answers: this.#answers, canPress };
    const wishes = [];
    const size = chance.one([1, 1, 2, 2, 3]);
    for (let nth = 0; nth < size; nth += 1) {
      const by = nth > 0 && chance.happens(0.3) ? wishes[0]?.deed.who : undefined;
      const wish = wishOf(chance, this.#deeds.size + 1, scene, by);
      this.#deeds.set(wish.deed.nr, wish.deed);
      this.#kinds.add(wish.deed.act.is).add(`${wish.how.platform} ${wish.how.place} ${wish.how.way}`);
      wishes.push(wish);
    }
    const late = this.#open.filter(() => chance.happens(0.4));
    const set = [...wishes.map(({ deed, how }) => `${told(deed)} (${how.platform} ${how.place} ${how.way})`)];
    this.#story.push([...set, ...late.map(({ deed }) => `${deed.nr} comes again`)].join('  ‖  '));
    for (const one of late) this.#postman.bringsAgain(one);
    const brought = wishes.map(({ deed, how }) => this.#postman.brings(deed, how));
    await Promise.all([...brought, ...late].map(({ done }) => done));
    await this.#look([...this.#open, ...brought], () => ({ least: 1, most: 1 }));
  }

  /** All that is on its way has arrived. */
  async rests(): Promise<void> {
    this.#story.push('all that was not taken comes again');
    while (this.#open.length > 0) {
      for (const one of this.#open) this.#postman.bringsAgain(one);
      await Promise.all(this.#open.map(({ done }) => done));
      await this.#look(this.#open, () => ({ least: 1, most: 1 }));
    }
    await this.#stadium.atRest();
    await this.#look([], () => ({ least: 1, most: 1 }));
    const told = this.#onlooker.told.sort();
    const due = this.#possible.map(({ world }) => toldIn(world).sort());
    if (due.some((one) => one.join('\n') === told.join('\n'))) return;
    throw this.#wrong('nobody can have been told this', [
      ...['told, and not due:', ...told.filter((one) => !due[0]?.includes(one))],
      ...['due, and not told:', ...(due[0] ?? []).filter((one) => !told.includes(one))],
    ]);
  }

  /** Which of the ways in which it may have come about are those that the ledger and people's screens allow. */
  async #look(open: readonly Brought[], promised: Promised): Promise<void> {
    const at = this.#stadium.now().epochMilliseconds;
    const all = this.#possible.flatMap((one) => [...possibleAfter(one, open, at, promised)]);
    const until = performance.now() + patienceMs;
    for (;;) {
      const ledger = await addedIn(this.#stadium.company);
      const heard = this.#onlooker.heard.slice(this.#heard);
      const inLedger = all.filter(({ world }) => addedTo(world).join('\n') === ledger.join('\n'));
      const found = inLedger.flatMap((one) => {
        const after = afterHearing(one.owed, heard);
        return after ? [{ ...one, ...after }] : [];
      });
      if (found.length > 0) {
        this.#heard += heard.length;
        this.#possible = distinct(found);
        for (const [nr, one] of found[0]?.answers ?? []) this.#answers.set(nr, one);
        this.#open = open.filter(({ taken, comesAgain }) => comesAgain && !taken);
        return;
      }
      if (performance.now() > until) throw this.#impossible(all, inLedger, ledger, heard);
      await wait(20);
    }
  }

  #impossible(
    all: readonly Possible[],
    inLedger: readonly Possible[],
    ledger: readonly string[],
    heard: readonly Heard[],
  ): Error {
    const [nearest] = [...inLedger, ...all];
    const due = nearest ? addedTo(nearest.world) : [];
    const what = inLedger.length > 0 ? 'nobody can have been answered this' : 'the ledger cannot have come to this';
    return this.#wrong(what, [
      ...['in the ledger, and not in the model:', ...ledger.filter((line) => !due.includes(line))],
      ...['in the model, and not in the ledger:', ...due.filter((line) => !ledger.includes(line))],
      ...['heard:', ...heard.map(({ who, says, comesTo }) => `${who}: ${says}, ${comesTo}`)],
      ...[
        'owed:',
        ...(nearest?.owed ?? []).map((one) => `${one.who}: ${one.says}, ${one.comesTo}, ${one.least}–${one.most}`),
      ],
    ]);
  }

  #wrong(what: string, lines: readonly string[]): Error {
    return new Error([what, ...lines, 'after:', ...this.#story.slice(-15)].join('\n'));
  }
}

/** Ways that differ in nothing that could still matter are one. */
function distinct(possible: readonly Possible[]): Possible[] {
  const keyOf = ({ world, owed, happened }: Possible): string => {
    const added = world.entries.filter(({ deed }) => deed > 0).map((entry) => JSON.stringify(entry));
    return JSON.stringify([added.sort(), owed, [...happened].sort()]);
  };
  return [...new Map(possible.map((one) => [keyOf(one), one])).values()];
}
