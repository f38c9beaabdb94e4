/**
 * `npm run manifests` writes slack.json and the lists of feishu.md anew, from what the code declares; `npm run format`
 * then lays them out.
 *
 * `npm run -s manifests -- --url https://bot.example.com --prefix acme-` prints the Slack manifest of one installation
 * instead: its own address, and commands that do not collide with those of another app (`/acme-report`). With `--socket`
 * in the place of the address it is one for Socket Mode. With `--rotation` the tokens of its installations run out and are
 * refreshed, which Slack does not let be turned off again.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { commands } from '../src/commands/index.ts';
import { withLists } from './feishu.ts';
import { placeholderUrl, slackManifest } from './slack.ts';

const { values } = parseArgs({
  options: {
    url: { type: 'string' },
    prefix: { type: 'string', default: '' },
    socket: { type: 'boolean' },
    rotation: { type: 'boolean' },
  },
});
const { url, prefix, socket = false, rotation = false } = values;
const origin = URL.parse(url ?? placeholderUrl);
if (origin?.protocol !== 'https:' || !/^[a-z0-9_-]{0,20}$/.test(prefix)) {
  process.stderr.write('Use it like this: npm run -s manifests -- --url https://bot.example.com --prefix acme-\n');
  process.exitCode = 1;
} else {
  const manifest = slackManifest({ commands, url: origin.origin, prefix, socket, rotation });
  const text = `${JSON.stringify(manifest, null, 2)}\n`;
  if (url || prefix || socket || rotation) {
    process.stdout.write(text);
  } else {
    const guide = new URL('feishu.md', import.meta.url);
    await writeFile(new URL('slack.json', import.meta.url), text);
    await writeFile(guide, withLists(await readFile(guide, 'utf8')));
  }
}
