import type { Standing } from '../standing.ts';
import { type Concern, needOf } from './concern.ts';

/** What two could talk about: open questions, made from the facts. */
export type Question =
  | { readonly kind: 'about'; readonly concern: Concern }
  /** Somebody is ahead of the pace: what others could learn. */
  | { readonly kind: 'ahead'; readonly standing: Standing }
  /** Has asked for help, and nobody has given any. */
  | { readonly kind: 'alone' }
  | { readonly kind: 'need' };

const mostQuestions = 3;

/**
 * Two or three: about the heaviest facts, two of a kind as one; then what went well; and always what the other needs, unless
 * three are there before it.
 */
export function questionsFor(
  concerns: readonly Concern[],
  standings: readonly Standing[],
  { askedAlone }: { readonly askedAlone: boolean },
): Question[] {
  const heaviest = concerns.toSorted((a, b) => needOf(b) - needOf(a));
  const kinds = new Map<Concern['kind'], Concern>();
  for (const concern of heaviest) if (!kinds.has(concern.kind)) kinds.set(concern.kind, concern);
  const ahead = standings.find(({ status }) => status === 'ahead');
  const all: Question[] = [
    ...[...kinds.values()].slice(0, 2).map((concern): Question => ({ kind: 'about', concern })),
    ...(askedAlone ? [{ kind: 'alone' } as const] : []),
    ...(ahead ? [{ kind: 'ahead', standing: ahead } as const] : []),
    { kind: 'need' },
  ];
  return all.slice(0, mostQuestions);
}
