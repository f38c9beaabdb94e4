import type { Emulator, SeenMessage } from '../../adapters/emulators/emulator.ts';
import { amountOf } from '../../src/domain/rewards/statement.ts';
import { fromKeptLines } from '../../src/services/rewards/kept-lines.ts';
import type { Database } from '../../src/store/store.ts';

/** Something that somebody could read, and who else could. */
export interface Read {
  readonly label: string;
  readonly text: string;
}

/** Whose pay it is, by the amounts as they are written down, without marks between thousands. */
export type Pay = ReadonlyMap<string, { readonly personId: string; readonly approvers: readonly string[] }[]>;

/** Every amount that was ever stated, and each line's; the least are left out, since other numbers look like them. */
export async function statedPay(db: Database): Promise<Pay> {
  const rows = await db.rewardStatement.findMany({
    include: { payout: { include: { plan: { include: { approvers: true } } } } },
  });
  const all = rows.flatMap(({ personId, lines: kept, payout: { plan } }) => {
    const lines = fromKeptLines(kept);
    const approvers = plan.approvers.map((one) => one.personId);
    const amounts = [amountOf(lines), ...lines.map(({ amount }) => amount)];
    return amounts.filter((amount) => amount >= 100_00n).map((amount) => ({ amount, personId, approvers }));
  });
  return new Map([...Map.groupBy(all, ({ amount }) => written(amount))]);
}

export const written = (amount: bigint): string => `${amount / 100n}.${String(amount % 100n).padStart(2, '0')}`;

/** What of a text is an amount of somebody's pay: as it is written, or in the smallest unit, as data have it. */
export function payIn(text: string, pay: Pay): string[] {
  const numbers = [...text.matchAll(/\d[\d,]*(?:\.\d+)?/g)].map(([number]) => number.replaceAll(',', ''));
  return numbers.flatMap((number) => {
    const inUnits = /^\d{5,}$/.test(number) ? written(BigInt(number)) : number;
    return pay.has(inUnits) ? [inUnits] : [];
  });
}

/** Everything that a user of a messenger could read there: what was sent, what it was before, its pictures and files. */
export const readBy = (emulator: Emulator, user: string): Read[] =>
  emulator.chats
    .filter(({ members }) => members.includes(user))
    .flatMap(({ id, name, direct }) =>
      emulator
        .messages(id, user)
        .filter(({ author }) => author === 'bot')
        .map((message) => ({
          label: `${direct ? 'direct' : name}: ${message.text.split('\n')[0]}`,
          text: allOf(message),
        })),
    );

const allOf = ({ text, payload, received, images, files = [] }: SeenMessage): string =>
  [
    text,
    JSON.stringify([payload, received.map(({ body }) => body)]),
    ...images.map(({ alt }) => alt),
    ...files.map(({ bytes }) => Buffer.from(bytes).toString('utf8')),
  ].join('\n');
