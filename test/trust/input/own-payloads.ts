const EVIL = 'evil.example';

/** Everything of one list with everything of another. */
const crossed = (heads: readonly string[], tails: readonly string[]): readonly string[] =>
  heads.flatMap((head) => tails.map((tail) => `${head}${tail}`));

/** Spellings of an address elsewhere that a careless redirect follows: 18 beginnings of 19 forms of a name. */
export const ELSEWHERE: readonly string[] = crossed(
  [
    ...[
      '//',
      '///',
      '////',
      '/\\',
      '\\\\',
      '/\\/',
      '\\/',
      '/\t/',
      '/%09/',
      '/%0a/',
      '/%5c',
      '//%5c',
      '%2f%2f',
    ],
    ...['https://', 'http://', 'https:', '/.//', '/%2e%2e//'],
  ],
  [
    ...[
      EVIL,
      `${EVIL}/`,
      `${EVIL}/..`,
      `${EVIL}/%2f..`,
      `${EVIL}/%2e%2e`,
      `${EVIL}//`,
      `${EVIL}?`,
      `${EVIL}#`,
    ],
    ...[
      `${EVIL}%00.localhost`,
      `${EVIL}%0d%0a`,
      `localhost@${EVIL}`,
      `localhost:80@${EVIL}`,
      `localhost%40${EVIL}`,
    ],
    ...[
      `${EVIL}%23.localhost`,
      `${EVIL}\\.localhost`,
      'evil。example',
      '[::ffff:192.0.2.1]',
      '3221225985',
      `${EVIL}:443/x`,
    ],
  ],
);

export const INJECTED = 'x-injected';

/** Line ends in all the ways of saying them, then a header: 12 of 4. */
export const HEADERS: readonly string[] = crossed(
  [
    ...[
      '%0d%0a',
      '%0a',
      '%0d',
      '%250d%250a',
      '%250a',
      '%E5%98%8D%E5%98%8A',
      '%E5%98%8A',
      '%u000d%u000a',
      '%c4%8d%c4%8a',
    ],
    ...['%e2%80%a8', '%c2%85', '%0d%0a%0d%0a'],
  ],
  [
    ...[`X-Injected:%20levain`, `Set-Cookie:%20x-injected=1`, `Location:%20https://${EVIL}/`],
    `Content-Length:%200%0d%0a%0d%0aHTTP/1.1%20200%20OK%0d%0aX-Injected:%20levain`,
  ],
);

/** Ways up, however a server may decode them: 14 of 8 depths and 6 targets. */
export const CLIMBS: readonly string[] = crossed(
  [
    ...[
      '../',
      '..%2f',
      '%2e%2e/',
      '%2e%2e%2f',
      '..%252f',
      '%252e%252e%252f',
      '..\\',
      '..%5c',
      '%2e%2e%5c',
      '....//',
    ],
    ...['..%c0%af', '%c0%ae%c0%ae/', '.%00./', '..;/'],
  ].flatMap((up) => Array.from({ length: 8 }, (_, depth) => up.repeat(depth + 1))),
  [
    'etc/passwd',
    'package.json',
    'apps/api/package.json',
    'apps/api/src/main.ts',
    'etc/passwd%00.html',
    '.git/HEAD',
  ],
);

/** What is typed as a name, and would be headers if it got out of its line. */
export const LETTER_HEADERS: readonly string[] = [
  `Zoé\r\nBcc: bcc@${EVIL}\r\n\r\ntexte`,
  `Zoé\nX-Injected: levain\nCc: cc@${EVIL}`,
  `Zoé\rBcc: cr@${EVIL}`,
  `Zoé\u2028Bcc: line@${EVIL}\u2029`,
  `Zoé, comma@${EVIL}`,
  `Zoé" <quoted@${EVIL}>, "`,
  `Zoé <angle@${EVIL}>; semicolon@${EVIL}`,
  `=?utf-8?Q?Zo=0D=0ABcc:=20encoded@${EVIL}?=`,
  `Zoé\u0085Bcc: nel@${EVIL}`,
  `(Zoé) group: group@${EVIL};`,
];

/** What the templates below would say, were they run. */
export const COMPUTED = String(7_191 * 7_193);

/** The same sum in the languages of templates. */
export const TEMPLATES: readonly string[] = [
  ...[
    '{{7191*7193}}',
    '${7191*7193}',
    '<%= 7191*7193 %>',
    '#{7191*7193}',
    '*{7191*7193}',
    '@(7191*7193)',
    '{7191*7193}',
  ],
  ...[
    '[[${7191*7193}]]',
    '{%print 7191*7193%}',
    '{{=7191*7193}}',
    '~{7191*7193}',
    '%{7191*7193}',
    '`${7191*7193}`',
  ],
  `{{constructor.constructor('return 7191*7193')()}}`,
];
