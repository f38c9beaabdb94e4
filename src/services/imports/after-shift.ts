import type { Planned } from '../teams/change.ts';
import type { Organisation } from '../work.ts';

/** The organisation as it will be once a change is stored, for planning the next one of the same sheet. */
export function afterShift(org: Organisation, { shift, person }: Planned, today: Temporal.PlainDate): Organisation {
  const { rules } = org;
  const kept = rules.memberships.filter(
    (held) => !shift.ends.some(({ teamId, personId }) => held.teamId === teamId && held.personId === personId),
  );
  const names = (personId: string) => rules.memberships.find((held) => held.personId === personId) ?? person;
  const begun = shift.begins.map(({ teamId, personId, role }) => {
    const { name, alias } = names(personId);
    return { teamId, personId, role, name, alias, from: today, until: undefined };
  });
  return { ...org, rules: { ...rules, memberships: [...kept, ...begun] } };
}
