import { textsFor } from '../texts/index.ts';
import type { Reader } from '../texts/reader.ts';

type Known = keyof ReturnType<typeof textsFor>['sourceSetting']['names'];

/** A setting of a connection by the name that the adapters know it by; one that has no words is shown as it is. */
export function settingText({ locale }: Reader, name: string): string {
  const { names } = textsFor(locale).sourceSetting;
  return Object.hasOwn(names, name) ? names[name as Known] : name;
}
