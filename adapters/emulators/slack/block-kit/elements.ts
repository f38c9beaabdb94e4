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
const time = matching(/^\d{2}:\d{2}$/);
const upTo: Fields = { max_selected_items: integer(1, 100) };
const conversationFilter = object(
  {},
  {
    include: list(word('im', 'mpim', 'private', 'public'), 4),
    exclude_external_shared_channels: boolean,
    exclude_bot_users: boolean,
  },
  { anyOf: ['include', 'exclude_external_shared_channels', 'exclude_bot_users'] },
);
const conversations: Fields = { ...menu, default_to_current_conversation: boolean, filter: conversationFilter };

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

const multiStaticSelect = object(
  {},
  {
    ...menu,
    ...upTo,
    options: list(option, 100),
    option_groups: list(optionGroup, 100),
    initial_options: list(option, 100),
  },
  { oneOf: ['options', 'option_groups'] },
);

export const usersSelect = object({}, { ...menu, initial_user: identifier });

const multiUsersSelect = object({}, { ...menu, ...upTo, initial_users: list(identifier, 100) });

/** Only in windows can an answer be sent on to the chat that was chosen. */
const conversationsSelect = object({}, { ...conversations, initial_conversation: identifier });
const multiConversationsSelect = object(
  {},
  { ...conversations, ...upTo, initial_conversations: list(identifier, 100) },
);

const channelsSelect = object({}, { ...menu, initial_channel: identifier });
const multiChannelsSelect = object({}, { ...menu, ...upTo, initial_channels: list(identifier, 100) });

export const datepicker = object({}, { ...menu, initial_date: date });

const timepicker = object({}, { ...menu, initial_time: time, timezone: string(255) });

const datetimepicker = object({}, { ...chosen, initial_date_time: integer(1_000_000_000, 9_999_999_999) });

export const checkboxes = object(
  { options: list(markedOption, 10) },
  { ...chosen, initial_options: list(markedOption, 10) },
);

export const radioButtons = object({ options: list(markedOption, 10) }, { ...chosen, initial_option: markedOption });

const typed: Fields = {
  ...interactive,
  focus_on_load: boolean,
  placeholder: plain(150),
  dispatch_action_config: object({
    trigger_actions_on: list(word('on_enter_pressed', 'on_character_entered'), 2),
  }),
};

export const plainTextInput = object(
  {},
  {
    ...typed,
    initial_value: string(3000, 0),
    multiline: boolean,
    min_length: integer(0, 3000),
    max_length: integer(1, 3000),
  },
);

/** An address of mail or of the net. */
const addressInput = object({}, { ...typed, initial_value: string(3000, 0) });

const numberInput = object(
  { is_decimal_allowed: boolean },
  { ...typed, initial_value: string(255), min_value: string(255), max_value: string(255) },
);

const feedback = object({ text: plain(75), value: string(2000) }, { accessibility_label: string(75) });

const feedbackButtons = object({ positive_button: feedback, negative_button: feedback }, interactive);

const iconButton = object(
  { icon: string(255), text: plain(75) },
  {
    ...interactive,
    confirm,
    value: string(2000),
    accessibility_label: string(75),
    visible_to_user_ids: list(identifier, 100),
  },
);

export const image = object(
  { alt_text: string(2000) },
  { image_url: string(3000), slack_file: slackFile },
  { oneOf: ['image_url', 'slack_file'] },
);

const choices = {
  static_select: staticSelect,
  multi_static_select: multiStaticSelect,
  users_select: usersSelect,
  multi_users_select: multiUsersSelect,
  conversations_select: conversationsSelect,
  multi_conversations_select: multiConversationsSelect,
  channels_select: channelsSelect,
  multi_channels_select: multiChannelsSelect,
  datepicker,
  timepicker,
  checkboxes,
  radio_buttons: radioButtons,
} satisfies Record<string, ObjectRule>;

/** Which elements may stand where. */
export const inActions = { button, overflow, datetimepicker, ...choices };
export const besideSection = { button, overflow, image, ...choices };
export const inInput = {
  plain_text_input: plainTextInput,
  email_text_input: addressInput,
  url_text_input: addressInput,
  number_input: numberInput,
  datetimepicker,
  ...choices,
};
export const inContextActions = { feedback_buttons: feedbackButtons, icon_button: iconButton };
