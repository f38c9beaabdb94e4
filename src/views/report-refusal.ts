import { buttons, type Card, context } from '../card/card.ts';
import type { Refused } from '../refused/refused.ts';
import { periodText } from '../texts/dates.ts';
import { textsFor } from '../texts/index.ts';
import { capital, indicatorName } from '../texts/names.ts';
import type { Reader } from '../texts/reader.ts';
import { exampleFor, exampleReport } from './examples.ts';
import { saidTwiceText } from './said-twice.ts';
import { readingText } from './unreadable-report.ts';

const codes = ['unreadable-report', 'said-twice', 'nothing-before', 'not-to-correct'] as const;
type ReportRefused = Extract<Refused, { code: (typeof codes)[number] }>;

export const isAboutReport = (what: Refused): what is ReportRefused => codes.some((code) => code === what.code);

export function reportRefusalText(reader: Reader, what: ReportRefused): string {
  const { refusal } = textsFor(reader.locale);
  switch (what.code) {
    case 'unreadable-report':
      return readingText(reader, what.reading);
    case 'said-twice':
      return saidTwiceText(reader, what);
    case 'nothing-before':
      return refusal.nothingBefore;
    case 'not-to-correct':
      return what.why === 'open'
        ? refusal.periodOpen({ period: capital(periodText(reader.locale, what.period, what.fiscalYearStart)) })
        : refusal.noSum({ indicator: capital(indicatorName(reader, what.indicator)) });
  }
}

/** Of those that have no card of their own. */
export function reportRefusalNext(reader: Reader, what: ReportRefused): Card['body'] {
  const { refusal, status } = textsFor(reader.locale);
  if (what.code === 'not-to-correct') return [context(refusal.example({ command: exampleFor(reader) }))];
  return [
    context(refusal.example({ command: exampleReport(reader) })),
    buttons({ action: 'report', label: status.report, value: {} }),
  ];
}
