import { Field, Float, ID, ObjectType } from '@nestjs/graphql';
import { EventSubject, type EventSubjectRow } from '../audit/event-subject.model.js';
import { connectionType } from '../graphql/connection.js';
import { globalId, type ObjectType as ObjectTypeName } from '../graphql/global-id.js';
import { DateTimeScalar, JsonScalar } from '../graphql/scalars.js';

export interface EventRow {
  sequence: number;
  id: string;
  kind: string;
  actor_id: string | null;
  person_id: string | null;
  object_type: ObjectTypeName;
  object_id: string;
  before: unknown;
  after: unknown;
  happened_at: string;
  subject?: EventSubjectRow | null;
}

@ObjectType({
  description: 'One thing that happened: who, what, before, after, when. Events are never changed.',
})
export class Event {
  @Field(() => ID, { description: 'The id of the event.' })
  id!: string;

  @Field(() => Float, { description: 'Its place in the history of the workspace.' })
  sequence!: number;

  @Field(() => String, { description: 'What happened; the catalogues of messages word it.' })
  kind!: string;

  @Field(() => String, { description: 'The type of the object.' })
  objectType!: string;

  @Field(() => ID, { description: 'The object.' })
  objectId!: string;

  @Field(() => JsonScalar, { nullable: true, description: 'What was changed, as it was.' })
  before!: unknown;

  @Field(() => JsonScalar, { nullable: true, description: 'What was changed, as it is since.' })
  after!: unknown;

  @Field(() => DateTimeScalar, { description: 'When.' })
  happenedAt!: string;

  @Field(() => EventSubject, {
    nullable: true,
    description:
      'Whom or what it is about, in the history of the workspace; null where nothing of it is left, and in the history of an experiment.',
  })
  subject!: EventSubject | null;

  /** For the resolver of `actor`. */
  actorId!: string | null;

  /** For the resolver of `person`. */
  personId!: string | null;

  static from(row: EventRow): Event {
    return Object.assign(new Event(), {
      id: globalId('event', row.id),
      sequence: row.sequence,
      kind: row.kind,
      objectType: row.object_type,
      objectId: globalId(row.object_type, row.object_id),
      before: row.before,
      after: row.after,
      happenedAt: row.happened_at,
      subject: EventSubject.from(row.subject),
      actorId: row.actor_id,
      personId: row.person_id,
    });
  }
}

export const EventConnection = connectionType(Event);
