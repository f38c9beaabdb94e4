import { html } from 'hono/html';
import type { Html } from '../../pane.ts';

/** A style attribute of what is defined. Values come from our own tables and checks, never from a card as they are. */
export function styled(properties: Readonly<Record<string, string | undefined>>): Html {
  const set = Object.entries(properties).filter(([, value]) => value !== undefined);
  return set.length > 0 ? html` style="${set.map(([name, value]) => `${name}:${value}`).join(';')}"` : html``;
}
