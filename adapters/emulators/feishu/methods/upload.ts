import { checkImage } from '../image.ts';
import type { Part } from '../multipart.ts';
import { refusal } from '../refusal.ts';
import { type Method, success } from './method.ts';

const mostFileBytes = 30 * 1024 * 1024;
const fileTypes = ['opus', 'mp4', 'pdf', 'doc', 'xls', 'ppt', 'stream'];

/** Source: open.feishu.cn/document/server-docs/im-v1/image/create and …/im-v1/file/create. */
export const uploadMethods: readonly Method[] = [
  {
    name: 'POST im/v1/images',
    run({ parts }, tenant) {
      const image = partOf(parts, 'image');
      if (wordsOf(parts, 'image_type') !== 'message' || !image) throw refusal('invalidUpload');
      checkImage(image);
      const key = tenant.newId('img_v3_');
      tenant.images.set(key, Uint8Array.from(image));
      return success({ image_key: key });
    },
  },
  {
    name: 'POST im/v1/files',
    run({ parts }, tenant) {
      const file = partOf(parts, 'file');
      const name = wordsOf(parts, 'file_name');
      if (!file || name === '' || !fileTypes.includes(wordsOf(parts, 'file_type'))) throw refusal('invalidUpload');
      if (file.length === 0) throw refusal('fileEmpty');
      if (file.length > mostFileBytes) throw refusal('fileTooBig');
      const key = tenant.newId('file_v3_');
      tenant.files.set(key, { name, bytes: Uint8Array.from(file) });
      return success({ file_key: key });
    },
  },
];

const partOf = (parts: readonly Part[], wanted: string): Buffer | undefined =>
  parts.find(({ name }) => name === wanted)?.bytes;

const wordsOf = (parts: readonly Part[], wanted: string): string => partOf(parts, wanted)?.toString('utf8') ?? '';
