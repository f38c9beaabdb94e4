import { Refusal } from '../../errors.ts';
import { homeOf } from '../teams/home.ts';
import { type Team, teamsOn } from '../teams/read.ts';
import type { Work } from '../work.ts';
import { audienceOf, type Party } from './audience.ts';
import { changeSeen } from './may.ts';
import type { ChangeView } from './read.ts';

export interface SeenList {
  readonly change: ChangeView;
  /** Each with the team that they are at home in. */
  readonly people: readonly (Party & { readonly team: Team | undefined })[];
}

/** Who has seen a change, and who has not. Throws the Refusal `nothing-to-show` also where that is not the actor's to see. */
export async function seenList(work: Work, number: number): Promise<SeenList> {
  const change = await changeSeen(work, number);
  const audience = audienceOf(work, change);
  if (!audience) throw new Refusal({ code: 'nothing-to-show' });
  const { org, today } = work;
  const teams = teamsOn(org, today);
  const people = [...audience.unseen, ...audience.seen].map((party) => ({
    ...party,
    team: teams.find(({ id }) => id === homeOf(org, party.person.id, today)?.teamId),
  }));
  return { change, people };
}
