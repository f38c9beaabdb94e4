import { buttons, type Card, context } from '../card/card.ts';
import type { Indicator } from '../domain/indicators/indicator.ts';
import type { Period } from '../domain/period.ts';
import { typedPeriod } from '../domain/period-name.ts';
import type { TargetOwner } from '../domain/targets/target.ts';
import { dots } from '../texts/dots.ts';
import { textsFor } from '../texts/index.ts';
import { nameFor } from '../texts/names.ts';
import { amountInFull, amountText } from '../texts/numbers.ts';
import { type Reader, typed } from '../texts/reader.ts';
import { words } from '../texts/words.ts';
import { toTeam } from './onward.ts';
import { wholeText } from './split.ts';

interface Named {
  readonly name: string;
  readonly alias: string | null;
}

export interface ShownOwnPart {
  readonly whose: Named & { readonly of: TargetOwner };
  readonly team: Named;
  readonly indicator: Indicator;
  readonly period: Period;
  readonly amount: bigint;
  readonly now: bigint | undefined;
  readonly fiscalYearStart: number;
}

/** To the manager above: what was left for the part of whoever split a target. Once it is set, the card says so. */
export function ownPartCard(reader: Reader, part: ShownOwnPart): Card {
  const { split } = textsFor(reader.locale);
  const { whose, indicator, period, amount, now, fiscalYearStart } = part;
  const said = { name: nameFor(reader, whose), amount: amountInFull(reader, indicator, now ?? amount) };
  const about = context(wholeText(reader, part));
  if (now !== undefined) {
    const title = split.ownSet(said);
    return { tone: 'done', title, body: [about, toTeam(reader)], fallback: title };
  }
  const title = split.ownLeft(said);
  const value = {
    [whose.of.kind]: whose.of.id,
    indicator: indicator.key,
    period: typedPeriod(period, fiscalYearStart),
    amount: amount.toString(),
  };
  const label = split.setOwn({ amount: amountText(reader, indicator, amount) });
  return {
    tone: 'asks',
    title,
    body: [about, buttons({ action: 'set-part', label, value, style: 'primary' })],
    fallback: dots(title, typed(reader, words.goal, words.set)),
  };
}
