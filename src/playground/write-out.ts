import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Emulator, SeenFile } from '../../adapters/emulators/emulator.ts';
import { chats, people } from './company.ts';
import type { Transcript } from './transcript.ts';
import type { World } from './world.ts';

/** Writes down what happened: the transcript, every request of both messengers, the pictures, and the files that were sent. */
export async function writeOut(world: World, transcript: Transcript, folder: string): Promise<void> {
  for (const part of ['slack', 'feishu', 'charts', 'files']) {
    await rm(join(folder, part), { recursive: true, force: true });
    await mkdir(join(folder, part), { recursive: true });
  }
  await writeFile(join(folder, 'transcript.txt'), transcript.text());
  for (const platform of ['slack', 'feishu'] as const) {
    for (const [index, request] of world[platform].requests.entries()) {
      const name = `${String(index + 1).padStart(3, '0')}-${request.path
        .split('/')
        .slice(-2)
        .join('-')
        .replaceAll(/[^\w.-]/g, '_')}.json`;
      await writeFile(join(folder, platform, name), `${JSON.stringify(request, undefined, 2)}\n`);
    }
  }
  for (const { platform, id, team, locale } of chats) {
    const member = people.find((person) => person[platform] && (team === 'company' || person.team === team))?.[
      platform
    ];
    const messages = world[platform].messages(id, member ?? '');
    for (const image of messages.flatMap((message) => message.images)) {
      await writeFile(join(folder, 'charts', `weekly-${team}-${platform}-${locale}.png`), image.bytes);
    }
  }
  for (const platform of ['slack', 'feishu'] as const) {
    for (const { id, name, bytes } of sentFiles(world[platform])) {
      await writeFile(join(folder, 'files', `${platform}-${id}-${name}`), bytes);
    }
  }
}

/** What the bot has sent to anybody. */
const sentFiles = (emulator: Emulator): readonly SeenFile[] =>
  emulator.chats
    .flatMap(({ id, members }) => emulator.messages(id, members[0] ?? ''))
    .flatMap(({ author, files = [] }) => (author === 'bot' ? files : []));
