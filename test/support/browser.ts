import { existsSync } from 'node:fs';
import packed from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';

/** A Chromium that may be on the machine; otherwise the one that came with `npm ci`, which runs on Linux. */
const installed = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Nothing that the browser would like to fetch for itself: the tests have no net. Root is not let into its sandbox. */
const args = [
  ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-sync'],
  ...['--disable-background-networking', '--disable-component-update'],
];

export async function openBrowser(): Promise<Browser> {
  const found = [process.env.CHROMIUM, ...installed].find((path) => path && existsSync(path));
  return chromium.launch({ executablePath: found ?? (await packed.executablePath()), args });
}
