import { refusal } from '../refusal.ts';
import type { Method } from './method.ts';

/** More than this the vendor does not hand out. */
const mostBytes = 100 * 1024 * 1024;

/** Source: open.feishu.cn/document/server-docs/im-v1/message-resource/get. */
export const downloadMethod: Method = {
  name: 'GET im/v1/messages/:id/resources/:key',
  run({ id, key, query }, { directory, files, history }) {
    if (!['file', 'image'].includes(query.get('type') ?? '')) throw refusal('invalidUpload');
    const message = history.find(id);
    if (message.type === 'interactive') throw refusal('nothingToDownload');
    if (directory.isBarred(message.chat)) throw refusal('outsideChatOfFile');
    const file = files.get(key);
    if (file?.message !== id || query.get('type') !== 'file') throw refusal('notOfThisMessage');
    if (file.bytes.length > mostBytes) throw refusal('tooBigToDownload');
    return file.bytes;
  },
};
