import { readReport } from '../../domain/report-line.ts';
import { indicatorsOn } from '../indicators/read.ts';
import type { Work } from '../work.ts';

/** More than this is something else that is said. */
const longest = 60;

/** Whether what was said could be reported as it stands: indicators with their numbers, and nothing more. */
export function isReport({ org, today }: Work, text: string): boolean {
  if (text.length > longest) return false;
  const reading = readReport(text, { indicators: indicatorsOn(org, today), today, currency: org.currency });
  return reading.kind === 'report' && reading.report.note === '';
}
