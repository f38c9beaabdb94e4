import type { Indicator } from '../../domain/indicators/indicator.ts';
import { type Bulletin, bulletinFor, isWin } from '../../domain/wins.ts';
import { announceOrRefresh, type Fact } from '../../outbox/announce.ts';
import { fromDay, fromInstant, toDay, toInstant } from '../../store/time.ts';
import { nearestOf, teamChains } from '../teams/nearest-chats.ts';
import type { Work } from '../work.ts';

interface Recorded {
  readonly id: string;
  readonly indicator: Indicator;
  readonly amount: bigint;
  readonly day: Temporal.PlainDate;
}

interface Place {
  readonly chatId: string;
  readonly bulletin: Bulletin;
}

/**
 * Tells the chats of somebody's team of what was just recorded by hand, as far as it is a win: in a message of its own, or
 * in the one that stands there. Nothing is asked of the database where nothing is.
 */
export async function tellWins(work: Work, personId: string, recorded: readonly Recorded[]): Promise<void> {
  const { tx, org, now, today } = work;
  const won = recorded.filter((entry) => isWin(entry, today, org.policy.wins));
  if (won.length === 0) return;
  const places = await placesOf(work, personId);
  if (places.length === 0) return;
  const isTold = ({ bulletin }: Place): boolean => Temporal.Instant.compare(bulletin.at, now) <= 0;
  await tx.win.createMany({
    data: places.flatMap((place) =>
      won.map(({ id }) => ({
        orgId: org.id,
        chatId: place.chatId,
        entryId: id,
        day: fromDay(place.bulletin.day),
        number: place.bulletin.number,
        dueAt: fromInstant(place.bulletin.at),
        toldAt: isTold(place) ? fromInstant(now) : null,
      })),
    ),
  });
  const facts = places.filter(isTold).map(({ chatId, bulletin }) => winFact(chatId, bulletin));
  await announceOrRefresh(work, facts);
}

/** One message about wins: a chat, a day there, and which of that day. */
export function winFact(chatId: string, { day, number }: Pick<Bulletin, 'day' | 'number'>): Fact {
  const key = `win:${chatId}:${day}:${number}`;
  return { key, subject: key, kind: 'win', about: { day: day.toString(), number }, to: { chatId } };
}

/** The chats of each own team, or of the nearest one above it that has any; those that want no wins are left out. */
async function placesOf({ tx, org, now, today }: Work, personId: string): Promise<Place[]> {
  const chains = teamChains({ org, today }, personId);
  const chats = await tx.chat.findMany({
    where: { orgId: org.id, teamId: { in: chains.flat() } },
    select: { id: true, teamId: true, zone: true, tellsWins: true },
    orderBy: { id: 'asc' },
  });
  const telling = nearestOf(chains, chats).filter(({ tellsWins }) => tellsWins);
  if (telling.length === 0) return [];
  const known = await tx.win.groupBy({
    by: ['chatId', 'day', 'number'],
    where: {
      orgId: org.id,
      chatId: { in: telling.map(({ id }) => id) },
      // The clock of a chat may be a day behind.
      day: { gte: fromDay(today.subtract({ days: 1 })) },
    },
    _min: { dueAt: true },
  });
  return telling.map(({ id: chatId, zone }) => ({
    chatId,
    bulletin: bulletinFor(
      { zone, calendar: org.rules.calendar },
      org.policy.wins,
      now,
      known.flatMap(({ chatId: where, day, number, _min: { dueAt } }) =>
        where === chatId && dueAt ? [{ day: toDay(day), number, at: toInstant(dueAt) }] : [],
      ),
    ),
  }));
}
