import 'reflect-metadata';
import { checkDeployCommand } from '../dist/config/deploy/check-deploy-command.js';

/** `npm run check:deploy`. */
try {
  process.exit(await checkDeployCommand(process.env, (line) => console.log(line)));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
