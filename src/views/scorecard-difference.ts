import { buttons, type Card, context, line } from '../card/card.ts';
import type { Indicator } from '../domain/indicators/indicator.ts';
import type { ScorecardDifference } from '../domain/scorecards/difference.ts';
import { dayText } from '../texts/dates.ts';
import { dots } from '../texts/dots.ts';
import { textsFor } from '../texts/index.ts';
import { indicatorName, nameFor } from '../texts/names.ts';
import { weightText } from '../texts/numbers.ts';
import { type Reader, typed } from '../texts/reader.ts';
import { words } from '../texts/words.ts';

interface Version {
  readonly version: number;
  readonly from: Temporal.PlainDate;
}

export interface ShownDifference {
  readonly holder: { readonly name: string; readonly alias: string | null };
  readonly before: Version;
  readonly after: Version;
  readonly difference: ScorecardDifference;
  /** All that the organisation knows. */
  readonly indicators: readonly Indicator[];
}

/** What one version of a scorecard says otherwise than another. */
export function scorecardDifferenceCard(reader: Reader, shown: ShownDifference): Card {
  const { scorecard: texts } = textsFor(reader.locale);
  const { before, after } = shown;
  const count = countOf(shown.difference);
  const title = texts.compared({
    team: nameFor(reader, shown.holder),
    before: before.version,
    after: after.version,
    count,
  });
  const since = [before, after].map(({ version, from }) =>
    texts.since({ version, from: dayText(reader.locale, from) }),
  );
  return {
    tone: 'plain',
    title,
    body: [
      ...differenceTexts(reader, shown).map((text) => line(text)),
      context(dots(...since)),
      buttons({ action: 'scorecard', label: texts.button, value: {} }),
    ],
    fallback: dots(title, typed(reader, words.scorecard)),
  };
}

const countOf = ({ teamLink, teamIndicator, ...lists }: ScorecardDifference): number =>
  Object.values(lists).reduce((sum, list) => sum + list.length, 0) + [teamLink, teamIndicator].filter(Boolean).length;

/** One sentence for each kind of difference. */
function differenceTexts(
  reader: Reader,
  { difference, indicators }: Pick<ShownDifference, 'difference' | 'indicators'>,
): string[] {
  const { scorecard: texts, status } = textsFor(reader.locale);
  const nameOf = (key: string): string => {
    const indicator = indicators.find((one) => one.key === key);
    return indicator ? indicatorName(reader, indicator) : key;
  };
  const list = <Item>(
    items: readonly Item[],
    said: (item: Item) => string,
    sentence: (p: { items: string }) => string,
  ) => (items.length > 0 ? [sentence({ items: items.map(said).join(status.listMark) })] : []);
  const weighed = ({ indicator, weight }: { readonly indicator: string; readonly weight: number }) =>
    texts.weight({ name: nameOf(indicator), weight: weightText(weight) });
  const moved = (indicator: string, before: string, after: string) =>
    texts.moved({ name: nameOf(indicator), before, after });
  const teamBy = (key: string | undefined) => (key === undefined ? texts.teamScore : nameOf(key));
  const { teamLink, teamIndicator, marked } = difference;
  const named = ({ indicator }: { readonly indicator: string }) => nameOf(indicator);
  return [
    ...list(difference.added, weighed, texts.added),
    ...list(difference.removed, weighed, texts.removed),
    ...list(
      difference.reweighted,
      ({ indicator, before, after }) => moved(indicator, weightText(before), weightText(after)),
      texts.reweighted,
    ),
    ...list(
      difference.bounded,
      ({ indicator, before, after }) => moved(indicator, texts.range(before), texts.range(after)),
      texts.bounded,
    ),
    ...list(
      marked.filter(({ after }) => after),
      named,
      texts.becameCore,
    ),
    ...list(
      marked.filter(({ before }) => before),
      named,
      texts.noLongerCore,
    ),
    ...(teamLink ? [texts.linkMoved({ before: weightText(teamLink.before), after: weightText(teamLink.after) })] : []),
    ...(teamIndicator
      ? [texts.teamByMoved({ before: teamBy(teamIndicator.before), after: teamBy(teamIndicator.after) })]
      : []),
  ];
}
