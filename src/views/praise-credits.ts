import type { Indicator } from '../domain/indicators/indicator.ts';
import { textsFor } from '../texts/index.ts';
import { amountText } from '../texts/numbers.ts';
import type { Reader } from '../texts/reader.ts';
import { giverText } from './praise.ts';

interface Named {
  readonly name: string;
  readonly alias: string | null;
}

/** Where it came from: somebody's praise, or a skill award. */
export interface PraiseOrigin {
  readonly from: Named;
  readonly customer: string | null;
  /** Undefined for praise. */
  readonly skill: string | undefined;
}

/** What praise or an award added to a number. */
export interface PraiseCredit extends PraiseOrigin {
  readonly indicator: Indicator;
  readonly amount: bigint;
}

/** So many are named; for the rest there is the history. */
const most = 4;

/** `其中表扬 +3（林岚、客户华星、技能奖 谈判）`. */
export function praiseText(reader: Reader, indicator: Indicator, credits: readonly PraiseCredit[]): string {
  const { praise, status } = textsFor(reader.locale);
  const named = credits.slice(0, most).map((one) => nameOf(reader, one));
  const left = credits.length - named.length;
  const total = credits.reduce((sum, { amount }) => sum + amount, 0n);
  return praise.within({
    amount: `+${amountText(reader, indicator, total)}`,
    names: [...new Set(named), ...(left > 0 ? [praise.more({ count: left })] : [])].join(status.listMark),
  });
}

function nameOf(reader: Reader, origin: PraiseOrigin): string {
  const { award } = textsFor(reader.locale);
  return origin.skill === undefined ? giverText(reader, origin, true) : award.by({ skill: origin.skill });
}

/** The same where it stands by itself: `林岚的表扬`. */
export function praiseOriginText(reader: Reader, origin: PraiseOrigin): string {
  const name = nameOf(reader, origin);
  return origin.skill === undefined ? textsFor(reader.locale).praise.by({ name }) : name;
}
