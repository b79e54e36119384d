import type { QueryRunner } from 'typeorm';
import type { Tenant } from './acting-member.js';

/** A read that asked for more than one operation may send. */
export class TooManyStatements extends Error {
  constructor() {
    super('Too many kinds of things are asked for at once. Ask for some of them in an operation of its own.');
  }
}

/** How many statements an operation sent, and may send. */
export class StatementBudget {
  private sent = 0;

  constructor(private readonly most = Infinity) {}

  /** Counts statements that are about to go out; throws, and counts none, when they would be too many. */
  spend(count: number): void {
    if (this.sent + count > this.most) throw new TooManyStatements();
    this.sent += count;
  }

  /** What was sent came to nothing and is sent again. */
  beginAnew(): void {
    this.sent = 0;
  }
}

const BUDGETS = new WeakMap<Tenant, StatementBudget>();

/** Whatever is read for this tenant object from now on, by an operation that only reads, is held to its budget. */
export function holdTo(budget: StatementBudget, operation: Tenant): void {
  BUDGETS.set(operation, budget);
}

/** The budget of an operation; undefined for one that is held to none. */
export const budgetOf = (operation: Tenant): StatementBudget | undefined => BUDGETS.get(operation);

const RUNNERS = new WeakMap<QueryRunner, StatementBudget>();

/** What goes through this connection counts. */
export function holdRunnerTo(budget: StatementBudget, runner: QueryRunner): void {
  RUNNERS.set(runner, budget);
  const query = runner.query.bind(runner) as (...sent: unknown[]) => Promise<unknown>;
  runner.query = (async (...sent: unknown[]) => {
    budget.spend(1);
    return query(...sent);
  }) as QueryRunner['query'];
}

/** Counts a statement that goes to the connection past its runner. */
export function spendIn(runner: QueryRunner): void {
  RUNNERS.get(runner)?.spend(1);
}
