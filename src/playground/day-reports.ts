import { people } from './company.ts';
import { entriesBetween } from './history.ts';
import type { Platform } from './stage.ts';

export interface DayReport {
  readonly who: string;
  readonly platform: Platform;
  readonly text: string;
  /** What the answer says, and that of no other day. */
  readonly seen: string;
  /** What a chat of the team then says in English: that the person has won something on that day. */
  readonly heard: readonly string[];
}

/** When everybody goes home. */
export const endOfWork = '17:45';

const names: Readonly<Record<string, { readonly en: string; readonly zh: string }>> = {
  'sales-amount': { en: 'amount', zh: '销售额' },
  'new-customers': { en: 'new', zh: '新客户' },
  visits: { en: 'visits', zh: '拜访' },
  'follow-ups': { en: 'follow-ups', zh: '跟进' },
};

/** A line of report a person for a day of the demo: the history goes on, only that it is typed now. */
export function dayReports(day: Temporal.PlainDate): DayReport[] {
  const entries = entriesBetween(day, day);
  const date = day.toLocaleString('en', { month: 'short', day: 'numeric' });
  return people.flatMap(({ key, alias, locale, slack }) => {
    const own = entries.filter(({ person }) => person === key);
    if (own.length === 0) return [];
    const chinese = locale === 'zh-CN';
    const items = own.map(({ indicator, amount }) => {
      const name = names[indicator]?.[chinese ? 'zh' : 'en'] ?? indicator;
      return `${name} ${indicator === 'sales-amount' ? thousands(amount, chinese) : amount}`;
    });
    const line = items.join(chinese ? '，' : ', ');
    return [
      {
        who: key,
        platform: slack ? ('slack' as const) : ('feishu' as const),
        text: slack ? `/report ${line}` : `汇报 ${line}`,
        seen: chinese ? `截至 ${day.toString().slice(5)} ${endOfWork}` : `As of ${date}, ${endOfWork}`,
        heard: own.some(({ indicator }) => indicator === 'new-customers') ? [alias, date] : [],
      },
    ];
  });
}

/** Money as it is typed: `14.2万`, `142k`. */
const thousands = (amount: bigint, chinese: boolean): string => {
  const count = Number(amount / 100_000n);
  return chinese ? `${count / 10}万` : `${count}k`;
};
