import { html } from 'hono/html';
import type { SeenFile } from '../../../adapters/emulators/emulator.ts';
import type { Html } from './pane.ts';

/** A file by its name and size; a click keeps it. */
export const drawFile = ({ name, bytes }: SeenFile, address: string): Html =>
  html`<a class="file" href="${address}" download="${name}"><span class="file-kind" aria-hidden="true">${kindOf(name)}</span><span class="file-name">${name}</span><small>${sizeOf(bytes.length)}</small></a>`;

const kindOf = (name: string): string => (/\.(\w{1,5})$/.exec(name)?.[1] ?? '').toUpperCase();

const sizeOf = (bytes: number): string => (bytes < 1024 ? `${bytes} B` : `${Math.ceil(bytes / 1024)} KB`);
