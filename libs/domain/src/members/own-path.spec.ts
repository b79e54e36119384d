import { describe, expect, it } from '@jest/globals';
import { isOwnPath } from './own-path.js';

describe('a path', () => {
  it.each(['/', '/results/été?tab=plan#measures', '/?q=https://here.example'])('is ours: %s', (path) =>
    expect(isOwnPath(path)).toBe(true),
  );

  it.each([
    '',
    'experiments',
    'https://evil.example/',
    '//evil.example',
    '/..//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    '/\u2028/evil.example',
    'javascript:alert(1)',
  ])('is not ours: %j', (path) => expect(isOwnPath(path)).toBe(false));
});
