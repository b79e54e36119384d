import { describe, expect, it } from '@jest/globals';
import { connectionOf } from './mail-server.js';

describe('a mail server', () => {
  it.each([
    ['smtp://letters:secret@mail.example.org:587', true],
    ['smtps://letters:secret@mail.example.org:465', true],
    ['smtp://127.0.0.1:25', false],
    ['smtp://mail:25', false],
    ['smtp://10.0.0.7:25', false],
  ])('is spoken to in clear only when it stands beside this one: %s', (url, must) => {
    expect(connectionOf(url).requireTLS).toBe(must);
  });
});
