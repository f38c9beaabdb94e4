import { holdingOf } from '../../domain/sources/decisions.ts';
import { isFed, sourcesOf } from '../sources/heard.ts';
import { sidedDays } from '../sources/sided-days.ts';
import type { Work } from '../work.ts';
import { openDecisions } from './standing.ts';
import { takeBackDecisions } from './take-back.ts';

/**
 * Something was recorded of these people, or other rules say which side counts: what was decided where a side now says
 * something else does not hold any more, and the number is that of the side that counts until somebody decides again.
 */
export async function lapseDecisions(
  work: Work,
  of: { readonly personIds: readonly string[]; readonly keys: readonly string[] },
): Promise<void> {
  const keys = of.keys.filter((key) => isFed(work, [key]));
  if (keys.length === 0) return;
  const standing = await openDecisions(work, { ...of, keys });
  if (standing.length === 0) return;
  const { compare } = Temporal.PlainDate;
  const [from = work.today] = standing.map(({ span }) => span.from).sort(compare);
  const until =
    standing
      .map(({ span }) => span.until)
      .sort(compare)
      .at(-1) ?? work.today;
  const heard = (await sourcesOf(work, keys)).filter(({ heardAt }) => heardAt).map(({ name }) => name);
  const days = await sidedDays(work, { ...of, keys }, { from, until });
  const groups = Map.groupBy(standing, ({ personId, indicator }) => `${personId} ${indicator}`);
  const gone = [...groups.values()].flatMap((own) => {
    const { personId, indicator } = own[0] ?? { personId: '', indicator: '' };
    const holding = holdingOf(own, {
      days: days.filter((one) => one.personId === personId && one.indicator === indicator),
      feeds: work.org.rules.feeds.filter((feed) => feed.indicator === indicator),
      heard,
    });
    return own.filter((one) => !holding.includes(one));
  });
  await takeBackDecisions(work, gone);
}
