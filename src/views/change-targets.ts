import { type Line, line } from '../card/card.ts';
import type { Indicator } from '../domain/indicators/indicator.ts';
import type { Period } from '../domain/period.ts';
import type { Difference } from '../domain/splits/division.ts';
import { datedPeriodText } from '../texts/dates.ts';
import { dots } from '../texts/dots.ts';
import { textsFor } from '../texts/index.ts';
import { capital, indicatorName, nameFor } from '../texts/names.ts';
import { amountText, measured } from '../texts/numbers.ts';
import type { Reader } from '../texts/reader.ts';

interface Named {
  readonly name: string;
  readonly alias: string | null;
}

/** Targets that a change would set. */
export interface ShownTargets {
  readonly kind: 'target';
  readonly holder: Named;
  readonly version: null;
  readonly allowance: undefined;
  readonly targets: readonly {
    readonly whose: Named;
    readonly indicator: Indicator;
    readonly period: Period;
    readonly before: bigint | undefined;
    readonly after: bigint;
    readonly comesTo: bigint;
  }[];
  readonly hidden: number;
  readonly divided: readonly { readonly team: Named; readonly difference: Difference }[];
  readonly fiscalYearStart: number;
}

/** So many have a line of their own. */
const most = 6;

/** `客户拜访（四季度）：李娜 180 → 150，全期合 171`, and what it leaves between the team and its parts. */
export function targetLines(reader: Reader, { targets, hidden, divided, fiscalYearStart }: ShownTargets): Line[] {
  const { change, target } = textsFor(reader.locale);
  const said = targets.map(({ whose, indicator, period, before, after, comesTo }) =>
    change.targetMoved({
      name: nameFor(reader, whose),
      indicator: capital(indicatorName(reader, indicator)),
      period: datedPeriodText(reader.locale, period, fiscalYearStart),
      before: before === undefined ? change.noData : amountText(reader, indicator, before),
      after: measured(reader, indicator, after),
      comesTo: comesTo === after ? undefined : measured(reader, indicator, comesTo),
    }),
  );
  const [first] = targets;
  const left = divided.map(({ team, difference }) => {
    const name = nameFor(reader, team);
    if (difference.kind === 'even' || !first) return target.even({ team: name });
    const amount = measured(reader, first.indicator, difference.amount);
    return (difference.kind === 'gap' ? target.gap : target.overAssigned)({ team: name, amount });
  });
  const more = hidden + Math.max(0, said.length - most);
  return [
    ...said.slice(0, most).map((text) => line(text)),
    ...(more > 0 ? [line(change.targetsMore({ count: more }))] : []),
    ...(left.length > 0 ? [line(capital(dots(...left)))] : []),
  ];
}
