import { z } from 'zod';
import { daysOf, type Period } from '../../domain/period.ts';
import { may } from '../../domain/rights.ts';
import type { Differing } from '../../domain/sources/differences.ts';
import type { Standing } from '../../domain/standing.ts';
import { Refusal } from '../../errors.ts';
import { requireAdmin } from '../admins/require.ts';
import { goalsOfPerson } from '../goals/person.ts';
import { indicatorsOn } from '../indicators/read.ts';
import { rolesTowardsPerson } from '../people/towards.ts';
import { periodKey } from '../periods/kept.ts';
import { differingIn } from '../reviews/differing.ts';
import { type MeantReview, meantReview, periodMeant } from '../reviews/meant.ts';
import { teamToReview } from '../reviews/scope.ts';
import { withDifferences } from '../sources/differences.ts';
import { isFed } from '../sources/heard.ts';
import { whoCanOwn } from '../sources/who-can-own.ts';
import { standingsOfPeople } from '../standings/people.ts';
import type { Work } from '../work.ts';

/** Whose differences are meant, as a button or a form carries it: those in the review of a team, or of today a person's or all. */
export const meantDifferences = z.union([
  meantReview,
  z.object({ person: z.uuid() }),
  z.object({ whose: z.literal('everybody') }),
]);
export type MeantDifferences = z.infer<typeof meantDifferences>;

/** A number of somebody on which two sides do not agree, and which nobody has decided. */
export interface Undecided {
  /** Under which it is chosen in a form. */
  readonly key: string;
  readonly personId: string;
  readonly name: string;
  readonly alias: string | null;
  readonly indicator: Standing['indicator'];
  readonly period: Period;
  /** What the number would be by each; first whoever counts. */
  readonly sides: readonly Differing[];
}

/**
 * What the actor may decide of it, the shortest periods first. Throws the Refusals `nothing-to-show`, `no-change` where all
 * agree, and `not-allowed` where only others may decide: nobody decides about the own numbers.
 */
export async function undecided(work: Work, meant: MeantDifferences): Promise<Undecided[]> {
  const all =
    'team' in meant
      ? await ofReview(work, meant)
      : 'person' in meant
        ? await ofPerson(work, meant.person)
        : await ofEverybody(work);
  if (all.length === 0) throw new Refusal({ code: 'no-change' });
  const own = all.filter(({ personId }) => may(rolesTowardsPerson(work, personId), 'correct'));
  if (own.length === 0) throw new Refusal({ code: 'not-allowed' });
  return own.toSorted((a, b) => daysOf(a.period) - daysOf(b.period));
}

async function ofPerson(work: Work, id: string): Promise<Undecided[]> {
  const { person, standings, values } = await goalsOfPerson(work, id);
  return values ? standings.filter(({ differs }) => differs.length > 0).map((one) => numberOf(person, one)) : [];
}

/** Throws the Refusal `admin-only`. */
async function ofEverybody(work: Work): Promise<Undecided[]> {
  await requireAdmin(work);
  const { org, today } = work;
  const fed = indicatorsOn(org, today).filter(({ key }) => isFed(work, [key]));
  if (fed.length === 0) return [];
  const people = await whoCanOwn(work);
  const read = await standingsOfPeople(
    work,
    people.map(({ id }) => id),
    fed,
  );
  const standings = await withDifferences(work, read);
  return people.flatMap(({ id: personId, ...named }) =>
    (standings.get(personId) ?? [])
      .filter(({ differs }) => differs.length > 0)
      .map((one) => numberOf({ personId, ...named }, one)),
  );
}

/** How many numbers of today an admin may decide. Throws the Refusal `admin-only`. */
export async function countUndecided(work: Work): Promise<number> {
  const all = await ofEverybody(work);
  return all.filter(({ personId }) => may(rolesTowardsPerson(work, personId), 'correct')).length;
}

async function ofReview(work: Work, meant: MeantReview): Promise<Undecided[]> {
  teamToReview(work, meant.team, 'review');
  const differing = await differingIn(work, meant.team, periodMeant(work, meant));
  return differing.flatMap(({ of, name, alias, standing }) =>
    standing ? [numberOf({ personId: of.id, name, alias }, standing)] : [],
  );
}

const numberOf = (whose: Pick<Undecided, 'personId' | 'name' | 'alias'>, standing: Standing): Undecided => {
  const { indicator, period, sources, actual, differs } = standing;
  const { personId, name, alias } = whose;
  return {
    ...{ personId, name, alias, indicator, period },
    // The end of an id is the part of it that differs.
    key: [personId.slice(-12), indicator.key, periodKey(period)].join(' '),
    sides: [{ by: sources[0]?.source ?? 'manual', value: actual }, ...differs],
  };
};

/** A side as it is chosen: with what it said when it was shown. */
export const sideKey = ({ by, value }: Differing): string => `${by} ${value}`;
