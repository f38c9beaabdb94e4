import { zh } from './spaced.ts';

interface Counts {
  readonly fresh: number;
  readonly changed: number;
  readonly same: number;
  readonly gone: number;
}

const changes = ({ fresh, changed, same, gone }: Counts): string =>
  [
    ...(fresh > 0 ? [zh`新增 ${fresh}`] : []),
    ...(changed > 0 ? [zh`有变化 ${changed}`] : []),
    ...(same > 0 ? [zh`照旧 ${same}`] : []),
    ...(gone > 0 ? [zh`没有了 ${gone}`] : []),
  ].join('，') || '没有记录';

/** Sheets whose rows are records of the source that sheets are sent to. */
export const records = {
  button: '数据源记录',
  unknown: '从列名看不出是什么表，还没收下',
  maybe: '如果每行是一条记录，比如一笔商机、一次拜访，可以当作数据源的记录',
  title: (p: { object: string; records: number }) => zh`“${p.object}”${p.records} 条记录，还没收下`,
  changes,
  gone: (p: { count: number }) => zh`这个文件是全部记录：收下后，不在里面的 ${p.count} 条就没有了`,
  take: '收下',
  change: '改一改',
  discard: '不收',
  nothing: (p: { problems: number }) => zh`不能收下，有 ${p.problems} 处要改`,
  problem: (p: { row: number; what: string }) => zh`第 ${p.row} 行：${p.what}`,
  more: (p: { count: number }) => zh`还有 ${p.count} 处没有列出`,
  fix: '改好后把文件再发一次，或者换一列来认记录',
  wrong: {
    'no-table': '没有记录',
    'no-heading': '没有列名',
    'second-heading': '有两列同名',
    'no-id-column': (p: { id: string }) => zh`没有“${p.id}”这一列`,
    'no-id': (p: { id: string }) => zh`“${p.id}”空着`,
    twice: (p: { id: string }) => zh`“${p.id}”和前面一行相同`,
  },
  taken: (p: { object: string; records: number }) => zh`已收下“${p.object}”${p.records} 条记录`,
  counting: '算了多少写在下一条消息里',
  mapNext: '下一步：在下一条消息里说清怎么算',
  discarded: '没有收下，一切照旧',
  anew: '把文件再发一次，就可以重来',
  formTitle: '数据源的记录',
  formSubmit: '先看看',
  object: '记录叫什么',
  objectHint: '比如“商机”“拜访”；下次用同一个名字就接着算',
  objectWrong: (p: { most: number }) => zh`写 1 到 ${p.most} 个字`,
  id: '靠哪一列认出是哪条记录',
  noId: '没有，靠整行内容',
  otherId: (p: { object: string; id: string }) => zh`“${p.object}”一直靠“${p.id}”认，换了会重复算`,
  otherRow: (p: { object: string }) => zh`“${p.object}”一直靠整行内容认，换了会重复算`,
  each: '每次发的文件',
  eachIs: { some: '是一部分，其余的照旧', all: '是全部，不在里面的就没有了' },
};
