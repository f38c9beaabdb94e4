import type { Concern } from '../domain/briefs/concern.ts';
import type { Standing } from '../domain/standing.ts';
import { dayText, periodText } from '../texts/dates.ts';
import { textsFor } from '../texts/index.ts';
import { indicatorName, nameFor } from '../texts/names.ts';
import { measured, percentText } from '../texts/numbers.ts';
import type { Reader } from '../texts/reader.ts';
import { attainmentText } from './progress.ts';

interface Named {
  readonly name: string;
  readonly alias: string | null;
}

/** Somebody who is led; of who leads a team, that team. */
export interface LedNamed extends Named {
  readonly team: Named | undefined;
}

export function ledName(reader: Reader, who: LedNamed): string {
  const name = nameFor(reader, who);
  return who.team ? textsFor(reader.locale).brief.team({ team: nameFor(reader, who.team), manager: name }) : name;
}

/** Why somebody could use help, as a fact with its numbers. */
export function factText(reader: Reader, concern: Concern, fiscalYearStart: number): string {
  const { brief: texts } = textsFor(reader.locale);
  const day = (at: Temporal.PlainDate): string => dayText(reader.locale, at);
  switch (concern.kind) {
    case 'behind': {
      const { standing } = concern;
      const expected = standing.indicator.direction === 'lower' ? undefined : percentText(standing.expected);
      const name = indicatorName(reader, standing.indicator);
      return texts.behind({ name, percent: attainmentText(standing), expected });
    }
    case 'silent':
      return concern.since ? texts.silent({ days: concern.workingDays, since: day(concern.since) }) : texts.silentEver;
    case 'falling': {
      const { usual, now, weeks } = concern.falling;
      const amount = (value: bigint): string => measured(reader, concern.indicator, value);
      const name = indicatorName(reader, concern.indicator);
      return texts.falling({ name, usual: amount(usual), now: amount(now), weeks });
    }
    case 'unanswered':
      return texts.unanswered({
        period: periodText(reader.locale, concern.period, fiscalYearStart),
        name: indicatorName(reader, concern.indicator),
        amount: measured(reader, concern.indicator, concern.amount),
        since: day(concern.askedOn),
      });
    case 'stuck': {
      const { number, dueOn, why } = concern.task;
      return why === 'overdue' ? texts.overdue({ number, due: day(dueOn) }) : texts[why]({ number });
    }
  }
}

/** `李娜 · 销售额从应达的 72% 到 85%`. */
export const pacedText = (reader: Reader, { who, standing, before, now }: PacedBetter): string =>
  textsFor(reader.locale).brief.paced({
    who: ledName(reader, who),
    name: indicatorName(reader, standing.indicator),
    before: percentText(before),
    now: percentText(now),
  });

export interface PacedBetter {
  readonly who: LedNamed;
  readonly standing: Standing;
  readonly before: Standing['attainment'];
  readonly now: Standing['attainment'];
}
