import { parseArgs } from 'node:util';
import { SIZE_NAMES } from './data/sizes.mjs';

export const USAGE = `npm run bench -- [--size S|M|L|all] [--only board,experiment,...] [--rounds 6] [--seconds 2] [--connections 1,32] [--json file]`;

/** What the bench was asked for. */
export function readOptions(args) {
  const { values } = parseArgs({
    args,
    options: {
      size: { type: 'string', default: 'M' },
      only: { type: 'string' },
      rounds: { type: 'string', default: '6' },
      seconds: { type: 'string', default: '2' },
      connections: { type: 'string', default: '1,32' },
      json: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  const sizes = values.size.toUpperCase() === 'ALL' ? SIZE_NAMES : [values.size.toUpperCase()];
  const [rounds, seconds] = [Number(values.rounds), Number(values.seconds)];
  const connections = values.connections.split(',').map(Number);
  if (
    !sizes.every((size) => SIZE_NAMES.includes(size)) ||
    ![rounds, seconds, ...connections].every((n) => n > 0)
  )
    throw new Error(USAGE);
  return { ...values, sizes, rounds, seconds, connections, only: values.only?.split(',') };
}
