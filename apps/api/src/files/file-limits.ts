/** What a file may weigh and hold. Beyond any of them the file is refused whole. */
export const FILE_LIMITS = {
  bytes: 60 * 1024 * 1024,
  rows: 200_000,
  columns: 100,
  /** Characters of one row, all its cells together. */
  rowCharacters: 64 * 1024,
} as const;

export const MEGABYTE = 1024 * 1024;
