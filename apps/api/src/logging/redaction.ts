/** Fields of what is logged that never show, wherever they stand. */
const SECRET_FIELDS = [
  ...[
    'authorization',
    'cookie',
    'password',
    'passwordHash',
    'secret',
    'token',
    'accessToken',
    'refreshToken',
  ],
  ...['idToken', 'apiToken', 'clientSecret', 'sessionId', 'code_verifier', 'invitationUrl', 'set-cookie'],
];

export const REDACTED_PATHS: string[] = SECRET_FIELDS.flatMap((name) => {
  const field = /^\w+$/.test(name) ? `.${name}` : `["${name}"]`;
  return [field.replace(/^\./, ''), `*${field}`, `req.headers${field}`, `request.headers${field}`];
});

const IN_ADDRESS = /(\b[a-z][a-z0-9+.-]*:\/\/[^\s:/@]*):[^\s@/]+@/gi;
const BEARER = /\b(Bearer|Basic)\s+[\w.~+/=-]+/gi;
/** Our own: a workspace or a prefix, a point, 256 bits. */
const OUR_TOKEN = /(?<=[\w-]\.)[\w-]{43}(?![\w-])/g;

/** The words of a message or of a stack without what opens a door: it may quote an address or a header. */
export function withoutSecrets(text: string): string {
  return text
    .replace(IN_ADDRESS, '$1:[Redacted]@')
    .replace(BEARER, '$1 [Redacted]')
    .replace(OUR_TOKEN, '[Redacted]');
}
