import { cut, type Fits, graphemesOf } from './cut.ts';

/**
 * A name that fits: whole, else what stands before a middle dot (阿依古丽·买买提), else first name and initial
 * (Aisha R.), else cut. Where somebody `beside` it would be called the same, it is told by what is its own: the surname
 * (A. Rahman), else the part in which they differ (上海...二部).
 */
export function shortName(name: string, fits: Fits, beside: readonly string[] = []): string {
  const short = shortest(name, fits);
  if (short === name) return name;
  const twins = beside.filter((other) => other !== name && shortest(other, fits) === short);
  if (twins.length === 0) return short;
  const own = cut(withSurname(name), fits);
  if (own !== '' && !twins.some((twin) => cut(withSurname(twin), fits) === own)) return own;
  return apart(name, twins, fits) || short;
}

const shortest = (name: string, fits: Fits): string =>
  [name, beforeDot(name), withInitial(name)].find((form) => form !== '' && fits(form)) ?? cut(name, fits);

function beforeDot(name: string): string {
  return name.split(/[·・•]/u)[0]?.trim() ?? '';
}

function withInitial(name: string): string {
  const [first, ...others] = name.split(' ');
  const initial = Array.from(others.at(-1) ?? '')[0];
  return first && initial ? `${first} ${initial}.` : '';
}

function withSurname(name: string): string {
  const [first = '', ...others] = name.split(' ');
  const initial = Array.from(first)[0];
  const surname = others.at(-1);
  return initial && surname ? `${initial}. ${surname}` : '';
}

/** As much of the beginning as fits before what others do not have; if not even that fits, the beginning of that. */
function apart(name: string, twins: readonly string[], fits: Fits): string {
  const parts = graphemesOf(name);
  const shared = Math.min(...twins.map((twin) => sharedStart(parts, graphemesOf(twin))));
  // What is wholly the beginning of another still ends in something of its own.
  const from = Math.min(shared, parts.length - 1);
  const own = parts.slice(from).join('');
  for (let length = from - 1; length >= 0; length--) {
    const form = `${parts.slice(0, length).join('').trimEnd()}...${own}`;
    if (fits(form)) return form;
  }
  return cut(`...${own}`, fits);
}

function sharedStart(one: readonly string[], other: readonly string[]): number {
  const differs = one.findIndex((part, index) => part !== other[index]);
  return differs < 0 ? one.length : differs;
}
