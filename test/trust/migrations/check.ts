import { findings, ownMigrations, squawk } from './squawk.js';

/** A step of `npm run check`: says what squawk finds in the migrations, and ends with 1 if it finds something. */
if (squawk() === null) {
  process.stdout.write('squawk has no build for this system: the migrations are looked at elsewhere.\n');
} else {
  const found = await findings(await ownMigrations());
  for (const { migration, line, rule, message } of found)
    process.stdout.write(`${migration}, line ${line} of its statements: ${rule}. ${message}\n`);
  process.exitCode = found.length > 0 ? 1 : 0;
}
