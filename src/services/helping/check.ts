import type { Span } from '../../domain/period.ts';
import { may } from '../../domain/rights.ts';
import { type Flag, flagsIn, type StoodIn } from '../../domain/tasks/flags.ts';
import { Refusal } from '../../errors.ts';
import { actorStanding } from '../people/standing.ts';
import { rolesTowardsPerson } from '../people/towards.ts';
import { holdingOn } from '../rules/rules.ts';
import type { Organisation, Work } from '../work.ts';
import { type Named, namesOf } from './names.ts';
import { helpIn } from './read.ts';

/** What is worth a look, with the people by their names. */
export interface Found {
  readonly kind: Flag['kind'];
  readonly people: readonly Named[];
  readonly tasks: readonly (readonly number[])[];
}

export interface Check {
  readonly window: Span;
  readonly quickMinutes: number;
  readonly found: readonly Found[];
}

/**
 * What of the confirmed tasks is worth a look, about anybody whom the actor leads; what concerns the actor alone is shown to
 * whoever leads them. Throws the Refusal `nothing-to-show` to whoever leads nobody.
 */
export async function checkTasks(work: Work): Promise<Check> {
  const { org } = work;
  const { admin, manages } = actorStanding(work);
  if (!admin && manages.length === 0) throw new Refusal({ code: 'nothing-to-show' });
  const { window, helps } = await helpIn(work);
  const flags = flagsIn(helps, org.policy.helping, stoodInBy(org)).filter(({ people }) =>
    people.some((personId) => may(rolesTowardsPerson(work, personId), 'checkTasks')),
  );
  const nameOf = await namesOf(
    work,
    flags.flatMap(({ people }) => [...people]),
  );
  return {
    window,
    quickMinutes: org.policy.helping.quickMinutes,
    found: flags.map(({ kind, people, tasks }) => ({ kind, people: people.flatMap(nameOf), tasks })),
  };
}

const stoodInBy =
  ({ rules, zone }: Organisation): StoodIn =>
  (one, other, { confirmedAt }) =>
    holdingOn(rules.delegations, confirmedAt.toZonedDateTimeISO(zone).toPlainDate()).some(
      ({ personId, delegateId }) =>
        (personId === one && delegateId === other) || (personId === other && delegateId === one),
    );
