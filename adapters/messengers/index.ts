import { ConfigError } from '../../src/errors.ts';
import type { Messenger } from '../../src/ports/messenger.ts';
import type { Vault } from '../../src/ports/vault.ts';
import { feishu, feishuSettings } from './feishu/index.ts';
import { slack, slackSettings } from './slack/index.ts';

interface Parts {
  readonly clock: () => Temporal.Instant;
  /** Where they keep what people entrust to them. */
  readonly vault: Vault;
  /** So many bytes that nobody can guess. */
  readonly unguessable: (bytes: number) => Uint8Array;
  readonly log: (event: { level: 'info' | 'warn' | 'error'; msg: string; [key: string]: unknown }) => void;
}

type Environment = Readonly<Record<string, string | undefined>>;
type Settings<Config> = { readonly config: Config } | { readonly problems: readonly string[] } | undefined;

/** One messenger: what it reads from the environment, and how it is built from that. */
const messenger =
  <Config>(read: (env: Environment) => Settings<Config>, build: (config: Config, parts: Parts) => Messenger) =>
  (env: Environment) => {
    const settings = read(env);
    if (!settings) return undefined;
    return 'problems' in settings ? settings : { build: (parts: Parts) => build(settings.config, parts) };
  };

/** Every messenger there is: a third one is a folder beside these and a line here. */
const messengers = [messenger(slackSettings, slack), messenger(feishuSettings, feishu)];

/** Builds the messengers that the environment sets up. Throws a ConfigError when one is set up wrongly, or none is. */
export function openMessengers(env: Environment): (parts: Parts) => readonly Messenger[] {
  const set = messengers.flatMap((open) => open(env) ?? []);
  const problems = set.flatMap((one) => ('problems' in one ? one.problems : []));
  if (set.length === 0) {
    problems.push(
      'No messenger is set up. For Slack set SLACK_BOT_TOKEN, and SLACK_SIGNING_SECRET or SLACK_APP_TOKEN (api.slack.com/apps, your app); ' +
        'for Feishu set FEISHU_APP_ID, FEISHU_APP_SECRET, FEISHU_ENCRYPT_KEY and FEISHU_VERIFICATION_TOKEN ' +
        '(open.feishu.cn/app, your app). To look around without either: npm run demo',
    );
  }
  if (problems.length > 0) throw new ConfigError(problems);
  return (parts) => set.flatMap((one) => ('build' in one ? [one.build(parts)] : []));
}
