import {
  anything,
  between,
  components as children,
  json,
  list,
  map,
  need,
  oneOf,
  type Shape,
  shape,
  tagged,
  text,
  textUpTo,
  whole,
  yesNo,
} from './kinds.ts';
import { align, behaviors, elementId, icon, layout, plain, plainOrMarkdown, valign } from './objects.ts';

/**
 * The components of card JSON 2.0, by tag: every property each may have. Left out, and so refused as unknown: chart,
 * audio, img_combination and select_img.
 * Source: open.feishu.cn/document/feishu-cards/card-json-v2-components, one page a component. Where a page says that
 * other values fall back to a default (text_size, colours, spacing) any text is taken.
 */

const common: Shape = { tag: need(text), element_id: elementId, margin: text };

/** What everything has that a person can use. `required` only counts inside a form. */
const usable: Shape = {
  ...common,
  name: text,
  required: yesNo,
  disabled: yesNo,
  disabled_tips: plain,
  hover_tips: plain,
  width: text,
  behaviors,
  /** Older form of `behaviors`, still taken. */
  value: anything,
  confirm: shape('confirm'),
};
const chooser: Shape = { ...usable, type: oneOf('default', 'text'), placeholder: shape('shortText') };

/** Shown only. */
export const displays: Readonly<Record<string, Shape>> = {
  markdown: { ...common, content: need(text), i18n_content: map(text), text_size: text, text_align: align, icon },
  div: {
    ...common,
    width: text,
    text: plainOrMarkdown,
    icon,
    fields: list(shape('field')),
  },
  hr: common,
  img: {
    ...common,
    img_key: need(text),
    i18n_img_key: map(text),
    alt: need(plain),
    title: plain,
    corner_radius: text,
    scale_type: oneOf('crop_center', 'crop_top', 'fit_horizontal'),
    size: text,
    transparent: yesNo,
    preview: yesNo,
    mode: text,
    custom_width: anything,
    compact_width: yesNo,
  },
  person: { ...common, size: text, show_avatar: yesNo, show_name: yesNo, style: text, user_id: need(text) },
  person_list: {
    ...common,
    drop_invalid_user_id: yesNo,
    lines: whole(1),
    show_name: yesNo,
    show_avatar: yesNo,
    size: text,
    persons: need(list(shape('personId'))),
    icon,
    ud_icon: json,
  },
};

/** Used by a person. In a form they need a name. */
export const controls: Readonly<Record<string, Shape>> = {
  button: {
    ...usable,
    type: oneOf(
      ...['default', 'primary', 'danger', 'text', 'primary_text', 'danger_text'],
      ...['primary_filled', 'danger_filled', 'laser'],
    ),
    size: oneOf('tiny', 'small', 'medium', 'large'),
    text: shape('shortText'),
    icon,
    url: text,
    multi_url: shape('links'),
    form_action_type: oneOf('submit', 'reset'),
    action_type: oneOf('link', 'request', 'multi', 'form_submit', 'form_reset'),
  },
  overflow: { ...usable, options: need(list(shape('overflowOption'))) },
  input: {
    ...usable,
    placeholder: shape('shortText'),
    default_value: text,
    i18n_default_value: map(text),
    max_length: whole(1, 1000),
    input_type: oneOf('text', 'multiline_text', 'password'),
    rows: whole(1),
    auto_resize: yesNo,
    max_rows: whole(1),
    show_icon: yesNo,
    label: plain,
    label_position: oneOf('top', 'left'),
  },
  select_static: { ...chooser, initial_option: text, initial_index: whole(0), options: list(shape('option')) },
  multi_select_static: { ...chooser, selected_values: list(text), options: list(shape('option')) },
  select_person: { ...chooser, initial_option: text, options: list(shape('personOption')) },
  multi_select_person: { ...chooser, selected_values: list(text), options: list(shape('personOption')) },
  date_picker: { ...chooser, initial_date: text },
  picker_time: { ...chooser, initial_time: text },
  picker_datetime: { ...chooser, initial_datetime: text },
  checker: {
    ...usable,
    checked: yesNo,
    text: plainOrMarkdown,
    overall_checkable: yesNo,
    button_area: shape('checkerButtons'),
    checked_style: shape('checkedStyle'),
    padding: text,
  },
};

/** Hold other components, at most five deep. */
export const containers: Readonly<Record<string, Shape>> = {
  column_set: {
    ...common,
    horizontal_spacing: text,
    horizontal_align: align,
    flex_mode: oneOf('none', 'stretch', 'flow', 'bisect', 'trisect'),
    background_style: text,
    action: shape('jump'),
    columns: need(list(tagged('column'))),
  },
  collapsible_panel: {
    ...common,
    ...layout,
    expanded: yesNo,
    background_color: text,
    header: need(shape('panelHeader')),
    border: shape('border'),
    elements: children('nested'),
  },
  interactive_container: {
    ...common,
    ...layout,
    width: text,
    height: text,
    background_style: text,
    has_border: yesNo,
    border_color: text,
    corner_radius: text,
    behaviors: need(behaviors),
    hover_tips: plain,
    disabled: yesNo,
    disabled_tips: plain,
    confirm: shape('confirm'),
    elements: need(children('nested')),
  },
};

/** Stand only at the root of a card. */
export const rooted: Readonly<Record<string, Shape>> = {
  form: { ...common, ...layout, name: need(text), elements: need(children('nested')) },
  table: {
    ...common,
    page_size: whole(1, 10),
    row_height: text,
    row_max_height: text,
    freeze_first_column: yesNo,
    header_style: shape('tableHeader'),
    columns: need(list(shape('tableColumn'))),
    rows: need(list(json)),
  },
};

/** Parts of components that have a tag of their own or a shape nobody else uses. */
export const parts: Readonly<Record<string, Shape>> = {
  column: {
    ...common,
    ...layout,
    background_style: text,
    width: text,
    weight: whole(1, 5),
    elements: children('nested'),
    action: shape('jump'),
  },
  field: { is_short: yesNo, text: plainOrMarkdown },
  shortText: { tag: need(oneOf('plain_text')), element_id: elementId, content: textUpTo(100), i18n_content: map(text) },
  option: { text: need(plain), icon, value: need(text) },
  overflowOption: { text: plain, multi_url: shape('links'), value: text },
  personId: { id: need(text) },
  personOption: { value: text },
  checkerButtons: { pc_display_rule: text, buttons: list(tagged('button')) },
  checkedStyle: { show_strikethrough: yesNo, opacity: between(0, 1) },
  panelHeader: {
    title: tagged('plain_text', 'markdown'),
    background_color: text,
    width: oneOf('fill', 'auto', 'auto_when_fold'),
    vertical_align: valign,
    padding: text,
    position: text,
    icon,
    icon_position: oneOf('left', 'right', 'follow_text'),
    icon_expanded_angle: between(-180, 180),
  },
  border: { color: text, corner_radius: text },
  tableHeader: {
    text_align: align,
    text_size: text,
    background_style: text,
    text_color: text,
    bold: yesNo,
    lines: whole(1),
  },
  tableColumn: {
    name: need(text),
    display_name: text,
    width: text,
    vertical_align: valign,
    horizontal_align: align,
    data_type: need(oneOf('text', 'lark_md', 'options', 'number', 'persons', 'date', 'markdown')),
    format: json,
    date_format: text,
  },
};

/** Tags of JSON 1.0 that 2.0 refuses. */
export const dropped = ['note', 'action'] as const;
