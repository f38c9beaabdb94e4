import type { Question } from '../domain/briefs/question.ts';
import { periodText } from '../texts/dates.ts';
import { textsFor } from '../texts/index.ts';
import { indicatorName } from '../texts/names.ts';
import { measured } from '../texts/numbers.ts';
import type { Reader } from '../texts/reader.ts';
import { progressText } from './progress.ts';

/** Something to ask somebody: open, and about what the numbers say. */
export function questionText(reader: Reader, question: Question, fiscalYearStart: number): string {
  const { questions } = textsFor(reader.locale).sheet;
  if (question.kind === 'ahead') return questions.ahead({ name: indicatorName(reader, question.standing.indicator) });
  if (question.kind !== 'about') return questions[question.kind];
  const { concern } = question;
  switch (concern.kind) {
    case 'behind': {
      const { standing } = concern;
      const name = indicatorName(reader, standing.indicator);
      return questions.behind({ name, progress: progressText(reader, standing) });
    }
    case 'silent':
      return questions.silent;
    case 'falling': {
      const { usual, now } = concern.falling;
      const amount = (value: bigint): string => measured(reader, concern.indicator, value);
      return questions.falling({
        name: indicatorName(reader, concern.indicator),
        usual: amount(usual),
        now: amount(now),
      });
    }
    case 'unanswered':
      return questions.unanswered({
        period: periodText(reader.locale, concern.period, fiscalYearStart),
        name: indicatorName(reader, concern.indicator),
      });
    case 'stuck':
      return questions.stuck({ number: concern.task.number });
  }
}
