import { type Picture, picture } from '../card/card.ts';
import { type ContestChart, contest as contestChart, mostRows } from '../charts/contest.ts';
import type { Typeface } from '../charts/text/typeface.ts';
import { light, type Theme } from '../charts/theme.ts';
import { minimumOf, scoreOf } from '../domain/contests/ranking.ts';
import type { Privacy } from '../domain/privacy.ts';
import { compare, over, type Ratio, toNumber, zero } from '../domain/ratio.ts';
import { momentText } from '../texts/dates.ts';
import { dots } from '../texts/dots.ts';
import { textsFor } from '../texts/index.ts';
import { capital, indicatorName, nameFor } from '../texts/names.ts';
import type { Reader } from '../texts/reader.ts';
import { boardTitle, namedRanked } from './contest-board.ts';
import {
  daysText,
  inShownOrder,
  isHidden,
  minimumText,
  type ShownBoard,
  type ShownSide,
  sideScoreText,
  toldBy,
} from './contest-words.ts';
import { sourceTexts } from './provenance.ts';

/** An alternative text holds 300 characters in Feishu. */
const mostInWords = 6;

/** How a contest stands as bars, as far as its chat may show it; undefined while nobody has come to anything. */
export function contestPicture(
  reader: Reader,
  shown: ShownBoard,
  { privacy, at }: { readonly privacy: Privacy; readonly at: Temporal.Instant },
  typeface: Typeface,
  theme: Theme = light,
): Picture | undefined {
  const { contest } = shown;
  const { contest: texts, status } = textsFor(reader.locale);
  const measure = toldBy(contest, privacy);
  const scoreFor = (side: ShownSide): Ratio | undefined => scoreOf(measure, side);
  const scores = contest.sides.length > 0 ? shown.ranked.flatMap(({ side }) => scoreFor(side) ?? []) : [];
  const best = scores.reduce((most, score) => (compare(score, most) > 0 ? score : most), zero);
  if (isHidden(contest, privacy) || best.top <= 0n) return undefined;
  const named = contest.sides.length === 2 ? inShownOrder(reader, shown, privacy) : namedRanked(shown.ranked);
  const drawn = named.slice(0, mostRows);
  const shareOf = (score: Ratio): number => toNumber(measure === 'value' ? over(score, best) : score);
  const least = measure === contest.measure ? minimumOf(contest) : undefined;
  const label = minimumText(reader, contest, privacy);
  const others = shown.ranked.filter((one) => !drawn.includes(one));
  const indicator = capital(indicatorName(reader, contest.indicator));
  const title = boardTitle(reader, shown, privacy);
  const data: ContestChart = {
    eyebrow: texts.chart.eyebrow({ number: contest.number, days: daysText(reader, contest) }),
    headline: title,
    footer: [
      measure === 'value' ? texts.chart.value({ indicator }) : texts.chart.attainment({ indicator }),
      ...(contest.state === 'running'
        ? [dots(capital(status.asOf({ when: momentText(reader, at) })), ...sourceTexts(reader, shown.numbers))]
        : []),
    ],
    rows: drawn.map(({ side }) => {
      const score = scoreFor(side);
      return {
        name: nameFor(reader, side),
        text: sideScoreText(reader, contest, side, privacy) ?? texts.noData,
        ...(score ? { share: shareOf(score) } : {}),
      };
    }),
    others: others.flatMap(({ side }) => scoreFor(side) ?? []).map(shareOf),
    othersLabel: others.length > 0 ? texts.others({ count: others.length }) : '',
    ...(least && label ? { minimum: { share: shareOf(least), label: texts.minimum({ score: label }) } } : {}),
  };
  return picture(contestChart(data, theme, typeface), altText(reader, contest.number, data));
}

/** The same in words. */
function altText(reader: Reader, number: number, { rows, othersLabel }: ContestChart): string {
  const { contest: texts, status } = textsFor(reader.locale);
  const said = rows
    .slice(0, mostInWords)
    .map(({ name, text }) => texts.score({ name, score: text === texts.noData ? undefined : text }));
  const places = [...said, ...(othersLabel ? [othersLabel] : [])].join(status.listMark);
  return texts.chart.alt({ number, places });
}
