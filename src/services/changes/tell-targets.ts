import { type Difference, differenceOf } from '../../domain/splits/division.ts';
import { keyOfTarget, type NewTarget } from '../../domain/targets/target.ts';
import { maySeeValues } from '../people/towards.ts';
import { comesTo } from '../targets/store.ts';
import { type TargetVersion, targetVersions } from '../targets/versions.ts';
import { childrenOf, parentOf } from '../teams/children.ts';
import { type Team, teamsOn } from '../teams/read.ts';
import type { Reading } from '../work.ts';
import type { Planned } from './kind.ts';
import { type TargetContent, targetsIn } from './target-content.ts';
import type { TargetsChange, ToldTo } from './what.ts';

interface Named {
  readonly name: string;
  readonly alias: string | null;
}

/** What of it the actor may see: the targets of teams, the own one, and those of people whose values are theirs to see. */
export async function tellTargets(work: ToldTo, change: Planned<TargetContent>): Promise<TargetsChange> {
  const { org } = work;
  const targets = targetsIn(work, change.content);
  const names = await namesOf(work, targets);
  const all = await targetVersions(work, targets);
  /** As if it had not been published. */
  const versionsOf = (target: NewTarget) => all(target).filter(({ changeId }) => changeId !== change.id);
  const { actor, viewer } = work;
  const mayBeSeen = (id: string): boolean =>
    id === viewer || (actor !== undefined && maySeeValues({ ...work, actor }, id));
  const seen = targets.filter(({ of }) => of.kind === 'team' || mayBeSeen(of.id));
  const [first] = targets;
  return {
    kind: 'target',
    holder: (targets.length === 1 && first && names.get(first.of.id)) || change.team,
    version: null,
    allowance: undefined,
    targets: seen.flatMap((target) => {
      const before = versionsOf(target);
      const whose = names.get(target.of.id);
      if (!whose) return [];
      return [
        {
          ...{ whose, indicator: target.indicator, period: target.period, before: before.at(-1)?.stated },
          after: target.amount,
          comesTo: before.length > 0 ? comesTo(target, before, change.from).amount : target.amount,
        },
      ];
    }),
    hidden: targets.length - seen.length,
    divided: first?.indicator.rollupPeople === 'sum' ? await dividedBy(work, change, targets) : [],
    fiscalYearStart: org.fiscalYearStart,
  };
}

/** By the ids of those whose targets they are, as far as they are still there. */
export async function namesOf({ tx, org, today }: Reading, targets: readonly NewTarget[]): Promise<Map<string, Named>> {
  const people = await tx.person.findMany({
    where: { orgId: org.id, id: { in: targets.map(({ of }) => of.id) } },
    select: { id: true, name: true, alias: true },
  });
  return new Map([...people, ...teamsOn(org, today)].map(({ id, name, alias }) => [id, { name, alias }]));
}

/** What it leaves between the targets of teams and of those below them, at the end of the period. */
async function dividedBy(
  work: Reading,
  change: Planned<TargetContent>,
  targets: readonly NewTarget[],
): Promise<{ readonly team: Team; readonly difference: Difference }[]> {
  const teams = teamsOn(work.org, work.today);
  const touched = new Map(
    targets
      .flatMap(({ of }) => [parentOf(work, of), of.kind === 'team' ? teams.find(({ id }) => id === of.id) : undefined])
      .flatMap((team) => (team ? [[team.id, team] as const] : [])),
  );
  const found = await Promise.all(
    [...touched.values()].map(async (team) => {
      const own = { kind: 'team', id: team.id } as const;
      const [aimed] = targets;
      if (!aimed) return [];
      const everybody = [own, ...childrenOf(work, team.id).map(({ of }) => of)].map((of) => ({ ...aimed, of }));
      const versions = await targetVersions(work, everybody);
      const [parent, ...children] = everybody.map((one) => endOf(change, targets, one, versions(one)));
      if (!parent || children.every((child) => !child)) return [];
      const sum = children.reduce((all, child) => all + (child?.amount ?? 0n), 0n);
      return [{ team, difference: differenceOf({ parent: parent.amount, reserve: parent.reserve, children: sum }) }];
    }),
  );
  return found.flat();
}

/** What a target comes to in the end with the change; undefined where there is none. */
function endOf(
  { id, from }: Planned<TargetContent>,
  targets: readonly NewTarget[],
  aimed: NewTarget,
  all: readonly TargetVersion[],
): { readonly amount: bigint; readonly reserve: bigint } | undefined {
  const versions = all.filter(({ changeId }) => changeId !== id);
  const changed = targets.find((one) => keyOfTarget(one) === keyOfTarget(aimed));
  return changed && versions.length > 0 ? comesTo(changed, versions, from) : versions.at(-1);
}
