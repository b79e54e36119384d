/** What whoever answers a request knows of it, and the web server does not. Never a value that somebody typed. */
export interface Observed {
  /** The kind and the first root field of what was asked: `query board`. Clients choose other names, of which there is no end. */
  operation?: string;
  /** What came of it, when that is not said by the status: `BAD_USER_INPUT`, `RefusedError`. */
  code?: string;
  /** Why each of its acts was refused: `SIGN_IN_FAILED`. */
  refusals?: string[];
  workspaceId?: string;
}

const OBSERVED = new WeakMap<object, Observed>();

/** Of a request as Fastify has it. */
export function observedOf(request: object): Observed {
  const known = OBSERVED.get(request);
  if (known) return known;
  const observed: Observed = {};
  OBSERVED.set(request, observed);
  return observed;
}
