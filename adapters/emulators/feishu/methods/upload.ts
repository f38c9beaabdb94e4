import { checkImage } from '../image.ts';
import { refusal } from '../refusal.ts';
import { type Method, success } from './method.ts';

/** Source: open.feishu.cn/document/server-docs/im-v1/image/create. */
export const uploadMethod: Method = {
  name: 'POST im/v1/images',
  run({ parts }, tenant) {
    const type = parts.find(({ name }) => name === 'image_type')?.bytes.toString('utf8');
    const image = parts.find(({ name }) => name === 'image')?.bytes;
    if (type !== 'message' || !image) throw refusal('invalidUpload');
    checkImage(image);
    const key = tenant.newId('img_v3_');
    tenant.images.set(key, Uint8Array.from(image));
    return success({ image_key: key });
  },
};
