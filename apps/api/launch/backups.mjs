import 'reflect-metadata';
import { backupsCommand } from '../dist/backups/backups-command.js';
import { readSettings } from '../dist/config/settings.js';

/** `npm run backup`, `npm run backup:check`, `npm run restore`. */
try {
  process.exit(
    await backupsCommand(process.argv.slice(2), readSettings(process.env), (line) => console.log(line)),
  );
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
