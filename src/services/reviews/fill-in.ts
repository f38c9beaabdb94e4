import type { Period } from '../../domain/period.ts';
import { readRequest } from '../../domain/report-request.ts';
import { may } from '../../domain/rights.ts';
import { countingOn } from '../../domain/sources/feed.ts';
import { Refusal } from '../../errors.ts';
import { indicatorsOn } from '../indicators/read.ts';
import { rolesTowardsPerson } from '../people/towards.ts';
import { type Item, recordLine } from '../reports/record-line.ts';
import type { Work } from '../work.ts';
import type { AskedTarget } from './asked.ts';
import { missingChosen } from './waive.ts';

/** Numbers that somebody can fill in: those of a team are those of its people, and where a source counts only it can. */
export const canBeFilledIn = ({ org }: Pick<Work, 'org'>, { of, indicator, period }: AskedTarget): boolean =>
  of.kind === 'person' && countingOn(org.rules.feeds, indicator.key, period.until) === undefined;

/**
 * Records the number of somebody that is missing, for the last day of its period. Undefined for what cannot be read as one.
 * Throws as `missingChosen`, the Refusals of a report, and `not-allowed` for what nobody can fill in.
 */
export async function fillIn(
  work: Work,
  teamId: string,
  period: Period,
  { key, typed }: { readonly key: string; readonly typed: string },
): Promise<{ readonly target: AskedTarget; readonly item: Item } | undefined> {
  const target = await missingChosen(work, teamId, period, key);
  const { of, indicator, name, alias } = target;
  const own = of.id === work.actor.personId;
  if (!canBeFilledIn(work, target) || !may(rolesTowardsPerson(work, of.id), 'report'))
    throw new Refusal({ code: 'not-allowed' });
  const day = target.period.until;
  const item = numberIn(work, target, typed);
  if (!item) return undefined;
  const whose = own ? undefined : { personId: of.id, name, alias };
  await recordLine(work, { items: [{ ...item, indicator }], day, note: '' }, { whose });
  return { target, item };
}

/** What was typed, read as a report of the indicator alone. */
function numberIn({ org, today }: Work, { indicator }: AskedTarget, typed: string): Item | undefined {
  const { currency, fiscalYearStart } = org;
  const around = { indicators: indicatorsOn(org, today), today, currency, fiscalYearStart };
  const reading = readRequest(`${indicator.names.en} ${typed}`, around);
  if (reading.kind !== 'request' || reading.request.said.kind !== 'report') return undefined;
  const { items, note } = reading.request.said.report;
  const [item, ...more] = items;
  return item && more.length === 0 && !note && item.indicator.key === indicator.key ? item : undefined;
}
