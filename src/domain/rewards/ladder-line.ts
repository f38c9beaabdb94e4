import { hundredthsOf } from '../hundredths.ts';
import type { Ladder, Pay, Tier } from './ladder.ts';

/** The words of a ladder, as people type them and as it is shown. */
const wording = {
  en: { mark: ', ', proportion: 'proportional', times: 'x', pays: 'pays ', cap: 'cap ' },
  'zh-CN': { mark: '，', proportion: '按比例', times: '加速 ', pays: '发 ', cap: '封顶 ' },
} as const;
type Locale = keyof typeof wording;

/** `80% proportional, 100% x1.5, cap 180%`, `80% 按比例，100% 加速 1.5，封顶 180%`; read back, it is the same ladder. */
export function ladderText({ tiers, cap }: Ladder, locale: Locale): string {
  const { mark, cap: capped } = wording[locale];
  const steps = tiers.map(({ from, pays }) => `${percent(from)} ${payText(pays, locale)}`);
  return [...steps, ...(cap === undefined ? [] : [`${capped}${percent(cap)}`])].join(mark);
}

function payText(pays: Pay, locale: Locale): string {
  const { proportion, times, pays: fixed } = wording[locale];
  if (pays.kind === 'proportion') return proportion;
  return pays.kind === 'fixed' ? `${fixed}${percent(pays.rate)}` : `${times}${decimal(pays.times)}`;
}

/** Hundredths as they are typed: 150 is 1.5. */
const decimal = (hundredths: number): string => {
  const part = (hundredths % 100).toString().padStart(2, '0').replace(/0+$/, '');
  return `${Math.floor(hundredths / 100)}${part && `.${part}`}`;
};
const percent = (share: number): string => `${decimal(share)}%`;

const number = String.raw`\d{1,6}(?:\.\d{1,2})?`;
const capShape = new RegExp(`^(?:cap|封顶)\\s*(?<cap>${number})\\s*%?$`, 'iu');
const tierShape = new RegExp(
  `^(?<from>${number})\\s*%?\\s*(?:(?<proportion>proportional|按比例)|(?:x|×|\\*|加速)\\s*(?<times>${number})倍?|(?:pays|发)\\s*(?<rate>${number})\\s*%?)$`,
  'iu',
);

/** What is no part of a ladder. */
export interface UnreadLadder {
  readonly unread: string;
}

/** Parts in any of the two languages, each with a comma before the next. What can be paid by it is for `violationsOfLadder`. */
export function readLadder(line: string): Ladder | UnreadLadder {
  const parts = line
    .normalize('NFKC')
    .split(/[,;、]/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const tiers: Tier[] = [];
  let cap: number | undefined;
  for (const part of parts) {
    const capped = capShape.exec(part)?.groups?.cap;
    const tier = tierOf(part);
    if (tier) tiers.push(tier);
    else if (capped !== undefined && cap === undefined) cap = hundredths(capped);
    else return { unread: part };
  }
  return { tiers, cap };
}

function tierOf(part: string): Tier | undefined {
  const said = tierShape.exec(part)?.groups;
  if (said?.from === undefined) return undefined;
  const from = hundredths(said.from);
  if (said.proportion !== undefined) return { from, pays: { kind: 'proportion' } };
  if (said.times !== undefined) return { from, pays: { kind: 'accelerated', times: hundredths(said.times) } };
  return said.rate === undefined ? undefined : { from, pays: { kind: 'fixed', rate: hundredths(said.rate) } };
}

function hundredths(typed: string): number {
  const [whole = '', part] = typed.split('.');
  return hundredthsOf(whole, part);
}
