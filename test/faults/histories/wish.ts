import type { Chance } from '../../support/chance.ts';
import { type Act, type Deed, type Indicator, type Item, indicators } from './act.ts';
import type { Heard, Onlooker } from './onlooker.ts';
import { type Actor, actorOf, actors, type Key } from './people.ts';
import type { Button, How, Place, Way } from './postman.ts';
import { standing, type World } from './world.ts';

/** What somebody is about to do, and how it gets there. */
export interface Wish {
  readonly deed: Deed;
  readonly how: How;
}

/** What there is when somebody wishes for something. */
export interface Scene {
  readonly world: World;
  readonly onlooker: Onlooker;
  /** What was done, and what was answered, by the number of the deed. */
  readonly deeds: ReadonlyMap<number, Deed>;
  readonly answers: ReadonlyMap<number, Heard>;
}

const adding: readonly [Indicator, ...Indicator[]] = ['visits', 'visits', 'follow-ups', 'prospects', 'sales-amount'];
const notes = { slack: ['', '', 'met Acme'], feishu: ['', '', '拜访了华星'] } as const;
const places: Readonly<Record<'slack' | 'feishu', readonly [Place, ...Place[]]>> = {
  slack: ['command', 'command', 'direct', 'channel'],
  feishu: ['direct', 'direct', 'channel'],
};

/**
 * The next deed of somebody: the same chances wish for the same where the scene is the same. No two reports are alike, but
 * for those that are meant to be.
 */
export function wishOf(chance: Chance, nr: number, scene: Scene, by?: Key): Wish {
  const actor: Actor = actors.find(({ key }) => key === by) ?? chance.one<Actor>(actors);
  const platform = chance.one(actor.platforms);
  const how = howOf(chance, platform);
  const wish = (act: Act, brought = how): Wish => ({ deed: { nr, who: actor.key, act }, how: brought });
  const dice = chance.between(1, 100);
  const mine = [
    ...new Set(standing(scene.world).flatMap(({ by, deed }) => (by === actor.key && deed > 0 ? deed : []))),
  ];
  if (dice > 96) return wish({ is: chance.one(['unknown', 'ambiguous']) });
  if (dice > 90) return wish({ is: chance.one(['same', 'none']) });
  if (dice > 82) return targetWishOf(chance, nr, scene);
  if (dice > 76)
    return wish({ is: 'goals', of: actor.manages ? chance.one(['team', 'company']) : chance.one(['own', 'team']) });
  if (dice > 66) return wish({ is: 'undo' });
  if (dice > 56) {
    const pressable = mine.flatMap((of) => {
      const heard = scene.answers.get(of);
      const on = heard && scene.onlooker.buttonOn(heard, ['Undo', '撤销']);
      return on ? [{ of, on }] : [];
    });
    const found = pressable.at(-1);
    if (found) return pressing(wish({ is: 'undo-button', of: found.of }).deed, found.on);
  }
  const last = scene.deeds.get(mine.at(-1) ?? 0)?.act;
  // Said once more while that is remembered.
  if (dice > 51 && last?.is === 'report') return wish(last, { ...how, way: 'once' });
  const whom = dice > 41 ? chance.one<Actor>(actors).key : actor.key;
  const items = itemsOf(chance, nr);
  return wish({
    is: 'report',
    items,
    note: chance.one<string>(notes[platform]),
    yesterday: chance.happens(0.15) && items.every(({ indicator }) => indicators[indicator].adds),
    ...(whom === actor.key ? {} : { whom }),
  });
}

/** Somebody who leads others asks something of them for the next quarter, or takes the latest back that can be seen. */
function targetWishOf(chance: Chance, nr: number, { deeds, answers, onlooker }: Scene): Wish {
  const set = [...deeds.values()].findLast((deed) => deed.act.is === 'target' && answers.has(deed.nr));
  const answer = answers.get(set?.nr ?? 0);
  const on = answer && onlooker.buttonOn(answer, ['Undo', '撤销']);
  if (set && on && chance.happens(0.4))
    return pressing({ nr, who: set.who, act: { is: 'target-undo', of: set.nr } }, on);
  const { key: who, platforms } = actorOf(chance.one<Key>(['wang', 'zhou']));
  const whom = chance.one<Key>(['zhou', 'he', 'xu', 'ma']);
  return { deed: { nr, who, act: { is: 'target', whom, amount: nr } }, how: howOf(chance, chance.one(platforms)) };
}

/** Of each kind one; what is reported is so much as the deed's number says, or nobody could tell two apart. */
function itemsOf(chance: Chance, nr: number): Item[] {
  if (chance.happens(0.15)) return [{ indicator: 'satisfaction', amount: nr * 100 }];
  const first: Item = { indicator: chance.one(adding), amount: nr };
  const other: Item = { indicator: chance.one(adding), amount: nr };
  const items = chance.happens(0.25) && other.indicator !== first.indicator ? [first, other] : [first];
  return items.map((item) => (item.indicator === 'sales-amount' ? { ...item, amount: (1000 + nr) * 100 } : item));
}

/** A button is pressed where it stands, and once. */
export const pressing = (deed: Deed, on: Button): Wish => ({
  deed,
  how: { platform: on.platform, place: 'direct', way: 'once', on },
});

export function howOf(chance: Chance, platform: 'slack' | 'feishu'): How {
  const place = chance.one(places[platform]);
  const ways: readonly [Way, ...Way[]] =
    place === 'command' ? ['once', 'once', 'again', 'lost'] : ['once', 'once', 'again', 'renamed', 'twice', 'late'];
  return { platform, place, way: chance.one(ways) };
}
