import { z } from 'zod';
import { previewDigest } from '../commands/digest.ts';
import { action } from './action.ts';

export const digestPreview = action({ name: 'digest-preview', looks: true, value: z.object({}), run: previewDigest });
