import { writeFileSync } from 'node:fs';
import { pageOf } from './page.js';
import { asvsRows } from './table.js';

writeFileSync('docs/asvs.md', pageOf(asvsRows()));
