import {
  allowanceOf,
  type Judged,
  judge,
  leftOf,
  movedBetween,
  weightMoves,
} from '../../../domain/changes/allowance.ts';
import { beginsPeriods, nextBeginning } from '../../../domain/changes/fitting-day.ts';
import { periodOf } from '../../../domain/period.ts';
import { differenceBetween } from '../../../domain/scorecards/difference.ts';
import type { ScorecardVersion } from '../../../domain/scorecards/scorecard.ts';
import { Refusal } from '../../../errors.ts';
import { indicatorsOn } from '../../indicators/read.ts';
import type { ScorecardVersion as Stored } from '../../rules/rules.ts';
import { scoresOf } from '../../scores/read.ts';
import { teamsOn } from '../../teams/read.ts';
import type { Organisation, Reading, Work } from '../../work.ts';
import { aimsUnder, scoredBy } from '../aims.ts';
import { takenIn } from '../allowance.ts';
import { fittingVersion } from '../fitting.ts';
import type { ChangeKind, Planned } from '../kind.ts';
import { type ScorecardContent, scorecardContent, versionWith, violationsIn } from '../scorecard-content.ts';
import { storeVersion } from '../store-version.ts';

type ScorecardChange = Planned<ScorecardContent>;

/** Another version of a team's scorecard. */
export const scorecardKind: ChangeKind<ScorecardContent> = {
  kind: 'scorecard',
  content: scorecardContent,
  tell: async (work, change) => {
    const { org, today } = work;
    const { base, planned } = versionsOf(org, change);
    return {
      kind: 'scorecard',
      holder: teamsOn(org, today).find(({ id }) => id === change.team.id) ?? { ...change.team, parentId: null },
      base: base.version,
      version: change.version,
      difference: differenceBetween(base, planned),
      indicators: indicatorsOn(org, today),
      allowance: change.publishedAt ? undefined : await allowanceFor(work, change, base, planned),
    };
  },
  concerned: ({ org }, change) => scoredBy(org, idOf(change), change.from),
  simulate: async (work, change, personIds) => {
    const { base, planned } = versionsOf(work.org, change);
    const by = async (version: ScorecardVersion) =>
      new Map(
        (await scoresOf(withVersion(work, idOf(change), version), personIds)).map((one) => [one.who.personId, one]),
      );
    return { before: await by(base), after: await by(planned) };
  },
  check: async (work, change) => {
    const { base, newest, planned } = versionsOf(work.org, change);
    if (newest.version !== change.content.base) throw new Refusal({ code: 'change-outdated', number: change.number });
    const { violations, excused, indicators } = violationsIn(work.org, planned, work.today);
    if (violations.length > 0 && !excused) {
      throw new Refusal({ code: 'outside-envelope', of: 'change', violations, indicators });
    }
    await checkDay(work, idOf(change), newest, planned, change.from);
    await checkAllowance(work, change, base, planned);
  },
  enact: async (work, change) => {
    const { base, planned } = versionsOf(work.org, change);
    const { id, from } = change;
    const version = await storeVersion(work, planned, { changeId: id, scorecardId: idOf(change), from });
    const moved = movedBetween(base, planned);
    return { version, movedWeight: moved.weight, movedItems: moved.items };
  },
  revoke: async ({ tx, org }, change) => {
    if (change.version === null) throw new Error('a change that was published has become a version');
    // What was drafted from it would move more than it was judged by, once this is gone.
    const next = await tx.change.findFirst({
      where: {
        ...{ orgId: org.id, scorecardId: idOf(change), kind: 'scorecard', state: 'published' },
        version: { gt: change.version },
      },
      select: { number: true },
      orderBy: { version: 'desc' },
    });
    if (next) throw new Refusal({ code: 'change-built-on', number: change.number, next: next.number });
    const of = { orgId: org.id, scorecardId: idOf(change), version: change.version };
    await tx.scorecardItem.deleteMany({ where: of });
    await tx.scorecardVersion.deleteMany({ where: of });
  },
};

function idOf({ scorecardId }: Pick<ScorecardChange, 'scorecardId'>): string {
  if (scorecardId === null) throw new Error('a change of a scorecard says of which');
  return scorecardId;
}

/**
 * The version that it alters, the newest there is, and what would come after. The one that it was drafted from may have been
 * withdrawn since: it is read as if it altered the newest, and is outdated.
 */
function versionsOf({ rules }: Organisation, change: ScorecardChange) {
  const versions = rules.scorecards.find(({ id }) => id === idOf(change))?.versions ?? [];
  const [newest] = versions;
  if (!newest) throw new Error('a scorecard that is changed has a version');
  const base = versions.find(({ version }) => version === change.content.base) ?? newest;
  return { newest, base, planned: versionWith(base, change.content) };
}

/** As if that version had held all along. */
function withVersion(work: Reading, scorecardId: string, version: ScorecardVersion): Reading {
  const { rules } = work.org;
  const always = { version: 0, overrideReason: null, ...version, from: Temporal.PlainDate.from('1970-01-01') };
  const scorecards = rules.scorecards.map((one) => (one.id === scorecardId ? { ...one, versions: [always] } : one));
  return { ...work, org: { ...work.org, rules: { ...rules, scorecards } } };
}

/** Throws the Refusal `change-day`: nothing of a period that runs is ever weighed anew. */
export async function checkDay(
  work: Pick<Work, 'tx' | 'org' | 'today'>,
  scorecardId: string,
  newest: Stored,
  planned: Pick<ScorecardVersion, 'items' | 'teamIndicator'>,
  day: Temporal.PlainDate,
): Promise<void> {
  const { compare } = Temporal.PlainDate;
  const { fiscalYearStart, policy } = work.org;
  const aims = await aimsUnder(work, scorecardId, planned, day);
  const [past, coming] = [compare(day, work.today) <= 0, compare(day, newest.from) <= 0];
  if (!past && !coming && beginsPeriods(aims, day, fiscalYearStart)) return;
  const first = [day, work.today.add({ days: policy.changes.noticeDays }), newest.from.add({ days: 1 })];
  const [latest = day] = past || coming ? first.sort(compare).reverse() : [day];
  const fits = nextBeginning(aims, latest, fiscalYearStart);
  throw new Refusal({ code: 'change-day', why: past ? 'past' : coming ? 'coming' : 'runs', day, fits });
}

async function checkAllowance(
  work: Work,
  change: ScorecardChange,
  base: Stored,
  planned: ScorecardVersion & { readonly overrideReason: string | null },
): Promise<void> {
  const { org } = work;
  const judged = await judgedIn(work, change, base, planned);
  if (judged.fits) return;
  const fitting = fittingVersion(org, base, planned, judged, work.today);
  throw new Refusal({
    code: 'change-over-allowance',
    number: change.number,
    judged,
    fitting: fitting && {
      moves: weightMoves(base, fitting),
      link: differenceBetween(base, fitting).teamLink,
      weight: movedBetween(base, fitting).weight,
    },
    again: periodOf('year', change.from, org.fiscalYearStart).until.add({ days: 1 }),
    indicators: indicatorsOn(org, work.today),
  });
}

/** What it takes of the year, and what others have taken. */
async function judgedIn(
  work: Pick<Work, 'tx' | 'org'>,
  change: ScorecardChange,
  base: Stored,
  planned: ScorecardVersion,
): Promise<Judged> {
  const most = allowanceOf(base, work.org.policy.changes);
  return judge(base, planned, await takenIn(work, idOf(change), change.from), most);
}

async function allowanceFor(...judging: Parameters<typeof judgedIn>) {
  const judged = await judgedIn(...judging);
  return { moved: judged.moved, left: leftOf(judged) };
}
