import 'reflect-metadata';
import { checkDeployCommand } from '../dist/config/deploy/check-deploy-command.js';
import { runCommand } from './run-command.mjs';

/** `npm run check:deploy`. */
await runCommand(() => checkDeployCommand(process.env, (line) => console.log(line)));
