import type { Span } from '../period.ts';
import { within, without } from './spans.ts';

/** Somebody's place in a team; `until` is the last day, `forever` where it has none. */
export interface Place extends Span {
  readonly teamId: string;
  readonly role: 'member' | 'manager';
}

export interface JoinedPlaces {
  /** All places of the person who stays. */
  readonly kept: readonly Place[];
  /** What is left to the other, in the days that are closed. */
  readonly left: readonly Place[];
}

/**
 * Where somebody belongs who was two persons so far. On a day on which the one who stays belongs to a team, that is where
 * they belong; on other days the teams of the other are theirs. A team that the other manages is theirs from today on, whatever
 * else they belong to, or it would have nobody. Days of closed periods stay as they are, on both sides.
 */
export function joinPlaces(
  own: readonly Place[],
  others: readonly Place[],
  { closed, today }: { readonly closed: readonly Span[]; readonly today: Temporal.PlainDate },
): JoinedPlaces {
  const taken = [...own, ...closed];
  const gained = others.flatMap((place) => without(place, taken).map((span) => ({ ...place, ...span })));
  const led = others.flatMap((place) => {
    if (place.role !== 'manager' || Temporal.PlainDate.compare(place.until, today) < 0) return [];
    const leads = [...own, ...gained].filter(({ teamId, role }) => teamId === place.teamId && role === 'manager');
    const ahead = Temporal.PlainDate.compare(place.from, today) < 0 ? { ...place, from: today } : place;
    return without(ahead, [...leads, ...closed]).map((span) => ({ ...place, ...span }));
  });
  // Who leads a team is no member of it beside that.
  const kept = [...own, ...gained].flatMap((place) => {
    const leading = led.filter(({ teamId }) => teamId === place.teamId);
    return without(place, leading).map((span) => ({ ...place, ...span }));
  });
  return {
    kept: [...kept, ...led],
    left: others.flatMap((place) => within(place, closed).map((span) => ({ ...place, ...span }))),
  };
}
