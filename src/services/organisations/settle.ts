import { Refusal } from '../../errors.ts';
import { fromLocale, toLocale } from '../../store/locale.ts';
import { fromInstant } from '../../store/time.ts';
import { requireAdmin } from '../admins/require.ts';
import { audit } from '../audit/record.ts';
import { indicatorsOn } from '../indicators/read.ts';
import { lockRules } from '../rules/lock.ts';
import { refreshSetup } from '../setup/refresh.ts';
import { ensureCompany } from '../teams/company.ts';
import type { Work } from '../work.ts';

export interface Settled {
  readonly locale: 'zh-CN' | 'en';
  /** As the world names it. */
  readonly zone: string;
  readonly currency: string;
  /** A month, 1 to 12. */
  readonly fiscalYearStart: number;
}

/**
 * An admin says what language, zone, currency and year the organisation has; from then on there is a company that teams can
 * stand below. Amounts are never converted, and no quarter with a target may come to mean other days. Throws the Refusals
 * `admin-only` and `settled`.
 */
export async function settleOrganisation(work: Work, settled: Settled): Promise<void> {
  const { tx, org, now } = work;
  await requireAdmin(work);
  await lockRules(work);
  const where = { id: org.id };
  const before = await tx.organisation.findUniqueOrThrow({ where, select: { locale: true, confirmedAt: true } });
  if (settled.currency !== org.currency && (await hasAmounts(work))) {
    throw new Refusal({ code: 'settled', what: 'currency' });
  }
  if (settled.fiscalYearStart !== org.fiscalYearStart && (await hasQuarters(work))) {
    throw new Refusal({ code: 'settled', what: 'fiscal-year' });
  }
  await ensureCompany(work);
  const { locale, ...same } = settled;
  await tx.organisation.update({
    where,
    // What was read by the old currency, zone and year is read once more.
    data: { ...same, locale: fromLocale(locale), confirmedAt: fromInstant(now), revision: { increment: 1 } },
    select: { id: true },
  });
  await audit(work, {
    action: 'organisation.settle',
    subject: `organisation:${org.id}`,
    before: {
      locale: toLocale(before.locale),
      zone: org.zone,
      currency: org.currency,
      fiscalYearStart: org.fiscalYearStart,
    },
    after: { ...settled },
  });
  await refreshSetup(work);
}

async function hasAmounts({ tx, org, today }: Work): Promise<boolean> {
  const money = indicatorsOn(org, today).flatMap(({ key, unit }) => (unit === 'currency' ? [key] : []));
  const where = { orgId: org.id, indicator: { in: money } };
  return (await tx.entry.findFirst({ where, select: { id: true } })) !== null || (await tx.target.count({ where })) > 0;
}

const hasQuarters = async ({ tx, org }: Work): Promise<boolean> =>
  (await tx.target.count({ where: { orgId: org.id, period: { kind: { in: ['quarter', 'year'] } } } })) > 0;
