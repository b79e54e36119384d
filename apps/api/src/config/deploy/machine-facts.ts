import { accessSync, constants, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname } from 'node:path';
import type { Settings } from '../settings.js';
import type { DeployFacts, MachineFacts } from './deploy-facts.js';

const OTHERS_READ = 0o004;

export function readMachine(settings: Settings, environment: DeployFacts['environment']): MachineFacts {
  const folder = statSync(settings.dataFolder, { throwIfNoEntry: false });
  return {
    nodeMajor: Number(process.versions.node.split('.')[0]),
    userId: process.getuid?.() ?? null,
    dataFolderMode: folder ? folder.mode & 0o777 : null,
    dataFolderWritable: isWritable(folder ? settings.dataFolder : nearestFolder(settings.dataFolder)),
    temporaryWritable: isWritable(tmpdir()),
    openSecretFiles: Object.entries(environment)
      .filter(([name, file]) => /^(DATABASE|SMTP|METRICS|LEVAIN|OIDC)_\w*_FILE$/.test(name) && file)
      .map(([, file]) => file!)
      .filter((file) => ((statSync(file, { throwIfNoEntry: false })?.mode ?? 0) & OTHERS_READ) !== 0),
  };
}

function nearestFolder(path: string): string {
  const above = dirname(path);
  return above === path || statSync(above, { throwIfNoEntry: false }) ? above : nearestFolder(above);
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
