import 'reflect-metadata';
import { readSettings } from '../dist/config/settings.js';
import { summariesCommand } from '../dist/summaries/summaries-command.js';

/** `npm run summaries:rebuild`, `npm run summaries:check`. */
try {
  const code = await summariesCommand(process.argv.slice(2), readSettings(process.env), (line) =>
    console.log(line),
  );
  process.exit(code);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
