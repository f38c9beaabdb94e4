import type { Button, Card } from '../../src/card/card.ts';
import { toText } from '../../src/card/text.ts';
import type { Reader } from '../../src/texts/reader.ts';

/** What qibu never says, in either language. */
const banned: Readonly<Record<Reader['locale'], RegExp>> = {
  'zh-CN':
    /加油|错误|失败|无效|非法|成功提交|请注意|您|亲们|小伙伴|家人们|领导|下属|下级|手下|下达|抢单|派发|工单|升级|督办|封账|KPI|完成度|打卡|填报|上报|刚刚|马上|尽快|提成|可能|被记录|(?<!其)[他她]/,
  en: /\b(kindly|successfully|failed to|invalid|please be informed|the below|metric|quota|ticket|escalate|nudg(?:es|ed|ing)|(?:an?|the|your|to) nudge|battle|kudos|boss|subordinate|guys|just now|soon|should have|you forgot|error(?! correction)|he|she|undefined|null|NaN)\b/i,
};

/** Columns on a phone: 汉字 and full-width signs take two. */
const columns = (text: string): number =>
  [...text].reduce((sum, sign) => sum + (/[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u.test(sign) ? 2 : 1), 0);

/** Without what people wrote, which is quoted as it is. */
const ours = (text: string): string => text.replaceAll(/“[^”]*”/g, '“”');

/** What is wrong with a Chinese sentence's type. */
export function typeFaults(text: string): string[] {
  const faults: readonly (readonly [string, RegExp])[] = [
    ['half-width sign between 汉字', /\p{Script=Han}[,:;?!()]|[,;?!()]\p{Script=Han}/u],
    ['no space before a Latin letter or digit', /\p{Script=Han}[A-Za-z0-9]/u],
    ['no space after a Latin letter or digit', /[A-Za-z0-9](?![万亿])\p{Script=Han}/u],
    ['a space between 汉字', /(?<![:：/] ?)(?<!\/[a-z]+)\p{Script=Han} (?=\p{Script=Han})/u],
    ['a space beside a full-width sign', / [，。：；？！（）]|[，。：；？！（）] /u],
  ];
  return faults.filter(([, pattern]) => pattern.test(ours(text))).map(([fault]) => `${fault}: ${text}`);
}

export const bannedWords = (locale: Reader['locale'], text: string): string[] =>
  [...ours(text).matchAll(new RegExp(banned[locale], `${banned[locale].flags}g`))].map(
    ([word]) => `says ${word}: ${text}`,
  );

/** Everything that the rules of wording have against a card. */
export function faultsOf(card: Card, reader: Reader, mostLines: number): string[] {
  const buttons = card.body.flatMap((block) => (block.type === 'buttons' ? [block.buttons] : []));
  const lists = card.body.flatMap((block) =>
    block.type === 'menu' ? [block.choices] : block.type === 'buttons' && block.more ? [block.more] : [],
  );
  const rows = card.body.flatMap((block) => (block.type === 'line' && block.button ? [block.button] : []));
  const lines = card.body.filter((block) => block.type === 'line').length;
  const texts = [...toText(card).split('\n'), card.fallback];
  return [
    ...(columns(card.title) > (reader.locale === 'en' ? 75 : 60) ? [`the title is too long: ${card.title}`] : []),
    ...([...card.fallback].length > 120 ? [`the fallback is too long: ${card.fallback}`] : []),
    ...(card.fallback.includes('\n') || card.title.includes('\n') ? ['a title of two lines'] : []),
    ...(lines > mostLines ? [`${lines} lines`] : []),
    ...(lists.some((list) => list.length < 2) ? ['a list to choose from has nothing to choose'] : []),
    ...(buttons.some((row) => row.length === 0 || row.length > 3) ? ['one to three buttons, please'] : []),
    ...[...buttons.flat(), ...rows].flatMap((button) => buttonFaults(button, reader)),
    ...texts.flatMap((text) => bannedWords(reader.locale, text)),
    ...texts.filter((text) => /undefined|NaN|\bnull\b|\[object/.test(text)).map((text) => `has a hole: ${text}`),
    ...texts.filter((text) => /[。.]$/.test(ours(text))).map((text) => `ends in a full stop: ${text}`),
    ...(reader.locale === 'zh-CN' ? commandless(texts).flatMap(typeFaults) : mixedUnits(texts)),
  ];
}

/** What a card must be whatever people are called and have written: something to read, on a phone as well. */
export function strainedFaultsOf(card: Card): string[] {
  const texts = [...toText(card).split('\n'), card.fallback];
  return [
    ...(columns(card.title) > 150 ? [`the title is too long: ${card.title}`] : []),
    ...([...card.fallback].length > 120 ? [`the fallback is too long: ${card.fallback}`] : []),
    ...(/\n/.test(card.fallback + card.title) ? ['a title of two lines'] : []),
    ...texts.filter((text) => columns(text) > 800).map((text) => `nobody reads that: ${text}`),
    ...texts.filter((text) => /undefined|NaN|\bnull\b|\[object/.test(text)).map((text) => `has a hole: ${text}`),
  ];
}

/** What leads nowhere: neither a button nor a command that this reader can type. */
export function endsIn(card: Card, { platform }: Reader): string[] {
  const pressed = card.body.some((block) => block.type === 'buttons' || (block.type === 'line' && block.button));
  // Only in Slack a command can be told from words.
  const typed = platform === 'feishu' || /(?<![\w/])\/[a-z]/.test(toText(card));
  return pressed || typed ? [] : [`leads nowhere: ${card.title}`];
}

/** A command is typed with its own spaces: `汇报 拜访 3`. */
const commandless = (texts: readonly string[]): string[] =>
  texts.map((text) =>
    text
      .replaceAll(
        /(?:\/source|数据源) [^·：，]*|(?:\/pk|PK) (?:新建|加入|榜|取消)[^·：，]*|\/?(考核|scorecard|变更|change|汇报|report|目标|goal|任务|task|团队|team|得分|score|排行|board|激励|reward|周报|digest|复盘|review|表扬|praise|提醒|nudge|帮助|qibu 帮助|认领|qibu 认领|绑定|link|设置|qibu 设置|日历|qibu 日历|审计|qibu 审计|审计|qibu 审计|导出|qibu 导出|删除个人|qibu 删除个人) [^·：，]*/gu,
        '口令',
      )
      .replaceAll(/ ?\p{Script=Han}+=\S+/gu, ''),
  );

const mixedUnits = (texts: readonly string[]): string[] =>
  texts.filter((text) => /[\d.][万亿]/.test(ours(text))).map((text) => `万 in English: ${text}`);

function buttonFaults({ label, value }: Button, { locale }: Reader): string[] {
  const tooLong = locale === 'en' ? label.split(' ').length > 3 : columns(label) > 12;
  return [
    ...(tooLong ? [`the label is too long: ${label}`] : []),
    ...(JSON.stringify(value).length >= 1000 ? [`the value is too long: ${label}`] : []),
  ];
}
