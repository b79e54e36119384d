import type { Refusal } from '../refusal.js';
import { optionalWebAddress } from './web-address.js';

const read = (typed: string | null) => {
  const refusals: Refusal[] = [];
  return { address: optionalWebAddress(refusals, 'link', typed), codes: refusals.map((each) => each.code) };
};

describe('a web address', () => {
  test.each([
    ['https://example.org', 'https://example.org'],
    ['http://example.org:8080/a?b=c#d', 'http://example.org:8080/a?b=c#d'],
    [' https://example.org/été ', 'https://example.org/été'],
    ['http://intranet/forum', 'http://intranet/forum'],
    ['example.org/forum', 'https://example.org/forum'],
    ['', null],
    [null, null],
  ])('%j is kept as %j', (typed, address) => {
    expect(read(typed)).toEqual({ address, codes: [] });
  });

  test.each([
    'javascript:alert(1)',
    'JavaScript://example.org/%0aalert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'https://user:secret@example.org',
    'https://exa mple.org',
    'https://example.org/"onmouseover="x',
    'a phrase',
    'forum',
    'https://',
  ])('%j is refused', (typed) => {
    expect(read(typed)).toEqual({ address: null, codes: ['URL_INVALID'] });
  });
});
