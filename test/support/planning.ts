import { periodOf } from '../../src/domain/period.ts';
import { opening } from '../../src/playground/company.ts';
import { approveChange } from '../../src/services/changes/approve.ts';
import { draftPlan, type WantedPlan } from '../../src/services/changes/draft-plan.ts';
import type { ChangeView } from '../../src/services/changes/read.ts';
import { type ChangeShown, changeShown } from '../../src/services/changes/show.ts';
import { simulateChange } from '../../src/services/changes/simulate.ts';
import { submitChange } from '../../src/services/changes/submit.ts';
import { withdrawChange } from '../../src/services/changes/withdraw.ts';
import { closePeriod } from '../../src/services/reviews/close.ts';
import { teamsOn } from '../../src/services/teams/read.ts';
import type { Work } from '../../src/services/work.ts';
import { type Company, foundCompany } from './company.ts';
import { usualPlan } from './rewarding.ts';

type Moment = Temporal.ZonedDateTime;
type Wanted = Partial<Omit<WantedPlan, 'approvers' | 'from'>> & {
  /** Their keys. */
  readonly approvers?: readonly string[];
  readonly from?: string;
};

/** The demo company in which plans for rewards are drafted: October is closed, Wang is the only admin. */
export interface Planning {
  readonly company: Company;
  draft(who: string, team: string, wanted?: Wanted, at?: Moment): Promise<ChangeView>;
  simulate(who: string, number: number, at?: Moment): Promise<ChangeView>;
  publish(who: string, number: number, sooner?: string, at?: Moment): Promise<ChangeView>;
  approve(who: string, number: number, at?: Moment): Promise<ChangeView>;
  withdraw(who: string, number: number, at?: Moment): Promise<ChangeView>;
  show(who: string, number: number, at?: Moment): Promise<ChangeShown>;
}

export async function openPlanning(): Promise<Planning> {
  const company = await foundCompany();
  const { idOf } = company;
  const october = periodOf('month', Temporal.PlainDate.from('2026-10-01'), 1);
  await company.as('wang', (work) => closePeriod(work, idOf('company'), october), opening.subtract({ hours: 2 }));
  const as = <Outcome>(who: string, act: (work: Work) => Promise<Outcome>, at?: Moment) => company.as(who, act, at);
  return {
    company,
    draft: (who, teamKey, { plan = usualPlan, approvers = ['ma'], why = 'it pays more', from } = {}, at) =>
      as(
        who,
        (work) => {
          const team = teamsOn(work.org, work.today).find(({ id }) => id === idOf(teamKey));
          if (!team) throw new Error(`no team ${teamKey}`);
          const day = from === undefined ? undefined : Temporal.PlainDate.from(from);
          return draftPlan(work, team, { plan, why, approvers: approvers.map(idOf), from: day });
        },
        at,
      ),
    simulate: (who, number, at) => as(who, (work) => simulateChange(work, number), at),
    publish: (who, number, sooner, at) => as(who, (work) => submitChange(work, number, sooner), at),
    approve: (who, number, at) => as(who, (work) => approveChange(work, number), at),
    withdraw: (who, number, at) => as(who, (work) => withdrawChange(work, number), at),
    show: (who, number, at) => as(who, (work) => changeShown(work, number), at),
  };
}
