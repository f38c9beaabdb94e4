import { type Picture, picture } from '../card/card.ts';
import { type TeamProgress, teamProgress } from '../charts/team-progress.ts';
import type { Typeface } from '../charts/text/typeface.ts';
import { light, type Theme } from '../charts/theme.ts';
import { type Privacy, shows } from '../domain/privacy.ts';
import { toNumber, zero } from '../domain/ratio.ts';
import { spanText } from '../texts/dates.ts';
import { dots } from '../texts/dots.ts';
import { textsFor } from '../texts/index.ts';
import { capital, indicatorName, nameFor } from '../texts/names.ts';
import { percentText, signedPoints } from '../texts/numbers.ts';
import type { Reader } from '../texts/reader.ts';
import { isOver } from './burn-up-plot.ts';
import { crowdWords } from './crowd-words.ts';
import { attainmentText } from './progress.ts';
import { dayWithSources } from './provenance.ts';
import { type ReviewShown, reviewTitle } from './review.ts';
import { inOrder, reachedText, teamsInstead } from './review-people.ts';
import { reviewNumbers, reviewPeriodText } from './review-words.ts';

interface Drawing {
  readonly privacy: Privacy;
  readonly typeface: Typeface;
  readonly theme?: Theme;
}

/** Each person beside the team at the end of the period, with no more on it than may be shown. */
export function reviewPicture(reader: Reader, review: ReviewShown, drawing: Drawing): Picture | undefined {
  const { together, people } = review;
  if (!together?.standing.reported || people.length === 0) return undefined;
  const { privacy, typeface, theme = light } = drawing;
  const { chart } = textsFor(reader.locale).digest;
  const { standing } = together;
  const lead = reachedText(reader, people);
  const asOf = chart.asOf({ when: dayWithSources(reader, review.through, reviewNumbers(review)) });
  const data: TeamProgress = {
    eyebrow: dots(
      reviewPeriodText(reader, review),
      spanText(reader.locale, { from: review.period.from, until: review.through }),
      capital(indicatorName(reader, review.indicator)),
    ),
    headline: reviewTitle(reader, review, 'progress'),
    ...(lead !== undefined && { lead }),
    footer: [asOf],
    pace: toNumber(standing.expected),
    // Where the period is over the target is what was expected.
    ...(!isOver(standing) && { paceLabel: chart.paceNow({ percent: percentText(standing.expected) }) }),
    targetLabel: chart.target,
    order: shows(privacy, 'ranking') ? 'ranked' : 'named',
    rows: rowsOf(reader, review, privacy),
    statusWords: textsFor(reader.locale).status.words,
    crowdWords: crowdWords(reader, privacy),
  };
  return picture(teamProgress(data, theme, typeface), altText(reader, review, privacy));
}

/** The teams below where people may not be named or are too many; without such the team alone where nobody may be. */
function rowsOf(reader: Reader, review: ReviewShown, privacy: Privacy): TeamProgress['rows'] {
  const team = { ...review.team, standing: review.together?.standing, change: review.together?.change };
  const teams = teamsInstead(review, privacy);
  const all = teams ?? (shows(privacy, 'people') ? review.people : [team]);
  return inOrder(reader, all, privacy).map((row) => rowOf(reader, row));
}

function rowOf(
  reader: Reader,
  { standing, change, ...who }: ReviewShown['people'][number],
): TeamProgress['rows'][number] {
  const name = nameFor(reader, who);
  if (!standing) {
    const { noData } = textsFor(reader.locale).digest.chart;
    return { name, percentText: '–', gain: 0, gainText: '', status: 'noData', note: noData };
  }
  return {
    ...{ name, attainment: toNumber(standing.attainment), percentText: attainmentText(standing) },
    ...{ gain: 0, gainText: signedPoints(change ?? zero), status: standing.status },
  };
}

function altText(reader: Reader, review: ReviewShown, privacy: Privacy): string {
  const { digest, status } = textsFor(reader.locale);
  const { standing } = review.together ?? {};
  const asOf = dayWithSources(reader, review.through, reviewNumbers(review));
  const headline = reviewTitle(reader, review, 'progress');
  const alone = !shows(privacy, 'people') && !teamsInstead(review, privacy);
  if (!standing || alone) return digest.altTeam({ headline, counts: '', asOf });
  return digest.alt({
    indicator: capital(indicatorName(reader, review.indicator)),
    expected: percentText(standing.expected),
    people: rowsOf(reader, review, privacy)
      .map(({ name, percentText: percent }) =>
        percent === '–' ? digest.personNoData({ name }) : digest.person({ name, percent }),
      )
      .join(status.listMark),
    asOf,
  });
}
