import type { JsonObject } from '../../../../adapters/emulators/slack/json.ts';

/** One of every published block and element, shaped as https://docs.slack.dev/reference/block-kit has them. */

const plain = (text: string): JsonObject => ({ type: 'plain_text', text });
const mrkdwn = (text: string): JsonObject => ({ type: 'mrkdwn', text });
const option = (value: string): JsonObject => ({ text: plain(`Option ${value}`), value });
const options = [option('a'), option('b'), option('c')];
const image = { type: 'image', image_url: 'https://pictures.example/tower.png', alt_text: 'A tower' };
const richText = (...elements: JsonObject[]): JsonObject => ({ type: 'rich_text', elements });
const section = (...elements: JsonObject[]): JsonObject => ({ type: 'rich_text_section', elements });
const words = (text: string, style: JsonObject = {}): JsonObject => ({ type: 'text', text, style });
const cell = (text: string): JsonObject => ({ type: 'raw_text', text });

/** Elements that can be used where they stand, by their type. */
export const elements: Readonly<Record<string, JsonObject>> = {
  button: {
    type: 'button',
    text: plain('Approve'),
    value: 'yes',
    style: 'primary',
    confirm: {
      title: plain('Sure?'),
      text: mrkdwn('*Two* people are told.'),
      confirm: plain('Yes'),
      deny: plain('No'),
    },
  },
  overflow: { type: 'overflow', options: [option('a'), { ...option('b'), url: 'https://example.com' }] },
  static_select: { type: 'static_select', placeholder: plain('Pick one'), options, initial_option: option('b') },
  multi_static_select: { type: 'multi_static_select', option_groups: [{ label: plain('Group'), options }] },
  users_select: { type: 'users_select', initial_user: 'ULI' },
  multi_users_select: { type: 'multi_users_select', initial_users: ['UANN', 'ULI'] },
  conversations_select: { type: 'conversations_select', placeholder: plain('Pick a chat') },
  multi_conversations_select: { type: 'multi_conversations_select' },
  channels_select: { type: 'channels_select', initial_channel: 'CTEAM' },
  multi_channels_select: { type: 'multi_channels_select' },
  datepicker: { type: 'datepicker', initial_date: '2025-11-20', placeholder: plain('Pick a day') },
  timepicker: { type: 'timepicker', initial_time: '09:30' },
  datetimepicker: { type: 'datetimepicker', initial_date_time: 1763640000 },
  checkboxes: {
    type: 'checkboxes',
    options: [{ text: mrkdwn('*Marked*'), value: 'a', description: mrkdwn('with a line below') }, option('b')],
    initial_options: [option('b')],
  },
  radio_buttons: { type: 'radio_buttons', options, initial_option: option('a') },
};

/** Elements that only stand in input blocks. */
export const inputs: Readonly<Record<string, JsonObject>> = {
  plain_text_input: { type: 'plain_text_input', multiline: true, initial_value: 'two\nlines' },
  number_input: { type: 'number_input', is_decimal_allowed: true, initial_value: '1.5' },
  email_text_input: { type: 'email_text_input', placeholder: plain('you@example.com') },
  url_text_input: { type: 'url_text_input' },
};

/** Elements that the page shows, and the emulator does not take. */
export const onlyDrawn: Readonly<Record<string, JsonObject>> = {
  external_select: { type: 'external_select', placeholder: plain('Search'), min_query_length: 3 },
  multi_external_select: { type: 'multi_external_select', initial_options: [option('a')] },
  rich_text_input: {
    type: 'rich_text_input',
    initial_value: richText(section(words('rich'))),
  },
  file_input: { type: 'file_input', filetypes: ['pdf'], max_files: 1 },
  workflow_button: {
    type: 'workflow_button',
    text: plain('Run'),
    workflow: { trigger: { url: 'https://slack.com/x' } },
  },
};

export const richPieces: Readonly<Record<string, JsonObject>> = {
  text: words('styled', { bold: true, italic: true, strike: true, code: true, underline: true }),
  link: { type: 'link', url: 'https://example.com/a?b=1&c=2', text: 'a link' },
  emoji: { type: 'emoji', name: 'basketball', unicode: '1f3c0' },
  user: { type: 'user', user_id: 'ULI' },
  usergroup: { type: 'usergroup', usergroup_id: 'S1' },
  team: { type: 'team', team_id: 'T1' },
  channel: { type: 'channel', channel_id: 'CTEAM' },
  broadcast: { type: 'broadcast', range: 'here' },
  color: { type: 'color', value: '#F405B3' },
  date: { type: 'date', timestamp: 1763640000, format: '{date_num} at {time}', fallback: 'then' },
};

const list = (style: string, indent: number, ...items: string[]): JsonObject => ({
  type: 'rich_text_list',
  style,
  indent,
  elements: items.map((item) => section(words(item))),
});

const taskCard = {
  type: 'task_card',
  task_id: 't1',
  title: 'Fetch the weather',
  status: 'in_progress',
  details: richText(section(words('Asked the station'))),
  sources: [{ type: 'url', url: 'https://weather.example', text: 'The station' }],
};

const card = {
  type: 'card',
  hero_image: image,
  icon: image,
  title: mrkdwn('*A card*'),
  subtitle: mrkdwn('below it'),
  body: mrkdwn('and its words'),
  actions: [{ type: 'button', text: plain('Open the card'), action_id: 'open' }],
};

export const blocks: Readonly<Record<string, JsonObject>> = {
  section: {
    type: 'section',
    text: mrkdwn('*Bold*, _italic_, ~struck~, `code`, <https://example.com|a link>, <@ULI>, <#CTEAM>, :tada:'),
    fields: [mrkdwn('*Visits*\n38 of 60'), plain('New customers\n3 of 7')],
    accessory: { type: 'button', text: plain('Claim'), action_id: 'claim' },
  },
  'section with a picture': { type: 'section', text: plain('A picture beside'), accessory: image },
  header: { type: 'header', text: plain('A header :rocket:') },
  divider: { type: 'divider' },
  context: { type: 'context', elements: [image, mrkdwn('As of *today*'), plain('by hand')] },
  actions: {
    type: 'actions',
    elements: [{ type: 'button', text: plain('Go'), action_id: 'go', url: 'https://example.com' }],
  },
  image: { ...image, title: plain('A picture with a title') },
  'image of a file': { type: 'image', slack_file: { id: 'F00000001' }, alt_text: 'A chart' },
  input: {
    type: 'input',
    label: plain('Note'),
    hint: plain('Whatever comes to mind'),
    optional: true,
    element: { type: 'plain_text_input', action_id: 'note', placeholder: plain('Write here') },
  },
  rich_text: richText(
    section(...Object.values(richPieces)),
    list('bullet', 0, 'first', 'second'),
    list('ordered', 1, 'deeper'),
    { type: 'rich_text_quote', elements: [words('quoted')], border: 1 },
    { type: 'rich_text_preformatted', elements: [words('const a = 1;\n  b();')] },
  ),
  markdown: {
    type: 'markdown',
    text: '# Title\n\nSome **bold**, *soft*, ~~gone~~ and `code`.\n\n- one\n- [x] done\n  1. deeper\n\n> quoted\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n```js\nlet a = "<b>";\n```\n\n---\n[link](https://example.com) ![picture](https://pictures.example/a.png)',
  },
  table: {
    type: 'table',
    column_settings: [{ is_wrapped: true }, { align: 'right' }],
    rows: [
      [cell('Name'), cell('Visits')],
      [richText(section(words('Li Na', { bold: true }))), cell('38')],
    ],
  },
  data_table: {
    type: 'data_table',
    caption: 'Visits',
    rows: [[cell('Name')], [{ type: 'raw_number', value: 3, text: '3' }]],
  },
  video: {
    type: 'video',
    title: plain('How to report'),
    title_url: 'https://video.example/1',
    video_url: 'https://video.example/embed/1',
    thumbnail_url: 'https://video.example/1.png',
    alt_text: 'A screen',
    author_name: 'Ann',
    provider_name: 'Video',
    description: plain('In a minute'),
  },
  file: { type: 'file', external_id: 'ABCD1', source: 'remote' },
  call: { type: 'call', call_id: 'R1', call: { v1: { id: 'R1', name: 'Weekly call' } } },
  context_actions: {
    type: 'context_actions',
    elements: [
      {
        type: 'feedback_buttons',
        action_id: 'feedback',
        positive_button: { text: plain('Good'), value: 'good' },
        negative_button: { text: plain('Bad'), value: 'bad', accessibility_label: 'This was bad' },
      },
      { type: 'icon_button', icon: 'trash', text: plain('Delete'), action_id: 'delete', value: 'x' },
    ],
  },
  alert: { type: 'alert', level: 'warning', text: mrkdwn('*Careful*') },
  card,
  carousel: { type: 'carousel', elements: [card, card] },
  container: {
    type: 'container',
    title: plain('A container'),
    is_collapsible: true,
    child_blocks: [{ type: 'divider' }],
  },
  task_card: taskCard,
  plan: { type: 'plan', title: 'The plan', tasks: [taskCard] },
};

export const inputBlock = (element: JsonObject): JsonObject => ({
  type: 'input',
  block_id: `block-${element.type}`,
  label: plain(`Label of ${element.type}`),
  element: { action_id: `${element.type}`, ...element },
});

/** An element where it may stand: among others, or in a field. */
export const standing = (element: JsonObject): JsonObject => ({
  type: 'actions',
  elements: [{ action_id: `${element.type}`, ...element }],
});
