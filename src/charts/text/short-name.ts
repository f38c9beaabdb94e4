import { cut, type Fits } from './cut.ts';

/**
 * A name that fits: whole, else what stands before a middle dot (阿依古丽·买买提), else first name and initial
 * (Aisha R.), else cut.
 */
export function shortName(name: string, fits: Fits): string {
  return [name, beforeDot(name), withInitial(name)].find((form) => form !== '' && fits(form)) ?? cut(name, fits);
}

function beforeDot(name: string): string {
  return name.split(/[·・•]/u)[0]?.trim() ?? '';
}

function withInitial(name: string): string {
  const [first, ...others] = name.split(' ');
  const initial = Array.from(others.at(-1) ?? '')[0];
  return first && initial ? `${first} ${initial}.` : '';
}
