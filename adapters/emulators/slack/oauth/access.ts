import type { Method } from '../api/methods/call.ts';
import { required } from '../api/methods/call.ts';
import { asText, type JsonObject } from '../json.ts';
import type { Slack } from '../slack.ts';
import { SlackError } from '../slack-error.ts';
import { type Granted, tokenSeconds } from './grants.ts';

/** A code, or a refresh token, becomes an access token. Only the app itself can ask: https://docs.slack.dev/reference/methods/oauth.v2.access */
export const access: Method = (args, slack) => {
  const { distribution } = slack.options;
  if (!distribution || asText(args.client_id) !== distribution.clientId) throw new SlackError('invalid_client_id');
  if (asText(args.client_secret) !== distribution.clientSecret) throw new SlackError('bad_client_secret');
  if (args.grant_type === 'refresh_token')
    return wireGrant(slack.grants.refresh(required(args, 'refresh_token')), slack);
  const granted = slack.grants.exchange(required(args, 'code'), asText(args.redirect_uri));
  return { ...wireGrant(granted, slack), authed_user: { id: granted.by } };
};

/** Takes the token back by which this is asked. */
export const revoke: Method = (_, slack) => {
  slack.grants.revoke();
  return { revoked: true };
};

function wireGrant({ token, refresh, scopes }: Granted, slack: Slack): JsonObject {
  const { appId, botUserId, team, distribution } = slack.options;
  const orgWide = distribution?.orgWide === true;
  return {
    access_token: token,
    token_type: 'bot',
    scope: scopes.join(','),
    bot_user_id: botUserId,
    app_id: appId,
    team: orgWide ? null : { id: team.id, name: team.name },
    enterprise: orgWide ? { id: 'E1', name: team.name } : null,
    is_enterprise_install: orgWide,
    ...(refresh !== undefined && { refresh_token: refresh, expires_in: tokenSeconds }),
  };
}
