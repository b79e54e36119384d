import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { PLACE_WORDS } from '@levain/domain/members/password-policy.js';
import { COMMON_PASSWORDS } from '../../apps/api/src/access/common-passwords.js';

const read = (file: string): string => readFileSync(file, 'utf8');
const flat = (text: string): string => text.replaceAll(/\s+/g, ' ');
const PAGE = flat(read('docs/protection.md'));
const SIGNING_IN = flat(read('docs/signing-in.md'));
const OPERATIONS = flat(read('docs/operations.md'));

const API = 'apps/api/src';
const DOMAIN = 'libs/domain/src';

/** What a page says, and the words of the code that make it true. */
const SAID: readonly [said: string, file: string, ...words: string[]][] = [
  ['200 · 5,000 characters', `${DOMAIN}/text/required-text.ts`, 'LINE_MAX = 200', 'PARAGRAPH_MAX = 5000'],
  ['15 to 256 characters', `${DOMAIN}/members/password-policy.ts`, 'PASSWORD_MIN = 15', 'PASSWORD_MAX = 256'],
  ['2,000 characters, `http` or `https`', `${DOMAIN}/text/web-address.ts`, 'WEB_ADDRESS_MAX = 2000'],
  ['arms · measures of an experiment | 10 · 20', `${DOMAIN}/plans/draft-arms.ts`, 'ARMS_MAX = 10'],
  ['arms · measures of an experiment | 10 · 20', `${DOMAIN}/plans/draft-measures.ts`, 'MEASURES_MAX = 20'],
  ['1 MB · 32 kB', `${API}/create-app.ts`, 'bodyLimit: 1_048_576', 'bodyLimit: 32_768'],
  [
    '2,000 words, 10 deep, 15 aliases, 10 directives, a cost of 20,000',
    `${API}/graphql/limits.ts`,
    'maxTokens: 2_000',
    'maxDepth: { n: 10,',
    'maxAliases: { n: 15,',
    'maxDirectives: { n: 10 }',
    'maxCost: 20_000',
  ],
  ['20 subscriptions', `${API}/graphql/live-socket.ts`, 'MOST_SUBSCRIPTIONS = 20'],
  ['1,000,000 fields of answers', `${API}/config/settings.ts`, '.default(1_000_000)'],
  ['requests of one token in a minute | 300', `${API}/config/settings.ts`, '.default(300)'],
  [
    '10 an account, 100 a network',
    `${API}/access/sign-in-attempts.ts`,
    'MOST = 10;',
    'MOST_OF_A_NETWORK = 100',
    'WINDOW_MINUTES = 15',
  ],
  ['20 a member · 20 a workspace', `${DOMAIN}/tokens/api-token.ts`, 'MOST_TOKENS = 20'],
  ['20 a member · 20 a workspace', `${DOMAIN}/webhooks/webhook.ts`, 'WEBHOOKS_MOST = 20'],
  [
    '20 a day, 2 a person in 90 days',
    `${DOMAIN}/digests/outside-reader.ts`,
    'INVITES_A_DAY = 20',
    'INVITED_MOST = 2',
    'INVITED_WITHIN_DAYS = 90',
  ],
  [
    '60 MB, 200,000 rows, 100 columns',
    `${API}/files/file-limits.ts`,
    '60 * 1024 * 1024',
    'rows: 200_000',
    'columns: 100',
  ],
  [
    '1 GB, 8 GB unpacked, 500 files',
    `${API}/archive/archive-format.ts`,
    'megabytes: 1024',
    'unpackedMegabytes: 8 * 1024',
    'files: 500',
  ],
  [
    'Keys of requests 7 days; links 90 days after they ended; known browsers 400 days; messages 30 days',
    `${API}/database/old-rows-sweep.ts`,
    'KEPT_DAYS = 7',
    'LINK_KEPT_DAYS = 90',
    'DEVICE_KEPT_DAYS = 400',
    'MESSAGE_KEPT_DAYS = 30',
  ],
  [
    'A statement may take 8 seconds, a request 30 for its body, a file ten minutes',
    `${API}/database/data-source.ts`,
    'statement_timeout: 8_000',
  ],
  [
    'A statement may take 8 seconds, a request 30 for its body, a file ten minutes',
    `${API}/create-app.ts`,
    '600 * SECOND',
  ],
  ['connections to the database are ten and ten', `${API}/database/data-source.ts`, 'max: 10,'],
  ['Passwords are weighed two at a time', `${API}/access/passwords.ts`, 'AT_ONCE = 2'],
  ['argon2id, 19 MiB, 2 passes', `${API}/access/passwords.ts`, 'memoryCost: 19_456', 'timeCost: 2'],
  [
    '256 random bits, SHA-256 of them kept',
    `${API}/access/secret-token.ts`,
    'randomBytes(32)',
    "createHash('sha256')",
  ],
  [
    'AES-256-GCM, a nonce each, bound to their row',
    `${API}/webhooks/secret-box.ts`,
    "CIPHER = 'aes-256-gcm'",
    'KEY_BYTES = 32',
    'setAAD(',
  ],
  ['both sign for 24 hours', `${DOMAIN}/webhooks/webhook.ts`, 'SECRET_OVERLAP_HOURS = 24'],
  ['one use, 7 days, 256 bits', `${DOMAIN}/members/invitation.ts`, 'INVITATION_DAYS = 7'],
  ['one use, 60 minutes, 256 bits', `${DOMAIN}/members/password-reset.ts`, 'PASSWORD_RESET_MINUTES = 60'],
  [
    'the way there and back takes 10 minutes at most',
    `${DOMAIN}/members/identity.ts`,
    'JOURNEY_MINUTES = 10',
  ],
  ['ten seconds, 64 KiB', `${API}/outbound/safe-fetch.ts`, 'MOST_MS = 10_000', 'MOST_BYTES = 65_536'],
  [
    'fewer than 3 forecasts, 5 answers, departments of fewer than 5',
    `${DOMAIN}/forecasts/crowd.ts`,
    'CROWD_MINIMUM = 3',
  ],
  [
    'fewer than 3 forecasts, 5 answers, departments of fewer than 5',
    `${DOMAIN}/network/answer-groups.ts`,
    'MINIMUM_ANSWERS = 5',
  ],
  [
    'fewer than 3 forecasts, 5 answers, departments of fewer than 5',
    `${DOMAIN}/objections/shown-department.ts`,
    'DEPARTMENT_MINIMUM = 5',
  ],
];

describe('docs/protection.md', () => {
  it.each(SAID)('says what the code does: %s', (said, file, ...words) => {
    expect(PAGE).toContain(said);
    const source = read(file);
    expect(words.filter((each) => !source.includes(each))).toEqual([]);
  });

  it('names every algorithm that the code calls for', () => {
    const sources = execFileSync(
      'git',
      ['grep', '-hoE', "createHash\\('[^']+'|CIPHER = '[^']+'|argon2|HMAC-SHA-256", '--', API],
      {
        encoding: 'utf8',
      },
    );
    const named = [...new Set(sources.match(/sha\d+|aes-\d+-gcm|argon2/g))].map((each) =>
      each.replace('sha256', 'sha-256'),
    );
    expect(named.length).toBeGreaterThan(1);
    expect(named.filter((each) => !PAGE.toLowerCase().includes(each))).toEqual([]);
  });

  it('names every setting that leads the server elsewhere', () => {
    const settings = [
      ...read(`${API}/config/settings.ts`).matchAll(/^ {2}([A-Z_]+_URLS?|OIDC_ISSUER|OTEL\w+):/gm),
    ].map(([, name]) => name!);
    const own = ['PUBLIC_URL'];
    const said = `${PAGE} ${read('README.md')}`;
    expect(settings.length).toBeGreaterThan(4);
    expect(settings.filter((name) => !own.includes(name) && !said.includes(`\`${name}\``))).toEqual([]);
  });

  it('has a level for all that is kept, and says of each who reads it and for how long', () => {
    for (const level of ['secret', 'personal', 'workspace', 'public'])
      expect(PAGE).toContain(`| **${level}** |`);
    for (const part of ['Who sees which field', 'How long']) expect(PAGE).toContain(part);
  });

  it('says within how many days a known fault is mended, and how it is looked for', () => {
    for (const words of [
      '**2 days**',
      '**7 days**',
      '**30 days**',
      '**90 days**',
      '`npm run sbom`',
      '`npm audit --omit=dev`',
    ])
      expect(PAGE).toContain(words);
  });

  it('says of every place where something is noted who reads it, and how long it is kept', () => {
    const table = read('docs/protection.md').split('## What is noted, and where')[1]!.split('\n\n')[1]!;
    const rows = table
      .split('\n')
      .slice(2)
      .map((row) => row.split('|').slice(1, -1));
    expect(rows.length).toBeGreaterThan(4);
    expect(rows.filter((cells) => cells.length !== 5 || cells.some((cell) => cell.trim() === ''))).toEqual(
      [],
    );
  });
});

describe('docs/signing-in.md', () => {
  it('lists the words that no password is made of', () => {
    expect(PLACE_WORDS.filter((word) => !SIGNING_IN.includes(`\`${word}\``))).toEqual([]);
  });

  it('says how attempts are counted, as they are', () => {
    const attempts = read(`${API}/access/sign-in-attempts.ts`);
    expect(SIGNING_IN).toMatch(/In a quarter of an hour.*\| 10 \|.*\| 100 \|/);
    for (const words of ['MOST = 10;', 'MOST_OF_A_NETWORK = 100', 'WINDOW_MINUTES = 15'])
      expect(attempts).toContain(words);
  });

  it('says how long a session lasts, why, and how many there may be', () => {
    expect(SIGNING_IN).toContain('after 14 days without a request, 90 days in all');
    for (const words of ['Why so long', 'As many sessions at once as one likes'])
      expect(SIGNING_IN).toContain(words);
    const sessions = read(`${API}/access/sessions.ts`);
    for (const words of ["interval '14 days'", 'ABSOLUTE_SECONDS = 90 * DAY'])
      expect(sessions).toContain(words);
  });

  it('has at least the 3,000 most frequent passwords that are long enough', () => {
    expect([...COMMON_PASSWORDS].filter((word) => [...word].length >= 15).length).toBeGreaterThan(9_000);
  });
});

describe('docs/operations.md', () => {
  it('shows a proxy that speaks TLS 1.2 and 1.3 alone, by ciphers with forward secrecy', () => {
    expect(OPERATIONS).toContain('ssl_protocols TLSv1.2 TLSv1.3;');
    expect(OPERATIONS).toMatch(/ssl_ciphers (ECDHE\+\w+:?)+;/);
  });
});
