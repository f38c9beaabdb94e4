import {
  components,
  json,
  like,
  list,
  map,
  need,
  oneOf,
  type Shape,
  shape,
  tagged,
  text,
  typed,
  whole,
  yesNo,
} from './kinds.ts';

/** Letters, digits and underscores, a letter first, at most 20: the same for every component and element. */
export const elementId = like(/^[A-Za-z]\w{0,19}$/);
export const align = oneOf('left', 'center', 'right');
export const valign = oneOf('top', 'center', 'bottom');
export const plain = tagged('plain_text');
export const plainOrMarkdown = tagged('plain_text', 'lark_md');
export const icon = tagged('standard_icon', 'custom_icon');
export const behaviors = list(typed('callback', 'open_url'));
const translations = map(text);

/** How a container lays out what is inside it. */
export const layout: Shape = {
  direction: oneOf('vertical', 'horizontal'),
  padding: text,
  horizontal_spacing: text,
  horizontal_align: align,
  vertical_spacing: text,
  vertical_align: valign,
};

const links: Shape = { url: text, pc_url: text, ios_url: text, android_url: text };
const words: Shape = {
  tag: need(text),
  element_id: elementId,
  content: text,
  i18n_content: translations,
  text_size: text,
  text_color: text,
  text_align: align,
  lines: whole(1),
};
const picture: Shape = {
  tag: need(text),
  token: text,
  color: text,
  img_key: text,
  i18n_img_key: map(text),
  size: text,
};

/**
 * Everything in a card (JSON 2.0) that is no component, by its name, tag or type.
 * Source: open.feishu.cn/document/feishu-cards/card-json-v2-structure, …/card-json-v2-components/content-components/title,
 * …/configuring-card-interactions, …/configure-multi-language-content.
 */
export const objects: Readonly<Record<string, Shape>> = {
  card: {
    schema: need(oneOf('2.0')),
    config: shape('config'),
    card_link: shape('links'),
    header: shape('header'),
    body: shape('body'),
  },
  config: {
    streaming_mode: yesNo,
    streaming_config: json,
    summary: shape('summary'),
    locales: list(text),
    enable_forward: yesNo,
    update_multi: yesNo,
    width_mode: oneOf('default', 'compact', 'fill'),
    use_custom_translation: yesNo,
    enable_forward_interaction: yesNo,
    style: shape('style'),
  },
  summary: { content: text, i18n_content: translations },
  style: { text_size: map(shape('textSize')), color: map(shape('themedColor')) },
  textSize: { default: text, pc: text, mobile: text },
  themedColor: { light_mode: text, dark_mode: text },
  header: {
    title: need(plainOrMarkdown),
    subtitle: plainOrMarkdown,
    text_tag_list: list(tagged('text_tag')),
    i18n_text_tag_list: map(list(tagged('text_tag'))),
    template: oneOf(
      ...['blue', 'wathet', 'turquoise', 'green', 'yellow', 'orange', 'red'],
      ...['carmine', 'violet', 'purple', 'indigo', 'grey', 'default'],
    ),
    icon,
    padding: text,
  },
  body: { ...layout, elements: need(components('root')) },
  text_tag: { tag: need(text), element_id: elementId, text: plain, color: text },

  plain_text: words,
  lark_md: words,
  standard_icon: picture,
  custom_icon: picture,

  links,
  jump: { multi_url: shape('links') },
  callback: { type: need(text), value: need(json) },
  open_url: { type: need(text), default_url: need(text), pc_url: text, ios_url: text, android_url: text },
  confirm: { title: need(plain), text: need(plain) },
};
