import { periodOf } from '../../src/domain/period.ts';
import { opening, teams } from '../../src/playground/company.ts';
import { preparePeople } from '../../src/services/imports/people.ts';
import { prepareTeams } from '../../src/services/imports/teams.ts';
import { indicatorWith } from '../../src/services/indicators/read.ts';
import { cancelLeave } from '../../src/services/leave/cancel.ts';
import { recordLeave } from '../../src/services/leave/record.ts';
import { joinPersons } from '../../src/services/links/join.ts';
import { planLink } from '../../src/services/links/plan.ts';
import { recount } from '../../src/services/reports/recount.ts';
import { report } from '../../src/services/reports/report.ts';
import { undo } from '../../src/services/reports/undo.ts';
import { closePeriod } from '../../src/services/reviews/close.ts';
import { missingToSettle, waive } from '../../src/services/reviews/waive.ts';
import { lockRules } from '../../src/services/rules/lock.ts';
import { recomputed } from '../../src/services/scores/closed.ts';
import { setAside } from '../../src/services/sources/set-aside.ts';
import { setTarget } from '../../src/services/targets/set.ts';
import { undoTarget } from '../../src/services/targets/undo.ts';
import { changeMembership } from '../../src/services/teams/change.ts';
import { confirmTeamChange } from '../../src/services/teams/confirm.ts';
import { teamsOn } from '../../src/services/teams/read.ts';
import type { Work } from '../../src/services/work.ts';
import { toDay } from '../../src/store/time.ts';
import { actOfChange, type ChangeAct, nameApprovers } from './closed-changes.ts';
import { type Company, foundCompany } from './company.ts';
import { feed } from './feeds.ts';
import { refusal } from './refusals.ts';

/** Days count from today: -1 is yesterday. */
export type Act =
  | ChangeAct
  | { readonly is: 'pass'; readonly days: number }
  | { readonly is: 'report'; readonly who: string; readonly what: string; readonly on: number }
  | { readonly is: 'undo'; readonly who: string }
  | ({ readonly is: 'target'; readonly of: string } & Asked)
  | { readonly is: 'leave'; readonly who: string; readonly on: number; readonly days: number }
  | { readonly is: 'move'; readonly who: string; readonly team: string; readonly lead: boolean }
  | { readonly is: 'move-team'; readonly team: string; readonly under: string }
  | { readonly is: 'close'; readonly team: string; readonly kind: 'month' | 'quarter'; readonly on: number }
  | { readonly is: 'link'; readonly keep: string; readonly gone: string }
  | { readonly is: 'joined'; readonly who: string; readonly on: number }
  | { readonly is: 'source'; readonly indicator: string; readonly on: number }
  | { readonly is: 'undo-target' | 'cancel-leave' | 'recount' };

interface Asked {
  readonly indicator: string;
  readonly kind: 'month' | 'quarter' | 'year';
  readonly on: number;
  readonly amount: number;
}

/** A company in which periods are closed, and everything else that people do there. */
export class ClosedHistory {
  readonly company: Company;
  now = opening;
  /** What was done, and refused by which code. */
  readonly happened = new Set<string>();
  readonly #become = new Map<string, string>();
  #said = 0;

  private constructor(company: Company) {
    this.company = company;
  }

  static async open(): Promise<ClosedHistory> {
    const company = await foundCompany();
    await nameApprovers(company);
    return new ClosedHistory(company);
  }

  close(): Promise<void> {
    return this.company.close();
  }

  async act(act: Act): Promise<void> {
    this.now = this.now.add({ minutes: 1 });
    const refused = await refusal(this.#act(act));
    this.happened.add(refused ? `${act.is}: ${refused.code}` : act.is);
  }

  /** Closed scores that are not what they were, with what they have become. */
  async moved() {
    const { company } = this;
    const closed = await company.as('wang', async (work) => {
      const rows = await work.tx.period.findMany({ where: { closedScores: { some: {} } } });
      const periods = rows.map(({ kind, from, until }) => ({ kind, from: toDay(from), until: toDay(until) }));
      return (await Promise.all(periods.map((period) => recomputed(work, period)))).flat();
    });
    return closed
      .filter(({ identical }) => !identical)
      .map(({ scored, period, now }) => ({
        who: scored.who.name,
        period: `${period.kind} ${period.from}`,
        was: factorsOf(scored),
        now: now && factorsOf(now),
      }));
  }

  #as<Outcome>(who: string, act: (work: Work) => Promise<Outcome>): Promise<Outcome> {
    return this.company.as(this.#whoIs(who), act, this.now);
  }

  #whoIs = (who: string): string => {
    const next = this.#become.get(who);
    return next === undefined ? who : this.#whoIs(next);
  };

  #idOf = (key: string): string => this.company.idOf(this.#whoIs(key));
  #day = (on: number) => this.now.toPlainDate().add({ days: on });
  #person = (key: string) => ({ personId: this.#idOf(key), name: this.#whoIs(key), alias: null });

  #act(act: Act): Promise<unknown> {
    switch (act.is) {
      case 'pass':
        this.now = this.now.add({ days: act.days });
        return Promise.resolve();
      case 'report':
        this.#said += 1;
        return this.#as(act.who, (work) => report(work, `${act.what} ${this.#day(act.on)} nth ${this.#said}`));
      case 'undo':
        return this.#as(act.who, (work) => undo(work));
      case 'target':
        return this.#as('wang', (work) => this.#setTarget(work, act));
      case 'undo-target':
        return this.#undoTarget();
      case 'leave':
        return this.#as('wang', (work) => {
          const from = this.#day(act.on);
          return recordLeave(work, this.#person(act.who), { from, until: from.add({ days: act.days }) });
        });
      case 'cancel-leave':
        return this.#cancelLeave();
      case 'move':
        return this.#move(act);
      case 'move-team':
        return this.#as('wang', async (work) => {
          await lockRules(work);
          const [name, under] = [act.team, act.under].map((key) => teams.find((team) => team.key === key)?.name ?? '');
          return (
            await prepareTeams(work, [
              ['团队', '上级团队'],
              [name ?? '', under ?? ''],
            ])
          ).write();
        });
      case 'close':
        return this.#close(act);
      case 'link':
        return this.#link(act);
      case 'joined':
        return this.#as('wang', async (work) => {
          await lockRules(work);
          const { name } = await work.tx.person.findFirstOrThrow({ where: { id: this.#idOf(act.who) } });
          return (
            await preparePeople(work, [
              ['姓名', '入职日期'],
              [name, `${this.#day(act.on)}`],
            ])
          ).write();
        });
      case 'source':
        return this.#source(act);
      case 'change-scorecard':
      case 'change-target':
      case 'correct-target':
      case 'correct-scorecard':
        return actOfChange({ company: this.company, idOf: this.#idOf, as: (...acting) => this.#as(...acting) }, act);
      case 'recount':
        return this.#as('wang', (work) => recount(work));
    }
  }

  async #setTarget(work: Work, { of, indicator: key, kind, on, amount }: Extract<Act, { is: 'target' }>) {
    const indicator = indicatorWith(work, key);
    if (!indicator) throw new Error(`no such indicator: ${key}`);
    const isTeam = teams.some((team) => team.key === of);
    const whose = { of: { kind: isTeam ? 'team' : 'person', id: this.#idOf(of) } as const, name: of, alias: null };
    const period = periodOf(kind, this.#day(on), work.org.fiscalYearStart);
    await setTarget(work, { whose, indicator, period, amount: BigInt(amount) });
  }

  async #undoTarget(): Promise<void> {
    const last = await this.company.db.target.findFirst({ orderBy: [{ setAt: 'desc' }, { id: 'desc' }] });
    if (last) await this.#as('wang', (work) => undoTarget(work, last.id));
  }

  async #cancelLeave(): Promise<void> {
    const last = await this.company.db.leave.findFirst({
      where: { cancelledAt: null },
      orderBy: [{ recordedAt: 'desc' }, { id: 'desc' }],
    });
    if (last) await this.#as('wang', (work) => cancelLeave(work, last.id));
  }

  #move({ who, team: key, lead }: Extract<Act, { is: 'move' }>): Promise<unknown> {
    return this.#as('wang', async (work) => {
      const team = teamsOn(work.org, work.today).find(({ id }) => id === this.company.idOf(key));
      if (!team) throw new Error(`no such team: ${key}`);
      const { draftId } = await changeMembership(work, lead ? 'manager' : 'add', this.#person(who), team);
      if (draftId) await confirmTeamChange(work, draftId);
    });
  }

  /** What is missing is waived. */
  async #close({ team, kind, on }: Extract<Act, { is: 'close' }>): Promise<void> {
    await this.#as('wang', async (work) => {
      const teamId = this.company.idOf(team);
      const period = periodOf(kind, this.#day(on), work.org.fiscalYearStart);
      for (let tries = 0; tries < 9; tries += 1) {
        const closing = await closePeriod(work, teamId, period);
        if (closing.missing.length === 0) return;
        for (const { key } of await missingToSettle(work, closing.team.id, closing.period)) {
          await waive(work, closing.team.id, closing.period, { key, reason: 'nobody knows' });
        }
      }
    });
  }

  async #link({ keep, gone }: Extract<Act, { is: 'link' }>): Promise<void> {
    const [one, other] = [this.#whoIs(keep), this.#whoIs(gone)];
    if (one === other || other === 'wang') return;
    await this.#as('wang', async (work) => {
      await lockRules(work);
      const joining = { work, keep: this.company.idOf(one), gone: this.company.idOf(other) };
      await joinPersons(joining, await planLink(joining));
    });
    this.#become.set(other, one);
  }

  /** A source counts from a day on, and what was said by hand since then stands beside. */
  async #source({ indicator, on }: Extract<Act, { is: 'source' }>): Promise<void> {
    const { db, org } = this.company;
    await feed(db, org.id, { source: 'salesforce', indicator, from: `${this.#day(on)}` });
    await this.#as('wang', async (work) => {
      await lockRules(work);
      await setAside(work, indicator);
    });
  }
}

type Scored = Awaited<ReturnType<typeof recomputed>>[number]['scored'];

const factorsOf = ({ items, together, score }: Scored) => ({
  value: score.value && Number((score.value.top * 10_000n) / score.value.bottom),
  items: items.map(({ line, standing }) => `${line.indicator} ${standing?.actual} of ${standing?.target}`),
  team: together.map(({ indicator, actual, target }) => `${indicator.key} ${actual} of ${target}`),
});
