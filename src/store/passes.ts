import { createHash } from 'node:crypto';
import type { Pass, Passes, Settings } from '../ports/source.ts';
import type { Vault } from '../ports/vault.ts';

/** So long before its end a pass is not begun with: what takes long would end with a dead one. */
const margin = Temporal.Duration.from({ seconds: 60 });

/**
 * The pass of one connection, sealed where every process finds it; one of them alone asks for another. What was got by other
 * settings is none: it would open what they opened.
 */
export function passesIn(vault: Vault, name: string, clock: () => Temporal.Instant, settings: Settings): Passes {
  const by = createHash('sha256')
    .update(JSON.stringify(Object.entries(settings).sort()))
    .digest('hex');
  const usable = (kept: string | undefined, refused: Pass | undefined): Pass | undefined => {
    const { pass, by: other } = kept ? keptIn(kept) : {};
    if (!pass || other !== by || pass.token === refused?.token) return undefined;
    return !pass.until || Temporal.Instant.compare(pass.until, clock().add(margin)) > 0 ? pass : undefined;
  };
  return {
    take: async (make, refused) => {
      const kept = await vault.read(name);
      const pass = usable(kept, refused);
      if (pass) return pass;
      if (kept === undefined) await vault.keepFirst(name, '');
      const sealed = await vault.change(name, async (now) =>
        usable(now, refused) ? undefined : JSON.stringify({ ...(await make()), by }),
      );
      return sealed === undefined ? make() : keptIn(sealed).pass;
    },
  };
}

function keptIn(sealed: string): { readonly pass: Pass; readonly by: string } {
  const { until, by, ...pass } = JSON.parse(sealed) as Omit<Pass, 'until'> & {
    readonly until?: string;
    readonly by: string;
  };
  return { pass: until === undefined ? pass : { ...pass, until: Temporal.Instant.from(until) }, by };
}
