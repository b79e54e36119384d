import { REFERENT_STATUSES, type ReferentArea, type ReferentStatus } from '@levain/domain/people/referent.js';
import { Field, ObjectType } from '@nestjs/graphql';
import { wordsEnum } from '../graphql/domain-enums.js';
import { globalId } from '../graphql/global-id.js';
import { Node } from '../graphql/node.js';
import { payloadUnion } from '../graphql/payload.js';
import { ReferentAreaEnum } from './profile.inputs.js';

export const ReferentStatusEnum = wordsEnum(
  'ReferentStatus',
  REFERENT_STATUSES,
  'Where the request to be a referent stands.',
);

export interface ReferentRow {
  id: string;
  area: ReferentArea;
  status: ReferentStatus;
  person_id: string;
}

@ObjectType({
  implements: () => [Node],
  description:
    'Somebody to turn to for one thing, who agreed to it; or a request that waits for their answer.',
})
export class Referent extends Node {
  @Field(() => ReferentAreaEnum, { description: 'For what.' })
  area!: ReferentArea;

  @Field(() => ReferentStatusEnum, {
    description: 'Others than coordinators and the person only see those who accepted.',
  })
  status!: ReferentStatus;

  /** For the resolver of `person`. */
  personId!: string;

  static from(row: ReferentRow): Referent {
    return Object.assign(new Referent(), {
      ...{ id: globalId('referent', row.id), area: row.area, status: row.status, personId: row.person_id },
    });
  }
}

@ObjectType({ description: 'The person is asked.' })
export class AskReferentSuccess {
  @Field(() => Referent, { description: 'The request.' })
  referent!: Referent;
}

@ObjectType({ description: 'The answer is kept.' })
export class AnswerReferentSuccess {
  @Field(() => Referent, { description: 'The request, answered.' })
  referent!: Referent;
}

@ObjectType({ description: 'Nobody is asked any more.' })
export class RemoveReferentSuccess {
  @Field(() => Boolean, { description: 'Always true.' })
  isRemoved!: boolean;
}

export const AskReferentPayload = payloadUnion('AskReferentPayload', AskReferentSuccess);
export const AnswerReferentPayload = payloadUnion('AnswerReferentPayload', AnswerReferentSuccess);
export const RemoveReferentPayload = payloadUnion('RemoveReferentPayload', RemoveReferentSuccess);
