/** A zone as the world names it, `Asia/Shanghai`, however it was typed; undefined for what is none. */
export function zoneNamed(typed: string): string | undefined {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: typed }).resolvedOptions().timeZone;
  } catch {
    return undefined;
  }
}
