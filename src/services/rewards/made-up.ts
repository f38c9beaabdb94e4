import type { Period } from '../../domain/period.ts';
import { compare } from '../../domain/ratio.ts';
import type { RewardPlan } from '../../domain/rewards/plan.ts';
import type { MadeUp, MakesUp } from '../../domain/rewards/statement.ts';
import { fromDay, toDay } from '../../store/time.ts';
import type { ClosedScore } from '../scores/closed.ts';
import { scoresOf } from '../scores/read.ts';
import type { Reading } from '../work.ts';
import { attainedBy } from './earned.ts';

type Asking = Pick<Reading, 'tx' | 'org'>;

/**
 * What of closed scores was reported for days that were closed already, and what each would have been without it, by person.
 * Only what moves the number by which a plan pays the person's own part.
 */
export async function makesUpIn(
  { tx, org }: Asking,
  { personal }: RewardPlan,
  period: Period,
  closed: readonly ClosedScore[],
): Promise<Map<string, MakesUp>> {
  const found = new Map<string, MakesUp>();
  if (!personal) return found;
  const ids = closed.map(({ scored }) => scored.who.personId);
  for (const [personId, entries] of await madeUpIn({ tx, org }, period, ids)) {
    const one = closed.find(({ scored }) => scored.who.personId === personId);
    if (!one) continue;
    const items = entries.map(({ indicator, amount }) => ({ indicator, amount: -amount, base: undefined }));
    const on = { today: period.until, dayEnded: true, known: one.known, supposed: { personId, items } };
    const [scored] = await scoresOf({ tx, org, ...on }, [personId]);
    const by = personal.by.kind === 'indicator' ? [personal.by.indicator] : one.scored.items.map(keyOf);
    const moving = entries.filter(({ indicator }) => by.includes(indicator));
    const [whole, without] = [attainedBy(one.scored, personal.by), attainedBy(scored, personal.by)];
    const isSame = whole && without ? compare(whole, without) === 0 : whole === without;
    if (moving.length > 0 && !isSame) found.set(personId, { entries: moving, without });
  }
  return found;
}

const keyOf = ({ indicator }: ClosedScore['scored']['items'][number]): string => indicator.key;

/** What stands of what people reported in a period for days that were closed by then: by person, indicator and days. */
async function madeUpIn(
  { tx, org }: Asking,
  { from, until }: Period,
  personIds: readonly string[],
): Promise<Map<string, MadeUp[]>> {
  const rows = await tx.entry.groupBy({
    by: ['personId', 'indicator', 'aboutFrom', 'aboutUntil'],
    where: {
      ...{ orgId: org.id, personId: { in: [...personIds] }, day: { gte: fromDay(from), lte: fromDay(until) } },
      ...{ aboutFrom: { not: null }, aside: false, correctsId: null, corrections: { none: {} } },
    },
    _sum: { amount: true },
    orderBy: [{ aboutFrom: 'asc' }, { aboutUntil: 'asc' }, { indicator: 'asc' }, { personId: 'asc' }],
  });
  const made = rows.flatMap(({ personId, indicator, aboutFrom, aboutUntil, _sum: { amount } }) =>
    amount && aboutFrom && aboutUntil
      ? [{ personId, entry: { indicator, amount, about: { from: toDay(aboutFrom), until: toDay(aboutUntil) } } }]
      : [],
  );
  return new Map(
    [...Map.groupBy(made, ({ personId }) => personId)].map(([personId, own]) => [
      personId,
      own.map(({ entry }) => entry),
    ]),
  );
}
