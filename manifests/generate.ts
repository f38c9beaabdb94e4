/**
 * `npm run manifests` writes slack.json and the lists of feishu.md anew, from what the code declares; `npm run format`
 * then lays them out.
 *
 * `npm run -s manifests -- --url https://bot.example.com --prefix acme-` prints the Slack manifest of one installation
 * instead: its own address, and commands that do not collide with those of another app (`/acme-report`). With `--socket`
 * in the place of the address it is one for Socket Mode.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { commands } from '../src/commands/index.ts';
import { withLists } from './feishu.ts';
import { placeholderUrl, slackManifest } from './slack.ts';

const { values } = parseArgs({
  options: { url: { type: 'string' }, prefix: { type: 'string', default: '' }, socket: { type: 'boolean' } },
});
const { url, prefix, socket = false } = values;
const origin = URL.parse(url ?? placeholderUrl);
if (origin?.protocol !== 'https:' || !/^[a-z0-9_-]{0,20}$/.test(prefix)) {
  process.stderr.write('Use it like this: npm run -s manifests -- --url https://bot.example.com --prefix acme-\n');
  process.exitCode = 1;
} else {
  const manifest = `${JSON.stringify(slackManifest({ commands, url: origin.origin, prefix, socket }), null, 2)}\n`;
  if (url || prefix || socket) {
    process.stdout.write(manifest);
  } else {
    const guide = new URL('feishu.md', import.meta.url);
    await writeFile(new URL('slack.json', import.meta.url), manifest);
    await writeFile(guide, withLists(await readFile(guide, 'utf8')));
  }
}
