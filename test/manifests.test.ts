import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { read } from '../adapters/messengers/feishu/inbound.ts';
import { callsByScope, freeCalls } from '../adapters/messengers/feishu/scopes.ts';
import { menuEntries, subscriptions, withLists } from '../manifests/feishu.ts';
import { placeholderUrl, slackManifest } from '../manifests/slack.ts';
import { commands } from '../src/commands/index.ts';
import { parse } from '../src/entrance/parse.ts';
import { pathsOf, textOf } from './support/sources.ts';

const ofRepository = slackManifest({ commands, url: placeholderUrl, prefix: '' });

/** As Slack documents it: https://docs.slack.dev/reference/app-manifest. What stands nowhere there is refused. */
const https = z.url({ protocol: /^https$/ });
const documented = z.strictObject({
  display_information: z.strictObject({
    name: z.string().min(1).max(35),
    description: z.string().max(140),
    long_description: z.string().min(175).max(4000),
  }),
  features: z.strictObject({
    app_home: z.strictObject({
      home_tab_enabled: z.boolean(),
      messages_tab_enabled: z.boolean(),
      messages_tab_read_only_enabled: z.boolean(),
    }),
    bot_user: z.strictObject({
      display_name: z.string().regex(/^[a-z0-9-_.]{1,80}$/),
      always_online: z.boolean(),
    }),
    shortcuts: z
      .array(
        z.strictObject({
          name: z.string().min(1).max(24),
          type: z.enum(['global', 'message']),
          callback_id: z.string().min(1).max(255),
          description: z.string().min(1).max(150),
        }),
      )
      .max(10),
    slash_commands: z
      .array(
        z.strictObject({
          command: z.string().regex(/^\/[a-z0-9_-]{1,31}$/),
          url: https.optional(),
          description: z.string().min(1).max(2000),
          usage_hint: z.string().min(1).max(1000).optional(),
          should_escape: z.boolean(),
        }),
      )
      .max(50),
  }),
  oauth_config: z.strictObject({
    redirect_urls: z.array(https).max(1000).optional(),
    scopes: z.strictObject({ bot: z.array(z.string()).max(255) }),
  }),
  settings: z.strictObject({
    event_subscriptions: z.strictObject({ request_url: https.optional(), bot_events: z.array(z.string()).max(100) }),
    interactivity: z.strictObject({ is_enabled: z.boolean(), request_url: https.optional() }),
    org_deploy_enabled: z.boolean(),
    socket_mode_enabled: z.boolean(),
    token_rotation_enabled: z.boolean(),
  }),
});

describe('the manifest of the Slack app', () => {
  it('is what the code declares; else: npm run manifests', () => {
    expect(JSON.parse(textOf('manifests/slack.json'))).toEqual(ofRepository);
  });

  it('keeps to what Slack documents, with the longest prefix as well', () => {
    const prefixed = slackManifest({ commands, url: placeholderUrl, prefix: 'a-prefix-of-twenty--' });
    const refreshed = slackManifest({ commands, url: placeholderUrl, prefix: '', rotation: true });
    for (const manifest of [ofRepository, prefixed, refreshed]) expect(() => documented.parse(manifest)).not.toThrow();
  });

  it('names the address that Slack calls at every place, or none at all where a line is kept open', () => {
    const addresses = (manifest: object) =>
      JSON.stringify(manifest).match(/"(?:request_)?url":"https:..qibu.example.com.slack.events"/g) ?? [];
    expect(addresses(ofRepository)).toHaveLength(ofRepository.features.slash_commands.length + 2);
    const overLine = slackManifest({ commands, url: placeholderUrl, prefix: '', socket: true });
    expect(documented.parse(overLine).settings.socket_mode_enabled).toBe(true);
    expect(JSON.stringify(overLine)).not.toContain('/slack/events');
  });

  it('has a slash command for every command but those under the root, and the root under which all of them are', () => {
    const slashes = ofRepository.features.slash_commands.map(({ command }) => command);
    const words = commands.flatMap(({ name }) => (name.underRoot ? [] : [name.en]));
    expect(words).not.toContain('help');
    expect(slashes).toEqual([...words.map((word) => `/${word}`), '/qibu']);
  });

  it('puts a prefix before every slash command', () => {
    const { features } = slackManifest({ commands, url: placeholderUrl, prefix: 'acme-' });
    expect(features.slash_commands.map(({ command }) => command)).toContain('/acme-report');
    expect(features.slash_commands.every(({ command }) => command.startsWith('/acme-'))).toBe(true);
  });

  it('has somebody who is mentioned in a command arrive by id', () => {
    expect(ofRepository.features.slash_commands.every(({ should_escape }) => should_escape)).toBe(true);
  });

  it('has people who install it come back to where the service waits for them', () => {
    expect(ofRepository.oauth_config.redirect_urls).toEqual([`${placeholderUrl}/slack/oauth_redirect`]);
  });

  it('hears that it was removed, and has tokens run out only where that is wanted', () => {
    const { event_subscriptions, token_rotation_enabled } = ofRepository.settings;
    expect(event_subscriptions.bot_events).toEqual(expect.arrayContaining(['app_uninstalled', 'tokens_revoked']));
    expect(token_rotation_enabled).toBe(false);
    const { settings } = slackManifest({ commands, url: placeholderUrl, prefix: '', rotation: true });
    expect(settings.token_rotation_enabled).toBe(true);
  });

  it('asks for these scopes and for no others', () => {
    expect(ofRepository.oauth_config.scopes.bot).toEqual([
      'app_mentions:read',
      'channels:history',
      'chat:write',
      'commands',
      'files:read',
      'files:write',
      'groups:history',
      'im:history',
      'im:write',
      'users:read',
      'users:read.email',
    ]);
  });
});

describe('the guide to the Feishu console', () => {
  it('has the lists that the code declares; else: npm run manifests', () => {
    const guide = textOf('manifests/feishu.md');
    expect(withLists(guide)).toBe(guide);
  });

  it('grants what the adapter calls, and nothing that it does not', () => {
    const sources = pathsOf('adapters/messengers/feishu/*.ts').map(textOf);
    const called = sources.flatMap((source) => [...source.matchAll(/'api:([\w.]+)'/g)].map(([, call]) => call));
    const granted = Object.values(callsByScope).flat();
    expect([...granted, ...freeCalls].sort()).toEqual([...new Set(called)].sort());
  });

  it('subscribes to what the adapter understands', async () => {
    const envelope = { id: 'e1', tenant: 't1', event: 'not one of this type' };
    const nowhere = {
      app: 'a1',
      botId: async () => 'b1',
      isDirect: async () => true,
      learn: () => {},
      quoted: async () => undefined,
      call: () => Promise.reject(),
    };
    for (const { type } of subscriptions) await expect(read({ ...envelope, type }, nowhere)).rejects.toThrow();
    expect(await read({ ...envelope, type: 'of.no.interest_v1' }, nowhere)).toBeUndefined();
  });

  it('has for the menu only what is understood, in keys that Feishu takes', () => {
    for (const { key } of menuEntries) {
      expect(parse(key, commands)).toHaveProperty('verb');
      expect(key.length).toBeLessThanOrEqual(30);
    }
    for (const key of ['goal team', 'task mine', '任务']) expect(parse(key, commands)).toHaveProperty('verb');
  });

  it('names every setting that the adapter requires', () => {
    const keys = ['FEISHU_ENCRYPT_KEY', 'FEISHU_VERIFICATION_TOKEN'];
    const required = ['FEISHU_APP_ID', 'FEISHU_APP_SECRET', ...keys, 'FEISHU_TRANSPORT'];
    for (const name of required) expect(textOf('manifests/feishu.md')).toContain(`\`${name}\``);
  });
});
