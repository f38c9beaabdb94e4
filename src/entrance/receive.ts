import { setTimeout as wait } from 'node:timers/promises';
import type { Answer, Inbound, Receive } from '../ports/messenger.ts';
import type { Reader } from '../texts/reader.ts';
import { checkingCard } from '../views/doctor.ts';
import { brokenCard, slowCard } from '../views/trouble.ts';
import { carryOut } from './carry-out.ts';
import type { Entrance } from './entrance.ts';
import { takesSeconds } from './meant.ts';
import { strangerIn } from './stranger.ts';

/** A person who has waited this long is told that nothing is recorded yet. */
const patienceMs = 2000;

/**
 * The one door: commands, buttons and forms of both messengers come through here. The answer follows the commit. It never
 * throws for what a person did: whatever breaks is told to them as "nothing was recorded", and to the log.
 */
export const receive =
  (entrance: Entrance): Receive =>
  async (inbound) => {
    let reader = strangerIn(entrance, inbound);
    const known = (whoAsked: Reader): void => {
      reader = whoAsked;
    };
    const answer = carryOut(entrance, inbound, known).catch((error: unknown): Answer => {
      entrance.onError(error);
      return inPassing(inbound, 'refused', brokenCard(reader, said(inbound)));
    });
    const late = Symbol('late');
    const first = await Promise.race([answer, wait(patienceMs, late, { ref: false })]);
    if (first !== late) return { now: first as Answer };
    const now: Answer = takesSeconds(entrance, inbound)
      ? { kind: 'card', card: checkingCard(reader) }
      : inPassing(inbound, 'info', slowCard(reader));
    return { now, later: answer };
  };

const said = (inbound: Inbound): string | undefined => (inbound.kind === 'said' ? inbound.text : undefined);

/** A pressed message stays what it is: its buttons may be needed again, and a card that is kept true is nobody's to cover. */
const inPassing = (inbound: Inbound, tone: 'info' | 'refused', card: ReturnType<typeof slowCard>): Answer =>
  inbound.kind === 'pressed' ? { kind: 'notice', tone, text: card.title } : { kind: 'card', card };
