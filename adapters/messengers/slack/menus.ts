import type { Overflow, StaticSelect } from '@slack/web-api';
import type { Choice, Menu } from '../../../src/card/card.ts';
import { optionOf } from './carried.ts';
import { oneLine, plain } from './inert.ts';
import { CEILING } from './limits.ts';

/** What begins the name of each menu on a card; a field of a form is called otherwise. */
const NAME = 'menu#';

/** A menu of a card, and no field of a form, of which the submission tells. */
export const isMenu = (actionId: string): boolean => actionId.startsWith(NAME);

/** Undefined where there is nothing to choose: Slack takes no empty list. */
export function renderMenu({ label, choices }: Menu, nth: number): StaticSelect | undefined {
  const options = optionsFrom(choices, CEILING.options);
  if (options.length === 0) return undefined;
  const placeholder = plain(oneLine(label), CEILING.placeholder);
  return { type: 'static_select', action_id: `${NAME}${nth}`, placeholder, options };
}

export function renderMore(choices: readonly Choice[], nth: number): Overflow | undefined {
  const options = optionsFrom(choices, CEILING.more);
  return options.length === 0 ? undefined : { type: 'overflow', action_id: `${NAME}${nth}`, options };
}

/** What an option carries has little room; one that needs more is left out, for it can still be typed. */
const optionsFrom = (choices: readonly Choice[], most: number) =>
  choices
    .flatMap(({ label, action, value }) => {
      const carried = optionOf(action, value, CEILING.optionValue);
      return carried === undefined ? [] : [{ text: plain(oneLine(label), CEILING.optionLabel), value: carried }];
    })
    .slice(0, most);
