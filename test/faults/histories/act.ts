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
  /** A word that is no indicator, and a number that is two. */
  | { readonly is: 'unknown' | 'ambiguous' }
  /** The button on what was answered to an earlier deed, by its number: takes back what that recorded. */
  | { readonly is: 'undo-button'; readonly of: number };

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
    case 'unknown':
      return tongue === 'en' ? 'report vists 4' : '汇报 拜防 4';
    case 'ambiguous':
      return tongue === 'en' ? 'report amount 1.200' : '汇报 销售额 1.200';
    case 'undo-button':
      throw new Error('a button is pressed, and not typed');
  }
}

const itemText = ({ indicator, amount }: Item, tongue: Tongue): string =>
  `${indicators[indicator][tongue]} ${amount / indicators[indicator].unit}`;

/** A deed as somebody reads it who looks for what went wrong. */
export const told = ({ nr, who, act }: Deed): string =>
  `${nr} ${who}: ${act.is === 'undo-button' ? `[undo] of ${act.of}` : wordsOf(act, 'en', (whom) => `@${whom}`)}`;
