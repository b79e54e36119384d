import { Writable } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import { pino } from 'pino';
import { REDACTED_PATHS, withoutSecrets } from './redaction.js';

const TOKEN = 'Zm9vYmFyYmF6cXV4cXV1eGNvcmdlZ3JhdWx0Z2FycGx';

describe('the log', () => {
  it.each([
    [
      'an address',
      'no answer of postgres://ada:levure@db:5432/levain',
      'postgres://ada:[Redacted]@db:5432/levain',
    ],
    ['a header', 'sent authorization: Bearer abc.def-ghi to', 'Bearer [Redacted] to'],
    ['a token of ours', `of lvt_0198.${TOKEN}`, 'lvt_0198.[Redacted]'],
  ])('shows %s without its secret', (_, said, kept) => {
    expect(withoutSecrets(said)).toContain(kept);
  });

  it('keeps what only looks like one', () => {
    const said =
      'request 0198c0de-0000-7000-8000-000000000000, experiment.measures: took 12:30 at https://a.example/x';
    expect(withoutSecrets(said)).toBe(said);
  });

  it('hides secret fields at the top, one below, and in headers', () => {
    let text = '';
    const out = new Writable({ write: (chunk, _, done) => ((text += String(chunk)), done()) });
    const log = pino({ redact: REDACTED_PATHS }, out);
    log.info({ password: 'levure-1', input: { token: 'levure-2' } });
    log.info({ req: { headers: { cookie: 'levure-3', authorization: 'levure-4' } } });
    log.info({ request: { headers: { 'set-cookie': 'levure-5' } }, kept: 'farine' });
    expect(text).not.toContain('levure');
    expect(text).toContain('farine');
  });
});
