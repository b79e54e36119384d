import domain from '../../libs/domain/jest.config.js';
import { grouped } from './grouped.mjs';

/** All specs of the rules. */
export default grouped(domain, { tests: 'libs/domain/src', endings: ['.spec.ts'], count: 6 });
