import { deflateRawSync } from 'node:zlib';
import { unzipSync, zipSync } from 'fflate';
import { changed, textOf } from '../../support/archives.js';
import { joinedBytes, type HostileFile } from '../../support/hostile-readings.js';

const DIRECTORY = 'Nom;E-mail;Direction;Site\r\n';
const PERSON = 'Ana;ana@ex.example;Achats;Lyon\r\n';
const READING = { measure: 'm', arm: 'a', observedOn: '2026-01-05', events: 1, total: 2 };
const line = (more: object): string => `${JSON.stringify({ ...READING, ...more })}\n`;

/** Of people; `ok` where the answer is a preview that says what is wrong, line by line. */
export const HOSTILE_DIRECTORIES: readonly HostileFile[] = [
  ['nothing', () => '', 'FILE_EMPTY'],
  ['blank lines', () => '\r\n;;\r\n', 'FILE_EMPTY'],
  ['no header', () => '1;2;3\r\n4;5;6\r\n', 'FILE_HEADER_MISSING'],
  ['a header only', () => DIRECTORY, 'ok'],
  ['no column of addresses', () => 'Nom;Site\r\nAna;Lyon\r\n', 'ok'],
  [
    'UTF-16',
    () => joinedBytes([0xff, 0xfe], Buffer.from(DIRECTORY, 'utf16le').toJSON().data),
    'FILE_ENCODING_UNKNOWN',
  ],
  ['NUL bytes', () => joinedBytes(DIRECTORY, 'Ana', [0], PERSON), 'FILE_BINARY'],
  ['a program', () => joinedBytes([0x7f], 'ELF', [2, 1, 1, 0, 0]), 'FILE_BINARY'],
  ['a quote that never closes', () => `${DIRECTORY}"Ana;${'x'.repeat(70_000)}`, 'FILE_UNREADABLE'],
  ['one endless line', () => 'Nom'.repeat(50_000), 'FILE_UNREADABLE'],
  ['1,000 columns', () => `${'Nom;'.repeat(1_000)}\r\n${PERSON}`, 'FILE_TOO_MANY_COLUMNS'],
  ['ragged rows', () => `${DIRECTORY}Ana;ana@ex.example;Achats;Lyon;plus;encore\r\n${PERSON}`, 'ok'],
  ['formulas', () => `${DIRECTORY}=1+1;ana@ex.example;@SUM(1);+1\r\n`, 'ok'],
  ['the same person 1,000 times', () => DIRECTORY + PERSON.repeat(1_000), 'ok'],
  ['another separator', () => `Nom|E-mail\r\nAna|ana@ex.example\r\n`, 'ok'],
  ['a page of the web', () => '<!doctype html><script>alert(1)</script>', 'ok'],
  ['50,001 people', () => DIRECTORY + 'a;b;c;d\r\n'.repeat(51_000), 'FILE_TOO_MANY_ROWS'],
  ['61 MB', () => Buffer.alloc(61 * 1024 * 1024, 'a'), 'FILE_TOO_LARGE'],
];

/** Of lines that a program sends. */
export const HOSTILE_LINES: readonly HostileFile[] = [
  ['nothing', () => '', 'FILE_EMPTY'],
  ['blank lines', () => '\n\n  \n', 'FILE_EMPTY'],
  ['no JSON', () => 'date,arm\n1,2\n', 'FILE_ROWS_REFUSED'],
  ['half of an object', () => '{"measure":', 'FILE_ROWS_REFUSED'],
  ['not an object', () => '[1]\n"x"\nnull\n1\n', 'FILE_ROWS_REFUSED'],
  ['words that are none of ours', () => line({ isAdmin: true, workspace_id: 'x' }), 'FILE_ROWS_REFUSED'],
  ['the prototype', () => '{"__proto__":{"a":1},"constructor":{"prototype":{}}}\n', 'FILE_ROWS_REFUSED'],
  ['nothing but depth', () => `${'['.repeat(9_000)}\n`, 'FILE_ROWS_REFUSED'],
  ['one endless line', () => line({ note: 'x'.repeat(20_000) }), 'FILE_ROWS_REFUSED'],
  [
    'figures beyond all',
    () => '{"measure":"m","arm":"a","observedOn":"2026-01-05","events":1e999,"total":-1e999}\n',
    'FILE_ROWS_REFUSED',
  ],
  ['NUL in a text', () => line({ note: 'a\0b', measure: '\0' }), 'FILE_ROWS_REFUSED'],
  [
    'half a character',
    () => '{"measure":"\\ud800","arm":"a","observedOn":"2026-01-05","events":1,"total":2}\n',
    'FILE_ROWS_REFUSED',
  ],
  [
    'bytes that are no UTF-8',
    () => joinedBytes('{"measure":"', [0xff, 0xfe, 0xc0, 0x80], '"}\n'),
    'FILE_UNREADABLE',
  ],
  ['an image', () => joinedBytes([0x89], 'PNG\r\n', [0x1a, 0x0a, 0, 0, 0, 0x0d]), 'FILE_UNREADABLE'],
  ['5 MB', () => line({}).repeat(60_000), 'FILE_TOO_LARGE'],
];

/** Of a workspace, made out of a good one. */
export function hostileArchives(good: Uint8Array): readonly HostileFile[] {
  const files = unzipSync(good);
  const manifest = (text: string): Uint8Array => zipSync({ ...files, 'manifest.json': Buffer.from(text) });
  const said = textOf(files, 'manifest.json');
  return [
    ['nothing', () => '', 'ARCHIVE_UNREADABLE'],
    ['what is no archive', () => 'x'.repeat(10_000), 'ARCHIVE_UNREADABLE'],
    ['half of one', () => good.slice(0, good.length / 2), 'ARCHIVE_UNREADABLE'],
    ['an empty one', () => zipSync({}), 'ARCHIVE_UNREADABLE'],
    [
      'a changed byte',
      () => changed(good, (all) => (all['data/people.jsonl']![9]! ^= 1), false),
      'ARCHIVE_FILE_CHANGED',
    ],
    ['no manifest', () => changed(good, (all) => delete all['manifest.json'], false), 'ARCHIVE_UNREADABLE'],
    ['a manifest that is no JSON', () => manifest('{'), 'ARCHIVE_UNREADABLE'],
    ['a manifest of another format', () => manifest('{"format":"x"}'), 'ARCHIVE_UNREADABLE'],
    [
      'another version',
      () => manifest(said.replace('"version": 1', '"version": 9')),
      'ARCHIVE_VERSION_UNKNOWN',
    ],
    [
      'a file that climbs out',
      () => changed(good, (all) => (all['../../levain-climbed'] = Buffer.from('x')), false),
      'ARCHIVE_UNREADABLE',
    ],
    [
      'a file of the root',
      () => changed(good, (all) => (all['/tmp/levain-climbed'] = Buffer.from('x')), false),
      'ARCHIVE_UNREADABLE',
    ],
    [
      'a file too many',
      () => changed(good, (all) => (all['x.html'] = Buffer.from('<script>')), false),
      'ARCHIVE_FILE_CHANGED',
    ],
    [
      '600 files',
      () => zipSync(Object.fromEntries(Array.from({ length: 600 }, (_, at) => [`${at}`, Buffer.from('x')]))),
      'ARCHIVE_UNREADABLE',
    ],
    [
      'rows that are no rows',
      () => changed(good, (all) => (all['data/people.jsonl'] = Buffer.from('[1]\n"x"\n'))),
      'ARCHIVE_CONTENT_REFUSED',
    ],
    [
      'rows of half a JSON',
      () => changed(good, (all) => (all['data/people.jsonl'] = Buffer.from('{"id":\n'))),
      'ARCHIVE_CONTENT_REFUSED',
    ],
    [
      'NUL in a row',
      () =>
        changed(
          good,
          (all) =>
            (all['data/people.jsonl'] = Buffer.from(
              textOf(all, 'data/people.jsonl').replace('"name":"', '"name":"\\u0000'),
            )),
        ),
      'ARCHIVE_CONTENT_REFUSED',
    ],
    ['300 MB in 300 kB', () => bomb(300 * 1024 * 1024), 'ARCHIVE_UNREADABLE'],
    ['10 GB, as it says of itself', () => bomb(4 * 1024 * 1024, 0xff_ff_ff_f0), 'ARCHIVE_UNREADABLE'],
  ];
}

/** A ZIP of one file of nothing, which may say of itself that it is larger. */
function bomb(bytes: number, saysIt = bytes): Uint8Array {
  const packed = deflateRawSync(Buffer.alloc(bytes), { level: 9 });
  const name = Buffer.from('manifest.json');
  const head = Buffer.alloc(30);
  head.writeUInt32LE(0x04034b50, 0);
  head.writeUInt16LE(20, 4);
  head.writeUInt16LE(8, 8);
  head.writeUInt32LE(packed.length, 18);
  head.writeUInt32LE(saysIt, 22);
  head.writeUInt16LE(name.length, 26);
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(20, 4);
  entry.writeUInt16LE(20, 6);
  entry.writeUInt16LE(8, 10);
  entry.writeUInt32LE(packed.length, 20);
  entry.writeUInt32LE(saysIt, 24);
  entry.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(entry.length + name.length, 12);
  end.writeUInt32LE(head.length + name.length + packed.length, 16);
  return Buffer.concat([head, name, packed, entry, name, end]);
}
