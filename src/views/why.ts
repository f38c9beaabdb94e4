import { buttons, type Card, context, type Line, line } from '../card/card.ts';
import type { Indicator } from '../domain/indicators/indicator.ts';
import type { Period } from '../domain/period.ts';
import type { Ratio } from '../domain/ratio.ts';
import type { Why } from '../domain/rollups/share.ts';
import type { Heard } from '../domain/sources/heard.ts';
import { periodText } from '../texts/dates.ts';
import { dots } from '../texts/dots.ts';
import { textsFor } from '../texts/index.ts';
import { capital, indicatorName, nameFor } from '../texts/names.ts';
import { exact, finePercent, measured } from '../texts/numbers.ts';
import { type Reader, typed } from '../texts/reader.ts';
import { words } from '../texts/words.ts';
import { asOf } from './progress.ts';

interface Named {
  readonly name: string;
  readonly alias: string | null;
}

export interface OwnShare {
  readonly indicator: Indicator;
  readonly period: Period;
  readonly own: bigint;
  /** On top of it, and for no team. */
  readonly overlay: bigint;
  /** The own team, and the company where it is another. */
  readonly teams: readonly Named[];
  /** One step for each of the teams. */
  readonly why: Why;
  readonly fiscalYearStart: number;
  readonly at: Temporal.Instant;
  readonly sources: readonly Heard[];
}

/** What one's own number is of the team's and the company's, with the sums to check it by. */
export function whyCard(reader: Reader, share: OwnShare): Card {
  const { goal, status } = textsFor(reader.locale);
  const title = titleOf(reader, share);
  const period = periodText(reader.locale, share.period, share.fiscalYearStart);
  return {
    tone: 'plain',
    title,
    body: [
      ...linesOf(reader, share),
      ...overlayLines(reader, share),
      context(dots(capital(period), capital(indicatorName(reader, share.indicator)))),
      asOf(reader, share.at, [share]),
      buttons(
        { action: 'my-goals', label: status.myGoals, value: {} },
        { action: 'team-goals', label: goal.teamButton, value: {} },
      ),
    ],
    fallback: dots(title, typed(reader, words.goal)),
  };
}

function titleOf(reader: Reader, { indicator, own, teams, why }: OwnShare): string {
  const { goal, status } = textsFor(reader.locale);
  const shares = reached(why).map((share, nth) =>
    goal.shareOf({ name: teamName(reader, teams[nth]), share: finePercent(share).text }),
  );
  if (shares.length === 0) return goal.whyNone({ name: teamName(reader, teams[0]) });
  if (own === 0n)
    return goal.whyNothing({ indicator: indicatorName(reader, indicator), shares: shares.join(status.listMark) });
  return goal.why({ amount: measured(reader, indicator, own), shares: shares.join(status.listMark) });
}

/** The share in each level, as far as there is anything to have a share in. */
function reached({ steps, whole }: Why): Ratio[] {
  const [first] = steps;
  return [...(first?.share ? [first.share] : []), ...(steps.length > 1 && whole ? [whole] : [])];
}

/** Amounts in full: whoever checks the sums must come to the same. */
function linesOf(reader: Reader, { indicator, teams, why }: OwnShare): Line[] {
  const { goal } = textsFor(reader.locale);
  const steps = why.steps.flatMap(({ part, of, share }, nth) => {
    if (!share) return [];
    const sum = `${exact(part.amount, indicator.decimals)} ÷ ${exact(of.amount, indicator.decimals)} ${equals(share)}`;
    return [line(goal.whyStep({ sum, name: teamName(reader, teams[nth]) }))];
  });
  const shares = why.steps.flatMap(({ share }) => share ?? []);
  if (!why.whole || shares.length < 2) return steps;
  const factors = shares.map(finePercent);
  const whole = finePercent(why.whole);
  const sign = [...factors, whole].every((factor) => factor.whole) ? '=' : '≈';
  const sum = `${factors.map(({ text }) => text).join(' × ')} ${sign} ${whole.text}`;
  return [...steps, line(goal.whyProduct({ sum, name: teamName(reader, teams.at(-1)) }))];
}

function overlayLines(reader: Reader, { indicator, overlay }: OwnShare): Line[] {
  if (overlay === 0n) return [];
  return [line(textsFor(reader.locale).goal.whyOverlay({ amount: measured(reader, indicator, overlay) }))];
}

function equals(share: Ratio): string {
  const { text, whole } = finePercent(share);
  return `${whole ? '=' : '≈'} ${text}`;
}

const teamName = (reader: Reader, team: Named | undefined): string => (team ? nameFor(reader, team) : '');
