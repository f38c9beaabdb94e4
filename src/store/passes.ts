import type { Pass, Passes } from '../ports/source.ts';
import type { Vault } from '../ports/vault.ts';

/** So long before its end a pass is not begun with: what takes long would end with a dead one. */
const margin = Temporal.Duration.from({ seconds: 60 });

/** The pass of one connection, sealed where every process finds it; one of them alone asks for another. */
export function passesIn(vault: Vault, name: string, clock: () => Temporal.Instant): Passes {
  const usable = (kept: string | undefined, refused: Pass | undefined): Pass | undefined => {
    const pass = kept ? passOf(kept) : undefined;
    if (!pass || pass.token === refused?.token) return undefined;
    return !pass.until || Temporal.Instant.compare(pass.until, clock().add(margin)) > 0 ? pass : undefined;
  };
  return {
    take: async (make, refused) => {
      const kept = await vault.read(name);
      const pass = usable(kept, refused);
      if (pass) return pass;
      if (kept === undefined) await vault.keepFirst(name, '');
      const sealed = await vault.change(name, async (now) =>
        usable(now, refused) ? undefined : JSON.stringify(await make()),
      );
      return passOf(sealed ?? JSON.stringify(await make()));
    },
  };
}

function passOf(kept: string): Pass {
  const { until, ...pass } = JSON.parse(kept) as Omit<Pass, 'until'> & { readonly until?: string };
  return until === undefined ? pass : { ...pass, until: Temporal.Instant.from(until) };
}
