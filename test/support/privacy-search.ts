import { light } from '../../src/charts/theme.ts';
import { levels, type Privacy } from '../../src/domain/privacy.ts';
import { people as demo } from '../../src/playground/company.ts';
import type { Answer } from '../../src/ports/messenger.ts';
import { planted } from './planted.ts';

/** Something that reached a chat or a person, and how much those who read it may be shown. */
export interface Holding {
  readonly label: string;
  readonly privacy: Privacy;
  /** Payloads and cards, with what is said in place of pictures. */
  readonly said: readonly unknown[];
  /** What pictures are drawn from. */
  readonly drawn: readonly object[];
}

/** An answer, as it was shown to somebody. */
export const holdingOf = (label: string, privacy: Privacy, answer: Answer): Holding => ({
  ...{ label, privacy, said: [answer.kind === 'card' ? answer.card : answer] },
  drawn: answer.kind === 'card' ? answer.card.body.flatMap((one) => (one.type === 'picture' ? [one.spec] : [])) : [],
});

/** What a page says: a row of a table is one line. */
export const linesOfPage = (html: string): string =>
  html
    .replace(/<style>.*?<\/style>/s, '')
    .replaceAll(/<\/(tr|p|h1|h2|title|blockquote)>/g, '\n')
    .replaceAll(/<[^>]*>/g, ' ');

/** Every text in it, also in what is JSON within a text. */
export function texts(part: unknown): string[] {
  if (typeof part === 'string') {
    if (!/^[[{]/.test(part)) return [part];
    try {
      return texts(JSON.parse(part));
    } catch {
      return [part];
    }
  }
  return typeof part === 'object' && part !== null ? Object.values(part).flatMap(texts) : [];
}

const names = demo.flatMap(({ name, alias }) => [name, alias]);
const naming = (text: string): boolean => names.some((name) => text.includes(name));
const status = /[▲●◆▼]|领先|正常|有风险|落后|\b(ahead|on track|at risk|behind)\b/i;
/** Both spellings of money, short or in full. */
const money = /¥|CNY|\d万|\b[\d.]+[KM]\b|1,?234,?567|123456700/;
const place = /第 \d+ 名|\b\d+\. |排在前面|需要支持|In front|Needs support/;
const pay = /奖金|激励|提成|工资|薪|\b(bonus|incentive|salary|commission|payout)\b/i;

const all = ({ said, drawn }: Holding): string[] => [...said.flatMap(texts), ...drawn.flatMap(texts)];
const including = (word: string) => (holding: Holding) => all(holding).filter((text) => text.includes(word));

/** What the rules of a chat speak of, each as the texts in which it is found. */
export const finds = {
  names: (holding: Holding) => all(holding).filter(naming),
  /** Somebody, and how they stand, or a rank. */
  judged: ({ said, drawn }: Holding) => [
    ...said
      .flatMap(texts)
      .flatMap((text) => text.split('\n'))
      .filter((text) => naming(text) && (status.test(text) || place.test(text))),
    ...drawn.flatMap(judgedIn),
  ],
  money: (holding: Holding) => all(holding).filter((text) => money.test(text)),
  customers: including(planted.customer),
  notes: including(planted.note),
  written: including(planted.written),
  pay: (holding: Holding) => all(holding).filter((text) => pay.test(text)),
};
export type Found = keyof typeof finds;

/** From which level on it may be there. */
export const from: Readonly<Record<Found, Privacy | 'never'>> = {
  names: 'progress',
  written: 'progress',
  judged: 'value',
  money: 'value',
  customers: 'full',
  notes: 'full',
  pay: 'never',
};

export const mayHold = ({ privacy }: Pick<Holding, 'privacy'>, what: Found): boolean => {
  const level = from[what];
  return level !== 'never' && levels.indexOf(privacy) >= levels.indexOf(level);
};

/** Everything that is somewhere it may not be. */
export const leaks = (holdings: readonly Holding[], what: Found): string[] =>
  holdings
    .filter((holding) => !mayHold(holding, what))
    .flatMap((holding) => finds[what](holding).map((text) => `${holding.label}: ${text}`));

interface Layer {
  readonly mark: { readonly type: string; readonly color?: string; readonly fill?: string };
  readonly data: { readonly values: readonly { readonly y: number; readonly y2?: number; readonly text?: string }[] };
}

const judging = new Set(
  (['ahead', 'atRisk', 'behind'] as const).flatMap((each) => Object.values(light.status[each]) as string[]),
);
/** In units of a picture: half a line of it. */
const beside = 9;

/** Who stands in a picture on one line with a colour that says how somebody is doing. The team's own stand elsewhere. */
function judgedIn(spec: object): string[] {
  const layers = (spec as { readonly layer?: readonly Layer[] }).layer ?? [];
  const coloured = layers
    .filter(({ mark: { type, color, fill } }) => type !== 'text' && judging.has(color ?? fill ?? ''))
    .flatMap(({ data }) => data.values.map(({ y, y2 = y }) => (y + y2) / 2));
  const told = layers.filter(({ mark }) => mark.type === 'text').flatMap(({ data }) => data.values);
  return told
    .filter(({ text = '', y }) => naming(text) && coloured.some((at) => Math.abs(at - (y - 4)) < beside))
    .map(({ text = '' }) => `${text}, coloured`);
}
