import { contains } from '../../domain/period.ts';
import { daysToCompare, isSameSpan, isWithin, resolvedIn } from '../../domain/sources/decisions.ts';
import { differencesIn } from '../../domain/sources/differences.ts';
import type { Standing } from '../../domain/standing.ts';
import { standingDecisions } from '../decisions/standing.ts';
import { closedDaysOf, closedPeriods } from '../periods/closed.ts';
import type { Reading } from '../work.ts';
import { isFed, sourcesOf } from './heard.ts';
import { sidedDays } from './sided-days.ts';

/**
 * The standings of people, each with what it would be by whoever does not count, where that is another number, and with what
 * somebody has decided about such a difference.
 */
export async function withDifferences(
  work: Reading,
  standings: ReadonlyMap<string, readonly Standing[]>,
): Promise<Map<string, Standing[]>> {
  const shown = [...standings.values()].flat();
  const keys = [...new Set(shown.map(({ indicator }) => indicator.key))].filter((key) => isFed(work, [key]));
  if (keys.length === 0) return new Map([...standings].map(([id, own]) => [id, [...own]]));
  const { org, today } = work;
  const heard = (await sourcesOf(work, keys)).filter(({ heardAt }) => heardAt).map(({ name }) => name);
  const of = { personIds: [...standings.keys()], keys };
  const [from = today] = shown.map(({ period }) => period.from).sort(Temporal.PlainDate.compare);
  const days = await sidedDays(work, of, { from, until: today });
  const decisions = await standingDecisions(work, of);
  const closed = await closedPeriods(work);
  return new Map(
    [...standings].map(([personId, own]) => {
      const over = closedDaysOf(org, closed, personId);
      const isOpen = ({ day }: { readonly day: Temporal.PlainDate }) => !over.some((span) => contains(span, day));
      const open = days.filter((one) => one.personId === personId && isOpen(one));
      return [
        personId,
        own.map((standing) => {
          const { indicator, period, actual } = standing;
          const decided = decisions.filter(
            (one) =>
              one.personId === personId &&
              one.indicator === indicator.key &&
              (isSameSpan(one.span, period) || isWithin(one.span, period)),
          );
          const holding = decided.filter(isOpen);
          const differs = differencesIn({
            actual,
            days: daysToCompare(
              period,
              open.filter((one) => one.indicator === indicator.key),
              holding,
            ),
            feeds: org.rules.feeds.filter((feed) => feed.indicator === indicator.key),
            heard,
            decided: holding.filter(({ span }) => isSameSpan(span, period)).map(({ source }) => source),
          });
          return { ...standing, differs, ...(decided.length > 0 ? { resolved: resolvedIn(actual, decided) } : {}) };
        }),
      ];
    }),
  );
}
