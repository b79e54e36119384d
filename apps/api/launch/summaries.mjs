import 'reflect-metadata';
import { readSettings } from '../dist/config/settings.js';
import { summariesCommand } from '../dist/summaries/summaries-command.js';
import { runCommand } from './run-command.mjs';

/** `npm run summaries:rebuild`, `npm run summaries:check`. */
await runCommand(() =>
  summariesCommand(process.argv.slice(2), readSettings(process.env), (line) => console.log(line)),
);
