import { type Picture, picture } from '../card/card.ts';
import { type ContributionChart, contribution } from '../charts/contribution.ts';
import type { Typeface } from '../charts/text/typeface.ts';
import { light, type Theme } from '../charts/theme.ts';
import { type ContributionPart, contributionParts, wholePoints } from '../domain/contribution.ts';
import type { Period } from '../domain/period.ts';
import type { Privacy } from '../domain/privacy.ts';
import { compare, minus, over, type Ratio, toNumber, zero } from '../domain/ratio.ts';
import { dayText } from '../texts/dates.ts';
import { textsFor } from '../texts/index.ts';
import { capital, nameFor } from '../texts/names.ts';
import type { Reader } from '../texts/reader.ts';
import { type Contributor, type Contributors, contributorsFor, rowOf, weakBelow } from './contribution-rows.ts';
import { eyebrowText } from './eyebrow.ts';

export interface ShownContribution extends Contributors {
  readonly week: Period;
  /** Of the target that the digest is about. */
  readonly period: Period | undefined;
  readonly fiscalYearStart: number;
  /** The last day that it covers; it has ended. */
  readonly through: Temporal.PlainDate;
}

/** An alternative text holds 300 characters in Feishu. */
const mostInWords = 8;

/**
 * Where the points of a team's score come from, with a row for each of its people or teams as far as the chat may see them.
 * Undefined without a score, and where none may be shown.
 */
export function contributionPicture(
  reader: Reader,
  shown: ShownContribution,
  privacy: Privacy,
  typeface: Typeface,
  theme: Theme = light,
): Picture | undefined {
  const { team } = shown;
  const contributors = contributorsFor(reader, shown, privacy);
  if (!team.score || !contributors.some(({ score }) => score)) return undefined;
  const { contribution: texts } = textsFor(reader.locale);
  const columns = contributionParts.filter((part) => contributors.some(({ parts }) => parts.has(part)));
  const rows = contributors.map((contributor) => rowOf(reader, contributor, columns));
  const when = dayText(reader.locale, shown.through);
  const data: ContributionChart = {
    eyebrow: eyebrowText(reader, shown, shown.period),
    headline: headlineText(reader, team, team.score),
    lead: texts.lead({ shares: sharesText(reader, team, team.score) }),
    footer: [texts.adds, texts.weak({ percent: 100 * toNumber(weakBelow), when })],
    columns: columns.map((part) => ({
      name: capital(partText(reader, part)),
      note: fullText(reader, contributors, part),
    })),
    totalLabel: texts.score,
    rows,
    unlisted: (count) => texts.unlisted({ count }),
    cutShort: texts.cutShort,
  };
  return picture(contribution(data, theme, typeface), altText(reader, data, when));
}

function partText(reader: Reader, part: ContributionPart): string {
  const { contribution: texts, scorecard } = textsFor(reader.locale);
  return part === 'team' ? texts.team : scorecard.dimensions[part];
}

/** What full marks are, where they are the same for everybody. */
function fullText(reader: Reader, contributors: readonly Contributor[], part: ContributionPart): string {
  const fulls = contributors.flatMap(({ parts }) => parts.get(part)?.full ?? []);
  const [first = zero] = fulls;
  if (fulls.some((full) => compare(full, first) !== 0)) return '';
  return textsFor(reader.locale).contribution.full({ points: wholePoints([first])[0] ?? 0 });
}

/** The score, and the part that lags most behind what is due by now. */
function headlineText(reader: Reader, team: Contributor, score: Ratio): string {
  const { contribution: texts } = textsFor(reader.locale);
  const said = { team: nameFor(reader, team), score: wholePoints([score])[0] ?? 0 };
  const [worst] = [...team.parts]
    .map(([part, { points, due }]) => ({ part, missing: minus(due, points) }))
    .toSorted((a, b) => compare(b.missing, a.missing));
  const [missing = 0] = wholePoints([worst?.missing ?? zero]);
  return worst && missing > 0
    ? texts.headline({ ...said, part: partText(reader, worst.part), missing })
    : texts.headlineOnPace(said);
}

/** Of the whole score, in percent that add up to 100. */
function sharesText(reader: Reader, team: Contributor, score: Ratio): string {
  const texts = textsFor(reader.locale);
  const parts = [...team.parts];
  const percents = wholePoints(parts.map(([, { points }]) => (score.top === 0n ? zero : over(points, score))));
  return parts
    .map(([part], index) => texts.contribution.share({ part: partText(reader, part), percent: percents[index] ?? 0 }))
    .join(texts.status.listMark);
}

/** The same in words; of many rows only how the whole stands. */
function altText(reader: Reader, { headline, lead = '', rows }: ContributionChart, when: string): string {
  const { contribution: texts, status } = textsFor(reader.locale);
  const said = rows.flatMap(({ name, total }) => (total === undefined ? [] : [texts.row({ name, score: total })]));
  return texts.alt({
    headline,
    shares: lead,
    rows: said.length <= mostInWords ? said.join(status.listMark) : '',
    when,
  });
}
