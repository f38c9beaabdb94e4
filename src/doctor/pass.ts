import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

/** The settings that only whoever operates the service knows. */
const known = /^(?:SLACK_|FEISHU_|PUBLIC_URL$|ENCRYPTION_KEY$)/;

/**
 * By this the command at the server shows the service that it has read the same settings: nobody else can make it, and it
 * says nothing of them.
 */
export function passFor(env: Readonly<Record<string, string | undefined>>): string {
  const settings = Object.entries(env)
    .map(([name, value]) => [name, value?.trim() ?? ''] as const)
    .filter(([name, value]) => known.test(name) && value !== '')
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return createHmac('sha256', JSON.stringify(settings)).update('qibu doctor').digest('hex');
}

/** Compares in a time that does not depend on where the two differ. */
export function isSamePass(given: string, pass: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(pass));
}
