import type { EmulatedUser } from '../../../emulator.ts';
import { asFlag, type JsonObject } from '../../json.ts';
import type { Slack } from '../../slack.ts';
import { SlackError } from '../../slack-error.ts';
import { type Method, required } from './call.ts';

export const test: Method = (_, slack) => ({
  url: `${slack.url}/`,
  team: slack.options.team.name,
  user: slack.workspace.people.bot.name,
  team_id: slack.options.team.id,
  user_id: slack.options.botUserId,
  bot_id: slack.botId,
  is_enterprise_install: false,
});

export const info: Method = (args, slack) => {
  const id = required(args, 'user');
  const { bot } = slack.workspace.people;
  const user = id === bot.id ? { ...bot, locale: 'en' as const, zone: 'Etc/UTC' } : slack.workspace.find(id);
  if (!user) throw new SlackError('user_not_found');
  return { user: wireUser(user, slack, asFlag(args.include_locale)) };
};

/** Tells which app a bot belongs to: `auth.test` does not. */
export const bot: Method = (args, slack) => {
  if (required(args, 'bot') !== slack.botId) throw new SlackError('bot_not_found');
  const { appId: app_id, botUserId: user_id } = slack.options;
  return { bot: { id: slack.botId, app_id, user_id, name: slack.workspace.people.bot.name, deleted: false } };
};

/** A guest is a restricted member; the locale is told only to those who ask for it. */
function wireUser(
  { id, name, email, locale, zone, guest = false }: EmulatedUser,
  slack: Slack,
  withLocale: boolean,
): JsonObject {
  const offset = slack.options.clock().toZonedDateTimeISO(zone).offsetNanoseconds / 1e9;
  return {
    id,
    team_id: slack.options.team.id,
    name: name.toLowerCase().replaceAll(' ', '.'),
    real_name: name,
    deleted: false,
    tz: zone,
    tz_label: zone,
    tz_offset: offset,
    profile: {
      real_name: name,
      display_name: name,
      team: slack.options.team.id,
      ...(email !== undefined && { email }),
    },
    is_admin: false,
    is_owner: false,
    is_restricted: guest,
    is_ultra_restricted: false,
    is_bot: id === slack.options.botUserId,
    is_app_user: false,
    ...(withLocale && { locale: locale === 'en' ? 'en-US' : locale }),
  };
}
