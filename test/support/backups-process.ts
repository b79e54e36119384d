import { backupsCommand } from '../../apps/api/src/backups/backups-command.js';
import { readSettings } from '../../apps/api/src/config/settings.js';

/** The commands of backups one after the other, from their source; one line of JSON says what came of each. */
for (const asked of JSON.parse(process.argv[2] ?? '[]') as { args: string[]; environment: object }[]) {
  const said: string[] = [];
  let code: number;
  try {
    const settings = readSettings({ ...process.env, ...asked.environment });
    code = await backupsCommand(asked.args, settings, (line) => said.push(line));
  } catch (error) {
    code = 1;
    said.push((error as Error).message);
  }
  process.stdout.write(`${JSON.stringify({ code, said: said.join('\n') })}\n`);
}
process.exit(0);
