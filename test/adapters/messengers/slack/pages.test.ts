import { expect, test } from 'vitest';
import { localeOf, type PageName, page } from '../../../../adapters/messengers/slack/pages.ts';

const shown = (name: PageName, language: string, workspace = 'Acme') => {
  const request = new Request('https://qibu.example/slack/oauth_redirect', {
    headers: { 'accept-language': language },
  });
  return page(request, name, { link: 'slack://app?team=T1&id=A1', status: 200, workspace, setup: '/acme-qibu setup' });
};

test.each([
  ['zh-CN,zh;q=0.9,en;q=0.8', 'zh-CN'],
  ['en-GB, zh;q=0.9', 'en'],
  ['zh-Hant-TW', 'zh-CN'],
  ['fr, de;q=0.9', 'en'],
  ['fr, zh;q=0.1, en;q=0.2', 'en'],
  ['zh;q=0, en;q=0.1', 'en'],
  ['zhuang', 'en'],
  [null, 'en'],
  [';;;q=x', 'en'],
])('who would rather have %s reads %s', (header, locale) => {
  expect(localeOf(header)).toBe(locale);
});

test('who has installed it reads what to do next, and is led there', async () => {
  const html = await shown('installed', 'en').text();
  expect(html).toContain('<h1>qibu is in Acme</h1>');
  expect(html).toContain('/acme-qibu setup');
  expect(html).toContain('href="slack://app?team=T1&amp;id=A1"');
  expect(await shown('installed', 'zh-CN').text()).toContain('<h1>齐步已装到 Acme</h1>');
});

test('a name is a name, whatever stands in it', async () => {
  const html = await shown('installed', 'en', '<img src=x onerror="alert(1)">&amp;').text();
  expect(html).not.toContain('<img');
  expect(html).toContain('&lt;img src=x onerror=&quot;alert(1)&quot;&gt;&amp;amp;');
});

test('a page loads nothing, is in no frame, and is kept nowhere', () => {
  const { headers } = shown('cancelled', 'en');
  expect(headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
  expect(headers.get('cache-control')).toBe('no-store');
  expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
});

test('every page says in both languages what to do next', async () => {
  const names: PageName[] = [
    'installed',
    'cancelled',
    'refused',
    'outdated',
    'orgWide',
    'misconfigured',
    'unavailable',
  ];
  for (const name of names) {
    const [en, zh] = [await shown(name, 'en').text(), await shown(name, 'zh').text()];
    expect(en).toMatch(/<a href="[^"]+">(?:Open Slack|Begin again)<\/a>/);
    expect(zh).toMatch(/<a href="[^"]+">(?:打开 Slack|重新开始)<\/a>/);
    expect(en.replace(/<style>.*<\/style>/, '')).not.toMatch(/\p{Script=Han}/u);
  }
});
