import {
  confirm,
  identifier,
  markedOption,
  option,
  optionGroup,
  overflowOption,
  plain,
  slackFile,
  style,
} from './objects.ts';
import { boolean, type Fields, integer, list, matching, type ObjectRule, object, string, word } from './rule.ts';

/** Block elements: https://docs.slack.dev/reference/block-kit/block-elements */

const interactive: Fields = { action_id: identifier };
const chosen: Fields = { ...interactive, confirm, focus_on_load: boolean };
const menu: Fields = { ...chosen, placeholder: plain(150) };
const date = matching(/^\d{4}-\d{2}-\d{2}$/);

export const button = object(
  { text: plain(75) },
  { ...interactive, confirm, style, value: string(2000), url: string(3000), accessibility_label: string(75) },
);

export const overflow = object({ options: list(overflowOption, 5) }, { ...interactive, confirm });

export const staticSelect = object(
  {},
  { ...menu, options: list(option, 100), option_groups: list(optionGroup, 100), initial_option: option },
  { oneOf: ['options', 'option_groups'] },
);

export const usersSelect = object({}, { ...menu, initial_user: identifier });

export const datepicker = object({}, { ...menu, initial_date: date });

export const checkboxes = object(
  { options: list(markedOption, 10) },
  { ...chosen, initial_options: list(markedOption, 10) },
);

export const radioButtons = object({ options: list(markedOption, 10) }, { ...chosen, initial_option: markedOption });

export const plainTextInput = object(
  {},
  {
    ...interactive,
    focus_on_load: boolean,
    placeholder: plain(150),
    initial_value: string(3000, 0),
    multiline: boolean,
    min_length: integer(0, 3000),
    max_length: integer(1, 3000),
    dispatch_action_config: object({
      trigger_actions_on: list(word('on_enter_pressed', 'on_character_entered'), 2),
    }),
  },
);

export const image = object(
  { alt_text: string(2000) },
  { image_url: string(3000), slack_file: slackFile },
  { oneOf: ['image_url', 'slack_file'] },
);

const choices = {
  static_select: staticSelect,
  users_select: usersSelect,
  datepicker,
  checkboxes,
  radio_buttons: radioButtons,
} satisfies Record<string, ObjectRule>;

/** Which elements may stand where. */
export const inActions = { button, overflow, ...choices };
export const besideSection = { button, overflow, image, ...choices };
export const inInput = { plain_text_input: plainTextInput, ...choices };
