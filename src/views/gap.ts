import { buttons, type Card, context, line } from '../card/card.ts';
import type { Indicator } from '../domain/indicators/indicator.ts';
import type { Period } from '../domain/period.ts';
import { typedPeriod } from '../domain/period-name.ts';
import type { Heard } from '../domain/sources/heard.ts';
import { periodText } from '../texts/dates.ts';
import { dots } from '../texts/dots.ts';
import { textsFor } from '../texts/index.ts';
import { indicatorName, nameFor } from '../texts/names.ts';
import { measured } from '../texts/numbers.ts';
import { type Reader, typed } from '../texts/reader.ts';
import { words } from '../texts/words.ts';
import { sourceTexts } from './provenance.ts';

interface Named {
  readonly name: string;
  readonly alias: string | null;
}

export interface GapAhead {
  readonly team: Named & { readonly id: string };
  readonly indicator: Indicator;
  readonly period: Period;
  readonly target: bigint;
  readonly forecast: bigint;
  readonly gap: bigint;
  readonly workingDays: number;
  /** Under way for customers, the most urgent first. */
  readonly tasks: readonly {
    readonly number: number;
    readonly customer: string | null;
    readonly requester: Named;
    readonly slots: readonly { readonly holder: Named | null }[];
  }[];
  readonly fiscalYearStart: number;
  /** Whose numbers count in it. */
  readonly sources: readonly Heard[];
}

const mostTasks = 3;

/** To a manager: the parts come to less than the target, for some days now, and what could close the gap. */
export function gapCard(reader: Reader, gap: GapAhead): Card {
  const { gap: texts, goal } = textsFor(reader.locale);
  const amount = (value: bigint): string => measured(reader, gap.indicator, value);
  const title = texts.title({
    team: nameFor(reader, gap.team),
    name: indicatorName(reader, gap.indicator),
    gap: amount(gap.gap),
    days: gap.workingDays,
  });
  const period = periodText(reader.locale, gap.period, gap.fiscalYearStart);
  return {
    tone: 'asks',
    title,
    body: [
      line(texts.numbers({ period, forecast: amount(gap.forecast), target: amount(gap.target) })),
      ...gap.tasks.slice(0, mostTasks).map((task) => line(taskText(reader, task))),
      ...(gap.tasks.length === 0 ? [line(texts.noTask)] : []),
      context(dots(texts.why, ...sourceTexts(reader, [gap]))),
      buttons(
        {
          action: 'publish-tasks',
          label: texts.publish,
          value: {
            team: gap.team.id,
            indicator: gap.indicator.key,
            period: typedPeriod(gap.period, gap.fiscalYearStart),
          },
          style: 'primary',
        },
        { action: 'team-goals', label: goal.teamButton, value: {} },
      ),
    ],
    fallback: dots(title, typed(reader, words.goal, words.team)),
  };
}

/** Whose it is, for whom, which. */
function taskText(reader: Reader, { number, customer, requester, slots }: GapAhead['tasks'][number]): string {
  const { gap: texts, status } = textsFor(reader.locale);
  const holders = slots.flatMap(({ holder }) => (holder ? [nameFor(reader, holder)] : []));
  const said = { customer: customer ?? '', number };
  return holders.length > 0
    ? texts.task({ ...said, who: holders.join(status.listMark) })
    : texts.openTask({ ...said, who: nameFor(reader, requester) });
}
