import type { Database } from '../../src/store/store.ts';

/** Everything that is stored of scorecards and of their changes. */
export type History = Awaited<ReturnType<typeof readHistory>>;
type Version = History['versions'][number];

export async function readHistory(db: Database) {
  const versions = await db.scorecardVersion.findMany({
    include: { items: { orderBy: { indicator: 'asc' } } },
    orderBy: [{ scorecardId: 'asc' }, { from: 'asc' }],
  });
  const changes = await db.change.findMany({ include: { approvals: true }, orderBy: { number: 'asc' } });
  return { versions, changes };
}

interface Looking {
  /** Which change each number of a version was given to, by scorecard: filled as they are seen. */
  readonly spoken: Map<string, string>;
  readonly today: Temporal.PlainDate;
}

const dayMs = 86_400_000;
const [most, mostItems, noticeDays] = [2_000, 0.2, 10];

/**
 * What is not as promised, in words; none if all is well. It goes by the versions themselves, one after the other, and by
 * nothing that was counted when they were published.
 */
export function unsound(before: History, after: History, { spoken, today }: Looking): string[] {
  const found: string[] = [];
  const sequences = Map.groupBy(after.versions, ({ scorecardId }) => scorecardId);
  for (const [scorecardId, versions] of sequences) {
    found.push(...tooMuch(versions));
    for (const version of versions) {
      const change = after.changes.find(({ id }) => id === version.changeId);
      const name = `version ${version.version} (change #${change?.number})`;
      if (sum(version.items.map(({ weight }) => weight)) !== 10_000) found.push(`${name} is not the whole`);
      const core = (of: Version) =>
        of.items.flatMap((item) => (item.core ? [`${item.indicator} ${item.weight}`] : [])).join();
      if (versions[0] && core(version) !== core(versions[0])) found.push(`${name} touches what is core`);
      const place = `${scorecardId} ${version.version}`;
      if ((spoken.get(place) ?? version.changeId) !== version.changeId) found.push(`${name} has a number used before`);
      if (version.changeId) spoken.set(place, version.changeId);
      if (change) found.push(...badlyBegun(change, version, name));
    }
  }
  for (const { number, authorId, inPlaceOfId, approvals } of after.changes) {
    if (approvals.some(({ personId }) => personId === authorId || personId === inPlaceOfId)) {
      found.push(`#${number} was approved by whoever drafted it`);
    }
  }
  return [...found, ...retroactive(before, after, today)];
}

function badlyBegun(change: History['changes'][number], { from }: Version, name: string): string[] {
  const { state, publishedAt, hurry, approvals } = change;
  if (state !== 'published' || !publishedAt) return [`${name} is of a change that is not published`];
  const zoned = Temporal.Instant.from(publishedAt.toISOString()).toZonedDateTimeISO('Asia/Shanghai').toPlainDate();
  const notice = Math.round((from.getTime() - Date.parse(zoned.toString())) / dayMs);
  if (notice <= 0) return [`${name} holds from before it was published`];
  if (notice >= noticeDays || (hurry && approvals.length >= 2)) return [];
  return [`${name} comes in ${notice} days without two approvals and a reason`];
}

/** What one version after another moves in a fiscal year, which is the calendar year here. */
function tooMuch(versions: readonly Version[]): string[] {
  const moves = versions.slice(1).map((version, index) => {
    const earlier = versions[index] ?? version;
    const keys = [...new Set([...earlier.items, ...version.items].map(({ indicator }) => indicator))];
    const weightIn = (of: Version, key: string) => of.items.find(({ indicator }) => indicator === key)?.weight ?? 0;
    const pairs = keys.map((key) => [weightIn(earlier, key), weightIn(version, key)] as const);
    const come = pairs.filter(([was, is]) => was === 0 && is > 0).length;
    const gone = pairs.filter(([was, is]) => was > 0 && is === 0).length;
    return {
      year: version.from.getUTCFullYear(),
      weight: sum(pairs.map(([was, is]) => Math.abs(is - was))) / 2 + Math.abs(version.teamLink - earlier.teamLink),
      items: Math.max(come, gone),
      mayItems: Math.max(1, Math.floor(earlier.items.length * mostItems)),
    };
  });
  return [...Map.groupBy(moves, ({ year }) => year)].flatMap(([year, all]) => {
    const weight = sum(all.map((one) => one.weight));
    const items = sum(all.map((one) => one.items));
    const may = Math.max(...all.map((one) => one.mayItems));
    return weight <= most && items <= may ? [] : [`${year} moves ${weight / 100} % and ${items} indicators`];
  });
}

/** What holds already stays, and nothing begins to hold that was not there before its day. */
function retroactive(before: History, after: History, today: Temporal.PlainDate): string[] {
  const holding = ({ versions }: History) =>
    JSON.stringify(versions.filter(({ from }) => from.toISOString().slice(0, 10) <= today.toString()));
  return holding(before) === holding(after) ? [] : ['what holds by now was altered'];
}

const sum = (list: readonly number[]): number => list.reduce((total, one) => total + one, 0);
