import type { Picture } from '../card/card.ts';
import type { Typeface } from '../charts/text/typeface.ts';
import { dark, light, type Theme } from '../charts/theme.ts';
import type { Privacy } from '../domain/privacy.ts';
import type { Reader } from '../texts/reader.ts';
import { alignmentPicture } from './alignment-chart.ts';
import type { ShownAlignment } from './alignment-explained.ts';
import { burnUpPicture } from './burn-up-chart.ts';
import type { BurnUpDays } from './burn-up-plot.ts';
import { contributionPicture, type ShownContribution } from './contribution-chart.ts';
import type { ReviewShown } from './review.ts';
import { reviewPicture } from './review-chart.ts';

/** What the pictures of a review show and its lines do not say. */
export interface ReviewPictured {
  readonly burnUp: BurnUpDays | undefined;
  readonly contribution: Pick<ShownContribution, 'team' | 'below' | 'people'> | undefined;
  readonly digest: Omit<ShownAlignment, 'weeks' | 'fiscalYearStart' | 'through'> | undefined;
  readonly weeks: ShownAlignment['weeks'];
  readonly through: Temporal.PlainDate;
}

interface Drawing {
  readonly privacy: Privacy;
  readonly typeface: Typeface;
  readonly theme?: Theme;
}

/** How the team came there, where its score comes from and how it was aligned, with no more on them than may be shown. */
export function morePictures(
  reader: Reader,
  review: ReviewShown,
  pictured: ReviewPictured,
  { privacy, typeface, theme = light }: Drawing,
): Picture[] {
  const { team, together, fiscalYearStart, through } = review;
  const { burnUp, contribution, digest, weeks } = pictured;
  const when = { fiscalYearStart, week: { ...review.period, until: through } };
  const then = { fiscalYearStart, through: pictured.through };
  return [
    burnUp && burnUpPicture(reader, { of: team, days: burnUp, ...when, through }, typeface, theme),
    contribution &&
      contributionPicture(
        reader,
        { ...contribution, ...when, period: together?.standing.period, through: pictured.through },
        privacy,
        typeface,
        theme,
      ),
    digest && alignmentPicture(reader, { ...digest, ...then, weeks }, privacy, typeface, theme),
  ].filter((picture) => picture !== undefined);
}

/** Everybody at the end of the period, and what `morePictures` shows. */
export const reviewPictures = (
  reader: Reader,
  review: ReviewShown,
  pictured: ReviewPictured,
  drawing: Drawing,
): Picture[] => {
  const first = reviewPicture(reader, review, drawing);
  return [...(first ? [first] : []), ...morePictures(reader, review, pictured, drawing)];
};

/** One picture for a page that is read by day and by night: its two specifications. */
export interface DayAndNight {
  readonly alt: string;
  readonly byDay: object;
  readonly byNight: object;
}

export function reviewPicturesTwice(
  reader: Reader,
  review: ReviewShown,
  pictured: ReviewPictured,
  drawing: Omit<Drawing, 'theme'>,
): DayAndNight[] {
  const byNight = reviewPictures(reader, review, pictured, { ...drawing, theme: dark });
  return reviewPictures(reader, review, pictured, { ...drawing, theme: light }).map(({ alt, spec }, index) => ({
    alt,
    byDay: spec,
    byNight: byNight[index]?.spec ?? spec,
  }));
}
