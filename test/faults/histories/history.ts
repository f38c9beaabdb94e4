import type { Chance } from '../../support/chance.ts';
import type { Stadium } from '../../support/stadium.ts';
import { Accidents } from './accidents.ts';
import { type Deed, told } from './act.ts';
import { Onlooker } from './onlooker.ts';
import { Possibilities } from './possibilities.ts';
import { type Brought, Postman } from './postman.ts';
import { rivalOf, taskWishOf } from './task-wish.ts';
import { type Wish, wishOf } from './wish.ts';

/** How often in a round somebody is killed, and a messenger fails; 0 to 1. */
export interface Luck {
  readonly deaths: number;
  readonly troubles: number;
}

/**
 * What people do in the demo company, at random, on two replicas over the wires; and after each round a look whether it can
 * have come to what it has come to.
 */
export class History {
  readonly #stadium: Stadium;
  readonly #chance: Chance;
  readonly #luck: Luck;
  readonly #onlooker: Onlooker;
  readonly #postman: Postman;
  readonly #accidents: Accidents;
  readonly #possibilities: Possibilities;
  readonly #deeds = new Map<number, Deed>();
  readonly #kinds = new Set<string>();
  /** What happened, as somebody reads it who looks for what went wrong. */
  readonly #story: string[] = [];
  /** What was not taken yet, and comes again. */
  #open: Brought[] = [];
  /** What was typed and not answered, and may be typed once more. */
  #inVain: Deed[] = [];

  private constructor(stadium: Stadium, chance: Chance, luck: Luck, onlooker: Onlooker, possibilities: Possibilities) {
    this.#stadium = stadium;
    this.#chance = chance;
    this.#luck = luck;
    this.#onlooker = onlooker;
    this.#postman = new Postman(stadium, onlooker);
    this.#accidents = new Accidents(stadium, chance);
    this.#possibilities = possibilities;
  }

  static async open(stadium: Stadium, chance: Chance, luck: Luck): Promise<History> {
    const onlooker = new Onlooker(stadium);
    return new History(stadium, chance, luck, onlooker, await Possibilities.open(stadium, onlooker));
  }

  /** What was done, by its kind and its way, and what was answered. */
  get happened(): ReadonlySet<string> {
    return new Set([...this.#kinds, ...this.#onlooker.heard.map(({ says }) => says)]);
  }

  /** Some people do something at the same moment. */
  async round(): Promise<void> {
    const chance = this.#chance;
    const since = this.#stadium.slack.requests.length;
    if (chance.happens(this.#luck.troubles)) this.#tells('troubles', this.#accidents.troubles());
    const wishes = this.#wishes();
    const late = this.#open.filter(() => chance.happens(0.4));
    const set = wishes.map(({ deed, how }) => `${told(deed)} (${how.platform} ${how.place} ${how.way})`);
    this.#tells('deeds', [...set, ...late.map(({ deed }) => `${deed.nr} comes again`)].join('  ‖  '));
    for (const one of late) this.#postman.bringsAgain(one);
    const brought = wishes.map(({ deed, how }) => this.#postman.brings(deed, how));
    if (chance.happens(this.#luck.deaths)) {
      for (const one of [...brought, ...late]) one.isShaken = true;
      this.#tells('deaths', await this.#accidents.kills());
    }
    await this.#comeTo([...this.#open, ...brought], since);
    this.#inVain = brought.flatMap(({ deed, how, isAnswered }) =>
      how.place === 'command' && !isAnswered ? [deed] : [],
    );
  }

  /** All that is on its way has arrived. */
  async rests(): Promise<void> {
    await this.#accidents.over();
    while (this.#open.length > 0) {
      const since = this.#stadium.slack.requests.length;
      this.#tells('rest', 'all that was not taken comes again');
      for (const one of this.#open) this.#postman.bringsAgain(one);
      await this.#comeTo(this.#open, since);
    }
    await this.#stadium.atRest();
    await this.#reads();
    await this.#look(() => this.#possibilities.narrow([], this.#stadium.slack.requests.length));
    await this.#look(async () => this.#possibilities.expectTold());
    await this.#look(() => this.#possibilities.expectCards());
  }

  /** How far somebody is, a team and the company are, when nothing is on its way. */
  async #reads(): Promise<void> {
    const since = this.#stadium.slack.requests.length;
    this.#tells('reads', 'all goals are read');
    const reads = [
      ['chen', 'own', 'slack'],
      ['li', 'team', 'feishu'],
      ['zhou', 'team', 'slack'],
      ['xu', 'company', 'feishu'],
    ] as const;
    const brought = reads.map(([who, of, platform], index) => {
      const deed: Deed = { nr: this.#deeds.size + index + 1, who, act: { is: 'goals', of } };
      return this.#postman.brings(deed, { platform, place: platform === 'slack' ? 'command' : 'direct', way: 'once' });
    });
    await this.#comeTo(brought, since);
  }

  async #comeTo(open: readonly Brought[], since: number): Promise<void> {
    await Promise.all(open.map(({ done }) => done));
    await this.#look(() => this.#possibilities.narrow(open, since));
    this.#open = open.filter(({ taken, comesAgain }) => comesAgain && !taken);
  }

  #wishes(): Wish[] {
    const chance = this.#chance;
    const { world, answers } = this.#possibilities;
    const scene = { world, answers, deeds: this.#deeds, onlooker: this.#onlooker };
    const wishes: Wish[] = [];
    const size = chance.one([1, 1, 2, 2, 3]);
    while (wishes.length < size) {
      const by = wishes[0] && chance.happens(0.3) ? wishes[0].deed.who : undefined;
      const nr = this.#deeds.size + 1;
      const before = wishes.length === 0 && chance.happens(0.5) ? this.#inVain.at(-1) : undefined;
      const rival = wishes[0] && chance.happens(0.7) ? rivalOf(chance, nr, scene, wishes[0]) : undefined;
      const fresh = () => (chance.happens(0.35) ? taskWishOf(chance, nr, scene) : wishOf(chance, nr, scene, by));
      const wish = before ? onceMore(nr, before) : (rival ?? fresh());
      const { deed, how } = wish;
      wishes.push(wish);
      this.#deeds.set(deed.nr, deed);
      this.#kinds.add(deed.act.is).add(`${how.platform} ${how.place} ${how.way}`);
    }
    return wishes;
  }

  #tells(kind: string, what: string): void {
    this.#kinds.add(kind);
    this.#story.push(what);
  }

  /** What went wrong is told with what had happened. */
  async #look(look: () => Promise<void>): Promise<void> {
    await look().catch((error: Error) => {
      throw new Error([error.message, 'after:', ...this.#story.slice(-30)].join('\n'));
    });
  }
}

/** Somebody whose command got no answer types it again: whether it was carried out they do not know. */
const onceMore = (nr: number, { who, act }: Deed): Wish => ({
  deed: { nr, who, act },
  how: { platform: 'slack', place: 'command', way: 'once' },
});
