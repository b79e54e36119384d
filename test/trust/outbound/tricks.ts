import type { Answer } from '../../support/webhook-sink.js';

/** Addresses that look right when they are typed, and what has to become of a message to them. */
export interface Trick {
  readonly path: string;
  /** Absent: the partner, which is allowed. */
  readonly host?: string;
  readonly answers?: readonly (string | readonly string[])[];
  readonly answer?: (canary: string) => Answer;
  readonly ends: string;
  /** It takes all the time that is given to it. */
  readonly isSlow?: true;
}

/** Routed nowhere. */
const PUBLIC = '3f00::1';

const redirect =
  (status: number) =>
  (canary: string): Answer =>
  (response) =>
    void response.writeHead(status, { location: canary }).end();

export const TRICKS: readonly Trick[] = [
  // The name leads elsewhere once it was accepted; between the check and the connection; to several places at once.
  { path: '/moved', host: 'moved.test', answers: [PUBLIC, '127.0.0.1'], ends: 'addressRefused' },
  { path: '/rebound', host: 'rebound.test', answers: [PUBLIC, PUBLIC, '127.0.0.1'], ends: 'noAnswer' },
  { path: '/mixed', host: 'mixed.test', answers: [PUBLIC, [PUBLIC, '127.0.0.1']], ends: 'addressRefused' },
  ...[301, 302, 303, 307, 308].map((status) => ({
    path: `/redirect-${status}`,
    answer: redirect(status),
    ends: `notTaken ${status}`,
  })),
  {
    path: '/huge',
    answer: () => (response) => void response.writeHead(200).end(Buffer.alloc(1e6)),
    ends: 'tooLong',
  },
  {
    path: '/packed',
    answer: () => (response) =>
      void response.writeHead(200, { 'content-encoding': 'gzip' }).end(Buffer.alloc(70_000)),
    ends: 'tooLong',
  },
  {
    path: '/endless-headers',
    answer: () => (response) =>
      void response.socket!.end(`HTTP/1.1 200 OK\r\nx: ${'y'.repeat(200_000)}\r\n\r\n`),
    ends: 'noAnswer',
  },
  { path: '/silent', answer: () => () => undefined, ends: 'tooSlow', isSlow: true },
  {
    path: '/dripping',
    answer: () => (response) => {
      response.writeHead(200);
      const drip = setInterval(() => response.write('.'), 300);
      response.on('close', () => clearInterval(drip));
    },
    ends: 'tooSlow',
    isSlow: true,
  },
];
