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
    ['mıke@example.org', 'MIKE@example.org'],
    ['ſam@example.org', 'sam@example.org'],
    ['\u212aate@example.org', 'kate@example.org'],
    ['ｚｏｅ@ｅｘａｍｐｌｅ.org', 'zoe@example.org'],
    ['strasse@example.org', 'straße@example.org'],
    ['ΣΑΣ@example.org', 'σας@example.org'],
    ['σασ@example.org', 'σας@example.org'],
    ['a@xn--t-9fab.fr', 'a@ÉTÉ.fr'],
    ['zoe\u0308@exemple.fr', 'ZO\u00cb@EXEMPLE.FR'],
  ])('%j and %j are one account', (one, other) => {
    expect(emailKey(one)).toBe(emailKey(other));
    expect([one, other].map((typed) => readEmailAddress(typed).ok)).toEqual([true, true]);
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
    'zo\u00ade@example.org',
    'zoe\u200b@example.org',
    'zoe\u202e@example.org',
    'zoe\u3164@example.org',
    'zoe＠evil.org@example.org',
    'zoe@example.org＠evil.org',
    `${'ﷺ'.repeat(20)}@example.org`,
  ])('%j is refused', (typed) => {
    expect(readEmailAddress(typed)).toEqual({
      ok: false,
      refusals: [{ code: 'EMAIL_INVALID', field: 'email' }],
    });
  });
});
