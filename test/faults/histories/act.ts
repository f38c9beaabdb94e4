import type { Key } from './people.ts';

/** In the smallest unit, as the ledger has it. */
export interface Item {
  readonly indicator: Indicator;
  readonly amount: number;
}

export type Indicator = keyof typeof indicators;

/** What is reported here: what adds up, with a target of the quarter or without, and one whose last value counts. */
export const indicators = {
  visits: { en: 'visits', zh: '拜访', unit: 1, adds: true },
  'follow-ups': { en: 'follow-ups', zh: '跟进', unit: 1, adds: true },
  prospects: { en: 'prospects', zh: '潜客', unit: 1, adds: true },
  'sales-amount': { en: 'amount', zh: '销售额', unit: 100, adds: true },
  satisfaction: { en: 'csat', zh: '满意度', unit: 100, adds: false },
} as const;

/** What somebody says or presses. */
export type Act =
  | {
      readonly is: 'report';
      readonly items: readonly Item[];
      readonly yesterday: boolean;
      readonly note: string;
      /** For whom, where that is somebody else. */
      readonly whom?: Key;
    }
  /** `same as yesterday`, `nothing today`, and taking the latest back. */
  | { readonly is: 'same' | 'none' | 'undo' }
  /** How far somebody is, their team, the company. */
  | { readonly is: 'goals'; readonly of: 'own' | 'team' | 'company' }
  /** A word that is no indicator, and a number that is two. */
  | { readonly is: 'unknown' | 'ambiguous' }
  /** The button on what was answered to an earlier deed, by its number: takes back what that recorded, or publishes it. */
  | { readonly is: 'undo-button'; readonly of: number }
  | { readonly is: 'publish'; readonly of: number; readonly offer: Offer }
  /** How many visits somebody is to make in the next quarter; and the button that takes that back. */
  | { readonly is: 'target'; readonly whom: Key; readonly amount: number }
  | { readonly is: 'target-undo'; readonly of: number }
  /** A task as it would be; and what is done with one, by a word or the button on its card. */
  | ({ readonly is: 'offer' } & Offer)
  | { readonly is: 'task'; readonly act: TaskAct; readonly task: number; readonly pressed: boolean };

export interface Offer {
  readonly title: string;
  readonly slots: number;
  readonly points: number;
}

export type TaskAct = 'claim' | 'done' | 'release' | 'confirm' | 'give-back' | 'cancel';

/** An act of somebody, with a number of its own. */
export interface Deed {
  readonly nr: number;
  readonly who: Key;
  readonly act: Act;
}

type Tongue = 'en' | 'zh';

/** How it is typed. `named`: how somebody is named there. */
export function wordsOf(act: Act, tongue: Tongue, named: (whom: Key) => string): string {
  const [report, none, same, undo] =
    tongue === 'en' ? ['report', 'none', 'same', 'undo'] : ['汇报', '无', '同昨天', '撤销'];
  switch (act.is) {
    case 'report':
      return [
        report,
        ...(act.whom ? [tongue === 'en' ? `for ${named(act.whom)}` : `代 ${named(act.whom)}`] : []),
        act.items.map((item) => itemText(item, tongue)).join(tongue === 'en' ? ', ' : '，'),
        ...(act.yesterday ? [tongue === 'en' ? 'yesterday' : '昨天'] : []),
        ...(act.note ? [act.note] : []),
      ].join(' ');
    case 'same':
      return `${report} ${same}`;
    case 'none':
      return `${report} ${none}`;
    case 'undo':
      return `${report} ${undo}`;
    case 'goals':
      return goalWords[tongue][act.of];
    case 'unknown':
      return tongue === 'en' ? 'report vists 4' : '汇报 拜防 4';
    case 'ambiguous':
      return tongue === 'en' ? 'report amount 1.200' : '汇报 销售额 1.200';
    case 'offer': {
      const { title, slots, points } = act;
      if (tongue === 'en') return `task new ${title} slots=${slots} points=${points}`;
      return `任务 新建 ${title} 名额=${slots} 积分=${points}`;
    }
    case 'target': {
      const [whom, period] = [named(act.whom), '2027Q1'];
      return tongue === 'en'
        ? `goal set ${whom} visits ${act.amount} ${period}`
        : `目标 设 ${whom} 拜访 ${act.amount} ${period}`;
    }
    case 'task':
      return tongue === 'en' ? `task ${act.act} ${act.task}` : `任务 ${inChinese[act.act]} ${act.task}`;
    case 'undo-button':
    case 'target-undo':
    case 'publish':
      throw new Error('a button is pressed, and not typed');
  }
}

const goalWords = {
  en: { own: 'goal', team: 'goal team', company: 'goal company' },
  zh: { own: '目标', team: '目标 团队', company: '目标 公司' },
} as const;

const inChinese: Readonly<Record<TaskAct, string>> = {
  ...{ claim: '认领', done: '完成', release: '释放' },
  ...{ confirm: '确认', 'give-back': '', cancel: '取消' },
};

const itemText = ({ indicator, amount }: Item, tongue: Tongue): string =>
  `${indicators[indicator][tongue]} ${amount / indicators[indicator].unit}`;

/** A deed as somebody reads it who looks for what went wrong. */
export function told({ nr, who, act }: Deed): string {
  if ('of' in act && act.is !== 'goals') return `${nr} ${who}: [${act.is}] of ${act.of}`;
  if (act.is === 'task' && act.pressed) return `${nr} ${who}: [${act.act}] of task ${act.task}`;
  return `${nr} ${who}: ${wordsOf(act, 'en', (whom) => `@${whom}`)}`;
}
