import { toDay } from '../../src/store/time.ts';

export interface LedgerEntry {
  readonly id: string;
  readonly personId: string;
  readonly indicator: string;
  readonly amount: bigint;
  readonly base: bigint | null;
  readonly day: Date;
  readonly overlay: boolean;
  readonly aside: boolean;
  readonly correctsId: string | null;
  readonly recordedAt: Date;
}
/** A day of a person or a team. */
export interface Row {
  readonly personId?: string;
  readonly teamId?: string;
  readonly indicator: string;
  readonly day: Date;
  readonly amount: bigint;
  readonly base?: bigint | null;
  readonly overlay?: bigint | null;
  readonly aside?: bigint | null;
}

interface Numbers {
  readonly indicator: string;
  readonly day: string;
  readonly amount: bigint;
  readonly base: bigint | null;
  readonly overlay: bigint;
  readonly aside: bigint;
}

const inOrder = (a: Numbers, b: Numbers): number => (`${a.indicator} ${a.day}` < `${b.indicator} ${b.day}` ? -1 : 1);

/** What somebody has, day by day, where it says anything. */
export const numbersOf = (totals: readonly Row[], personId: string): Numbers[] =>
  totals
    .filter((total) => total.personId === personId)
    .map(({ indicator, day: at, amount, base, overlay, aside }) => ({
      indicator,
      day: `${toDay(at)}`,
      amount,
      base: base ?? null,
      overlay: overlay ?? 0n,
      aside: aside ?? 0n,
    }))
    .filter(saysSomething)
    .sort(inOrder);

/** The same worked out from the ledger by hand, as if one had recorded all of it: the last value where it replaces the others. */
export function asOnePerson(entries: readonly LedgerEntry[]): Numbers[] {
  const taken = new Set(entries.map(({ correctsId }) => correctsId));
  const standing = entries.filter(({ id, correctsId }) => correctsId === null && !taken.has(id));
  const byDay = Map.groupBy(standing, ({ indicator, day: at }) => `${indicator} ${toDay(at)}`);
  return [...byDay.values()]
    .map((some): Numbers => {
      const said = some.toSorted((a, b) => a.recordedAt.getTime() - b.recordedAt.getTime());
      const { indicator, day: at } = said[0] ?? { indicator: '', day: new Date() };
      const last = said.at(-1);
      const replaces = replacing.has(indicator);
      const sum = (some: readonly LedgerEntry[]) => some.reduce((total, { amount }) => total + amount, 0n);
      const counting = said.filter(({ aside }) => !aside);
      const bases = said.flatMap(({ base }) => (base === null ? [] : [base]));
      return {
        indicator,
        day: `${toDay(at)}`,
        amount: replaces ? (last?.amount ?? 0n) : sum(counting),
        base: bases.length > 0 ? bases.reduce((total, base) => total + base, 0n) : null,
        overlay: sum(counting.filter(({ overlay }) => overlay)),
        aside: sum(said.filter(({ aside }) => aside)),
      };
    })
    .filter(saysSomething)
    .sort(inOrder);
}

const saysSomething = ({ amount, base, overlay, aside }: Numbers): boolean =>
  amount !== 0n || (base ?? 0n) !== 0n || overlay !== 0n || aside !== 0n;

const replacing = new Set(['market-coverage']);
