import { describe, expect, test } from 'vitest';
import { readCard } from '../../../../adapters/emulators/feishu/cards/card.ts';
import { CardProblem } from '../../../../adapters/emulators/feishu/cards/problem.ts';
import { button, card, markdown, message, openOffice, toGroup } from './office.ts';

const known = {
  image: (key: string) => key === 'img_chart',
  file: () => false,
  person: (id: string) => id === 'ou_chen',
};

/** The inner error of a card, or nothing. */
function problemOf(content: unknown): string | undefined {
  try {
    readCard(JSON.stringify(content), known);
    return undefined;
  } catch (error) {
    if (error instanceof CardProblem) return error.ext;
    throw error;
  }
}

const plain = (content: string) => ({ tag: 'plain_text', content });
const columns = (...elements: readonly object[]) => ({
  tag: 'column_set',
  flex_mode: 'flow',
  columns: elements.map((element) => ({ tag: 'column', width: 'weighted', weight: 1, elements: [element] })),
});
const submit = (more: object = {}) => button('提交', {}, { name: 'send', form_action_type: 'submit', ...more });
const input = (name: string, more: object = {}) => ({ tag: 'input', name, label: plain(name), ...more });
const form = (...elements: readonly object[]) => ({ tag: 'form', name: 'report', elements });
const panel = (...elements: readonly object[]) => ({
  tag: 'collapsible_panel',
  header: { title: plain('更多') },
  elements,
});

describe('a card is taken', () => {
  test('with everything that the vendor’s pages have', () => {
    const header = {
      title: { ...plain('周报'), i18n_content: { en_us: 'Weekly' } },
      subtitle: plain('华东'),
      text_tag_list: [{ tag: 'text_tag', text: plain('正常'), color: 'blue' }],
      template: 'green',
      icon: { tag: 'custom_icon', img_key: 'img_chart' },
      padding: '12px',
    };
    const config = {
      update_multi: true,
      enable_forward: false,
      width_mode: 'fill',
      locales: ['zh_cn', 'en_us'],
      summary: { content: '周报', i18n_content: { en_us: 'Weekly' } },
      style: { text_size: { small: { default: 'normal', pc: 'normal', mobile: 'notation' } } },
    };
    const elements = [
      { ...markdown('**67%** <at id=ou_chen></at> ![图](img_chart)'), element_id: 'lead', text_size: 'small' },
      {
        tag: 'div',
        text: { tag: 'lark_md', content: '*一*', text_align: 'left' },
        icon: { tag: 'standard_icon', token: 'x' },
      },
      { tag: 'img', img_key: 'img_chart', alt: plain('图'), scale_type: 'fit_horizontal', preview: true },
      { tag: 'hr', margin: '4px 0' },
      columns(button('认领', { id: 1 }, { type: 'primary', confirm: { title: plain('认领？'), text: plain('是') } })),
      { tag: 'person', user_id: 'ou_chen', style: 'capsule' },
      { tag: 'person_list', persons: [{ id: 'ou_chen' }], lines: 1 },
      { tag: 'table', columns: [{ name: 'who', data_type: 'text' }], rows: [{ who: '陈晨' }], page_size: 5 },
      panel({ tag: 'interactive_container', behaviors: [{ type: 'callback', value: {} }], elements: [markdown('一')] }),
      { tag: 'overflow', options: [{ text: plain('看历史'), value: 'history' }] },
      { tag: 'checker', text: plain('已知悉'), checked: false },
      form(
        input('note', { required: true, max_length: 200, input_type: 'multiline_text', rows: 3 }),
        {
          tag: 'select_static',
          name: 'kind',
          options: [{ text: plain('拜访'), value: 'visits' }],
          initial_option: 'visits',
        },
        { tag: 'date_picker', name: 'day', initial_date: '2026-11-17' },
        { tag: 'picker_datetime', name: 'at', placeholder: plain('时间') },
        columns(submit(), button('清空', {}, { name: 'clear', form_action_type: 'reset' })),
      ),
    ];
    expect(
      problemOf({ ...card(), config, header, card_link: { url: 'https://example.com' }, body: { elements } }),
    ).toBeUndefined();
  });

  test('with 200 elements, not with 201', () => {
    const of = (count: number) => ({
      ...card(...Array.from({ length: count }, () => markdown('一'))),
      header: undefined,
    });
    expect(problemOf(of(200))).toBeUndefined();
    expect(problemOf(of(201))).toContain('ErrCode: 11310; ErrMsg: element exceeds the limit');
  });

  test('with five tables, not with six', () => {
    const table = { tag: 'table', columns: [], rows: [] };
    expect(problemOf(card(...Array(5).fill(table)))).toBeUndefined();
    expect(problemOf(card(...Array(6).fill(table)))).toContain('card table number over limit');
  });

  test('with containers five deep, not six', () => {
    const nest = (depth: number): object => (depth === 0 ? markdown('一') : panel(nest(depth - 1)));
    expect(problemOf(card(nest(5)))).toBeUndefined();
    expect(problemOf(card(nest(6)))).toContain('deeper than five');
  });
});

describe('a card is refused', () => {
  test.each([
    ['an unknown property of the card', { ...card(), elements: [] }, '200621', 'unknown property: elements, path: []'],
    [
      'a property of JSON 1.0',
      { ...card(), config: { wide_screen_mode: true } },
      '200621',
      'wide_screen_mode, path: [config]',
    ],
    ['an unknown property of a component', card({ ...markdown('一'), href: {} }), '200621', 'unknown property: href'],
    ['no schema', { body: { elements: [] } }, '200621', 'schema is required'],
    ['a missing property', card({ tag: 'img', img_key: 'img_chart' }), '200621', 'alt is required'],
    ['a wrong type', card(markdown('一'), { tag: 'hr', margin: 4 }), '200621', 'not a string'],
    ['a value that is none of the listed', card(button('一', {}, { type: 'huge' })), '200621', 'huge is none of'],
    ['a label over 100 characters', card(button('一'.repeat(101), {})), '200621', 'longer than 100'],
    ['max_length over 1000', card(input('a', { max_length: 1001 })), '200621', 'not within 1 and 1000'],
    ['the tag note', card({ tag: 'note', elements: [] }), '200861', 'ROOT -> body -> elements -> [0](tag: note)'],
    ['the tag action', card({ tag: 'action', actions: [] }), '200861', 'unsupported tag action'],
    ['a tag that does not exist', card({ tag: 'poem' }), '200621', 'not support tag: poem'],
    [
      'markdown in a label',
      card(button('一', {}, { text: { tag: 'lark_md', content: '一' } })),
      '200621',
      'lark_md is none of',
    ],
    [
      'a callback without an object',
      card(button('一', {}, { behaviors: [{ type: 'callback', value: 'x' }] })),
      '200621',
      'not an object',
    ],
    ['an element_id twice', card({ tag: 'hr', element_id: 'a' }, { tag: 'hr', element_id: 'a' }), '300301', 'a'],
    ['an element_id of 21 characters', card({ tag: 'hr', element_id: 'a'.repeat(21) }), '200621', 'does not fit'],
    ['an element_id that starts with a digit', card({ tag: 'hr', element_id: '1a' }), '200621', 'does not fit'],
    ['update_multi false', { ...card(), config: { update_multi: false } }, '300302', 'update_multi property is false'],
    ['an unknown picture', card({ tag: 'img', img_key: 'img_x', alt: plain('') }), '200570', 'image key img_x'],
    ['an unknown picture in markdown', card(markdown('![图](img_x)')), '200570', 'image key img_x'],
    ['an unknown person', card({ tag: 'person', user_id: 'ou_x' }), '100290', 'ou_x'],
    ['an unknown person in markdown', card(markdown('<at id="ou_x"></at>')), '100290', 'ou_x'],
    ['a row without its column', card({ tag: 'table', columns: [], rows: [{ who: '一' }] }), '200915', 'who'],
    ['a template', { type: 'template', data: { template_id: 'AAq' } }, '200380', 'templateID: AAq'],
    ['a list', [], '200621', 'not a JSON object'],
  ])('for %s', (_, content, code, words) => {
    expect(problemOf(content)).toContain(`ErrCode: ${code};`);
    expect(problemOf(content)).toContain(words);
  });
});

describe('a form is refused', () => {
  test.each([
    ['without a name', { tag: 'form', elements: [submit()] }, '200621', 'name is required'],
    ['without a submit button', form(input('a')), '200621', 'no submit button'],
    ['inside another component', columns(form(submit())), '200621', 'not support tag: form'],
    ['with a table in it', form({ tag: 'table', columns: [], rows: [] }, submit()), '200621', 'not support tag: table'],
    ['with a field that has no name', form({ tag: 'input' }, submit()), '200530', '[0]'],
    ['with two fields of one name', form(input('a'), input('a'), submit()), '200621', 'a is given twice'],
    [
      'with a button that neither submits nor resets',
      form(button('x', {}, { name: 'x' }), submit()),
      '200621',
      'form_action_type',
    ],
  ])('%s', (_, content, code, words) => {
    expect(problemOf(card(content))).toContain(`ErrCode: ${code};`);
    expect(problemOf(card(content))).toContain(words);
  });

  test('when parts of it stand outside', () => {
    expect(problemOf(card(submit()))).toContain('submit button outside a form');
    expect(problemOf(card(input('a', { required: true })))).toContain('required outside a form');
  });
});

test('over the API a refused card is a 230099 with the inner error in words', async () => {
  const { api, emulator } = await openOffice();
  const { status, json } = await api(toGroup, message({ ...card(), elements: [] }));
  expect({ status, code: json.code, msg: json.msg }).toEqual({
    status: 400,
    code: 230099,
    msg:
      'Failed to create card content, ext=ErrCode: 200621; ErrMsg: parse card json err, please check whether the card ' +
      'json is correct; ErrorValue: unknown property: elements, path: []; ',
  });
  expect(emulator.messages('oc_east', 'ou_chen')).toEqual([]);
});
