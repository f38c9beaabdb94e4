import { describe, expect, test } from 'vitest';
import { component } from '../drawing.ts';
import { samples } from '../samples.ts';

/** The element with this name. */
const field = (html: string, name: string): string =>
  html.match(new RegExp(`<(?!input type="hidden")[a-z]+ [^>]*name="${name}"[^>]*>`))?.[0] ?? '';

describe('a form', () => {
  test('is a form of the page, with its buttons', async () => {
    const html = await component(samples.form);
    expect(html).toMatch(/<form [^>]*data-card-form novalidate/);
    expect(html).toMatch(
      /<button type="submit" [^>]*data-at="\/body\/elements\/0\/elements\/8\/columns\/0\/elements\/0"/,
    );
    expect(html).toMatch(/<button type="reset" (?![^>]*data-at)/);
  });

  test('has its fields by name, filled in, and none of them is sent by itself', async () => {
    const html = await component(samples.form);
    expect(field(html, 'visits')).toContain('maxlength="5"');
    expect(field(html, 'visits')).toContain('value="3"');
    expect(field(html, 'day')).toContain('value="2026-11-18"');
    expect(html).toContain('<option value="again" selected>回访</option>');
    expect(html).toContain('<option value="ou_li" selected>李娜</option>');
    expect(field(html, 'seen')).toMatch(/type="checkbox" value="true" .*checked/);
    for (const name of ['visits', 'day', 'kinds', 'with', 'seen', 'note'])
      expect(field(html, name)).not.toContain('data-at');
  });

  test('names each field: by its label, or by the text above it', async () => {
    const html = await component(samples.form);
    expect(html).toContain(
      '<label for="m-body-elements-0-elements-0-field">拜访<span class="mark" title="必填">*</span></label>',
    );
    expect(field(html, 'visits')).toContain('id="m-body-elements-0-elements-0-field"');
    expect(field(html, 'day')).toContain('aria-labelledby="m-body-elements-0-elements-2"');
    expect(html).toMatch(/id="m-body-elements-0-elements-2"[^>]*>哪一天<span class="mark"/);
  });

  test('ties what is wrong to its field', async () => {
    const html = await component(samples.form);
    expect(field(html, 'day')).toContain('aria-describedby="m-body-elements-0-elements-1" aria-invalid="true"');
    expect(html).toMatch(/id="m-body-elements-0-elements-1"[^>]*>这一天还没到/);
    expect(field(html, 'visits')).not.toContain('aria-invalid');
  });

  test('says of a tick and of a list that nothing is chosen', async () => {
    const html = await component(samples.form);
    expect(html).toContain('<input type="hidden" name="seen" value="false">');
    expect(html).toContain('<input type="hidden" name="kinds" value="">');
  });
});
