import { randomUUIDv7 } from 'node:crypto';
import { fromDay, fromInstant } from '../../src/store/time.ts';
import type { Company } from './company.ts';

interface Standing {
  readonly mappingId: string;
  readonly externalId: string;
  readonly entry: Entry | null;
}

export interface Entry {
  readonly personId: string;
  readonly amount: bigint;
  readonly day: Date;
}

const from = fromDay(Temporal.PlainDate.from('2026-10-01'));
const until = fromDay(Temporal.PlainDate.from('2026-10-31'));

/** October, closed for everybody or open, and what it was when it was closed. */
export class ClosedMonth {
  readonly #company: Pick<Company, 'db' | 'org'>;
  /** What counted then, by mapping and record. */
  readonly counted = new Map<string, Map<string, Entry>>();
  closed = false;
  totalsAtClosing: unknown;

  constructor(company: Pick<Company, 'db' | 'org'>) {
    this.#company = company;
  }

  async close(now: Temporal.Instant, records: readonly Standing[]): Promise<void> {
    if (this.closed) return;
    this.closed = true;
    const { db, org } = this.#company;
    const month = { orgId: org.id, kind: 'month', from } as const;
    const closedAt = fromInstant(now);
    await db.period.upsert({
      where: { orgId_kind_from: month },
      create: { ...month, id: randomUUIDv7(), until, closedAt },
      update: { closedAt },
    });
    this.totalsAtClosing = await this.totals();
    for (const { mappingId, externalId, entry } of records) {
      if (!entry || entry.day > until || entry.day < from) continue;
      const theirs = this.counted.get(mappingId) ?? new Map<string, Entry>();
      this.counted.set(mappingId, theirs.set(externalId, entry));
    }
  }

  async reopen(): Promise<void> {
    this.closed = false;
    this.counted.clear();
    await this.#company.db.period.updateMany({ where: { kind: 'month', from }, data: { closedAt: null } });
  }

  totals() {
    return this.#company.db.total.findMany({
      where: { day: { gte: from, lte: until } },
      orderBy: [{ personId: 'asc' }, { indicator: 'asc' }, { day: 'asc' }],
    });
  }
}
