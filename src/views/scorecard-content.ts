import { type Line, line } from '../card/card.ts';
import { type Bounds, defaultBounds } from '../domain/attainment.ts';
import type { Indicator } from '../domain/indicators/indicator.ts';
import type { Dimension } from '../domain/scorecards/scorecard.ts';
import { textsFor } from '../texts/index.ts';
import { capital, indicatorName } from '../texts/names.ts';
import { weightText } from '../texts/numbers.ts';
import type { Reader } from '../texts/reader.ts';

export interface ShownItem extends Bounds {
  readonly indicator: Indicator;
  readonly weight: number;
  readonly core: boolean;
}

/** What counts how much. */
export interface ShownContent {
  /** The heaviest first. */
  readonly items: readonly ShownItem[];
  readonly teamLink: number;
  /** Undefined: by the team's own score. */
  readonly teamIndicator: Indicator | undefined;
  readonly overrideReason: string | null;
}

const dimensions: readonly Dimension[] = ['result', 'process', 'capability'];

/** A line for each dimension, then what goes into everybody's score from the team, and why it is unlike others. */
export function contentLines(reader: Reader, content: ShownContent): Line[] {
  const { scorecard: texts } = textsFor(reader.locale);
  const { teamLink, teamIndicator, overrideReason } = content;
  const indicator = teamIndicator && indicatorName(reader, teamIndicator);
  const link = teamLink === 0 ? texts.noTeamLink : texts.teamLink({ link: weightText(teamLink), indicator });
  return [
    ...dimensions.flatMap((dimension) => dimensionLine(reader, dimension, content.items)),
    line(texts.counts({ link, ...defaultBounds })),
    ...(overrideReason === null ? [] : [line(texts.override({ reason: overrideReason }))]),
  ];
}

function dimensionLine(reader: Reader, dimension: Dimension, all: readonly ShownItem[]): Line[] {
  const { scorecard: texts, status } = textsFor(reader.locale);
  const items = all.filter(({ indicator }) => indicator.dimension === dimension);
  if (items.length === 0) return [];
  const said = items.map((item) => itemText(reader, item)).join(status.listMark);
  return [line(texts.dimension({ name: capital(texts.dimensions[dimension]), weight: sumOf(items), items: said }))];
}

const sumOf = (items: readonly ShownItem[]): string => weightText(items.reduce((sum, { weight }) => sum + weight, 0));

function itemText(reader: Reader, { indicator, weight, core, floor, cap }: ShownItem): string {
  const { scorecard: texts } = textsFor(reader.locale);
  const usual = floor === defaultBounds.floor && cap === defaultBounds.cap;
  const marks = [...(core ? [texts.core] : []), ...(usual ? [] : [texts.bounds({ floor, cap })])];
  return texts.item({
    name: indicatorName(reader, indicator),
    weight: weightText(weight),
    marks: marks.join(texts.mark),
  });
}

/** `结果 60% · 过程 25% · 能力 15%`, in pieces. */
export const dimensionWeights = (
  reader: Reader,
  items: readonly Pick<ShownItem, 'indicator' | 'weight'>[],
): string[] => {
  const { scorecard: texts } = textsFor(reader.locale);
  return dimensions.map((dimension) => {
    const weight = items
      .filter(({ indicator }) => indicator.dimension === dimension)
      .reduce((sum, item) => sum + item.weight, 0);
    return texts.weight({ name: texts.dimensions[dimension], weight: weightText(weight) });
  });
};
