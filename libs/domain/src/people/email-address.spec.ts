import { emailKey, readEmailAddress } from './email-address.js';

describe('an e-mail address', () => {
  test.each([
    ['Zoe@Example.org', 'zoe@example.org'],
    [' zoe.martin+levain@mail.example.org ', 'zoe.martin+levain@mail.example.org'],
    ['Zoe\u0308@exemple.fr', 'zoë@exemple.fr'],
    ['ZOË@EXEMPLE.FR', 'zoë@exemple.fr'],
    ["o'neil@example.co.uk", "o'neil@example.co.uk"],
    ['a@été.fr', 'a@été.fr'],
  ])('%j has the key %j', (typed, key) => {
    expect(readEmailAddress(typed)).toEqual({
      ok: true,
      value: { address: typed.normalize('NFC').trim(), key },
    });
    expect(emailKey(typed)).toBe(key);
  });

  test.each([
    '',
    null,
    undefined,
    'zoe',
    'zoe@',
    '@example.org',
    'zoe@example',
    'zoe@@example.org',
    'zoe martin@example.org',
    'zoe@exam ple.org',
    'zoe@example..org',
    '.zoe@example.org',
    'zo..e@example.org',
    'zoe\u0000@example.org',
    'zoe@example.org\nbcc: all@example.org',
    '<zoe@example.org>',
    `${'a'.repeat(65)}@example.org`,
    `a@${'b'.repeat(250)}.org`,
    'zoe@127.0.0.1',
  ])('%j is refused', (typed) => {
    expect(readEmailAddress(typed)).toEqual({
      ok: false,
      refusals: [{ code: 'EMAIL_INVALID', field: 'email' }],
    });
  });
});
