import { createHmac, timingSafeEqual } from 'node:crypto';

/** So long somebody may take to allow the bot. */
const VALID_MINUTES = 10;
const COOKIE = 'qibu-install';
const random = /^[\w-]{22}$/;

/** A way to Slack that only this browser can come back by. */
export interface Way {
  readonly state: string;
  /** For the header `Set-Cookie`. */
  readonly cookie: string;
}

/** Somebody has come back by a way of ours; `name` is of this way alone. */
export interface Return {
  readonly name: string;
  readonly until: Temporal.Instant;
}

interface StateParts {
  readonly secret: string;
  /** The cookie goes over https alone. */
  readonly secure: boolean;
  readonly clock: () => Temporal.Instant;
  readonly unguessable: (bytes: number) => Uint8Array;
}

/**
 * The `state` that travels with somebody to Slack and back: signed by us, for ten minutes, and bound to a cookie, so that
 * nobody can have another person's browser finish an installation that they began.
 */
export function states({ secret, secure, clock, unguessable }: StateParts) {
  const draw = () => Buffer.from(unguessable(16)).toString('base64url');
  const sign = (begun: string, name: string, browser: string) =>
    createHmac('sha256', secret).update(`${begun}.${name}.${browser}`).digest('base64url');
  return {
    /** Somebody who has begun in another window as well may come back by either. */
    begin(request: Request): Way {
      const browser = browserOf(request) ?? draw();
      const begun = String(Math.floor(clock().epochMilliseconds / 1000));
      const name = draw();
      const attributes = `Path=/slack; HttpOnly; SameSite=Lax; Max-Age=${VALID_MINUTES * 60}${secure ? '; Secure' : ''}`;
      return { state: `${begun}.${name}.${sign(begun, name, browser)}`, cookie: `${COOKIE}=${browser}; ${attributes}` };
    },
    /** Undefined where this is none of our ways, or is too late, or another browser. */
    end(request: Request, state: string): Return | undefined {
      const browser = browserOf(request);
      const [begun = '', name = '', signature = ''] = state.split('.');
      if (browser === undefined || !/^\d{1,12}$/.test(begun)) return undefined;
      const [given, due] = [Buffer.from(signature), Buffer.from(sign(begun, name, browser))];
      if (given.length !== due.length || !timingSafeEqual(given, due)) return undefined;
      const until = Temporal.Instant.fromEpochMilliseconds(Number(begun) * 1000).add({ minutes: VALID_MINUTES });
      return Temporal.Instant.compare(clock(), until) < 0 ? { name, until } : undefined;
    },
  };
}

function browserOf(request: Request): string | undefined {
  const cookies = (request.headers.get('cookie') ?? '').split(/;\s*/).map((pair) => pair.split('=', 2));
  const value = cookies.find(([name]) => name === COOKIE)?.[1] ?? '';
  return random.test(value) ? value : undefined;
}
