/** A file that is not what it says, and the code of the answer it gets. */
export type HostileFile = readonly [what: string, bytes: () => string | Uint8Array, code: string];

export const READINGS_HEADER = 'Date;Bras;Clics;Impressions\r\n';
export const READING_ROW = '03/03/2026;Titre A;12;1000\r\n';
// Missing values only: the quickest row to read, a row all the same.
const EMPTY_ROW = '-;-;-;-\r\n';
const GOOD = 'Date;Bras;Clics;Impressions\r\n03/03/2026;Titre A;12;1 000\r\n03/03/2026;Titre B;20;1 000\r\n';

export const joinedBytes = (...parts: (string | number[])[]): Uint8Array =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))));

/** Of readings, for a test with the groups “Titre A” and “Titre B”. */
export const HOSTILE_READINGS: readonly HostileFile[] = [
  ['nothing', () => '', 'FILE_EMPTY'],
  ['blank lines', () => '\r\n;;\r\n', 'FILE_EMPTY'],
  ['a header only', () => READINGS_HEADER, 'FILE_NO_GOOD_ROW'],
  ['no header', () => '1;2;3\r\n4;5;6\r\n', 'FILE_HEADER_MISSING'],
  [
    'UTF-16',
    () => joinedBytes([0xff, 0xfe], Buffer.from(GOOD, 'utf16le').toJSON().data),
    'FILE_ENCODING_UNKNOWN',
  ],
  ['UTF-16 without its mark', () => Buffer.from(GOOD, 'utf16le'), 'FILE_BINARY'],
  ['NUL bytes', () => joinedBytes(READINGS_HEADER, READING_ROW, [0], READING_ROW), 'FILE_BINARY'],
  ['an image', () => joinedBytes([0x89], 'PNG\r\n', [0x1a, 0x0a, 0, 0, 0, 0x0d]), 'FILE_BINARY'],
  [
    'a quote that never closes',
    () => `${READINGS_HEADER}"03/03/2026;${'x'.repeat(70_000)}`,
    'FILE_UNREADABLE',
  ],
  ['one endless line', () => 'Date'.repeat(50_000), 'FILE_UNREADABLE'],
  ['1,000 columns', () => `${'Date;'.repeat(1_000)}\r\n${READING_ROW}`, 'FILE_TOO_MANY_COLUMNS'],
  ['ragged rows', () => `${READINGS_HEADER}03/03/2026;Titre A\r\n${READING_ROW}`, 'FILE_ROWS_REFUSED'],
  [
    'formulas',
    () => `${READINGS_HEADER}03/03/2026;Titre A;"=HYPERLINK(""http://x"")";1000\r\n`,
    'FILE_ROWS_REFUSED',
  ],
  ['200,001 rows', () => READINGS_HEADER + EMPTY_ROW.repeat(200_001), 'FILE_TOO_MANY_ROWS'],
  ['50 MB of nothing', () => Buffer.alloc(50 * 1024 * 1024), 'FILE_BINARY'],
  [
    '50 MB of rows',
    () => READINGS_HEADER + EMPTY_ROW.repeat((50 * 1024 * 1024) / EMPTY_ROW.length),
    'FILE_TOO_MANY_ROWS',
  ],
  ['61 MB', () => Buffer.alloc(61 * 1024 * 1024, 'a'), 'FILE_TOO_LARGE'],
];
