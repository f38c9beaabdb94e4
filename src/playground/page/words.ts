import type { Doing } from '../rehearsal.ts';
import type { GuideStep } from './guide.ts';
import type { Jump } from './jumps.ts';
import type { Locale } from './pane.ts';

/** What the page itself says, around the two messengers. */
export interface PageWords {
  readonly title: string;
  readonly tagline: string;
  readonly clock: string;
  readonly jumps: Readonly<Record<Jump['to'], string>>;
  readonly reset: string;
  readonly resetConfirm: string;
  readonly language: string;
  readonly theme: string;
  readonly themes: Readonly<Record<'auto' | 'light' | 'dark', string>>;
  readonly actAs: string;
  readonly manager: string;
  readonly messengers: Readonly<Record<'slack' | 'feishu', string>>;
  readonly guide: string;
  readonly showMe: string;
  readonly done: string;
  readonly guideDone: string;
  readonly steps: Readonly<Record<GuideStep['name'], { readonly title: string; readonly tell: string }>>;
  readonly doing: Readonly<Record<Doing, string>>;
  readonly pause: string;
  readonly lost: string;
  readonly ok: string;
  readonly cancel: string;
}

const en: PageWords = {
  title: 'qibu demo',
  tagline: 'One company in two messengers',
  clock: 'The clock of the demo',
  jumps: { hour: '+1 hour', evening: 'Today 18:00', morning: 'Next morning', monday: 'Monday 09:00' },
  reset: 'Start over',
  resetConfirm: 'Go back to the first state? Everything that was said here is gone.',
  language: 'Language',
  theme: 'Appearance',
  themes: { auto: 'Auto', light: 'Light', dark: 'Dark' },
  actAs: 'You act as',
  manager: 'manager',
  messengers: { slack: 'Slack', feishu: 'Feishu' },
  guide: 'The first minute',
  showMe: 'Show me',
  done: 'done',
  guideDone: 'That was the first minute. Act as anybody, try every command, move the clock.',
  steps: {
    report: {
      title: 'Report in a line',
      tell: 'Chen Chen had three visits. The line is ready in Slack: press Enter. The answer comes to Chen Chen alone.',
    },
    again: {
      title: 'The same in Feishu',
      tell: 'Li Na reports to the bot in Chinese. Press Enter: the team and the company move at once.',
    },
    company: {
      title: 'See it roll up',
      tell: 'Zhou Min asks how the company stands. Press Enter: both reports are in it.',
    },
    offer: {
      title: 'Offer a joint task',
      tell: 'Wang Qiang wants help with a renewal. Press Enter: a preview says who will see what.',
    },
    publish: {
      title: 'Publish it',
      tell: 'Press the button under the preview: the card appears in both messengers.',
    },
    claim: {
      title: 'Claim it across messengers',
      tell: 'Chen Chen presses Claim in Slack. Watch the card in Feishu: it changes in place.',
    },
    digest: {
      title: 'Let it be Monday',
      tell: 'Move the clock to Monday 09:00: the weekly digest arrives in the groups, with its picture.',
    },
  },
  doing: {
    'founding the demo company': 'Founding the demo company …',
    'opening Slack and Feishu': 'Opening Slack and Feishu …',
    'starting the service': 'Starting the service …',
    'going back to the first state': 'Going back to the first state …',
    'moving the clock': 'Moving the clock …',
    'letting everybody report the day': 'Everybody reports the day …',
  },
  pause: 'One moment',
  lost: 'The demo does not answer. Is it still running? This page connects again by itself.',
  ok: 'Yes',
  cancel: 'Cancel',
};

const zh: PageWords = {
  title: '齐步演示',
  tagline: '一家公司，两个聊天工具',
  clock: '演示的时钟',
  jumps: { hour: '+1 小时', evening: '今天 18:00', morning: '下个工作日上午', monday: '周一 09:00' },
  reset: '重新开始',
  resetConfirm: '回到最初的状态？这里说过的话都会清掉。',
  language: '语言',
  theme: '外观',
  themes: { auto: '自动', light: '浅色', dark: '深色' },
  actAs: '你扮演',
  manager: '经理',
  messengers: { slack: 'Slack', feishu: '飞书' },
  guide: '第一分钟',
  showMe: '带我去',
  done: '完成',
  guideDone: '第一分钟就是这些。可以扮演任何人，试每一句命令，拨动时钟。',
  steps: {
    report: { title: '一句话汇报', tell: '陈晨拜访了 3 次。Slack 里已写好这句话，按回车。回复只有陈晨看得到。' },
    again: { title: '飞书里也一样', tell: '李娜用中文向机器人汇报。按回车，团队和公司的数字马上变。' },
    company: { title: '看它汇总', tell: '周敏想看公司的进度。按回车，两条汇报都在里面。' },
    offer: { title: '发起协作任务', tell: '王强的续约需要帮手。按回车，先看预览：谁会看到什么。' },
    publish: { title: '发布', tell: '按预览下面的按钮，两边的群里都出现任务卡片。' },
    claim: { title: '跨平台认领', tell: '陈晨在 Slack 里按 Claim。看飞书里的卡片：它原地变了。' },
    digest: { title: '拨到周一', tell: '把时钟拨到周一 09:00，带图的周报就到群里了。' },
  },
  doing: {
    'founding the demo company': '正在建立演示公司……',
    'opening Slack and Feishu': '正在打开 Slack 和飞书……',
    'starting the service': '正在启动服务……',
    'going back to the first state': '正在回到最初的状态……',
    'moving the clock': '正在拨动时钟……',
    'letting everybody report the day': '大家在汇报当天……',
  },
  pause: '请稍等',
  lost: '演示没有回应。它还在运行吗？连上后这个页面会自己更新。',
  ok: '好',
  cancel: '取消',
};

export const pageWords = (locale: Locale): PageWords => (locale === 'zh-CN' ? zh : en);
