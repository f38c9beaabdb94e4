import { randomUUIDv7 } from 'node:crypto';
import { releaseErrands } from '../../src/errands/lease.ts';
import { goOnce } from '../../src/errands/worker.ts';
import { opening } from '../../src/playground/company.ts';
import { joinPersons } from '../../src/services/links/join.ts';
import { planLink } from '../../src/services/links/plan.ts';
import { report } from '../../src/services/reports/report.ts';
import { lockRules } from '../../src/services/rules/lock.ts';
import { sendDueErrands } from '../../src/services/sources/due.ts';
import { sendErrand } from '../../src/services/sources/send.ts';
import { takePush } from '../../src/services/sources/take-push.ts';
import { fromDay, fromInstant } from '../../src/store/time.ts';
import { ClosedMonth, type Entry } from './closed-month.ts';
import { type Company, foundCompany } from './company.ts';
import { errandsFor } from './errands.ts';
import { FakeSource } from './fake-source.ts';
import { connectSource, dealMapping, putIntoForce } from './source.ts';
import type { Act } from './source-acts.ts';
import { dealOf, valuesOf } from './source-deals.ts';
import type { Counts, Deal, ModelMapping } from './source-model.ts';
import { knownPeople, mails } from './source-people.ts';
import { Troubles } from './source-troubles.ts';

export interface Mapped extends ModelMapping {
  readonly id: string;
}

/** A company with a source, and all that may become of both. */
export class SourceHistory {
  readonly company: Company;
  readonly there: FakeSource;
  readonly on: Awaited<ReturnType<typeof errandsFor>>;
  readonly owners = new Map<string, string>([
    [mails.chen, 'chen'],
    [mails.li, 'li'],
    [mails.twin, 'twin'],
  ]);
  now = opening.toInstant();
  readonly mapped: Mapped[] = [];
  readonly #sourceId: string;
  readonly #address: string;
  readonly #twinId: string;
  readonly month: ClosedMonth;
  readonly #troubles: Troubles;
  #reports = 0;

  private constructor(
    company: Company,
    parts: Pick<SourceHistory, 'there' | 'on'> & { sourceId: string; address: string; twinId: string },
  ) {
    this.company = company;
    this.there = parts.there;
    this.on = parts.on;
    this.month = new ClosedMonth(company);
    this.#troubles = new Troubles(parts.there);
    this.#sourceId = parts.sourceId;
    this.#address = parts.address;
    this.#twinId = parts.twinId;
  }

  /** `behind`: so many minutes the clock of the source is behind ours. */
  static async open(behind: number): Promise<SourceHistory> {
    const company = await foundCompany();
    const twinId = await knownPeople(company);
    const sourceId = await connectSource(company, 'salesforce');
    const { address } = await company.db.source.findFirstOrThrow({ where: { id: sourceId } });

    let history: SourceHistory | undefined;
    const clock = () => history?.now ?? opening.toInstant();
    const there = new FakeSource(() => clock().subtract({ minutes: behind }));
    const on = await errandsFor(company, [there.kind], clock);
    history = new SourceHistory(company, { there, on, sourceId, address, twinId });
    await history.#map('Amount', '2026-10-01');
    await history.#map('one-each', '2026-11-01');
    return history;
  }

  close(): Promise<void> {
    return this.company.close();
  }

  async #map(amount: Mapped['amount'], from: string): Promise<void> {
    const each = amount === 'one-each';
    const rules = {
      ...dealMapping.rules,
      currency: 'CurrencyIsoCode',
      amount: each ? ('one-each' as const) : { field: 'Amount' },
    };
    const indicator = each ? 'new-customers' : 'sales-amount';
    const id = await putIntoForce(this.company, this.#sourceId, { ...dealMapping, rules, from, indicator });
    this.mapped.push({ id, amount, from });
  }

  /** By key of the demo company. */
  keyOf(personId: string): string {
    if (personId === this.#twinId) return 'twin';
    return ['chen', 'li', 'sun'].find((key) => this.company.idOf(key) === personId) ?? personId;
  }

  /** Who somebody is by now. */
  whoIs(key: string): string {
    return key === 'twin' ? (this.owners.get(mails.twin) ?? key) : key;
  }

  async act(act: Act): Promise<void> {
    const { db } = this.company;
    const whole = { where: { id: this.#sourceId } };
    switch (act.is) {
      case 'save':
        return this.there.put(act.deal.id, valuesOf(act.deal));
      case 'remove':
        return this.there.remove(act.id, act.told);
      case 'push':
        return this.#push(act.ids, act.key);
      case 'go':
        return this.#go(act);
      case 'clock':
        return this.#lookAtClock(act);
      case 'known':
        this.owners.set(mails.sun, 'sun');
        await db.person.updateMany({ where: { id: this.company.idOf('sun') }, data: { email: mails.sun } });
        return;
      case 'link':
        return this.#link();
      case 'report':
        return this.#report();
      case 'close':
        return this.month.close(this.now, await this.records());
      case 'reopen':
        return this.month.reopen();
      case 'remap':
        return this.#remap();
      case 'leave':
        await db.source.updateMany({ ...whole, data: { disconnectedAt: fromInstant(this.now) } });
        await db.errand.updateMany({
          where: { state: { in: ['waiting', 'running'] } },
          data: { state: 'failed', endedAt: new Date() },
        });
        return;
      case 'return':
        await db.source.updateMany({ ...whole, data: { disconnectedAt: null } });
        return;
      case 'die':
        return releaseErrands(db);
    }
  }

  async #push(ids: readonly string[], key: string): Promise<void> {
    const body = { key, touched: ids.map((id) => ({ object: 'Opportunity', id })) };
    const request = { headers: {}, query: {}, body: new TextEncoder().encode(JSON.stringify(body)) };
    await takePush({ ...this.on.parts, newId: randomUUIDv7 }, this.#address, request);
  }

  async #report(): Promise<void> {
    this.#reports += 1;
    const said = `11-16 new 2 nth ${this.#reports}`;
    await this.company.as('chen', (work) => report(work, said), this.now.toZonedDateTimeISO('Asia/Shanghai'));
  }

  async #link(): Promise<void> {
    if (this.owners.get(mails.twin) !== 'twin') return;
    await this.company.as('wang', async (work) => {
      await lockRules(work);
      const joining = { work, keep: this.company.idOf('chen'), gone: this.#twinId };
      await joinPersons(joining, await planLink(joining));
    });
    this.owners.set(mails.twin, 'chen');
  }

  /** The second mapping ends today, and another of the same kind begins. */
  async #remap(): Promise<void> {
    const old = this.mapped.pop();
    const until = fromDay(this.now.toZonedDateTimeISO('Asia/Shanghai').toPlainDate());
    await this.company.db.mapping.updateMany({ where: { id: old?.id ?? '' }, data: { until } });
    await this.#map('one-each', '2026-11-10');
  }

  async #go({ kind, trouble, meanwhile }: Extract<Act, { is: 'go' }>): Promise<void> {
    const { there, company } = this;
    if (meanwhile) {
      let pages = 0;
      there.onPage = async () => {
        pages += 1;
        if (pages === 2) await this.act(meanwhile);
      };
    }
    this.#troubles.strike(trouble);
    await company.as('wang', (work) => sendErrand(work, { sourceId: this.#sourceId, kind, about: {} }));
    await this.#twoGo();
    there.onPage = () => {};
  }

  async #lookAtClock({ minutes, trouble }: Extract<Act, { is: 'clock' }>): Promise<void> {
    this.now = this.now.add({ minutes });
    await sendDueErrands({ db: this.company.db, now: this.now, newId: randomUUIDv7 });
    await this.on.hurry();
    this.#troubles.strike(trouble);
    await this.#twoGo();
  }

  /** Two processes, as far as there is something to do. */
  async #twoGo(): Promise<void> {
    const parts = { ...this.on.parts, kinds: this.#troubles.kinds };
    const process = async (): Promise<void> => {
      while (await goOnce(parts));
    };
    await Promise.all([process(), process()]);
  }

  /** Nothing goes wrong any more, nobody does anything, and all is compared. */
  async settles(): Promise<void> {
    const { on } = this;
    this.#troubles.end();
    await this.act({ is: 'return' });
    await this.act({ is: 'die' });
    do {
      await on.hurry();
      await on.goAll();
    } while ((await this.company.db.errand.count({ where: { state: { in: ['waiting', 'running'] } } })) > 0);
    this.now = this.now.add({ minutes: 60 });
  }

  go(kind: 'sync' | 'reconcile') {
    return this.on.go(this.#sourceId, kind);
  }

  /** What is there. */
  deals(): Deal[] {
    return this.there.records.map(dealOf);
  }

  /** Records as they stand with us, with the entry by which they count. */
  records() {
    return this.company.db.sourceRecord.findMany({
      include: { entry: { select: { id: true, personId: true, amount: true, day: true } } },
      orderBy: [{ mappingId: 'asc' }, { externalId: 'asc' }],
    });
  }

  countsOf({ personId, amount, day }: Entry): Counts {
    return { person: this.keyOf(personId), amount, day: day.toISOString().slice(0, 10) };
  }
}
