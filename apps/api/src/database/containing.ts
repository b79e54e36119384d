/** The ILIKE pattern of "contains this text", its own wildcards taken literally; null when there is nothing to look for. */
export function containing(text: string | null | undefined): string | null {
  const wanted = (text ?? '').replaceAll('\0', '').normalize('NFC').trim().slice(0, 200);
  return wanted ? `%${wanted.replace(/[\\%_]/g, '\\$&')}%` : null;
}
