import type { TargetOwner } from '../../src/domain/targets/target.ts';
import type { Tx } from '../../src/store/store.ts';
import type { Chance } from './chance.ts';

type Tree = readonly { readonly id: string; readonly parentId: string | null }[];

/** Who belongs where, who stands in for whom, and who is an admin. */
export interface Organised {
  readonly managers: ReadonlyMap<string, readonly string[]>;
  readonly members: readonly { readonly teamId: string; readonly personId: string }[];
  readonly standsIn: readonly { readonly personId: string; readonly delegateId: string }[];
  readonly admins: readonly string[];
}

export function organisedBy(chance: Chance, people: readonly string[], tree: Tree): Organised {
  const some = (share: number) => people.filter(() => chance.happens(share));
  const managers = new Map(tree.map(({ id }) => [id, chance.happens(0.2) ? [] : some(0.15)]));
  const members = tree.flatMap(({ id }) => some(0.15).map((personId) => ({ teamId: id, personId })));
  const lead = [...new Set([...managers.values()].flat())];
  const standsIn = lead
    .filter(() => chance.happens(0.4))
    .map((personId) => ({ personId, delegateId: chance.one(people as [string, ...string[]]) }))
    .filter(({ personId, delegateId }) => personId !== delegateId);
  return { managers, members, standsIn, admins: some(0.15) };
}

/** Puts it in the place of what there is, since the beginning of the year. */
export async function organise(tx: Tx, orgId: string, organised: Organised): Promise<void> {
  const { managers, members, standsIn, admins } = organised;
  const [from, until] = [new Date('2026-01-01'), new Date('2027-12-31')];
  await tx.membership.deleteMany();
  await tx.delegation.deleteMany();
  const led = [...managers].flatMap(([teamId, ids]) => ids.map((personId) => ({ teamId, personId })));
  const leading = new Set(led.map(({ teamId, personId }) => `${teamId} ${personId}`));
  const plain = members.filter(({ teamId, personId }) => !leading.has(`${teamId} ${personId}`));
  await tx.membership.createMany({
    data: [
      ...led.map((one) => ({ ...one, orgId, role: 'manager' as const, from })),
      ...plain.map((one) => ({ ...one, orgId, role: 'member' as const, from })),
    ],
  });
  await tx.delegation.createMany({
    data: standsIn.map((one) => ({ ...one, orgId, from, until })),
  });
  await tx.person.updateMany({ data: { admin: false } });
  await tx.person.updateMany({ where: { id: { in: [...admins] } }, data: { admin: true } });
}

/** The rule, said once more from what is written down: whose target somebody may set. */
export function mayReallySet(organised: Organised, tree: Tree, who: string, { kind, id }: TargetOwner): boolean {
  const { managers, members, standsIn, admins } = organised;
  const leads = (teamId: string): readonly string[] => managers.get(teamId) ?? [];
  const own = kind === 'person' ? [id] : leads(id);
  const alone = admins.length === 1 && admins[0] === who && [...managers.values()].flat().every((one) => one === who);
  if (own.includes(who)) return alone;
  if (admins.includes(who)) return true;
  const parentOf = (teamId: string) => tree.find((team) => team.id === teamId)?.parentId ?? undefined;
  const belongs = [...managers].flatMap(([teamId, ids]) => (ids.includes(id) ? [teamId] : []));
  const begins =
    kind === 'team'
      ? [parentOf(id)]
      : [...belongs, ...members.filter(({ personId }) => personId === id).map(({ teamId }) => teamId)];
  const above = begins.flatMap((teamId) => {
    const chain: string[] = [];
    for (let at = teamId; at !== undefined; at = parentOf(at)) chain.push(at);
    return chain.flatMap(leads);
  });
  const acts = [who, ...standsIn.filter(({ delegateId }) => delegateId === who).map(({ personId }) => personId)];
  return acts.some((one) => above.includes(one) && (one === who || !own.includes(one)));
}
