import { boolean, list, object, type Rule, string, union, word } from './rule.ts';

/** Composition objects: https://docs.slack.dev/reference/block-kit/composition-objects */

const plainText = (max: number) => object({ text: string(max) }, { emoji: boolean });
const mrkdwn = (max: number) => object({ text: string(max) }, { verbatim: boolean });

export const plain = (max: number): Rule => union({ plain_text: plainText(max) });

/** Plain or marked-up text. */
export const text = (max: number): Rule => union({ plain_text: plainText(max), mrkdwn: mrkdwn(max) });

/** For places that take text objects among other things. */
export const textTypes = { plain_text: plainText(3000), mrkdwn: mrkdwn(3000) };

export const identifier = string(255);

export const option = object({ text: plain(75), value: string(75) }, { description: plain(75) });

/** Only overflow menus may link somewhere. */
export const overflowOption = object(
  { text: plain(75) },
  { value: string(75), description: plain(75), url: string(3000) },
);

/** Check boxes and radio buttons take markup where menus do not. */
export const markedOption = object({ text: text(75), value: string(75) }, { description: text(75) });

export const optionGroup = object({ label: plain(75), options: list(option, 100) });

const buttonStyle = word('primary', 'danger');

export const confirm = object(
  { text: text(300) },
  { title: plain(100), confirm: plain(30), deny: plain(30), style: buttonStyle },
);

export const style = buttonStyle;

/** Whether the file exists and is ready is asked in `across.ts`. */
export const slackFile = object({}, { id: identifier, url: string(3000) }, { oneOf: ['id', 'url'] });
