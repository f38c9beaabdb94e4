import { buttons, type Card, type Line, line } from '../card/card.ts';
import type { Period } from '../domain/period.ts';
import type { Ratio } from '../domain/ratio.ts';
import { periodText } from '../texts/dates.ts';
import { dots } from '../texts/dots.ts';
import { textsFor } from '../texts/index.ts';
import { byName, nameFor } from '../texts/names.ts';
import { type Reader, typed } from '../texts/reader.ts';
import { words } from '../texts/words.ts';
import { asOf } from './progress.ts';
import { onText, type ShownScore, standingsIn, wholeScore } from './score.ts';
import { severalToALine } from './several.ts';

interface Named {
  readonly name: string;
  readonly alias: string | null;
}

export interface TeamScores {
  readonly team: Named;
  /** What the team comes to; undefined without any data. */
  readonly together: { readonly value: Ratio; readonly period: Period } | undefined;
  readonly people: readonly (Named & {
    readonly scored: Pick<ShownScore, 'score' | 'items'> | undefined;
  })[];
  readonly fiscalYearStart: number;
  readonly at: Temporal.Instant;
}

const perLine = 4;
/** A card is read, not studied: whoever is beyond this is counted. */
const most = 48;

/** Everybody of a team in name order, for whoever may see their scores. */
export function teamScoresCard(reader: Reader, scores: TeamScores): Card {
  const { goal, score: texts } = textsFor(reader.locale);
  const title = titleOf(reader, scores);
  return {
    tone: 'plain',
    title,
    body: [
      ...memberLines(reader, scores),
      asOf(
        reader,
        scores.at,
        scores.people.flatMap(({ scored }) => (scored ? standingsIn(scored) : [])),
      ),
      buttons(
        { action: 'score', label: texts.button, value: {} },
        { action: 'team-goals', label: goal.teamButton, value: {} },
      ),
    ],
    fallback: dots(title, typed(reader, words.score)),
  };
}

function titleOf(reader: Reader, { team, together, people, fiscalYearStart }: TeamScores): string {
  const { score: texts } = textsFor(reader.locale);
  const count = people.filter(({ scored }) => scored?.score.value).length;
  const name = nameFor(reader, team);
  if (!together) return texts.teamUnscored({ team: name, count });
  const period = periodText(reader.locale, together.period, fiscalYearStart);
  return texts.team({ team: name, period, count, score: wholeScore(together.value) });
}

export function memberLines(reader: Reader, { people }: Pick<TeamScores, 'people'>): Line[] {
  const { score: texts } = textsFor(reader.locale);
  const ordered = people.toSorted(byName(reader));
  const said = ordered.slice(0, most).map((person) => memberText(reader, person));
  const lines = severalToALine(said, perLine);
  const beyond = ordered.length - said.length;
  return beyond > 0 ? [...lines, line(texts.more({ count: beyond }))] : lines;
}

function memberText(reader: Reader, person: TeamScores['people'][number]): string {
  const { score: texts, status } = textsFor(reader.locale);
  const name = nameFor(reader, person);
  const score = person.scored?.score;
  return score?.value
    ? texts.member({ name, score: wholeScore(score.value), on: onText(score.own) })
    : texts.memberNoData({ name, noData: status.noData });
}
