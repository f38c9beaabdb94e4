/** Those of the demo company who act in a history: of two teams, at home in Slack or in Feishu, and one of them in both. */
export type Key = 'chen' | 'li' | 'wang' | 'zhou' | 'he' | 'xu' | 'ma';

export interface Actor {
  readonly key: Key;
  readonly name: string;
  readonly alias: string;
  readonly team: 'east-1' | 'east-2';
  readonly manages: boolean;
  readonly platforms: readonly ['slack' | 'feishu', ...('slack' | 'feishu')[]];
}

export const actors = [
  { key: 'chen', name: '陈晨', alias: 'Chen Chen', team: 'east-1', manages: false, platforms: ['slack'] },
  { key: 'li', name: '李娜', alias: 'Li Na', team: 'east-1', manages: false, platforms: ['feishu'] },
  { key: 'wang', name: '王强', alias: 'Wang Qiang', team: 'east-1', manages: true, platforms: ['feishu', 'slack'] },
  { key: 'zhou', name: '周敏', alias: 'Zhou Min', team: 'east-2', manages: true, platforms: ['slack'] },
  { key: 'he', name: '何苗', alias: 'He Miao', team: 'east-2', manages: false, platforms: ['slack'] },
  { key: 'xu', name: '徐磊', alias: 'Xu Lei', team: 'east-2', manages: false, platforms: ['feishu'] },
  { key: 'ma', name: '马晓东', alias: 'Ma Xiaodong', team: 'east-2', manages: false, platforms: ['slack'] },
] as const satisfies readonly [Actor, ...Actor[]];

export function actorOf(key: string): Actor {
  const actor = actors.find((one) => one.key === key);
  if (!actor) throw new Error(`nobody here is called ${key}`);
  return actor;
}

/** By any of the names under which messages speak of somebody. */
export const keyOf = (said: string): Key | undefined =>
  actors.find(({ name, alias }) => name === said || alias === said)?.key;

/** Those of whom numbers are known: the others have reported before, and say nothing here. */
export const people: readonly { readonly key: string; readonly team: string }[] = [
  ...actors,
  { key: 'sun', team: 'east-1' },
  ...['lin', 'huang', 'wu', 'ouyang'].map((key) => ({ key, team: 'south-1' })),
];
