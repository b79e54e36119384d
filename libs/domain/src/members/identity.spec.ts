import { describe, expect, it } from '@jest/globals';
import {
  linkIdentity,
  matchInvitation,
  readReturnPath,
  RETURN_PATH_MAX,
  unlinkIdentity,
} from './identity.js';

describe('the path that is come back to', () => {
  it.each([
    '/',
    '/experiments/12?tab=plan#measures',
    '/results/été',
    '/?q=https://here.example',
    '/settings?tab=profile',
  ])('is kept when it is ours: %s', (path) => expect(readReturnPath(path)).toBe(path));

  it.each([
    undefined,
    null,
    '',
    'experiments',
    'https://evil.example/',
    '//evil.example',
    '/..//evil.example',
    '/%2e%2e//evil.example',
    '/experiments//evil.example',
    '/\ud800',
    '/\\evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    '/%0d%0a\r\nset-cookie: a=b',
    '\\\\evil.example',
    ' /experiments',
    'javascript:alert(1)',
    '/\u2028/evil.example',
    '/experiments\\..\\\\evil.example',
    `/${'a'.repeat(RETURN_PATH_MAX)}`,
  ])('is the home page for %j', (path) => expect(readReturnPath(path)).toBe('/'));
});

describe('an identity', () => {
  const free = { isDemo: false, hasAnother: false, isTaken: false };

  it.each([
    [{}, undefined],
    [{ isDemo: true, isTaken: true }, 'IDENTITY_NOT_IN_DEMO'],
    [{ isTaken: true, hasAnother: true }, 'IDENTITY_TAKEN'],
    [{ hasAnother: true }, 'IDENTITY_LINKED'],
  ])('is linked where %j gives %s', (change, code) => {
    const result = linkIdentity({ ...free, ...change });
    expect(result.ok ? undefined : result.refusals[0]?.code).toBe(code);
  });

  it('is unlinked where a password is left', () => {
    expect(unlinkIdentity({ hasPassword: true }).ok).toBe(true);
    expect(unlinkIdentity({ hasPassword: false })).toMatchObject({
      refusals: [{ code: 'IDENTITY_ONLY_WAY' }],
    });
  });

  it.each([
    ['Lea@Example.org', true, undefined],
    ['lea@example.org', false, 'IDENTITY_EMAIL_UNVERIFIED'],
    [null, true, 'IDENTITY_EMAIL_UNVERIFIED'],
    ['leo@example.org', true, 'IDENTITY_EMAIL_OTHER'],
    ['lea@example.org.evil.example', true, 'IDENTITY_EMAIL_OTHER'],
  ])(
    '%s, made sure of: %s, accepts an invitation of lea@example.org unless %s',
    (email, isVerified, code) => {
      const result = matchInvitation({ email, isVerified }, 'lea@example.org');
      expect(result.ok ? undefined : result.refusals[0]?.code).toBe(code);
    },
  );
});
