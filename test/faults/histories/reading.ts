import { keyOf } from './people.ts';
import { readTaskCard, taskAnswers } from './task-reading.ts';

/**
 * What a message says, in either language, in the words of the model; undefined for one that no history should see. What is
 * only on the way to an answer says nothing.
 */
export function readAnswer(text: string): Read | undefined {
  const about = readTaskCard(text);
  if (about !== undefined) return { says: about };
  const visits = /(?:Customer visits|客户拜访) (?:[\d.]+% · )?([\d.,]+[KM万]?)(?: of |\/)[\d.,]+[KM万]? · /.exec(
    text,
  )?.[1];
  if (visits) return { says: 'goals', ...comesTo({ actual: /^[\d,]+$/.test(visits) ? visits : undefined }) };
  const [first = ''] = text.split('\n');
  for (const [pattern, kind] of answers) {
    const found = pattern.exec(first)?.groups;
    if (found) return { ...answerFrom(kind, found), ...comesTo(found) };
  }
  return undefined;
}

export interface Read {
  /** Empty where nothing is answered yet; what is told to others than who did it begins with `told`. */
  readonly says: string;
  /** What the number comes to that it is about, where that is written in full. */
  readonly comesTo?: number;
}

const weekday = /^(?:(?:Tue, )?Nov 17|11-17(?:（周二）)?)$/;

/** What is said, and how far that is: in full, or shortened where it is much. */
const inEnglish = String.raw`(?<what>.+?)(?: \(\w+ \d+\))?(?:, (?:(?<actual>[\d,]+)|[\d.]+[KM]) of [\d.,]+[KM]? this quarter|, no target set yet)?$`;
const inChinese = String.raw`(?:：| (?=\d+ 项$))(?<what>.+?)(?:（\d\d-\d\d）)?(?:，本季 (?:(?<actual>[\d,]+)|[\d.]+[万亿])\/[\d.,]+[万亿]?|，还没定目标)?$`;

/** A target is told with its number; who has it reads their own. */
const targetAnswers: readonly (readonly [RegExp, string])[] = [
  [/^Set: (?<person>.+?)'s customer visits target for Q1 2027 is (?<number>\d[\d,]*)/, 'set visits'],
  [/^已定：(?<person>\D+?) ?2027 一季度客户拜访目标 (?<number>\d[\d,]*)/, 'set visits'],
  [/^Undone: (?<person>.+?)'s customer visits target for Q1 2027$/, 'unset'],
  [/^已撤销：(?<person>\D+?) ?2027 一季度客户拜访目标$/, 'unset'],
  [/^(?:Your customer visits target for Q1 2027: |你的 ?2027 一季度客户拜访目标：)(?<number>\d[\d,]*)/, 'told target'],
  [
    /^(?:Your customer visits target for Q1 2027 was taken back|你的 ?2027 一季度客户拜访目标撤回了)(?<rest>)/,
    'told target gone',
  ],
  [
    /^(?:Nobody sets their own target|Targets are set by a manager|自己的目标不由自己定|目标由经理来定)(?<rest>)/,
    'not your target',
  ],
];

const answers: readonly (readonly [RegExp, string])[] = [
  ...taskAnswers,
  ...targetAnswers,
  [new RegExp(`^Recorded(?: for (?<whom>.+?))?: ${inEnglish}`), 'recorded'],
  [new RegExp(`^已记(?:到 (?<whom>[^：]+?))?${inChinese}`), 'recorded'],
  [new RegExp(`^已替(?<whom>[^记]+?)记(?:到 (?<day>[^：]+?))?${inChinese}`), 'recorded'],
  [new RegExp(`^Undone(?: for (?<whom>.+?))?: ${inEnglish}`), 'undone'],
  [new RegExp(`^已撤销(?:替(?<whom>.+?)记的)?${inChinese}`), 'undone'],
  [/^(?:Noted: nothing new today|记下了：今天没有新进展)(?<rest>)/, 'nothing new'],
  [/^(?:There is no entry to undo|没有可以撤销的记录)(?<rest>)$/, 'nothing to undo'],
  [/^(?:Nothing was reported yesterday|昨天没有汇报)(?<rest>)/, 'nothing before'],
  [/^(?:A manager does this|The manager above or an admin|这个要(?:经理|上一级经理))(?<rest>)/, 'not allowed'],
  [/^(?:Nothing to show|“.+”没有可看的内容)(?<rest>)/, 'nothing to show'],
  [/^(?:Record it again\?|要再记一次吗？)(?<rest>)/, 'asked twice'],
  [/^(?:No indicator “|没有“.+”这个指标，没有记录)(?<rest>)/, 'unknown'],
  [/(?:Nothing recorded yet|是.*哪个数？还没记录)(?<rest>)$/, 'ambiguous'],
  [/^(?<by>.+?) took back what was recorded for you: (?<what>.+?) \((?<day>\w+ \d+)\)$/, 'told taken back'],
  [/^(?<by>.+?)撤销了替你记的：(?<what>.+?)（(?<day>[\d-]+)）$/, 'told taken back'],
  [/^(?<by>.+?) recorded for you: (?<what>.+?) \((?<day>\w+ \d+)\)$/, 'told recorded'],
  [/^(?<by>.+?)替你记了：(?<what>.+?)（(?<day>[\d-]+)）$/, 'told recorded'],
  // On the way to an answer, and what the clock tells by itself.
  [/^(?:Not recorded yet, I'll confirm here|还没记上，记好后在这里告诉你|Replied privately$|已私信回复$)(?<rest>)/, ''],
  [/(?:forecasts? leaves? a gap|预测有缺口|^Still on task|^任务 #\d+ 还在做吗)(?<rest>)/, ''],
];

type Found = Readonly<Record<string, string | undefined>>;

function answerFrom(kind: string, { what, whom, day, by, number: typed, person: taker, title }: Found): Read {
  if (what === undefined) {
    const number = typed?.replaceAll(',', '');
    const whom = taker && (kind.includes('set') ? `for ${keyOf(taker)}` : keyOf(taker));
    return {
      says: [kind, ...(kind.includes('set') ? [number, whom] : [whom, number]), title].filter(Boolean).join(' '),
    };
  }
  // In English a day may stand where somebody's name does, or behind it.
  const [, person = '', on = ''] = /^((?!Tue|11-)[^,]+)?(?:, )?(.*)$/u.exec(whom ?? '') ?? [];
  const whose = keyOf(person);
  const backdated = weekday.test(on) || weekday.test(day ?? '');
  const who = [...(whose ? [`for ${whose}`] : []), ...(by ? [`by ${keyOf(by) ?? by}`] : [])];
  return { says: [kind, readWhat(what), ...(backdated ? ['yesterday'] : []), ...who].join(' ') };
}

const comesTo = ({ actual }: Found): Pick<Read, 'comesTo'> =>
  actual === undefined ? {} : { comesTo: Number(actual.replaceAll(',', '')) };

const named: readonly (readonly [RegExp, string, number])[] = [
  [/customer visit|客户拜访/, 'visits', 1],
  [/follow-up|有效跟进/, 'follow-ups', 1],
  [/prospect|潜客开发/, 'prospects', 1],
  [/new customer|新客户/, 'new-customers', 1],
  [/sales amount|销售额/, 'sales-amount', 100],
  [/satisfaction|满意度/, 'satisfaction', 100],
];

const sizes: Readonly<Record<string, number>> = { K: 1e3, M: 1e6, 万: 1e4, 亿: 1e8 };

/** `3 customer visits`, `销售额 ¥8,600`, `2 items` as the model has it: `visits 3`, `sales-amount 860000`, `2 items`. */
function readWhat(text: string): string {
  const several = /^(?:\S+ )?(\d+) (?:items?|项)$/.exec(text)?.[1];
  if (several) return `${several} items`;
  const [, digits = '', size = ''] = /([\d,.]*\d)(?: ?([KM万亿]))?/.exec(text) ?? [];
  const [, indicator = text, unit = 1] = named.find(([pattern]) => pattern.test(text)) ?? [];
  return `${indicator} ${Math.round(Number(digits.replaceAll(',', '')) * (sizes[size] ?? 1) * unit)}`;
}
