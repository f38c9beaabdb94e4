import type { Systems } from '../systems.ts';

/**
 * A form or a card in which is filled in what opens a system of the demo, where it asks exactly for that: nobody could know it.
 * The page alone does so; what is sent is what stands in the fields.
 */
export function filledIn(payload: unknown, systems: Systems | undefined): unknown {
  if (!systems) return payload;
  const asked = new Set(fieldsIn(payload));
  const known = settingsOf(systems).find((settings) => {
    const names = Object.keys(settings);
    return names.length === asked.size && names.every((name) => asked.has(name));
  });
  return known ? withValues(payload, known) : payload;
}

type Known = Readonly<Record<string, string>>;

function settingsOf({ salesforce, jiandaoyun }: Systems): Known[] {
  const { myDomain = '', consumerKey = '', consumerSecret = '' } = salesforce.access;
  const { apiKey = '', pushSecret = '' } = jiandaoyun.access;
  return [
    { url: myDomain, clientId: consumerKey, clientSecret: consumerSecret },
    { apiKey, pushSecret, url: jiandaoyun.url },
  ];
}

/** The name under which each messenger has a field to type in, and where it says what stands there. */
const shapes = [
  { is: ['type', 'plain_text_input'], name: 'action_id', value: 'initial_value' },
  { is: ['tag', 'input'], name: 'name', value: 'default_value' },
] as const;

const shapeOf = (part: object) =>
  shapes.find(({ is: [key, kind] }) => (part as Readonly<Record<string, unknown>>)[key] === kind);

function fieldsIn(part: unknown): string[] {
  if (typeof part !== 'object' || part === null) return [];
  const shape = shapeOf(part);
  if (shape) return [String((part as Readonly<Record<string, unknown>>)[shape.name])];
  return Object.values(part).flatMap(fieldsIn);
}

function withValues(part: unknown, known: Known): unknown {
  if (Array.isArray(part)) return part.map((one) => withValues(one, known));
  if (typeof part !== 'object' || part === null) return part;
  const shape = shapeOf(part);
  if (shape) {
    const name = String((part as Readonly<Record<string, unknown>>)[shape.name]);
    return { ...part, [shape.value]: known[name] ?? '' };
  }
  return Object.fromEntries(Object.entries(part).map(([name, inside]) => [name, withValues(inside, known)]));
}
