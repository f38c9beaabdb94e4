import { opening } from '../../src/playground/company.ts';
import { approveChange } from '../../src/services/changes/approve.ts';
import { draftScorecard, scorecardToChange } from '../../src/services/changes/draft-scorecard.ts';
import { readChange, type TypedChange } from '../../src/services/changes/line.ts';
import type { ChangeView } from '../../src/services/changes/read.ts';
import { type ChangeShown, changeShown } from '../../src/services/changes/show.ts';
import { simulateChange } from '../../src/services/changes/simulate.ts';
import { submitChange } from '../../src/services/changes/submit.ts';
import { withdrawChange } from '../../src/services/changes/withdraw.ts';
import type { Work } from '../../src/services/work.ts';
import { type Company, foundCompany } from './company.ts';

type Typed = Partial<TypedChange> & { readonly team?: string };
type Moment = Temporal.ZonedDateTime;

/** The demo company in which scorecards are changed: Wang, Ma and He are admins, Lin manages the company as well. */
export interface Changing {
  readonly company: Company;
  as<Outcome>(who: string, act: (work: Work) => Promise<Outcome>, at?: Moment): Promise<Outcome>;
  draft(who: string, line: string, typed?: Typed, at?: Moment): Promise<ChangeView>;
  simulate(who: string, number: number, at?: Moment): Promise<ChangeView>;
  publish(who: string, number: number, sooner?: string, at?: Moment): Promise<ChangeView>;
  approve(who: string, number: number, at?: Moment): Promise<ChangeView>;
  withdraw(who: string, number: number, at?: Moment): Promise<ChangeView>;
  show(who: string, number: number, at?: Moment): Promise<ChangeShown>;
  /** Drafted, simulated and published by Wang. */
  published(line: string, typed?: Typed): Promise<ChangeView>;
  /** As if nothing had ever been changed. */
  clear(): Promise<void>;
}

export const admins: readonly string[] = ['wang', 'ma', 'he'];

export async function openChanging(): Promise<Changing> {
  const company = await foundCompany();
  const { db, idOf } = company;
  await db.person.updateMany({ where: { id: { in: admins.map(idOf) } }, data: { admin: true } });
  const home = await db.membership.findFirstOrThrow({ where: { personId: idOf('lin') } });
  await db.membership.create({ data: { ...home, teamId: idOf('company') } });
  const as: Changing['as'] = (who, act, at = opening) =>
    company.as(who, (work) => act({ ...work, actor: { ...work.actor, admin: admins.includes(who) } }), at);
  const draft: Changing['draft'] = (who, line, typed = {}, at) =>
    as(
      who,
      (work) => {
        const { team, ...said } = typed;
        const wanted = readChange(work, { why: 'they close more', ...said, line });
        return draftScorecard(work, scorecardToChange(work, team), wanted);
      },
      at,
    );
  const simulate: Changing['simulate'] = (who, number, at) => as(who, (work) => simulateChange(work, number), at);
  const publish: Changing['publish'] = (who, number, sooner, at) =>
    as(who, (work) => submitChange(work, number, sooner), at);
  return {
    ...{ company, as, draft, simulate, publish },
    approve: (who, number, at) => as(who, (work) => approveChange(work, number), at),
    withdraw: (who, number, at) => as(who, (work) => withdrawChange(work, number), at),
    show: (who, number, at) => as(who, (work) => changeShown(work, number), at),
    published: async (line, typed) => {
      const { number } = await draft('wang', line, typed);
      await simulate('wang', number);
      return publish('wang', number);
    },
    clear: async () => {
      await db.changeApproval.deleteMany();
      await db.changeParty.deleteMany();
      await db.scorecardItem.deleteMany({ where: { version: { gt: 1 } } });
      await db.scorecardVersion.deleteMany({ where: { version: { gt: 1 } } });
      await db.change.deleteMany();
    },
  };
}
