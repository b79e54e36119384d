import 'reflect-metadata';
import { backupsCommand } from '../dist/backups/backups-command.js';
import { readSettings } from '../dist/config/settings.js';
import { runCommand } from './run-command.mjs';

/** `npm run backup`, `npm run backup:check`, `npm run restore`. */
await runCommand(() =>
  backupsCommand(process.argv.slice(2), readSettings(process.env), (line) => console.log(line)),
);
