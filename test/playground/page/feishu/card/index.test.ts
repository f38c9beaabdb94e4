import { describe, expect, test } from 'vitest';
import { cardOf, component, drawn, readable } from '../drawing.ts';

const plain = (content: string, more: object = {}) => ({ tag: 'plain_text', content, ...more });

describe('a card', () => {
  test('has its title, subtitle, labels and ground', async () => {
    const header = {
      title: plain('周报'),
      subtitle: plain('华东'),
      text_tag_list: [{ tag: 'text_tag', text: plain('正常'), color: 'green' }],
      template: 'blue',
    };
    const html = await drawn({ ...cardOf({ tag: 'hr' }), header });
    expect(readable(html)).toBe('周报正常华东');
    expect(html).toContain('background:light-dark(#E0E9FF, #173166);color:light-dark(#0442D2, #8FB4FF)');
  });

  test('speaks the language of the reader, as far as the card lets it', async () => {
    const text = { tag: 'div', text: plain('目标', { i18n_content: { en_us: 'Goals' } }) };
    expect(readable(await drawn(cardOf(text)))).toBe('目标');
    expect(readable(await drawn(cardOf(text), { language: 'en_us' }))).toBe('Goals');
    const chinese = { ...cardOf(text), config: { locales: ['zh_cn'] } };
    expect(readable(await drawn(chinese, { language: 'en_us' }))).toBe('目标');
  });

  test('takes sizes, spaces and colours only as the vendor writes them', async () => {
    const odd = '8px;background:url(https://evil.example)';
    const config = {
      style: { color: { own: { light_mode: 'rgba(5,157,178,0.52)', dark_mode: 'rgba(78,23,108,0.49)' } } },
    };
    const set = (color: string, margin: string) => ({
      tag: 'column_set',
      background_style: color,
      margin,
      columns: [{ tag: 'column', elements: [{ tag: 'hr' }] }],
    });
    const html = await drawn({ ...cardOf(set('own', '4px -12px'), set(odd, odd), set('blue-50', '0')), config });
    expect(html).toContain('light-dark(rgba(5,157,178,0.52), rgba(78,23,108,0.49))');
    expect(html).toContain('margin:4px -12px');
    expect(html).toContain('light-dark(#F0F4FF, #152340)');
    expect(html).not.toContain('evil');
  });

  test('shows pictures under the address that the page has for them', async () => {
    const html = await component({ tag: 'img', img_key: 'img_1', alt: plain('完成情况') });
    expect(html).toContain('<img src="/pictures/img_1" alt="完成情况"');
  });

  test('leads only into the web', async () => {
    const link = (url: string) =>
      component({ tag: 'button', text: plain('看'), behaviors: [{ type: 'open_url', default_url: url }] });
    expect(await link('https://example.com/a')).toContain('href="https://example.com/a"');
    expect(await link('javascript:alert(1)')).not.toContain('javascript');
  });
});
