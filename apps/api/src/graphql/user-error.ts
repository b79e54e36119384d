import type { Refusal as DomainRefusal, RefusalCode } from '@levain/domain/refusal.js';
import { REFUSAL_CODES } from '@levain/domain/refusal.js';
import { Field, Int, InterfaceType, ObjectType, registerEnumType } from '@nestjs/graphql';

export const UserErrorCode = Object.fromEntries(REFUSAL_CODES.map((code) => [code, code])) as Record<
  RefusalCode,
  RefusalCode
>;
registerEnumType(UserErrorCode, {
  name: 'UserErrorCode',
  description:
    'Every reason for which the product says no. The words for people are in the catalogues of messages.',
  valuesMap: Object.fromEntries(REFUSAL_CODES.map((code) => [code, { description: describeCode(code) }])),
});

@InterfaceType({ description: 'A request that was understood and refused.' })
export abstract class UserError {
  @Field(() => UserErrorCode, { description: 'The (first) reason.' })
  code!: RefusalCode;
}

@ObjectType({ description: 'A value that the message of a refusal quotes.' })
export class RefusalParameter {
  @Field(() => String, { description: 'The name the message uses.' })
  name!: string;

  @Field(() => String, { description: 'The value, as text.' })
  value!: string;
}

@ObjectType({ description: 'One thing that is missing or wrong.' })
export class Refusal {
  @Field(() => UserErrorCode, { description: 'The reason.' })
  code!: RefusalCode;

  @Field(() => String, { nullable: true, description: 'Dotted path of the control that repairs it.' })
  field!: string | null;

  @Field(() => [RefusalParameter], { description: 'What the message may quote.' })
  parameters!: RefusalParameter[];

  static from(refusal: DomainRefusal): Refusal {
    return Object.assign(new Refusal(), {
      code: refusal.code,
      field: refusal.field ?? null,
      parameters: Object.entries(refusal.parameters ?? {}).map(([name, value]) => ({
        name,
        value: String(value),
      })),
    });
  }
}

@ObjectType({
  implements: () => [UserError],
  description:
    'A rule of the domain says no; nothing was saved. All the reasons, in the order of the screen.',
})
export class RefusedError extends UserError {
  @Field(() => [Refusal], { description: 'Every reason, the first one first.' })
  refusals!: Refusal[];
}

@ObjectType({
  implements: () => [UserError],
  description: 'Somebody changed the object since it was read; nothing was saved.',
})
export class ConflictError extends UserError {
  @Field(() => Int, { description: 'The version to read and to answer to.' })
  currentVersion!: number;
}

@ObjectType({
  implements: () => [UserError],
  description: 'The object does not exist, or not for this member.',
})
export class NotFoundError extends UserError {}

@ObjectType({
  implements: () => [UserError],
  description: 'The idempotency key was used before, for something else.',
})
export class IdempotencyError extends UserError {}

function describeCode(code: string): string {
  return `${code.charAt(0)}${code.slice(1).toLowerCase().replaceAll('_', ' ')}.`;
}
