import { setTimeout as wait } from 'node:timers/promises';
import type { Answer, Inbound, Receive } from '../ports/messenger.ts';
import type { Reader } from '../texts/reader.ts';
import { checkingCard } from '../views/doctor.ts';
import { brokenCard, slowCard } from '../views/trouble.ts';
import { carryOut, type Done } from './carry-out.ts';
import type { Entrance } from './entrance.ts';
import { legible } from './legible.ts';
import { takesSeconds } from './meant.ts';
import { strangerIn } from './stranger.ts';
import { Told } from './told.ts';

/** A person who has waited this long is told that nothing is recorded yet. */
const patienceMs = 2000;

/**
 * The one door: commands, buttons and forms of both messengers come through here. The answer follows the commit. It never
 * throws for what a person did: whatever breaks is told to them as "nothing was recorded", and to the log. A delivery that
 * comes again is answered again only where whoever carried it out may have died before it was told.
 */
export const receive = (entrance: Entrance): Receive => {
  const told = new Told();
  return async (given) => {
    const inbound = legible(given);
    let reader = strangerIn(entrance, inbound);
    const known = (whoAsked: Reader): void => {
      reader = whoAsked;
    };
    const toldHere = told.has(inbound.keys);
    told.add(inbound.keys);
    const done = carryOut(entrance, inbound, known).catch((error: unknown): Done => {
      entrance.onError(error);
      return { answer: inPassing(inbound, 'refused', brokenCard(reader, said(inbound))) };
    });
    // Whoever is being answered is not told twice that it takes a while.
    const first = toldHere ? await done : await Promise.race([done, wait(patienceMs, undefined, { ref: false })]);
    if (first) {
      const { answer, since } = first;
      const again = since && (toldHere || isRecent(since, entrance.clock()));
      return { now: answer, ...(again ? { again } : {}) };
    }
    const now: Answer = takesSeconds(entrance, inbound)
      ? { kind: 'card', card: checkingCard(reader) }
      : inPassing(inbound, 'info', slowCard(reader));
    return { now, later: done.then(({ answer }) => answer) };
  };
};

/** Whoever has committed something tells it within so many seconds, or has died over it. */
const tellsWithinSeconds = 10;
const isRecent = (since: Temporal.Instant, now: Temporal.Instant): boolean =>
  since.until(now).total('seconds') < tellsWithinSeconds;

const said = (inbound: Inbound): string | undefined => (inbound.kind === 'said' ? inbound.text : undefined);

/** A pressed message stays what it is: its buttons may be needed again, and a card that is kept true is nobody's to cover. */
const inPassing = (inbound: Inbound, tone: 'info' | 'refused', card: ReturnType<typeof slowCard>): Answer =>
  inbound.kind === 'pressed' ? { kind: 'notice', tone, text: card.title } : { kind: 'card', card };
