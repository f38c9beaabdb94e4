import { buttons, type Card, context } from '../card/card.ts';
import type { Typeface } from '../charts/text/typeface.ts';
import type { Privacy } from '../domain/privacy.ts';
import { dayText, periodText } from '../texts/dates.ts';
import { dots } from '../texts/dots.ts';
import { textsFor } from '../texts/index.ts';
import { nameFor } from '../texts/names.ts';
import { type Reader, typed } from '../texts/reader.ts';
import { words } from '../texts/words.ts';
import { alignmentPicture } from './alignment-chart.ts';
import type { ShownAlignment } from './alignment-explained.ts';
import { burnUpPicture, type ShownBurnUp } from './burn-up-chart.ts';
import { contributionPicture, type ShownContribution } from './contribution-chart.ts';
import { type Digest, numbersIn } from './digest.ts';
import { sourceTexts } from './provenance.ts';

export interface ShownPictures {
  readonly privacy: Privacy;
  readonly digest: Omit<Digest, 'fiscalYearStart' | 'through'>;
  readonly weeks: ShownAlignment['weeks'];
  readonly burnUp: ShownBurnUp['days'] | undefined;
  readonly contribution: Pick<ShownContribution, 'team' | 'below' | 'people'> | undefined;
  readonly fiscalYearStart: number;
  readonly through: Temporal.PlainDate;
}

/** Where a team is heading, where its score comes from and how it is aligned: to one person, as far as that person may see it. */
export function digestPicturesCard(reader: Reader, shown: ShownPictures, typeface: Typeface): Card {
  const { digestLines, status } = textsFor(reader.locale);
  const { digest, privacy, burnUp, contribution, weeks, fiscalYearStart, through } = shown;
  const { team, week, standing } = digest;
  const when = { week, fiscalYearStart, through };
  const pictures = [
    burnUp && burnUpPicture(reader, { of: team, days: burnUp, ...when }, typeface),
    contribution &&
      contributionPicture(reader, { ...contribution, period: standing?.period, ...when }, privacy, typeface),
    alignmentPicture(reader, { ...digest, weeks, ...when }, privacy, typeface),
  ].filter((picture) => picture !== undefined);
  const origin = sourceTexts(reader, numbersIn(digest));
  const said = { team: nameFor(reader, team), week: periodText(reader.locale, week, 1) };
  return {
    tone: 'plain',
    title: pictures.length > 0 ? digestLines.pictures(said) : digestLines.noPictures(said),
    body: [
      ...pictures,
      ...(origin.length > 0 ? [context(dots(status.asOf({ when: dayText(reader.locale, through) }), ...origin))] : []),
      buttons(
        { action: 'report', label: status.report, value: {}, style: 'primary' },
        { action: 'my-goals', label: status.myGoals, value: {} },
      ),
    ],
    fallback: digestLines.picturesFallback({ ...said, command: typed(reader, words.goal) }),
  };
}
