import { hundredthsOf } from '../hundredths.ts';
import { apportion } from '../largest-remainder.ts';
import { whole } from '../scorecards/scorecard.ts';
import type { Place } from './task.ts';

/** The most slots that a task has, and the most characters that it takes to type them. */
export const mostSlots = 10;
const longestLine = 1_000;

/** A slot as it was typed: its team by name, or null for any. */
export interface TypedSlot extends Omit<Place, 'teamId'> {
  readonly team: string | null;
}

export type MisreadSlots =
  | { readonly kind: 'no-slots' | 'too-many-slots' | 'only-overlay' }
  /** More than all of it, nothing of it, or finer than a hundredth of a percent. */
  | { readonly kind: 'unreadable-share'; readonly word: string }
  | { readonly kind: 'overlay-without-share'; readonly word: string }
  /** What the shares come to, in hundredths of a percent: not to all of it; or to so much that the others would get nothing. */
  | { readonly kind: 'not-the-whole' | 'nothing-left'; readonly total: number };

export type SlotLine = { readonly kind: 'slots'; readonly slots: readonly TypedSlot[] } | MisreadSlots;

/**
 * Slots as people type them: `2` for two that anybody may take; the teams they are for, `East, South`; with roles and shares,
 * `East manager 60%, South 40%, any 20% overlay`, `华东负责人 60%、华南 40%、任何 20% 额外`. Slots without a share share what is left
 * equally; overlay comes on top.
 */
export function readSlotLine(text: string): SlotLine {
  const said = text.normalize('NFKC').trim();
  if (said.length > longestLine) return { kind: 'too-many-slots' };
  const count = /^(?<count>\d+)\s*(?:slots?|名|个|人)?$/iu.exec(said)?.groups?.count;
  const items = count === undefined ? said.split(/[,;、\n]/u).map((item) => item.trim()) : anybody(Number(count));
  const named = items.filter((item) => item !== '');
  if (named.length === 0) return { kind: 'no-slots' };
  if (named.length > mostSlots) return { kind: 'too-many-slots' };
  const slots: Wanted[] = [];
  for (const item of named) {
    const slot = readSlot(item);
    if ('kind' in slot) return slot;
    slots.push(slot);
  }
  return share(slots);
}

/** A slot whose share may still have to be worked out. */
type Wanted = Omit<TypedSlot, 'share'> & { readonly share: number | undefined };

/** However many were asked for: one more than there can be is too many already. */
const anybody = (count: number): string[] => Array(Math.min(count, mostSlots + 1)).fill('any');

const onTop = /(?:\boverlay\b|额外)(?=\s*(?:[\d.]+\s*%)?$)/iu;
const parts =
  /^(?<team>.*?)\s*(?<role>\b(?:manager|member|rep)\b|负责人|经理|组员)?\s*(?:(?<share>(?<![\d.])\d[\d.]*)\s*%)?$/isu;
const any = /^(?:any|anyone|anybody|any team|任何|任何人|任何团队)?$/iu;

function readSlot(item: string): Wanted | MisreadSlots {
  const overlay = onTop.test(item);
  const { team = '', role, share } = parts.exec(item.replace(onTop, '').trim())?.groups ?? {};
  if (overlay && share === undefined) return { kind: 'overlay-without-share', word: item };
  const hundredths = share === undefined ? undefined : readShare(share);
  if (share !== undefined && hundredths === undefined) return { kind: 'unreadable-share', word: `${share}%` };
  return { team: any.test(team) ? null : team, role: roleOf(role), share: hundredths, overlay };
}

function roleOf(word: string | undefined): Place['role'] {
  if (word === undefined) return null;
  return ['manager', '负责人', '经理'].includes(word.toLowerCase()) ? 'manager' : 'member';
}

/** In hundredths of a percent; undefined for nothing, for more than all of it, and for what is finer. */
function readShare(text: string): number | undefined {
  const [, ones, part] = /^(\d{1,3})(?:\.(\d{1,2}))?$/.exec(text) ?? [];
  if (ones === undefined) return undefined;
  const share = hundredthsOf(ones, part);
  return share > 0 && share <= whole ? share : undefined;
}

/** Gives what is left to those who have no share yet; all together it has to be the whole. */
function share(slots: readonly Wanted[]): SlotLine {
  const shared = slots.filter(({ overlay }) => !overlay);
  if (shared.length === 0) return { kind: 'only-overlay' };
  const total = shared.reduce((sum, slot) => sum + (slot.share ?? 0), 0);
  const open = shared.filter((slot) => slot.share === undefined);
  if (open.length === 0 && total !== whole) return { kind: 'not-the-whole', total };
  if (whole - total < open.length) return { kind: 'nothing-left', total };
  const equal = open.length === 0 ? [] : apportion(BigInt(whole - total), Array(open.length).fill(1n));
  return {
    kind: 'slots',
    slots: slots.map((slot) => ({ ...slot, share: slot.share ?? Number(equal[open.indexOf(slot)]) })),
  };
}
