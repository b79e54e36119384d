import { readableHost } from './host-name.js';

describe('a host in letters', () => {
  // What `url.domainToUnicode` of Node.js says of them.
  test.each([
    ['xn--t-9fab.fr', 'été.fr'],
    ['mail.XN--Bcher-kva.example', 'mail.bücher.example'],
    ['xn--wgv71a119e.jp', '日本語.jp'],
    ['xn--80ak6aa92e.com', 'аррӏе.com'],
    ['xn--e1afmkfd.xn--p1ai', 'пример.рф'],
    ['example.org', 'example.org'],
    ['xn--', 'xn--'],
    ['xn--a b', 'xn--a b'],
  ])('%j is %j', (host, read) => {
    expect(readableHost(host)).toBe(read);
  });
});
