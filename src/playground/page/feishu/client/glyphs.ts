import { raw } from 'hono/html';
import type { Html } from '../../pane.ts';

const drawn = (inside: string): Html =>
  raw(
    `<svg class="glyph" viewBox="0 0 24 24" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round">${inside}</svg>`,
  );

/** The client's own few signs. */
export const glyphs = {
  messages: drawn(
    '<path d="M12 3.5c-5 0-9 3.4-9 7.7 0 2.5 1.4 4.7 3.5 6.1V21l3.6-2c.6.1 1.2.2 1.9.2 5 0 9-3.5 9-7.8s-4-7.9-9-7.9Z" fill="currentColor" stroke="none"/>',
  ),
  calendar: drawn('<rect x="3.5" y="5" width="17" height="15.5" rx="2.5"/><path d="M3.5 10h17M8 3v4M16 3v4"/>'),
  docs: drawn('<path d="M6 3.5h8.5L19 8v12.5H6zM9.5 12h6M9.5 16h6"/>'),
  meetings: drawn('<rect x="3" y="6" width="12.5" height="12" rx="2.5"/><path d="m15.5 11 5.5-3v8l-5.5-3"/>'),
  workplace: drawn(
    '<rect x="4" y="4" width="6.5" height="6.5" rx="1.5"/><rect x="13.5" y="4" width="6.5" height="6.5" rx="1.5"/><rect x="4" y="13.5" width="6.5" height="6.5" rx="1.5"/><circle cx="16.8" cy="16.8" r="3.3"/>',
  ),
  contacts: drawn('<circle cx="12" cy="8" r="4"/><path d="M4.5 20.5c.6-4 3.6-6.5 7.5-6.5s6.9 2.5 7.5 6.5"/>'),
  search: drawn('<circle cx="11" cy="11" r="6.5"/><path d="m16 16 4.5 4.5"/>'),
  members: drawn(
    '<circle cx="9.5" cy="8.5" r="3.5"/><path d="M3 19.5c.5-3.5 3-5.5 6.5-5.5s6 2 6.5 5.5M16 5.3a3.5 3.5 0 0 1 0 6.4M18 14.5c1.7.8 2.7 2.5 3 5"/>',
  ),
  more: drawn('<path d="M5.5 12h.01M12 12h.01M18.5 12h.01" stroke-width="2.6"/>'),
  send: drawn('<path d="m4 4.5 16.5 7.5L4 19.5l2.2-7.5zM6.2 12h7"/>'),
  letters: drawn('<path d="m3.5 18 4.5-12 4.5 12M5 14h6M20.5 11v7M20.5 14.5a3 3 0 1 1-6 0 3 3 0 0 1 6 0Z"/>'),
  smile: drawn(
    '<circle cx="12" cy="12" r="8.5"/><path d="M8.5 14c.8 1.3 2 2 3.5 2s2.7-.7 3.5-2M9 9.5h.01M15 9.5h.01"/>',
  ),
  plus: drawn('<circle cx="12" cy="12" r="8.5"/><path d="M12 8v8M8 12h8"/>'),
  group: drawn(
    '<circle cx="9" cy="9" r="3.2" fill="currentColor"/><path d="M3.5 18c.4-3 2.5-4.8 5.5-4.8s5.1 1.8 5.5 4.8Z" fill="currentColor"/><circle cx="16.5" cy="9.8" r="2.4" fill="currentColor"/><path d="M16.8 14.3c2 .1 3.4 1.4 3.7 3.7h-3.3" fill="currentColor"/>',
  ),
  bot: drawn(
    '<rect x="5" y="8" width="14" height="10.5" rx="3.5" fill="currentColor" stroke="none"/><path d="M12 8V5M9.3 12.5v1.8M14.7 12.5v1.8" /><path d="M9.3 12.5v1.8M14.7 12.5v1.8" stroke="var(--hole, #1456f0)"/>',
  ),
} as const;
