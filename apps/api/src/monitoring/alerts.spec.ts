import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { openMeasures } from './gauges.js';

interface Rule {
  readonly alert: string;
  readonly expr: string;
  readonly annotations: { readonly summary: string };
}

const { groups } = parse(readFileSync('deploy/alerts.yaml', 'utf8')) as { groups: { rules: Rule[] }[] };
const rules = groups.flatMap((group) => group.rules);

/** Prometheus's own words, and what it adds to every measure. */
const ITS_OWN = ['up'];
const measuresIn = (expr: string): string[] =>
  [...expr.matchAll(/\b([a-z][a-z0-9_]+)(?=[{[]| [=><])/g)].map(([, name]) => name!);

async function given(): Promise<string> {
  const measures = await openMeasures({
    pools: () => [{ pool: 'write', open: 1, idle: 1, waiting: 0 }],
    waitingMessages: () => Promise.resolve(0),
    liveSockets: () => 0,
  });
  measures.count({ requestId: 'one', method: 'GET', route: '/health/ready', status: 503, ms: 1 });
  measures.count({
    ...{ requestId: 'two', method: 'POST', route: '/graphql', operation: 'mutation signIn' },
    ...{ status: 200, code: 'RefusedError', ms: 1 },
  });
  return measures.text();
}

describe('the rules for alarms', () => {
  it('name measures that there are', async () => {
    const text = await given();
    const named = new Set(rules.flatMap(({ expr }) => measuresIn(expr)));
    expect(named.size).toBeGreaterThanOrEqual(7);
    for (const name of ITS_OWN) named.delete(name);
    for (const name of named) expect(text).toMatch(new RegExp(`^${name}(\\{| )`, 'm'));
  });

  it('name labels as they are', async () => {
    const text = await given();
    const exact = rules.flatMap(({ expr }) => [...expr.matchAll(/\b(operation|state|code)="([^"]+)"/g)]);
    const seen = exact.filter(([, , value]) => value !== 'SERVICE_UNAVAILABLE');
    expect(seen.length).toBeGreaterThanOrEqual(5);
    for (const [label] of seen) expect(text).toContain(label);
  });

  it('are each told in a sentence, once', () => {
    expect(new Set(rules.map(({ alert }) => alert)).size).toBe(rules.length);
    for (const { annotations } of rules) expect(annotations.summary).toMatch(/[.?]$/);
  });
});
