import { dayReports, endOfWork } from './day-reports.ts';
import { directIn, feishuGroup, type Stage, slackChannel } from './stage.ts';

/** One thing that happens in the demo week. */
export interface Step {
  /** On the clock of the company. */
  readonly at: string;
  readonly title: string;
  readonly play: (stage: Stage) => Promise<unknown>;
  /**
   * An answer goes to whoever asked, at once and as well as can be. An announcement is a promise: it arrives even if the
   * service is killed in between.
   */
  readonly tells: 'answer' | 'announcement';
  /** What has to be seen in the end; the service may take its time. */
  readonly seen: (stage: Stage) => boolean;
}

const sales = slackChannel('CSALES');
const eastOne = slackChannel('CEAST1');
const salesGroup = feishuGroup('oc_sales');
const eastOneGroup = feishuGroup('oc_east1');
const atSlack = directIn('slack');
const atFeishu = directIn('feishu');

/** The demo week: a report rolls up, a task is claimed across messengers, the digest arrives on Monday. */
export const week: readonly Step[] = [
  {
    at: '2026-11-18T14:05',
    title: 'A rep reports in Slack',
    tells: 'answer',
    play: (stage) => stage.says('chen', eastOne, '/report visits 3 met Acme'),
    seen: (stage) => stage.sees('chen', eastOne, 'Recorded: 3 customer visits') !== undefined,
  },
  {
    at: '2026-11-18T14:07',
    title: 'Another one in Feishu',
    tells: 'answer',
    play: (stage) => stage.says('li', atFeishu, '汇报 拜访 3 拜访了华星'),
    seen: (stage) => stage.sees('li', atFeishu, '已记：客户拜访 3 次') !== undefined,
  },
  {
    at: '2026-11-18T14:09',
    title: 'Several things at once, amounts as people type them',
    tells: 'answer',
    play: (stage) => stage.says('li', atFeishu, '汇报 销售额 12万，新客户 1'),
    seen: (stage) => stage.sees('li', atFeishu, '已记 2 项') !== undefined,
  },
  {
    at: '2026-11-18T14:12',
    title: 'A slip of the finger records nothing',
    tells: 'answer',
    play: (stage) => stage.says('he', sales, '/report vists 2'),
    seen: (stage) => stage.sees('he', sales, 'No indicator “vists”') !== undefined,
  },
  {
    at: '2026-11-18T14:12:20',
    title: 'One tap says what was meant',
    tells: 'answer',
    play: (stage) => stage.presses('he', sales, 'No indicator “vists”', 'Customer visits'),
    seen: (stage) => stage.sees('he', sales, 'Recorded: 2 customer visits') !== undefined,
  },
  {
    at: '2026-11-18T14:20',
    title: 'The company shows it at once',
    tells: 'answer',
    play: (stage) => stage.says('zhou', sales, '/goal company'),
    seen: (stage) => stage.sees('zhou', sales, 'Huachen Tech') !== undefined,
  },
  {
    at: '2026-11-18T17:00',
    title: 'Somebody who has not reported yet is reminded',
    tells: 'announcement',
    play: async () => {},
    seen: (stage) => stage.sees('sun', atFeishu, '今天有新进展吗？') !== undefined,
  },
  {
    at: '2026-11-18T17:01',
    title: 'And asks for quiet until Sunday',
    tells: 'answer',
    play: (stage) => stage.says('sun', atFeishu, '提醒 稍后 4天'),
    seen: (stage) => stage.sees('sun', atFeishu, '11-22（周日）起再提醒') !== undefined,
  },
  endOfDay('2026-11-18'),
  {
    at: '2026-11-19T09:58',
    title: 'A manager wants help from two teams, and sees first who will see what',
    tells: 'answer',
    play: async (stage) => {
      const slots = '名额=华东一队 60%、华南队 40%';
      await stage.says(
        'wang',
        eastOneGroup,
        `@qibu 任务 新建 联合拜访，促成续约 客户=华星 ${slots} 积分=30 截止=11-27`,
      );
      await stage.until('the preview is there', () => stage.sees('wang', atFeishu, '任务预览') !== undefined);
    },
    seen: (stage) => stage.sees('wang', atFeishu, '任务预览') !== undefined,
  },
  {
    at: '2026-11-19T10:00',
    title: 'The task is published in both messengers',
    tells: 'announcement',
    play: (stage) => stage.presses('wang', atFeishu, '任务预览', '发布任务'),
    seen: (stage) =>
      stage.sees('wang', eastOneGroup, '联合拜访') !== undefined &&
      stage.sees('li', salesGroup, '联合拜访') !== undefined &&
      stage.sees('chen', sales, '联合拜访') !== undefined &&
      stage.sees('chen', eastOne, '联合拜访') !== undefined,
  },
  {
    at: '2026-11-19T10:03',
    title: 'Somebody in Slack claims it; the card changes in Feishu too',
    tells: 'announcement',
    play: (stage) => stage.presses('chen', sales, '联合拜访', 'Claim'),
    seen: (stage) => everywhere(stage, '联合拜访', ['陈晨', 'Chen Chen']),
  },
  {
    at: '2026-11-19T10:04',
    title: 'Somebody in Feishu takes the second slot; the card changes in Slack too',
    tells: 'announcement',
    play: (stage) => stage.presses('wu', salesGroup, '联合拜访', '认领'),
    seen: (stage) => everywhere(stage, '联合拜访', ['吴佳琪', 'Wu Jiaqi']),
  },
  endOfDay('2026-11-19'),
  {
    at: '2026-11-20T16:30',
    title: 'Both say that it is done',
    tells: 'announcement',
    play: async (stage) => {
      await stage.presses('chen', sales, '联合拜访', 'Done');
      await stage.presses('wu', salesGroup, '联合拜访', '完成');
    },
    seen: (stage) => (stage.sees('wang', atFeishu, '做完了') ?? stage.sees('wang', atSlack, '做完了')) !== undefined,
  },
  {
    at: '2026-11-20T16:45',
    title: 'The other side confirms; only now the points count',
    tells: 'announcement',
    play: (stage) =>
      stage.sees('wang', atFeishu, '做完了')
        ? stage.presses('wang', atFeishu, '做完了', '确认完成')
        : stage.presses('wang', atSlack, '做完了', '确认完成'),
    seen: (stage) => everywhere(stage, '联合拜访', ['陈晨 +18、吴佳琪 +12 积分', 'Chen Chen +18, Wu Jiaqi +12 points']),
  },
  {
    at: '2026-11-20T16:48',
    title: 'The renewal is signed: the team hears of it, with those who helped',
    tells: 'announcement',
    play: (stage) => stage.says('li', atFeishu, '汇报 续约 1 华星续约两年'),
    seen: (stage) =>
      stage.sees('chen', eastOne, 'Li Na, together with Chen Chen and Wu Jiaqi') !== undefined &&
      stage.sees('li', eastOneGroup, '李娜，和陈晨、吴佳琪一起') !== undefined,
  },
  {
    at: '2026-11-20T16:50',
    title: 'The score names the task behind the points',
    tells: 'answer',
    play: (stage) => stage.says('chen', atSlack, '/score'),
    seen: (stage) => stage.sees('chen', atSlack, '#12 +18 (Wang Qiang confirmed)') !== undefined,
  },
  {
    at: '2026-11-20T16:55',
    title: 'Who helps whom, as an image',
    tells: 'answer',
    play: (stage) => stage.says('wang', atFeishu, '任务 互助 图'),
    seen: (stage) => stage.sees('wang', atFeishu, '天互助')?.images.length === 1,
  },
  endOfDay('2026-11-20'),
  {
    at: '2026-11-23T09:00',
    title: 'It is Monday, nine o’clock: the weekly digest',
    tells: 'announcement',
    play: async () => {},
    seen: (stage) =>
      [
        stage.sees('chen', sales, 'Huachen Tech, week 47'),
        stage.sees('chen', eastOne, 'East One, week 47'),
        stage.sees('li', salesGroup, '华辰科技第 47 周'),
        stage.sees('li', eastOneGroup, '华东一队第 47 周'),
      ].every((digest) => digest?.images.length === 1),
  },
  {
    at: '2026-11-23T09:10',
    title: 'A rep who has read it looks at the own goals',
    tells: 'answer',
    play: (stage) => stage.presses('li', eastOneGroup, '第 47 周', '我的目标'),
    seen: (stage) => stage.sees('li', atFeishu, '四季度目标') !== undefined,
  },
  {
    at: '2026-11-23T09:12',
    title: 'And reports again',
    tells: 'answer',
    play: (stage) => stage.says('li', atFeishu, '汇报 拜访 2 昨天'),
    seen: (stage) => stage.sees('li', atFeishu, '已记到 11-22') !== undefined,
  },
];

/** Before they go home everybody reports the day in a line, each in the own messenger and language. */
function endOfDay(day: string): Step {
  const date = Temporal.PlainDate.from(day);
  const lines = dayReports(date);
  return {
    at: `${day}T${endOfWork}`,
    title: 'Everybody reports the day in a line',
    tells: 'answer',
    play: async (stage) => {
      for (const { who, platform, text } of lines) await stage.says(who, directIn(platform), text);
    },
    seen: (stage) =>
      lines.every(
        ({ who, platform, seen, heard }) =>
          stage.sees(who, directIn(platform), seen) !== undefined && (heard.length === 0 || isHeard(stage, heard)),
      ),
  };
}

/** Both Slack channels hear of what their people have won. */
const isHeard = (stage: Stage, heard: readonly string[]): boolean =>
  [sales, eastOne].some((channel) =>
    stage.all('chen', channel).some(({ text }) => /\bwon\b/.test(text) && heard.every((words) => text.includes(words))),
  );

/** The cards of all four chats show one of these words, each in its language. */
function everywhere(stage: Stage, title: string, words: readonly string[]): boolean {
  const cards = [
    stage.sees('chen', sales, title),
    stage.sees('chen', eastOne, title),
    stage.sees('li', salesGroup, title),
    stage.sees('li', eastOneGroup, title),
  ];
  return cards.every((card) => words.some((word) => card?.text.includes(word)));
}
