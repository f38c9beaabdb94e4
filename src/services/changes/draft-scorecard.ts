import { nextBeginning } from '../../domain/changes/fitting-day.ts';
import { firstWithNotice } from '../../domain/changes/notice.ts';
import { periodOf } from '../../domain/period.ts';
import { Refusal } from '../../errors.ts';
import type { ScorecardVersion } from '../rules/rules.ts';
import type { Held } from '../scorecards/held.ts';
import { askedTeam, heldBy } from '../scorecards/show.ts';
import { teamsOn } from '../teams/read.ts';
import type { Work } from '../work.ts';
import { aimsUnder } from './aims.ts';
import { draftChange } from './draft.ts';
import { checkDay } from './kinds/scorecard.ts';
import { changeOwned, requireDrafter } from './may.ts';
import type { ChangeView } from './read.ts';
import { rewriteChange } from './rewrite.ts';
import { contentWith, isSameContent, type ScorecardContent, versionWith, violationsIn } from './scorecard-content.ts';

/** What of a scorecard is to be otherwise. Weights in hundredths of a percent; 0 takes an indicator off it. */
export interface WantedScorecard {
  readonly weights: ReadonlyMap<string, number>;
  readonly teamLink?: number | undefined;
  /** Absent: the first day that is possible and needs no hurry. */
  readonly from?: Temporal.PlainDate | undefined;
  readonly why: string;
  /** Why it may leave what the organisation has set for its scorecards. */
  readonly exception?: string | undefined;
}

/** A scorecard with the version that a change of it begins with. */
export type Changeable = Held & { readonly newest: ScorecardVersion };

/**
 * The scorecard that counts for a team, by the team's name or else the actor's own, to be changed. Throws the Refusals
 * `nothing-to-show`, `no-scorecard` and `not-change-drafter`.
 */
export function scorecardToChange(work: Work, teamNamed: string | undefined): Changeable {
  const team = askedTeam(work, teamNamed);
  const held = heldBy(work, team);
  const [newest] = held?.versions ?? [];
  if (!held || !newest) throw new Refusal({ code: 'no-scorecard', team });
  requireDrafter(work, held.holder);
  return { ...held, newest };
}

/** The same by its id, which comes from outside. */
export function scorecardWithId(work: Work, wanted: string): Changeable {
  const { org, today } = work;
  const scorecard = org.rules.scorecards.find(({ id }) => id === wanted);
  const holder = teamsOn(org, today).find(({ id }) => id === scorecard?.teamId);
  const [newest] = scorecard?.versions ?? [];
  if (!scorecard || !holder || !newest) throw new Refusal({ code: 'nothing-to-show' });
  requireDrafter(work, holder);
  return { ...scorecard, holder, newest };
}

/**
 * Drafts another version of a scorecard. Throws the Refusals `no-change`, `outside-envelope` and `change-day` for what could
 * never be published as it is.
 */
export async function draftScorecard(work: Work, of: Changeable, wanted: WantedScorecard): Promise<ChangeView> {
  const { id, holder, newest } = of;
  const { content, from } = await plan(work, id, newest, wanted);
  return draftChange(work, { kind: 'scorecard', teamId: holder.id, scorecardId: id, content, why: wanted.why, from });
}

/** Drafts it anew, from the scorecard as it is now. Throws those of `changeOwned` and `rewriteChange`, and the same. */
export async function rewriteScorecard(
  work: Work,
  number: number,
  wanted: WantedScorecard,
  seenAt?: Temporal.Instant,
): Promise<ChangeView> {
  const change = await changeOwned(work, number);
  const { id, newest } = scorecardIn(work, change);
  const { content, from } = await plan(work, id, newest, wanted);
  return rewriteChange(work, change, { content, why: wanted.why, from, seenAt });
}

/** The scorecard that a change is of, with its newest version. Throws the Refusal `nothing-to-show` for another kind. */
export function scorecardIn({ org }: Pick<Work, 'org'>, { kind, scorecardId }: ChangeView) {
  const scorecard = org.rules.scorecards.find(({ id }) => kind === 'scorecard' && id === scorecardId);
  const [newest] = scorecard?.versions ?? [];
  if (!scorecard || !newest) throw new Refusal({ code: 'nothing-to-show' });
  return { ...scorecard, newest };
}

async function plan(
  work: Work,
  scorecardId: string,
  newest: ScorecardVersion,
  wanted: WantedScorecard,
): Promise<{ readonly content: ScorecardContent; readonly from: Temporal.PlainDate }> {
  const { from } = wanted;
  const content = contentWith(newest, wanted);
  const planned = versionWith(newest, content);
  if (isSameContent(newest, content)) throw new Refusal({ code: 'no-change' });
  const { violations, excused, indicators } = violationsIn(work.org, planned, work.today);
  if (violations.length > 0 && !excused) {
    throw new Refusal({ code: 'outside-envelope', of: 'change', violations, indicators });
  }
  if (from) await checkDay(work, scorecardId, newest, planned, from);
  return { content, from: from ?? (await firstDay(work, scorecardId, newest, planned)) };
}

/** The first day that needs no hurry and on which periods begin. */
export async function firstDay(
  work: Pick<Work, 'tx' | 'org' | 'today'>,
  scorecardId: string,
  newest: ScorecardVersion,
  planned: Pick<ScorecardVersion, 'items' | 'teamIndicator'> = newest,
): Promise<Temporal.PlainDate> {
  const { org, today } = work;
  const { fiscalYearStart } = org;
  const [, latest = today] = [firstWithNotice(today, org.policy.changes), newest.from.add({ days: 1 })].sort(
    Temporal.PlainDate.compare,
  );
  const aims = await aimsUnder(work, scorecardId, planned, latest);
  // Where nothing is aimed at yet, what comes will be aimed at in months at least.
  return nextBeginning(
    aims.length > 0 ? aims : [{ periods: [periodOf('month', today, fiscalYearStart)] }],
    latest,
    fiscalYearStart,
  );
}
