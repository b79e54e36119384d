import { emailKey } from '@levain/domain/people/email-address.js';

const WITH_ADDRESSES = ['people', 'members'];

/** Rows with the key that their address has here, whatever the archive says: an older one compared addresses otherwise. */
export function keyedLines(table: string, lines: readonly string[]): readonly string[] {
  return WITH_ADDRESSES.includes(table) ? lines.map(keyed) : lines;
}

function keyed(line: string): string {
  const row = JSON.parse(line) as { email?: unknown } | null;
  if (typeof row?.email !== 'string' || row.email === '') return line;
  return JSON.stringify({ ...row, email_key: emailKey(row.email) });
}
