import type { DeployRule } from './deploy-facts.js';

const FOR_ALL = 0o077;

/** What runs the server, and what programs below it read in the environment. */
export const MACHINE_RULES: readonly DeployRule[] = [
  {
    ...{ id: 'certificates-checked', weight: 'refuse' },
    repair: 'Take NODE_TLS_REJECT_UNAUTHORIZED=0 away: it lets anybody stand in for any server we call.',
    holds: ({ environment }) => environment['NODE_TLS_REJECT_UNAUTHORIZED'] !== '0',
  },
  {
    ...{ id: 'inspector-closed', weight: 'refuse' },
    repair: 'Take --inspect out of NODE_OPTIONS: whoever reaches its port runs what they like.',
    holds: ({ environment }) => !/--inspect/.test(environment['NODE_OPTIONS'] ?? ''),
  },
  {
    ...{ id: 'debug-quiet', weight: 'refuse' },
    repair: 'Take NODE_DEBUG away: it writes requests, cookies included, to the log.',
    holds: ({ environment }) => !/http|net|tls/i.test(environment['NODE_DEBUG'] ?? ''),
  },
  {
    ...{ id: 'node-kept-up', weight: 'advise' },
    repair:
      'Use a Node with long-term support (24): odd versions and Node 20 get no security fixes any more.',
    holds: ({ machine }) => machine.nodeMajor >= 22 && machine.nodeMajor % 2 === 0,
  },
  {
    ...{ id: 'not-root', weight: 'advise' },
    repair: 'Run the server as an ordinary account: root is more than it needs.',
    holds: ({ machine }) => machine.userId !== 0,
  },
  {
    ...{ id: 'data-folder-writable', weight: 'refuse' },
    repair: 'LEVAIN_DATA must be a folder the server may write in.',
    holds: ({ machine }) => machine.dataFolderWritable,
  },
  {
    ...{ id: 'temporary-folder-writable', weight: 'refuse' },
    repair:
      'TMPDIR (else /tmp) must be a folder the server may write in: files wait there until they are whole.',
    holds: ({ machine }) => machine.temporaryWritable,
  },
  {
    ...{ id: 'data-folder-closed', weight: 'advise' },
    repair: 'Close LEVAIN_DATA to other accounts (chmod 700): messages kept there carry personal links.',
    holds: ({ machine }) => machine.dataFolderMode === null || (machine.dataFolderMode & FOR_ALL) === 0,
  },
  {
    ...{ id: 'secret-files-closed', weight: 'advise' },
    repair: 'Files of secrets should be readable by the account of the server alone (chmod 400).',
    holds: ({ machine }) => machine.openSecretFiles.length === 0,
  },
];
