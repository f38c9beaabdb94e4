import { defaultThresholds } from '../../../domain/pace.ts';
import { type PeriodKind, periodOf } from '../../../domain/period.ts';
import { type Standing, standingOf } from '../../../domain/standing.ts';
import type { Reader } from '../../../texts/reader.ts';
import { china2026 } from './china-2026.ts';
import { day, sales, visits } from './indicators.ts';

/** One invented team on Wednesday, 18 November 2026. */

export const people = {
  chen: { name: '陈晨', alias: 'Chen Chen' },
  li: { name: '李娜', alias: 'Li Na' },
  sun: { name: '孙悦', alias: 'Sun Yue' },
  zhou: { name: '周舟', alias: 'Zhou Zhou' },
  wang: { name: '王强', alias: 'Wang Qiang' },
  lin: { name: '林岚', alias: 'Lin Lan' },
  /** Has one spelling only. */
  alex: { name: 'Alex Moore', alias: null },
} as const;

export const teams = {
  company: { name: '远山科技', alias: 'Yuanshan' },
  east: { name: '华东', alias: 'East China' },
  south: { name: '华南', alias: 'South' },
} as const;

export const readers: readonly Reader[] = (['zh-CN', 'en'] as const).flatMap((locale) =>
  (['feishu', 'slack'] as const).map(
    (platform): Reader => ({ locale, platform, prefix: '', zone: 'Asia/Shanghai', currency: 'CNY' }),
  ),
);
export const [zhFeishu, zhSlack, enFeishu, enSlack] = readers as readonly [Reader, Reader, Reader, Reader];

export const today = day('2026-11-18');
export const now = Temporal.Instant.from('2026-11-18T06:05:00Z');

/** As it stands at the end of that day; `amount` and `target` in the smallest unit. */
export const standing = (
  indicator: Standing['indicator'],
  actual: bigint,
  target: bigint,
  kind: PeriodKind = 'month',
): Standing =>
  standingOf(indicator, { period: periodOf(kind, today, 1), amount: target }, actual, {
    calendar: china2026,
    today,
    dayEnded: true,
    thresholds: defaultThresholds,
  });

export const ownVisits = standing(visits, 38n, 60n);
export const ownSales = standing(sales, 57_000_000n, 90_000_000n);
