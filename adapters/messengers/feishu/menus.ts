import { z } from 'zod';
import type { Choice, Menu } from '../../../src/card/card.ts';
import { plain } from './inert.ts';
import { CEILING } from './limits.ts';

type Json = Readonly<Record<string, unknown>>;

/** Version of what stands in a button's value: cards of an older release are pressed long after an update. */
export const VALUE_VERSION = 1;

/** What everything that can be used hands back; what was chosen from a menu comes beside it. */
export const carried = ({ kept }: { readonly kept?: boolean | undefined }) => ({
  v: VALUE_VERSION,
  ...(kept ? { kept } : {}),
});
type Carried = ReturnType<typeof carried>;

/** Nothing where there is nothing to choose: Feishu shows no empty list. */
export const menu = ({ label, choices }: Menu, handed: Carried): readonly Json[] =>
  choices.length === 0
    ? []
    : [{ tag: 'select_static', placeholder: plain(label, CEILING.placeholder), ...chosenFrom(choices, handed) }];

export const more = (choices: readonly Choice[], handed: Carried): readonly Json[] =>
  choices.length === 0 ? [] : [{ tag: 'overflow', ...chosenFrom(choices, handed) }];

const chosenFrom = (choices: readonly Choice[], handed: Carried): Json => ({
  options: choices.slice(0, CEILING.options).map(({ label, action, value }) => {
    return { text: plain(label, CEILING.buttonLabel), value: JSON.stringify([action, value]) };
  }),
  behaviors: [{ type: 'callback', value: { ...handed, menu: true } }],
});

const ours = z.object({ menu: z.literal(true) });
const option = z.tuple([z.string(), z.unknown()]);

/** What a chosen option does; undefined where it is not what we put there. */
export function chosenIn(value: unknown, text: unknown) {
  if (!ours.safeParse(value).success) return undefined;
  const [action, chosen] = option.safeParse(parsed(String(text))).data ?? [];
  return action === undefined ? undefined : { kind: 'pressed' as const, action, value: chosen };
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
