import { isDeepStrictEqual } from 'node:util';
import type { AsyncCommand } from 'fast-check';
import type { TestDatabase } from '../../support/database.js';
import { ApiClient } from '../../support/api-client.js';
import type { TestMember } from '../../support/workspace.js';
import { ask, isDone } from '../mutations/own-calls.js';

/** The product, as commands meet it. */
export interface Product {
  readonly database: TestDatabase;
  url(): string;
  /** As a power cut would, and it starts again. */
  killed(): Promise<void>;
}

/** Whether the act was done; a fault is neither done nor refused. */
export async function act(
  product: Product,
  by: TestMember,
  name: string,
  input: Record<string, unknown>,
): Promise<boolean> {
  const client = new ApiClient(product.url(), by.client.cookie);
  const answer = await ask({ client, name, variables: { input } });
  if (answer.outcome === 'INTERNAL_SERVER_ERROR' || answer.outcome === 'ConflictError')
    throw new Error(`${name}: ${answer.outcome}`);
  return isDone(answer);
}

/** What can be done to a thing, told twice: to the model, and to the product; then both are looked at. */
export class Step<Model extends object, Real> implements AsyncCommand<Model, Real> {
  constructor(
    private readonly name: string,
    private readonly steps: {
      /** What the model becomes; null where the act is refused. */
      readonly model: (model: Readonly<Model>) => Model | null;
      readonly real: (real: Real) => Promise<boolean>;
      readonly look: (real: Real) => Promise<object>;
      /** Of the model, what can be seen. */
      readonly seen: (model: Readonly<Model>) => object;
    },
  ) {}

  check(): boolean {
    return true;
  }

  async run(model: Model, real: Real): Promise<void> {
    const expected = this.steps.model(model);
    const isDoneNow = await this.steps.real(real);
    if (isDoneNow !== (expected !== null))
      throw new Error(`${this.name} was ${isDoneNow ? 'done' : 'refused'} in ${JSON.stringify(model)}`);
    Object.assign(model, expected);
    const [seen, found] = [this.steps.seen(model), await this.steps.look(real)];
    if (!isDeepStrictEqual(seen, found))
      throw new Error(`After ${this.name}: ${JSON.stringify(found)} instead of ${JSON.stringify(seen)}`);
  }

  toString(): string {
    return this.name;
  }
}
