import type { Type } from '@nestjs/common';
import { createUnionType } from '@nestjs/graphql';
import type { CommandError, CommandResult } from '../database/command-result.js';
import { observedOf } from '../logging/observed.js';
import type { RequestContext } from './request-context.js';
import {
  ConflictError,
  IdempotencyError,
  NotFoundError,
  Refusal,
  RefusedError,
  type UserError,
} from './user-error.js';

/** Declares `union <name>`: the success type and the four ways of saving nothing. */
export function payloadUnion<Success extends object>(
  name: string,
  success: Type<Success>,
): Success | UserError {
  return createUnionType({
    name,
    description: `What \`${name.charAt(0).toLowerCase()}${name.slice(1).replace(/Payload$/, '')}\` gives: the success, or why nothing was saved.`,
    types: () => [success, ...FAILURES] as const,
    resolveType: (value: object, context: RequestContext) => {
      const failure = FAILURES.find((each) => value instanceof each);
      if (failure) tellFailure(context, failure.name, (value as UserError).code);
      return failure ?? success;
    },
  });
}

const FAILURES = [RefusedError, ConflictError, NotFoundError, IdempotencyError] as const;

/** For the log: whoever tries what they may not do does not ask for the name of the answer. */
function tellFailure({ req }: RequestContext, name: string, word: string): void {
  const observed = observedOf(req);
  observed.code ??= name;
  (observed.refusals ??= []).push(word);
}

/** A command's result to the member of its payload union. */
export async function toPayload<Value, Success extends object>(
  result: CommandResult<Value>,
  success: (value: Value) => Success | Promise<Success>,
): Promise<Success | UserError> {
  return result.ok ? success(result.value) : toUserError(result.error);
}

function toUserError(error: CommandError): UserError {
  switch (error.kind) {
    case 'refused':
      return Object.assign(new RefusedError(), {
        code: error.refusals[0]?.code ?? 'NOT_ALLOWED',
        refusals: error.refusals.map((refusal) => Refusal.from(refusal)),
      });
    case 'conflict':
      return Object.assign(new ConflictError(), {
        code: 'VERSION_CONFLICT',
        currentVersion: error.currentVersion,
      });
    case 'notFound':
      return Object.assign(new NotFoundError(), { code: 'NOT_FOUND' });
    case 'idempotency':
      return Object.assign(new IdempotencyError(), { code: error.code });
    default:
      return error satisfies never;
  }
}
