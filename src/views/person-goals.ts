import { buttons, type Card, line } from '../card/card.ts';
import type { Standing } from '../domain/standing.ts';
import { periodText } from '../texts/dates.ts';
import { dots } from '../texts/dots.ts';
import { textsFor } from '../texts/index.ts';
import { capital, indicatorName, nameFor } from '../texts/names.ts';
import { percentText } from '../texts/numbers.ts';
import { type Reader, typed } from '../texts/reader.ts';
import { words } from '../texts/words.ts';
import { goalLine, watchCount } from './my-goals.ts';
import { decideButton, sheetButton } from './onward.ts';
import { asOf, attainmentText, statusText } from './progress.ts';

export interface PersonGoals {
  readonly person: { readonly personId: string; readonly name: string; readonly alias: string | null };
  /** The most urgent first. */
  readonly standings: readonly Standing[];
  /** Whether the reader may see values. */
  readonly values: boolean;
  /** Whether the reader may see what the two could talk about. */
  readonly talk: boolean;
  /** Whether the reader may decide on one of the numbers which of two sides is right. */
  readonly decides: boolean;
  readonly fiscalYearStart: number;
  readonly at: Temporal.Instant;
}

/** How a colleague stands: the share of each target and the status, and the numbers for who may see them. */
export function personGoalsCard(reader: Reader, goals: PersonGoals): Card {
  const { goal, status } = textsFor(reader.locale);
  const title = titleOf(reader, goals);
  return {
    tone: 'plain',
    title,
    body: [
      ...goals.standings.map((standing) =>
        line(goals.values ? goalLine(reader, standing) : shareLine(reader, standing)),
      ),
      asOf(reader, goals.at, goals.standings),
      buttons(
        ...(goals.decides ? [decideButton(reader, goals.person)] : []),
        ...(goals.talk ? [sheetButton(reader, goals.person)] : []),
        ...(goals.decides ? [] : [{ action: 'team-goals', label: goal.teamButton, value: {} }]),
        { action: 'my-goals', label: status.myGoals, value: {} },
      ),
    ],
    fallback: dots(title, typed(reader, words.goal)),
  };
}

function titleOf(reader: Reader, { person, standings, fiscalYearStart }: PersonGoals): string {
  const { goal } = textsFor(reader.locale);
  const name = nameFor(reader, person);
  const [first] = standings;
  if (!first) return goal.personNone({ name });
  const said = { name, period: periodText(reader.locale, first.period, fiscalYearStart) };
  const count = watchCount(standings);
  if (count === 0) return goal.personOnPace(said);
  return count === standings.length ? goal.personAll({ ...said, count }) : goal.personSome({ ...said, count });
}

/** Where less is better the share falls from all of it, and no part of it is expected by today. */
const shareLine = (reader: Reader, standing: Standing): string =>
  textsFor(reader.locale).goal.shareLine({
    status: statusText(reader, standing),
    name: capital(indicatorName(reader, standing.indicator)),
    percent: attainmentText(standing),
    expected: standing.indicator.direction === 'lower' ? undefined : percentText(standing.expected),
  });
