import { serverAudits } from 'graphql-http';
import type { SourceChange } from '../../support/source-change.js';
import type { Check, Figure, Trial } from '../check.js';

const NO_STATUS_CODES = {
  file: 'apps/api/src/graphql/status-codes.ts',
  from: 'if (failed && plainJson && request.query) response.http.status = 200;',
  to: '',
};

/** The published audit of the specification, as a client that says it is not a plain form would send it. */
export const overHttp: Check = {
  id: 'F1',
  promise: 'GraphQL is served over HTTP as its specification says',
  run: (trial) => audited(trial, []),
  controls: [
    {
      guard: 'the status of a document that fails',
      run: (trial) => audited(trial, [NO_STATUS_CODES]),
    },
  ],
};

async function audited(trial: Trial, changes: readonly SourceChange[]): Promise<readonly Figure[]> {
  const server = await trial.ground.server(await trial.ground.database(), { changes });
  const audits = serverAudits({
    url: () => `${server.url}/graphql`,
    fetchFn: (url: string, init: RequestInit = {}) => {
      const headers = new Headers(init.headers);
      headers.set('apollo-require-preflight', 'true');
      return fetch(url, { ...init, headers });
    },
  });
  const met: Record<string, number> = { MUST: 0, SHOULD: 0, MAY: 0 };
  for (const audit of audits) {
    const { status } = await audit.fn();
    const word = audit.name.split(' ')[0]!;
    if (status === 'ok') met[word] = (met[word] ?? 0) + 1;
    else trial.say(`${audit.name}: ${status}`);
  }
  const asked = (word: string): number => audits.filter(({ name }) => name.startsWith(`${word} `)).length;
  return [
    ...['MUST', 'SHOULD'].map((word) => ({
      name: `audits of what one ${word} do, of ${asked(word)}`,
      value: met[word]!,
      exactly: asked(word),
    })),
    {
      name: `audits met, of ${audits.length}`,
      value: Object.values(met).reduce((sum, each) => sum + each),
      exactly: audits.length,
    },
  ];
}
