import { parseArgs } from 'node:util';
import { writeGallery } from './write.ts';

const { values } = parseArgs({ options: { out: { type: 'string', default: 'gallery' } } });
const { pages, pictures } = await writeGallery(values.out);
process.stdout.write(`${pages} pages and ${pictures} pictures: open ${values.out}/index.html\n`);
