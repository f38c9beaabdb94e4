import { membershipsOf } from '../teams/read.ts';
import type { Work } from '../work.ts';
import { inPlaceOf } from './standing.ts';

interface Acting extends Pick<Work, 'org' | 'today'> {
  readonly actor: { readonly personId: string; readonly admin?: boolean };
}

/**
 * The manager by whose rights the actor does something about `person:…` or `team:…`; undefined where the actor's own are
 * enough, and for anything else.
 */
export function onBehalfOf(acting: Acting, subject: string): string | undefined {
  const { org, today, actor } = acting;
  const [kind, id = ''] = subject.split(':', 2);
  const stands = actor.admin ? [] : inPlaceOf(acting, actor.personId);
  if (stands.length === 0 || id === actor.personId) return undefined;
  const teams =
    kind === 'person' ? membershipsOf(org, id, today).map(({ teamId }) => teamId) : kind === 'team' ? [id] : [];
  return stands.find(({ personId, manages }) => personId !== id && teams.some((team) => manages.includes(team)))
    ?.personId;
}
