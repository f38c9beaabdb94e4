/** What is told of tasks in single chats, and kept true there: it has more lines than an answer that begins alike. */
export function readTaskCard(text: string): string | undefined {
  for (const [pattern, kind] of cards) {
    const number = pattern.exec(text)?.groups?.number;
    if (number) return `told of ${number}: ${kind}`;
  }
  return undefined;
}

const cards: readonly (readonly [RegExp, string])[] = [
  [/^Task #(?<number>\d+) is done \(.+\), please confirm\n/, 'asks'],
  [/^任务 #(?<number>\d+) 做完了（.+），请你确认\n/, 'asks'],
  [/^Task #(?<number>\d+) confirmed: .+\n/, 'confirmed'],
  [/^任务 #(?<number>\d+) 已确认：.+\n/, 'confirmed'],
  [/^Task #(?<number>\d+) went back, it is not done yet\n/, 'returned'],
  [/^任务 #(?<number>\d+) 已交回，还没做完\n/, 'returned'],
  [/^Task #(?<number>\d+) is cancelled\n/, 'cancelled'],
  [/^任务 #(?<number>\d+) 已取消\n/, 'cancelled'],
  [/^Task #(?<number>\d+) confirmed by .+: .+\n/, 'counted'],
  [/^任务 #(?<number>\d+) 由.+确认：.+\n/, 'counted'],
  [/^Task #(?<number>\d+) (?:is not done yet|was once given back).+\n/, 'came back'],
  [/^任务 #(?<number>\d+) (?:还没完成|曾由).+交回给你\n/, 'came back'],
  [/^Task #(?<number>\d+) was cancelled by [^.\n]+\n/, 'cancelled'],
  [/^任务 #(?<number>\d+) 已由[^在\n]+取消\n/, 'cancelled'],
];

/** What is answered to whoever does something with a task, by its first line. */
export const taskAnswers: readonly (readonly [RegExp, string])[] = [
  [/^(?:Task preview \(not published\): |任务预览（还没发布）：)(?<title>.+)$/, 'preview'],
  [/^(?:Task #|任务 #)(?<number>\d+) (?:is stored and goes to 4 channels|已登记，会发到 4 个群)$/, 'offered'],
  [/^(?:That was decided before|这个已经处理过了)(?<rest>)/, 'decided before'],
  [/^(?:It's yours: task #|认领到了：任务 #)(?<number>\d+)/, 'yours'],
  [/^(?:This slot is already yours|已经是你的了)(?<rest>)$/, 'already yours'],
  [/^Already claimed by (?<person>[^;]+)/, 'taken by'],
  [/^已由(?<person>[^。]+)认领/, 'taken by'],
  [/^(?:You are one of those who confirm this task|这个任务由你确认)(?<rest>)/, 'own task'],
  [/^(?:You hold \d+ tasks? \(the limit\)|手上已有 \d+ 个（上限）)(?<rest>)/, 'too many'],
  [/^You finished your part of task #(?<number>\d+)/, 'already done'],
  [/^任务 #(?<number>\d+) 你的部分 \S+ 已完成，没有改动$/, 'already done'],
  [/^(?:Task #|任务 #)(?<number>\d+) .*(?:Nothing changed|没有改动)$/, 'moved on'],
  [/^(?:You do not hold task #|任务 #)(?<number>\d+)(?: 不在你手上)?$/, 'not yours'],
  [/^It is .+ who confirms task #(?<number>\d+)$/, 'not confirmer'],
  [/^任务 #(?<number>\d+) 由.+来确认$/, 'not confirmer'],
  [/^Task #(?<number>\d+) can be cancelled by .+$/, 'not canceller'],
  [/^取消任务 #(?<number>\d+) 要找.+$/, 'not canceller'],
  [/^.+ has done a part of task #(?<number>\d+)/, 'part done by others'],
  [/^.+已完成任务 #(?<number>\d+) 的一部分/, 'part done by others'],
  [/^Task #(?<number>\d+) is done, it counts once .+ confirms$/, 'done'],
  [/^任务 #(?<number>\d+) 已完成，等.+确认后计分$/, 'done'],
  [/^Your part of task #(?<number>\d+) is done, the others are not yet$/, 'part done'],
  [/^任务 #(?<number>\d+) 你的部分已完成，还在等其他人$/, 'part done'],
  [/^Your slot on task #(?<number>\d+) is open for others again$/, 'released'],
  [/^任务 #(?<number>\d+) 的名额已释放，别人可以认领$/, 'released'],
  [/^(?:Task #|任务 #)(?<number>\d+) (?:confirmed: |已确认：)/, 'confirmed'],
  [/^(?:Task #|任务 #)(?<number>\d+) (?:went back to |已交回给)/, 'came back'],
  [/^(?:Task #|任务 #)(?<number>\d+) (?:is cancelled|已取消)$/, 'cancelled'],
];
