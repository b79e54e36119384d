import 'reflect-metadata';
import { auditCommand } from '../dist/audit/audit-command.js';
import { readSettings } from '../dist/config/settings.js';
import { runCommand } from './run-command.mjs';

/** `npm run audit:check`: what is to be noted goes to the output, what is to be read beside it. */
const speak = { out: (line) => console.log(line), say: (line) => console.error(line) };
await runCommand(() => auditCommand(process.argv.slice(2), readSettings(process.env), speak));
