import { buttons, type Card } from '../card/card.ts';
import type { Period } from '../domain/period.ts';
import { datedPeriodText } from '../texts/dates.ts';
import { dots } from '../texts/dots.ts';
import { textsFor } from '../texts/index.ts';
import { nameFor } from '../texts/names.ts';
import { type Reader, typed } from '../texts/reader.ts';
import { words } from '../texts/words.ts';
import { memberLines, type TeamScores } from './team-scores.ts';

export interface ShownClosedTeam extends Pick<TeamScores, 'team' | 'people' | 'fiscalYearStart'> {
  readonly period: Period;
}

/** Everybody of a team in name order, with the scores that were kept when a period was closed. */
export function closedTeamScoresCard(reader: Reader, scores: ShownClosedTeam): Card {
  const { score: texts } = textsFor(reader.locale);
  const title = texts.closedTeam({
    team: nameFor(reader, scores.team),
    period: datedPeriodText(reader.locale, scores.period, scores.fiscalYearStart),
    count: scores.people.filter(({ scored }) => scored?.score.value).length,
  });
  return {
    tone: 'plain',
    title,
    body: [
      ...memberLines(reader, scores),
      buttons({ action: 'team-scores', label: textsFor(reader.locale).score.teamButton, value: {} }),
    ],
    fallback: dots(title, typed(reader, words.score)),
  };
}
