import { readFileSync, writeFileSync } from 'node:fs';

const MEGABYTE = 1024;

/** Whether this system says how much memory a process holds. */
export const saysMemory = (): string | null => {
  try {
    memoryOf(process.pid);
    return null;
  } catch {
    return 'this system does not tell what memory a process holds (/proc)';
  }
};

/** What a process holds now and what it held at most since `forgetPeak`, in megabytes. */
export function memoryOf(pid: number): { readonly now: number; readonly peak: number } {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const read = (name: string): number =>
    Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)![1]) / MEGABYTE;
  return { now: read('VmRSS'), peak: read('VmHWM') };
}

export const forgetPeak = (pid: number): void => writeFileSync(`/proc/${pid}/clear_refs`, '5');
