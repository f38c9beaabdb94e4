import type { Inbound } from '../ports/messenger.ts';

/**
 * What a person wrote, chose or carried along, in characters that can be kept and shown: no database takes NUL or half of a
 * pair. In their place stands what says that something was unreadable.
 */
export function legible(inbound: Inbound): Inbound {
  switch (inbound.kind) {
    case 'said': {
      const { text, quoted, file } = inbound;
      return {
        ...inbound,
        text: readable(text),
        ...(quoted === undefined ? {} : { quoted: readable(quoted) }),
        ...(file ? { file: { ...file, name: readable(file.name) } } : {}),
      };
    }
    case 'pressed':
      return { ...inbound, action: readable(inbound.action), value: throughout(inbound.value) };
    case 'submitted': {
      const values = throughout(inbound.values) as Readonly<Record<string, string>>;
      return { ...inbound, form: readable(inbound.form), state: throughout(inbound.state), values };
    }
  }
}

const readable = (text: string): string => text.toWellFormed().replaceAll('\0', '\ufffd');

/** Of what was parsed from JSON; names as well. */
function throughout(value: unknown): unknown {
  if (typeof value === 'string') return readable(value);
  if (Array.isArray(value)) return value.map(throughout);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inside]) => [readable(name), throughout(inside)]));
}
