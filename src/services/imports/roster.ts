import { toLocale } from '../../store/locale.ts';
import { fromDay, toDay } from '../../store/time.ts';
import { holdingOn } from '../rules/rules.ts';
import type { Work } from '../work.ts';

export interface KnownPerson {
  readonly id: string;
  readonly name: string;
  readonly alias: string | null;
  readonly email: string | null;
  readonly mobile: string | null;
  readonly locale: 'zh-CN' | 'en';
  readonly zone: string;
  readonly joinedOn: Temporal.PlainDate;
  readonly teamIds: readonly string[];
}

/** Everybody who has not left, with what a sheet may say of them. */
export async function knownRoster({ tx, org, today }: Work): Promise<KnownPerson[]> {
  const people = await tx.person.findMany({
    where: { orgId: org.id, OR: [{ leftOn: null }, { leftOn: { gte: fromDay(today) } }] },
    orderBy: { id: 'asc' },
  });
  const teams = Map.groupBy(holdingOn(org.rules.memberships, today), ({ personId }) => personId);
  return people.map(({ id, name, alias, email, mobile, locale, zone, joinedOn }) => ({
    id,
    name,
    alias,
    email,
    mobile,
    zone,
    locale: toLocale(locale),
    joinedOn: toDay(joinedOn),
    teamIds: (teams.get(id) ?? []).map(({ teamId }) => teamId),
  }));
}
