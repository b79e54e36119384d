/** Names that are looked up by `names.mjs`, with what they lead to. */
export const NAMES: Readonly<Record<string, readonly (string | readonly string[])[]>> = {
  'internal.test': ['127.0.0.1'],
  'six.test': ['::1'],
  'mapped.test': ['::ffff:127.0.0.1'],
  'metadata.test': ['169.254.169.254'],
  'office.test': ['192.168.1.20'],
  'nowhere.test': ['0.0.0.0'],
  'both.test': [['3f00::1', '127.0.0.1']],
  '127.0.0.1.wild.test': ['127.0.0.1'],
};

/** This machine, as an IPv4 address may be written. */
const FOUR = [
  ...['127.0.0.1', '127.1', '127.0.1', '127.0.0.1.', '127.000.000.001', '127.0.0.2', '127.127.127.127'],
  ...['127.255.255.254', '0177.0.0.1', '0177.1', '00177.0.0.1', '017700000001', '0x7f.0.0.1', '0x7f.1'],
  ...['0x7f000001', '0X7F.0X0.0X0.0X1', '2130706433', '0', '00', '0x0', '0.0', '0.0.0.0', '1０.0.0.1'],
  ...[
    '１２７.０.０.１',
    '①②⑦.⓪.⓪.①',
    '127。0。0。1',
    '127．0．0．1',
    '127｡0｡0｡1',
    '%31%32%37.0.0.1',
    '127%2e0%2e0%2e1',
  ],
  ...['127.0.0.\u00ad1', '127.0.0.1\u200b'],
];

/** Networks that are nobody's business, and those that no host has. */
const PRIVATE = [
  ...[
    '10.0.0.1',
    '172.16.0.1',
    '172.31.255.254',
    '192.168.0.1',
    '100.64.0.1',
    '100.100.100.200',
    '192.0.0.192',
  ],
  ...['169.254.169.254', '2852039166', '0xa9fea9fe', '0251.0376.0251.0376', '169.254.43518', '198.18.0.1'],
  ...['192.0.2.1', '198.51.100.1', '203.0.113.1', '224.0.0.1', '240.0.0.1', '255.255.255.255'],
];

const SIX = [
  ...[
    '::1',
    '0:0:0:0:0:0:0:1',
    '0000::0001',
    '::',
    '::ffff:127.0.0.1',
    '::FFFF:7F00:1',
    '0:0:0:0:0:ffff:127.0.0.1',
  ],
  ...[
    '::127.0.0.1',
    '::7f00:1',
    '64:ff9b::127.0.0.1',
    '64:ff9b:1::7f00:1',
    '2002:7f00:1::',
    '2001:0:7f00:1::',
  ],
  ...[
    '::ffff:0:127.0.0.1',
    'fe80::1',
    'fe80::1%25lo',
    'fc00::1',
    'fd00:ec2::254',
    'fec0::1',
    'ff02::1',
    '100::1',
  ],
  ...['2001:db8::1', '4000::1', '::ffff:a9fe:a9fe'],
];

const HOSTS = ['localhost', 'LOCALHOST', 'localhost.', 'ⓛⓞⓒⓐⓛⓗⓞⓢⓣ', 'ｌｏｃａｌｈｏｓｔ', 'local\u00adhost'];

/** Whole addresses: `PORT` is the one of the canary. */
const ADDRESSES = [
  ...[
    'http://example.org@127.0.0.1:PORT/',
    'http://127.0.0.1:PORT#@example.org/',
    'http://127.0.0.1:PORT\\@example.org/',
  ],
  ...[
    'http:127.0.0.1:PORT/',
    'http:/127.0.0.1:PORT/',
    'http:\\\\127.0.0.1:PORT/',
    'ht\ntp://127.0.0.1:PORT/',
  ],
  ...['ftp://127.0.0.1:PORT/', 'file:///etc/passwd', 'gopher://127.0.0.1:PORT/_x', 'dict://127.0.0.1:PORT/x'],
  ...['ws://127.0.0.1:PORT/', 'data:text/plain,x', 'http://[3f00::1]:22/', 'http://[3f00::1]:6379/'],
];

/** 104 ways of writing an address that must not be asked. */
export const spellings = (port: number): readonly string[] => [
  ...[...FOUR, ...PRIVATE, ...HOSTS, ...Object.keys(NAMES)].map((host) => `http://${host}:${port}/`),
  ...SIX.map((host) => `http://[${host}]:${port}/`),
  ...ADDRESSES.map((address) => address.replace('PORT', String(port))),
];
