import type { Indicator } from '../../domain/indicators/indicator.ts';
import { fromDay, toDay, toInstant } from '../../store/time.ts';
import { indicatorsOn } from '../indicators/read.ts';
import type { Reading } from '../work.ts';
import { type Helped, helpersOf, type Named } from './taking-part.ts';

/** A win as it stands now. */
export interface Won extends Helped {
  readonly indicator: Indicator;
  readonly amount: bigint;
  readonly person: Named;
  readonly at: Temporal.Instant;
  /** `manual`, or the name of a data source. */
  readonly source: string;
  /** What was recorded of money at the same moment. */
  readonly money: readonly { readonly indicator: Indicator; readonly amount: bigint }[];
}

export interface WinBulletin {
  readonly team: Named;
  readonly day: Temporal.PlainDate;
  /** In the order in which they were recorded; none where all have been taken back. */
  readonly wins: readonly Won[];
}

const person = { select: { id: true, name: true, alias: true } } as const;

interface Which {
  readonly chatId: string;
  readonly day: Temporal.PlainDate;
  readonly number: number;
}

/** What a message of a chat tells of wins. */
export async function winsIn(work: Reading, { chatId, day, number }: Which): Promise<WinBulletin> {
  const { tx, org } = work;
  const { team } = await tx.chat.findUniqueOrThrow({
    where: { orgId_id: { orgId: org.id, id: chatId } },
    select: { team: { select: { id: true, name: true, alias: true } } },
  });
  const rows = await tx.win.findMany({
    where: { orgId: org.id, chatId, day: fromDay(day), number, entry: { corrections: { none: {} } } },
    select: { entry: { include: { person } } },
    orderBy: [{ entry: { recordedAt: 'asc' } }, { entryId: 'asc' }],
  });
  const wins: Won[] = [];
  for (const { entry } of rows) {
    const indicator = indicatorsOn(org, toDay(entry.day)).find(({ key }) => key === entry.indicator);
    if (!indicator) continue;
    wins.push({
      indicator,
      amount: entry.amount,
      person: entry.person,
      at: toInstant(entry.recordedAt),
      source: entry.source,
      money: await moneyBeside(work, entry),
      ...(await helpersOf(work, { personId: entry.personId, note: entry.note ?? '', day: toDay(entry.day) })),
    });
  }
  return { team, day, wins };
}

interface Entry {
  readonly personId: string;
  readonly recordedById: string;
  readonly recordedAt: Date;
  readonly day: Date;
}

/** What the same line said of amounts of money. */
async function moneyBeside({ tx, org }: Reading, { personId, recordedById, recordedAt, day }: Entry) {
  const money = indicatorsOn(org, toDay(day)).filter(
    ({ unit, rollupTime }) => unit === 'currency' && rollupTime === 'sum',
  );
  const entries = await tx.entry.findMany({
    where: {
      orgId: org.id,
      personId,
      recordedById,
      recordedAt,
      source: 'manual',
      indicator: { in: money.map(({ key }) => key) },
      correctsId: null,
      corrections: { none: {} },
    },
    orderBy: { id: 'asc' },
  });
  return entries.flatMap(({ indicator: key, amount }) => {
    const indicator = money.find((one) => one.key === key);
    return indicator ? [{ indicator, amount }] : [];
  });
}
