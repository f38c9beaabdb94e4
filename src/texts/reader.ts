export type Locale = 'zh-CN' | 'en';

/** Who reads: in which language, in which messenger, on which clock. */
export interface Reader {
  readonly locale: Locale;
  readonly platform: 'slack' | 'feishu';
  /** What stands before command names in this workspace, so that `/acme-report` is not ours alone. */
  readonly prefix: string;
  readonly zone: string;
  readonly currency: string;
}

/** A word that people type, in both languages. */
export interface Word {
  readonly en: string;
  readonly zh: string;
  /** In Slack it has no slash command of its own: it is typed after `/qibu`. */
  readonly underRoot?: true;
}

/** A command as this reader can type it: `/report 拜访 3` in Slack, `汇报 拜访 3` in Feishu. */
export function typed(reader: Reader, command: Word, ...rest: readonly (Word | string)[]): string {
  const own = (word: Word | string): string =>
    typeof word === 'string' ? word : reader.locale === 'zh-CN' ? word.zh : word.en;
  const root = command.underRoot ? [`/${reader.prefix}qibu`, own(command)] : [`/${reader.prefix}${command.en}`];
  return [...(reader.platform === 'slack' ? root : [own(command)]), ...rest.map(own)].join(' ');
}
