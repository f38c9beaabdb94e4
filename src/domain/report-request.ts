import { contains, type Period } from './period.ts';
import { readPeriod } from './period-name.ts';
import { type Circumstances, type Misread, type ReportLine, readReport } from './report-line.ts';
import { readMention, readWhom, type Whom } from './whom.ts';

/** Everything that can be said to `report`, whoever it is for. */
export interface ReportRequest {
  /** Undefined: for oneself. */
  readonly whom: Whom | undefined;
  readonly said: Said;
}

export type Said =
  | { readonly kind: 'report'; readonly report: ReportLine }
  /** `same`, `同昨天`: what was reported for the day before, once more. */
  | { readonly kind: 'same' }
  /** `none`, `无`: nothing new today. */
  | { readonly kind: 'none' }
  /** `correct 2026-10 visits -2 counted twice`: the items are what is added, the note is the reason. */
  | ({ readonly kind: 'correction'; readonly period: Period } & Correction);

interface Correction extends Omit<ReportLine, 'day'> {
  /** The day it is about, where one was typed. */
  readonly day: Temporal.PlainDate | undefined;
}

export type RequestReading = { readonly kind: 'request'; readonly request: ReportRequest } | MisreadRequest;

export type MisreadRequest =
  | Misread
  /** `for` somebody, and nobody is named; or two people are. */
  | { readonly kind: 'no-person' | 'second-person'; readonly word: string }
  /** A correction by who corrects others, and nobody is named. */
  | { readonly kind: 'nobody-corrected' }
  | { readonly kind: 'no-such-period' | 'period-to-come'; readonly word: string };

interface Around extends Circumstances {
  readonly fiscalYearStart: number;
}

const same = /^(?:same(?: as yesterday)?|[同和跟与]昨天(?:一样|相同)?)[\s.。!！]*$/iu;
const none = /^(?:none|nothing(?: new)?(?: today)?|无|没有|今天(?:没有|无))[\s.。!！]*$/iu;
const forWhom = /^(?:for(?:\s+|$|(?=[@＠<]))|代(?:\s+|$|(?=[@＠<])))/iu;
const correct = /^(?:correct|更正)(?:\s+|$)/iu;

/** Reads what was said to `report`; `at` of what was misread counts from the beginning of `text`. */
export function readRequest(text: string, around: Around): RequestReading {
  const line = text.trimStart();
  const begun = forWhom.exec(line)?.[0];
  if (begun === undefined) return shifted(readSaid(line, around), text.length - line.length);
  const rest = line.slice(begun.length);
  const found = readWhom(rest);
  if (!found) return { kind: 'no-person', word: rest };
  // `for visits 2`: a report stands where the name is missing.
  if (!readMention(rest) && readReport(rest, around).kind === 'report') return { kind: 'no-person', word: rest };
  return firstRead(found, ([whom, left]) => {
    const said = shifted(readSaid(left, around), text.length - left.length);
    if (said.kind !== 'request') return said;
    if (said.request.whom) return { kind: 'second-person', word: left };
    return { kind: 'request', request: { ...said.request, whom } };
  });
}

function readSaid(line: string, around: Around): RequestReading {
  if (same.test(line)) return request({ kind: 'same' });
  if (none.test(line)) return request({ kind: 'none' });
  const begun = correct.exec(line)?.[0];
  if (begun !== undefined) return shifted(readCorrection(line.slice(begun.length), around), begun.length);
  const reading = readReport(line, around);
  return reading.kind === 'report' ? request(reading) : reading;
}

/** A period, whom it is about, and items as in a report; a day may stand there as well, and lies in the period. */
function readCorrection(text: string, around: Around): RequestReading {
  const [word = ''] = readMention(text) ? [] : (/^\S+/u.exec(text) ?? []);
  const period = readPeriod(word, around, true);
  if (!period) return { kind: 'no-such-period', word };
  if (Temporal.PlainDate.compare(period.from, around.today) > 0) return { kind: 'period-to-come', word };
  const after = text.slice(word.length).trimStart();
  return firstRead(readMention(after) ?? [undefined, after], ([whom, line]) => {
    const reading = shifted(readReport(line, around), text.length - line.length);
    if (reading.kind !== 'report') return reading;
    const { day, items, note } = reading.report;
    const typed = day.equals(around.today) ? undefined : day;
    if (typed && !contains(period, typed)) return { kind: 'second-day', word: typed.toString() };
    return request({ kind: 'correction', period, items, note, day: typed }, whom);
  });
}

type Named = readonly [whom: Whom | undefined, rest: string];

/** A name may have several words, `@Li Na`: it takes one or two more where what follows is no indicator otherwise. */
function firstRead(named: Named, read: (named: Named) => RequestReading): RequestReading {
  const first = read(named);
  let [whom, rest] = named;
  for (let more = 0; more < 2 && first.kind === 'unknown-indicator' && whom?.kind === 'name'; more += 1) {
    const [word] = /^[\p{L}\p{M}.'’-]+/u.exec(rest) ?? [];
    if (word === undefined) break;
    whom = { kind: 'name', name: `${whom.name} ${word}` };
    rest = rest.slice(word.length).trimStart();
    const reading = read([whom, rest]);
    if (reading.kind === 'request') return reading;
  }
  return first;
}

const request = (said: Said, whom?: Whom): RequestReading => ({ kind: 'request', request: { whom, said } });

/** What stands at a place of a part stands so many characters later in the whole. */
const shifted = <Reading extends object>(reading: Reading, by: number): Reading =>
  'at' in reading && typeof reading.at === 'number' ? { ...reading, at: reading.at + by } : reading;
