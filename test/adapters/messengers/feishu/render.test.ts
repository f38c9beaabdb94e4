import { describe, expect, it } from 'vitest';
import { type Json, renderCard } from '../../../../adapters/messengers/feishu/render.ts';
import { type Block, buttons, type Card, context, line, picture, type Tone } from '../../../../src/card/card.ts';
import { bodyOf, drawn, parts, requestBytes, undrawn } from './card-json.ts';

const card = (...body: Block[]): Card => ({
  tone: 'plain',
  title: '已记：拜访 3 次',
  body,
  fallback: '已记。撤销：report undo',
});
describe('a card for Feishu', () => {
  it('has a header, a summary for the list of chats, and can be changed later', () => {
    expect(renderCard({ ...card(), subtitle: '华东 · 11 月' }, undrawn)).toEqual({
      schema: '2.0',
      config: { update_multi: true, enable_forward: true, summary: { content: '已记。撤销：report undo' } },
      header: {
        title: { tag: 'plain_text', content: '已记：拜访 3 次' },
        subtitle: { tag: 'plain_text', content: '华东 · 11 月' },
        template: 'blue',
      },
      body: { elements: [] },
    });
  });

  it('that is private cannot be forwarded', () => {
    expect(renderCard(card(), { ...undrawn, private: true })).toHaveProperty('config.enable_forward', false);
  });

  it.each<[Tone, string]>([
    ['plain', 'blue'],
    ['done', 'green'],
    ['asks', 'orange'],
    ['closed', 'grey'],
    ['unrecorded', 'red'],
  ])('whose tone is %s is %s', (tone, template) => {
    expect(renderCard({ ...card(), tone }, undrawn)).toHaveProperty('header.template', template);
  });

  const claim = { action: 'claim', label: '认领', value: { task: 12 } } as const;
  const pressed = { type: 'callback', value: { v: 1, action: 'claim', value: { task: 12 } } };

  it.each<[string, Block, readonly Json[]]>([
    ['line', line('● 正常'), [{ tag: 'div', text: { tag: 'plain_text', content: '● 正常' } }]],
    [
      'line of context',
      context('截至 11-18'),
      [{ tag: 'div', text: { tag: 'plain_text', content: '截至 11-18', text_size: 'notation', text_color: 'grey' } }],
    ],
    [
      'picture',
      picture({ mark: 'bar' }, '4 人的达成率'),
      [
        {
          tag: 'img',
          img_key: 'img_fake',
          alt: { tag: 'plain_text', content: '4 人的达成率' },
          scale_type: 'fit_horizontal',
        },
      ],
    ],
    [
      'row of buttons',
      buttons({ ...claim, style: 'primary' }, { ...claim, label: '取消', style: 'danger', confirm: '2 人会收到通知' }),
      [
        {
          tag: 'column_set',
          flex_mode: 'flow',
          horizontal_spacing: 'small',
          columns: [
            {
              tag: 'column',
              width: 'auto',
              elements: [
                {
                  tag: 'button',
                  type: 'primary_filled',
                  text: { tag: 'plain_text', content: '认领' },
                  behaviors: [pressed],
                },
              ],
            },
            {
              tag: 'column',
              width: 'auto',
              elements: [
                {
                  tag: 'button',
                  type: 'danger',
                  text: { tag: 'plain_text', content: '取消' },
                  confirm: {
                    title: { tag: 'plain_text', content: '取消' },
                    text: { tag: 'plain_text', content: '2 人会收到通知' },
                  },
                  behaviors: [pressed],
                },
              ],
            },
          ],
        },
      ],
    ],
    [
      'line with a button',
      line('任务 #12', claim),
      [
        {
          tag: 'column_set',
          columns: [
            {
              tag: 'column',
              width: 'weighted',
              weight: 1,
              vertical_align: 'center',
              elements: [{ tag: 'div', text: { tag: 'plain_text', content: '任务 #12' } }],
            },
            {
              tag: 'column',
              width: 'auto',
              vertical_align: 'center',
              elements: [
                {
                  tag: 'button',
                  type: 'default',
                  size: 'small',
                  text: { tag: 'plain_text', content: '认领' },
                  behaviors: [pressed],
                },
              ],
            },
          ],
        },
      ],
    ],
    ['row without buttons', buttons(), []],
    ['line without words', line(''), []],
  ])('shows a %s', (_, block, expected) => {
    expect(bodyOf(renderCard(card(block), drawn))).toEqual(expected);
  });

  it('says in words what a picture would have shown', () => {
    expect(bodyOf(renderCard(card(picture({}, '4 人的达成率')), undrawn))).toEqual([
      { tag: 'div', text: { tag: 'plain_text', content: '4 人的达成率' } },
    ]);
  });

  it('leaves out lines of a list that is too long, and keeps the way to go on', () => {
    const list = Array.from({ length: 300 }, (_, index) => line(`任务 #${index}`, claim));
    const elements = bodyOf(renderCard(card(...list, buttons({ ...claim, label: '下一页' })), undrawn));
    const texts = parts(elements).flatMap(({ content }) => (typeof content === 'string' ? [content] : []));
    expect(texts[0]).toBe('任务 #0');
    expect(texts.slice(-2)).toEqual(['…', '下一页']);
  });

  it('cuts a note of a hundred thousand characters instead of leaving it out', () => {
    const json = renderCard(card(line('客'.repeat(100_000)), line('后面')), undrawn);
    expect(requestBytes(json)).toBeLessThanOrEqual(30_000);
    expect(bodyOf(json)).toHaveLength(2);
  });
});
