import 'reflect-metadata';
import { auditCommand } from '../dist/audit/audit-command.js';
import { readSettings } from '../dist/config/settings.js';

/** `npm run audit:check`: what is to be noted goes to the output, what is to be read beside it. */
try {
  const speak = { out: (line) => console.log(line), say: (line) => console.error(line) };
  process.exit(await auditCommand(process.argv.slice(2), readSettings(process.env), speak));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
