import { CspEvaluator } from 'csp_evaluator/dist/evaluator.js';
import { Severity } from 'csp_evaluator/dist/finding.js';
import { CspParser } from 'csp_evaluator/dist/parser.js';

export type Fault = 'policy' | 'script' | 'style' | 'frame' | 'nosniff' | 'hsts' | 'kept' | 'cors';

/** Pages whose styles stand in them: the editor of the explorer writes its own; a message is shown as a mail program would. */
const WITH_STYLES = /^\/(?:graphql$|explorer\/|outbox\/[^/]+\/html$)/;
/** Our own page shows a message in a frame, where nothing runs. */
const FRAMED_BY_US = /^\/outbox\/[^/]+\/html$/;
/** A calendar keeps what has not changed since it asked last. */
const ASKED_EACH_TIME = /^\/calendar\//;
const YEAR = 31_536_000;

/** What is wrong with the headers of an answer. */
export function faultsOf(
  headers: Headers,
  { path, isData }: { readonly path: string; readonly isData: boolean },
): Fault[] {
  const policy = headers.get('content-security-policy');
  const said = directives(policy ?? '');
  const scripts = [
    ...(said.get('script-src') ?? said.get('default-src') ?? []),
    ...(said.get('script-src-elem') ?? []),
  ];
  const frames = said.get('frame-ancestors')?.join(' ');
  const kept = headers.get('cache-control') ?? '';
  const inline = (values: readonly string[] | undefined): boolean =>
    Boolean(values?.includes("'unsafe-inline'"));
  const faults: Record<Fault, boolean> = {
    policy: policy === null,
    script: scripts.some((value) => /^'unsafe-|^\*|^https?:|^data:/.test(value)),
    style: inline(said.get('style-src')) && !WITH_STYLES.test(path),
    frame: frames !== "'none'" && !(frames === "'self'" && FRAMED_BY_US.test(path)),
    nosniff: headers.get('x-content-type-options') !== 'nosniff',
    hsts: Number(/max-age=(\d+)/.exec(headers.get('strict-transport-security') ?? '')?.[1] ?? 0) < YEAR,
    kept:
      isData && !/\bno-store\b/.test(kept) && !(ASKED_EACH_TIME.test(path) && kept === 'private, no-cache'),
    cors: [...headers.keys()].some((name) => name.startsWith('access-control-')),
  };
  return (Object.keys(faults) as Fault[]).filter((fault) => faults[fault]);
}

const directives = (policy: string): Map<string, string[]> =>
  new Map(
    policy.split(';').map((directive) => {
      const [name = '', ...values] = directive.trim().split(/\s+/);
      return [name, values];
    }),
  );

/** What the evaluator finds in a policy that is no mere “maybe”. */
export const findingsOf = (policy: string): string[] =>
  new CspEvaluator(new CspParser(policy).csp)
    .evaluate()
    .filter(({ severity }) => severity <= Severity.HIGH_MAYBE)
    .map(({ directive, value, description }) => `${directive} ${value ?? ''}: ${description}`);
