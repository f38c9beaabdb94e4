import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type PageServer, servePage } from '../../../src/playground/page/server.ts';
import { Rehearsal } from '../../../src/playground/rehearsal.ts';
import { openBrowser } from '../../support/browser.ts';

const axe = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');
const long = 90_000;

let rehearsal: Rehearsal;
let demo: PageServer;
let browser: Browser;
const complaints: string[] = [];

beforeAll(async () => {
  rehearsal = await Rehearsal.open(() => {});
  demo = await servePage(rehearsal, 0);
  browser = await openBrowser();
}, long);
afterAll(async () => {
  await browser.close();
  await demo.close();
  await rehearsal.close();
});
afterEach(() => {
  expect(complaints.splice(0)).toEqual([]);
});

interface Window {
  readonly width?: number;
  readonly height?: number;
  readonly dark?: boolean;
}

async function open(query: string, { width = 1440, height = 900, dark = false }: Window = {}): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height }, colorScheme: dark ? 'dark' : 'light' });
  page.setDefaultTimeout(20_000);
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  await page.goto(`${demo.url}/${query}`);
  return page;
}

const pane = (page: Page, platform: 'slack' | 'feishu'): Locator => page.locator(`[data-platform="${platform}"]`);
const step = (page: Page, name: string): Locator => page.locator(`[data-step="${name}"] a`);
const isDone = (page: Page, name: string): Promise<void> =>
  page.locator(`[data-step="${name}"][data-state="done"]`).waitFor();
const says = (where: Locator, text: string): Promise<void> =>
  where.locator('article', { hasText: text }).last().waitFor();

/** Follows the guide: it leads there and puts the cursor where Enter does it. */
async function follow(page: Page, name: string): Promise<void> {
  await step(page, name).click();
  await page.locator('textarea:focus, button:focus').waitFor();
  await page.keyboard.press('Enter');
}

describe('the first minute, in two browsers and languages that take turns', { timeout: long }, () => {
  let english: Page;
  let chinese: Page;

  beforeAll(async () => {
    await rehearsal.reset();
    english = await open('?lang=en');
    chinese = await open('?lang=zh-CN');
  }, long);
  afterAll(() => Promise.all([english.close(), chinese.close()]));

  /** The guide of whoever looks on moves on as well. */
  const isDoneInBoth = (name: string) => Promise.all([isDone(english, name), isDone(chinese, name)]);

  it('begins with a guide in the language one reads', async () => {
    for (const [page, lang, title] of [
      [english, 'en', 'The first minute'],
      [chinese, 'zh-CN', '第一分钟'],
    ] as const) {
      await page.getByRole('heading', { name: title }).waitFor();
      expect(await page.locator('html').getAttribute('lang')).toBe(lang);
    }
  });

  it('a report in Slack is answered to whoever sent it alone', async () => {
    await follow(english, 'report');
    await says(pane(english, 'slack'), 'Recorded: 3 customer visits');
    await isDoneInBoth('report');
  });

  it('the same in Feishu', async () => {
    await follow(chinese, 'again');
    await says(pane(chinese, 'feishu'), '已记：客户拜访 3 次');
    await isDoneInBoth('again');
  });

  it('the company shows it', async () => {
    await follow(english, 'company');
    await says(pane(english, 'slack'), 'Huachen Tech, Q4');
    await isDoneInBoth('company');
  });

  it('a task is shown first to whoever offers it', async () => {
    await follow(chinese, 'offer');
    await says(pane(chinese, 'feishu'), '任务预览（还没发布）：联合拜访，促成续约');
    await isDoneInBoth('offer');
  });

  it('once it is published in Feishu it stands in both', async () => {
    await follow(chinese, 'publish');
    await says(pane(chinese, 'feishu'), '任务 #12 已登记');
    await says(pane(chinese, 'slack'), 'Task #12');
    await isDoneInBoth('publish');
    await isDoneInBoth('offer');
  });

  it('a claim in Slack changes the card in Feishu while one looks on', async () => {
    await step(english, 'claim').click();
    const claim = pane(english, 'slack').locator('button:focus');
    await claim.waitFor();
    const opened: string[] = [];
    english.on('load', (page) => opened.push(page.url()));
    await english.keyboard.press('Enter');
    await says(pane(english, 'feishu'), '名额 1/2：陈晨');
    expect(opened).toEqual([]);
    await isDoneInBoth('claim');
  });

  it('on Monday the digest arrives in both, with its picture', async () => {
    await follow(chinese, 'digest');
    for (const [platform, text] of [
      ['slack', 'Huachen Tech, week 47'],
      ['feishu', '华辰科技第 47 周'],
    ] as const) {
      const message = pane(chinese, platform).locator('article', { hasText: text });
      await message.waitFor({ timeout: 60_000 });
      const picture = message.locator('img[src^="/pictures/"]');
      await picture.scrollIntoViewIfNeeded();
      await expect
        .poll(() => picture.evaluate((image) => (image as unknown as { naturalWidth: number }).naturalWidth))
        .toBeGreaterThan(1000);
      expect(await picture.getAttribute('alt')).toMatch(/%/);
    }
    await isDoneInBoth('digest');
  });
});

describe('the page', { timeout: long }, () => {
  it('shows two browsers the same, whoever acts', async () => {
    const [one, other] = [await open('?lang=en'), await open('?lang=zh-CN&slack=UCHEN&slack-chat=CEAST1')];
    await pane(one, 'slack').locator('textarea').fill('good morning');
    await one.keyboard.press('Enter');
    await says(pane(other, 'slack'), 'good morning');
    await Promise.all([one.close(), other.close()]);
  });

  it('lists the commands that fit while one types, by keyboard alone', async () => {
    const page = await open('?lang=en');
    const field = pane(page, 'slack').locator('textarea');
    await field.pressSequentially('/rep');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Tab');
    expect(await field.inputValue()).toBe('/report visits 3 met Acme');
    expect(await page.locator('[role="listbox"]').count()).toBe(0);
    await page.close();
  });

  it('opens forms as windows, keeps what was typed when something is wrong, and closes them', async () => {
    const page = await open('?lang=en&slack=UHE&slack-chat=CSALES');
    const slack = pane(page, 'slack');
    await slack.locator('textarea').fill('/report');
    await page.keyboard.press('Enter');
    const form = slack.locator('[role="dialog"]');
    await form.getByLabel('Customer visits').fill('three or so');
    await form.locator('button[type="submit"]').click();
    await form.getByText('“three or so”').waitFor();
    expect(await form.getByLabel('Customer visits').inputValue()).toBe('three or so');
    await form.getByLabel('Customer visits').fill('3');
    await form.locator('button[type="submit"]').click();
    await form.waitFor({ state: 'detached' });
    await says(slack, 'Recorded: 3 customer visits');
    await page.close();
  });

  it('shows the request beside a message', async () => {
    const page = await open('?lang=en&slack=UHE&slack-chat=CSALES');
    const receipts = pane(page, 'slack').locator('article', { hasText: 'Recorded' }).last().locator('details.receipts');
    await receipts.locator('summary').click();
    await receipts.getByText('block').first().waitFor();
    await page.close();
  });

  it('draws whatever people type as text', async () => {
    const page = await open('?lang=en&slack=UHE&slack-chat=CSALES');
    const hostile = `<b onclick=alert(1)>x</b> \u202eright to left 😀 <!channel> @everyone ${'很长'.repeat(400)}`;
    await pane(page, 'slack').locator('textarea').fill(hostile);
    await page.keyboard.press('Enter');
    await says(pane(page, 'slack'), '<b onclick=alert(1)>x</b>');
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    await page.close();
  });

  it('has room for the clock on a phone', async () => {
    const page = await open('?lang=en', { width: 390, height: 844 });
    const [time, jump] = [page.locator('.shell-clock time'), page.locator('.shell-clock button').first()];
    const [clock, button] = [await time.boundingBox(), await jump.boundingBox()];
    const text = await page.evaluate<number>('document.querySelector(".shell-clock time").scrollWidth');
    expect((clock?.x ?? 0) + text).toBeLessThanOrEqual(button?.x ?? 0);
    await page.close();
  });

  it.each([
    { width: 390, height: 844, dark: false, query: '?lang=zh-CN&front=feishu&feishu-chat=oc_sales' },
    { width: 390, height: 844, dark: true, query: '?lang=en&front=slack&slack-chat=CSALES' },
    { width: 1440, height: 900, dark: false, query: '?lang=en&slack-chat=CSALES&feishu-chat=oc_sales' },
    { width: 2560, height: 1440, dark: true, query: '?lang=zh-CN&slack-chat=CSALES&feishu-chat=oc_sales' },
  ])('passes the accessibility checker at $width px, dark: $dark', async ({ query, ...size }) => {
    const page = await open(query, size);
    await page.evaluate(axe);
    const found = (await page.evaluate(
      'axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"] })',
    )) as { violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] };
    const violations = found.violations.map(({ id, nodes }) => [
      id,
      ...nodes.map((node) => node.failureSummary + node.html.slice(0, 200)),
    ]);
    expect(violations).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(size.width);
    await page.close();
  });
});
