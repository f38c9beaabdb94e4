import { buttons, type Card, context } from '../card/card.ts';
import type { Refused } from '../refused/refused.ts';
import { momentText, periodText } from '../texts/dates.ts';
import { textsFor } from '../texts/index.ts';
import { capital, indicatorName } from '../texts/names.ts';
import { type Reader, typed } from '../texts/reader.ts';
import { words } from '../texts/words.ts';
import { exampleFor, exampleReport } from './examples.ts';
import { saidTwiceText } from './said-twice.ts';
import { readingText } from './unreadable-report.ts';

const codes = ['unreadable-report', 'said-twice', 'undo-late', 'nothing-before', 'not-to-correct'] as const;
type ReportRefused = Extract<Refused, { code: (typeof codes)[number] }>;

export const isAboutReport = (what: Refused): what is ReportRefused => codes.some((code) => code === what.code);

export function reportRefusalText(reader: Reader, what: ReportRefused): string {
  const { refusal } = textsFor(reader.locale);
  switch (what.code) {
    case 'unreadable-report':
      return readingText(reader, what.reading);
    case 'said-twice':
      return saidTwiceText(reader, what);
    case 'undo-late':
      return refusal.undoLate({ when: momentText(reader, what.saidAt) });
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
  const { refusal, status, report } = textsFor(reader.locale);
  if (what.code === 'not-to-correct') return [context(refusal.example({ command: exampleFor(reader) }))];
  if (what.code === 'undo-late') {
    return [
      context(refusal.undoStill({ command: typed(reader, words.report, words.undo) })),
      buttons({ action: 'history', label: report.historyButton, value: {} }),
    ];
  }
  return [
    context(refusal.example({ command: exampleReport(reader) })),
    buttons({ action: 'report', label: status.report, value: {} }),
  ];
}
