import { z } from 'zod';
import type { Indicator } from '../../domain/indicators/indicator.ts';
import { indicatorNamed } from '../../domain/indicators/match.ts';
import { mayCountPraise } from '../../domain/praise/counting.ts';
import { Refusal } from '../../errors.ts';
import { announce } from '../../outbox/announce.ts';
import { requireAdmin } from '../admins/require.ts';
import { audit } from '../audit/record.ts';
import { keepDraft } from '../drafts/keep.ts';
import { takeDraft } from '../drafts/take.ts';
import { indicatorsOn, indicatorWith } from '../indicators/read.ts';
import type { Found } from '../people/find.ts';
import { scorecardOf } from '../scorecards/read.ts';
import { reachable } from '../tasks/clock/reachable.ts';
import { membershipsOf, teamsOn } from '../teams/read.ts';
import type { Work } from '../work.ts';
import { countsThrough } from './credit.ts';

/** The kind of draft that a change of what praise counts through is until it is confirmed. */
export const countDraft = 'praise-count';

/** What praise would count through from then on, and whom that concerns. */
export interface CountPreview extends Concerned {
  readonly draftId: string;
  /** Undefined: through nothing. */
  readonly from: Indicator | undefined;
  readonly to: Indicator | undefined;
}

export interface Concerned {
  /** Whose score it can move: the indicator is on their scorecard. */
  readonly scored: readonly Found[];
  /** How many are in a team, and so told of it. */
  readonly everybody: number;
}

const kept = z.object({ from: z.string().nullable(), to: z.string().nullable() });

/**
 * Shows whom it would concern if praise and awards counted through this indicator, or with undefined through none. Throws the
 * Refusals `admin-only`, `no-praise-indicator` and `no-change`.
 */
export async function previewCount(work: Work, word: string | undefined): Promise<CountPreview> {
  await requireAdmin(work);
  const from = countsThrough(work);
  const to = word === undefined ? undefined : indicatorCalled(work, word);
  if (from?.key === to?.key) throw new Refusal({ code: 'no-change' });
  const draftId = await keepDraft(work, countDraft, { from: from?.key ?? null, to: to?.key ?? null });
  return { draftId, from, to, ...(await concerned(work, from, to)) };
}

function indicatorCalled({ org, today }: Work, word: string): Indicator {
  const indicators = indicatorsOn(org, today);
  const indicator = indicatorNamed(word, indicators);
  if (indicator && mayCountPraise(indicator)) return indicator;
  throw new Refusal({ code: 'no-praise-indicator', word, indicator, fitting: indicators.filter(mayCountPraise) });
}

/** Everybody in a team, and of them whose scorecard has one of the two. */
async function concerned(
  work: Work,
  ...indicators: readonly (Indicator | undefined)[]
): Promise<Concerned & { readonly ids: readonly string[] }> {
  const { tx, org, today } = work;
  const teams = teamsOn(org, today);
  const people = await tx.person.findMany({
    where: reachable(org, today),
    select: { id: true, name: true, alias: true },
    orderBy: { id: 'asc' },
  });
  const inTeam = people.flatMap(({ id: personId, ...person }) => {
    const [home] = membershipsOf(org, personId, today);
    return home ? [{ personId, ...person, teamId: home.teamId }] : [];
  });
  const keys = indicators.flatMap((indicator) => indicator?.key ?? []);
  const scored = inTeam.filter(({ teamId }) =>
    scorecardOf(org, teams, teamId, today)?.items.some((item) => keys.includes(item.indicator)),
  );
  return { scored, everybody: inTeam.length, ids: inTeam.map(({ personId }) => personId) };
}

/**
 * Has praise and awards count as was shown, from now on: what was given before stays as it counted. Everybody in a team is
 * told. Throws the Refusals `admin-only`, those of a draft, and `draft-outdated` where it was set otherwise since.
 */
export async function confirmCount(work: Work, draftId: string): Promise<Concerned & { to: Indicator | undefined }> {
  const { tx, org } = work;
  await requireAdmin(work);
  const { from, to } = kept.parse(await takeDraft(work, countDraft, draftId));
  const indicator = to === null ? undefined : indicatorWith(work, to);
  if (to !== null && !(indicator && mayCountPraise(indicator))) throw new Refusal({ code: 'draft-outdated' });
  const changed = await tx.$executeRaw`
    UPDATE organisation SET policy =
      policy || jsonb_build_object('praise', coalesce(policy->'praise', '{}') || jsonb_build_object('indicator', ${to}::text))
    WHERE id = ${org.id}::uuid AND policy->'praise'->>'indicator' IS NOT DISTINCT FROM ${org.policy.praise.indicator}::text`;
  if (changed === 0 || (countsThrough(work)?.key ?? null) !== from) throw new Refusal({ code: 'draft-outdated' });
  await audit(work, {
    action: 'praise.count',
    subject: `organisation:${org.id}`,
    before: { indicator: from },
    after: { indicator: to },
  });
  const before = from === null ? undefined : indicatorWith(work, from);
  const { ids, ...whom } = await concerned(work, before, indicator);
  const change = work.newId();
  await announce(
    work,
    ids.map((personId) => ({
      key: `praise-count:${change}:${personId}`,
      kind: 'praise-count',
      about: { from, to, by: work.actor.personId },
      subject: `praise-count:${change}`,
      to: { personId },
    })),
  );
  return { to: indicator, ...whom };
}
