/** One of every component, shaped as open.feishu.cn documents it under …/feishu-cards/card-json-v2-components. */

const plain = (content: string, more: object = {}) => ({ tag: 'plain_text', content, ...more });
const icon = { tag: 'standard_icon', token: 'chat-forbidden_outlined', color: 'orange' };
const callback = [{ type: 'callback', value: { key_1: 'value_1' } }];
const confirm = { title: plain('确认吗'), text: plain('2 人会收到通知') };
const options = [
  { text: plain('首次拜访'), icon, value: 'first' },
  { text: plain('回访'), value: 'again' },
];
const people = [{ value: 'ou_li' }, { value: 'ou_wang' }];

const markup = `# 一级标题
#### 四级标题
标准 emoji 😁 飞书 emoji :OK::THUMBSUP: *斜体* **粗体** ~~删除线~~ \`行内代码\`
<font color='red'>红色<font color='green'>绿色</font>又红</font> <text_tag color='blue'>标签</text_tag> 角标<number_tag>1</number_tag>
[文字链接](https://open.feishu.cn) <link icon='chat_outlined' url='https://open.feishu.cn'>带图标的链接</link> <a href='https://open.feishu.cn'>超链接</a>
<at id=ou_li></at> <at id=all></at> <person id = 'ou_wang' show_name = true show_avatar = true style = 'capsule'></person>
<local_datetime millisecond='1794967500000' format_type='date'></local_datetime>
- 无序列表 1
    - 无序列表 1.1
- 无序列表 2
1. 有序列表 1
    1. 有序列表 1.1
2. 有序列表 2

> 引用的文字
引用内换行

| 姓名 | 达成 |
| --- | --- |
| 李娜 | **60%** |

\`\`\`JSON
{"This is": "JSON demo"}
\`\`\`
---
![图](img_chart)`;

export const samples: Readonly<Record<string, { readonly tag: string } & Readonly<Record<string, unknown>>>> = {
  markdown: { tag: 'markdown', content: markup, text_align: 'left', text_size: 'normal', icon },
  div: {
    tag: 'div',
    text: plain('普通文本', { text_size: 'heading', text_color: 'blue', text_align: 'center', lines: 2 }),
    fields: [
      { is_short: true, text: { tag: 'lark_md', content: '**人员**\n李娜' } },
      { is_short: true, text: { tag: 'lark_md', content: '**日期**\n11-18' } },
    ],
    icon,
  },
  hr: { tag: 'hr', margin: '4px 0' },
  img: {
    tag: 'img',
    img_key: 'img_chart',
    alt: plain('完成情况'),
    title: plain('周报'),
    size: '120px 80px',
    scale_type: 'crop_top',
  },
  img_combination: {
    tag: 'img_combination',
    combination_mode: 'trisect',
    corner_radius: '8px',
    img_list: [{ img_key: 'img_chart' }, { img_key: 'img_chart' }, { img_key: 'img_chart' }],
  },
  person: { tag: 'person', user_id: 'ou_li', size: 'small', show_avatar: true, show_name: true, style: 'capsule' },
  person_list: { tag: 'person_list', persons: [{ id: 'ou_li' }, { id: 'ou_nobody' }], show_avatar: true, icon },
  table: {
    tag: 'table',
    header_style: { text_align: 'left', background_style: 'grey', bold: true },
    columns: [
      { name: 'customer', display_name: '客户', data_type: 'text' },
      { name: 'link', display_name: '链接', data_type: 'lark_md' },
      {
        name: 'amount',
        display_name: '金额',
        data_type: 'number',
        format: { symbol: '¥', precision: 2, separator: true },
      },
      { name: 'scale', display_name: '规模', data_type: 'options' },
      { name: 'who', display_name: '负责人', data_type: 'persons' },
      { name: 'day', display_name: '日期', data_type: 'date', date_format: 'YYYY/MM/DD' },
      { name: 'note', display_name: '备注', data_type: 'markdown' },
    ],
    rows: [
      {
        customer: '华星',
        link: '[华星](https://open.feishu.cn)',
        amount: 120000.5,
        scale: [{ text: 'S2', color: 'blue' }],
        who: ['ou_li', 'ou_wang'],
        day: 1794967500000,
        note: '**大**客户',
      },
      { customer: '恒远', amount: 168, scale: [{ text: 'S1', color: 'red' }], who: 'ou_wang' },
    ],
  },
  chart: { tag: 'chart', aspect_ratio: '16:9', chart_spec: { type: 'line', title: { text: '折线图' } } },
  audio: { tag: 'audio', file_key: 'file_v3_sample', show_time: true },
  column_set: {
    tag: 'column_set',
    flex_mode: 'bisect',
    background_style: 'grey',
    horizontal_spacing: 'large',
    columns: [
      { tag: 'column', width: 'weighted', weight: 1, elements: [{ tag: 'markdown', content: '左' }] },
      {
        tag: 'column',
        width: 'weighted',
        weight: 2,
        background_style: 'blue-50',
        padding: '8px',
        elements: [{ tag: 'button', text: plain('右'), behaviors: callback }],
      },
    ],
  },
  collapsible_panel: {
    tag: 'collapsible_panel',
    expanded: true,
    header: { title: { tag: 'markdown', content: '**更多**' }, background_color: 'grey', icon, icon_position: 'right' },
    border: { color: 'grey-300', corner_radius: '5px' },
    elements: [{ tag: 'markdown', content: '很长的文本' }],
  },
  interactive_container: {
    tag: 'interactive_container',
    has_border: true,
    border_color: 'blue-300',
    corner_radius: '8px',
    padding: '10px 20px',
    behaviors: callback,
    confirm,
    elements: [{ tag: 'markdown', content: '整块可以点' }],
  },
  form: {
    tag: 'form',
    name: 'report',
    elements: [
      { tag: 'input', name: 'visits', label: plain('拜访'), required: true, max_length: 5, default_value: '3' },
      { tag: 'div', text: plain('这一天还没到', { text_size: 'notation', text_color: 'red' }) },
      { tag: 'div', text: plain('哪一天') },
      { tag: 'date_picker', name: 'day', required: true, initial_date: '2026-11-18' },
      { tag: 'multi_select_static', name: 'kinds', options, selected_values: ['again'] },
      { tag: 'multi_select_person', name: 'with', options: people, selected_values: ['ou_li'] },
      { tag: 'checker', name: 'seen', text: plain('已知悉'), checked: true },
      { tag: 'input', name: 'note', label: plain('说明'), input_type: 'multiline_text', rows: 3 },
      {
        tag: 'column_set',
        columns: [
          {
            tag: 'column',
            width: 'auto',
            elements: [
              { tag: 'button', text: plain('提交'), type: 'primary_filled', name: 'send', form_action_type: 'submit' },
            ],
          },
          {
            tag: 'column',
            width: 'auto',
            elements: [{ tag: 'button', text: plain('清空'), name: 'clear', form_action_type: 'reset' }],
          },
        ],
      },
    ],
  },
  button: { tag: 'button', type: 'danger', size: 'small', text: plain('取消任务'), icon, confirm, behaviors: callback },
  input: {
    tag: 'input',
    name: 'pin',
    input_type: 'password',
    label: plain('口令'),
    label_position: 'left',
    placeholder: plain('请输入'),
  },
  select_static: { tag: 'select_static', placeholder: plain('类型'), initial_index: 2, options, behaviors: callback },
  multi_select_static: { tag: 'multi_select_static', placeholder: plain('类型'), options },
  select_person: { tag: 'select_person', placeholder: plain('负责人'), options: people, initial_option: 'ou_li' },
  multi_select_person: { tag: 'multi_select_person', placeholder: plain('和谁'), options: people },
  select_img: {
    tag: 'select_img',
    layout: 'bisect',
    options: [
      { img_key: 'img_chart', value: 'a', hover_tips: plain('第一张') },
      { img_key: 'img_chart', value: 'b' },
    ],
  },
  date_picker: { tag: 'date_picker', placeholder: plain('哪一天'), initial_date: '2026-11-18', behaviors: callback },
  picker_time: { tag: 'picker_time', placeholder: plain('几点'), initial_time: '11:30' },
  picker_datetime: { tag: 'picker_datetime', placeholder: plain('何时'), initial_datetime: '2026-11-18 11:30' },
  overflow: {
    tag: 'overflow',
    options: [
      { text: plain('看历史'), value: 'history' },
      { text: plain('文档'), multi_url: { url: 'https://open.feishu.cn' } },
    ],
    behaviors: callback,
  },
  checker: {
    tag: 'checker',
    checked: false,
    text: { tag: 'lark_md', content: '完成 **报告**' },
    button_area: {
      buttons: [{ tag: 'button', type: 'text', size: 'small', text: plain('转交'), behaviors: callback }],
    },
    behaviors: callback,
  },
};

/** Buttons of every type and size. */
export const buttons = [
  ...[
    'default',
    'primary',
    'danger',
    'text',
    'primary_text',
    'danger_text',
    'primary_filled',
    'danger_filled',
    'laser',
  ],
].map((type) => ({ tag: 'button', type, text: plain(type), behaviors: callback }));
