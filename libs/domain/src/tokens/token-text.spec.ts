import { readTokenText, secretText, TOKEN_PREFIX, tokenText } from './token-text.js';

const workspaceId = '0198a1b2-0000-7000-8000-00000000beef';
const secret = secretText(Uint8Array.from({ length: 32 }, (_, index) => index * 7));
const text = tokenText({ workspaceId, secret });

describe('the text of a token', () => {
  test('says its workspace and its secret again', () => {
    expect(readTokenText(text)).toEqual({ workspaceId, secret });
  });

  test.each([new Uint8Array(32), new Uint8Array(32).fill(255)])('whatever the secret', (bytes) => {
    const parts = { workspaceId: 'ffffffff-ffff-ffff-ffff-ffffffffffff', secret: secretText(bytes) };
    expect(readTokenText(tokenText(parts))).toEqual(parts);
  });

  test('is 75 letters and digits behind a prefix that scanners find', () => {
    expect(text).toMatch(/^lvn_[0-9A-Za-z]{71}$/);
    expect(text.startsWith(TOKEN_PREFIX)).toBe(true);
  });

  test('is no token once any one character is mistyped, swapped or lost', () => {
    for (let place = 0; place < text.length; place += 1) {
      const wrong = text[place] === 'x' ? 'y' : 'x';
      expect(readTokenText(text.slice(0, place) + wrong + text.slice(place + 1))).toBeNull();
      expect(readTokenText(text.slice(0, place) + text.slice(place + 1))).toBeNull();
      const [first = '', second = ''] = text.slice(place);
      if (second !== '' && first !== second)
        expect(readTokenText(text.slice(0, place) + second + first + text.slice(place + 2))).toBeNull();
    }
  });

  test.each(['', 'lvn_', `${text} `, ` ${text}`, `${text}\n`, 'zzzz'.repeat(19)])('refuses %j', (wrong) => {
    expect(readTokenText(wrong)).toBeNull();
  });

  test('has 256 secret bits, not one fewer', () => {
    expect(() => secretText(new Uint8Array(31))).toThrow();
  });
});
