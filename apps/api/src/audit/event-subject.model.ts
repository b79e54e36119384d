import { Field, ObjectType } from '@nestjs/graphql';

export interface EventSubjectRow {
  name: string;
  people: string[] | null;
}

@ObjectType({ description: 'Whom or what an event of the history of the workspace is about.' })
export class EventSubject {
  @Field(() => String, {
    description: 'Its name: as the event says it, else as it is now; of an address, the host alone.',
  })
  name!: string;

  /** For the resolver of `people`. */
  personIds!: readonly string[];

  /** Null where nothing of it is left, and where the event is about nothing but itself. */
  static from(row: EventSubjectRow | null | undefined): EventSubject | null {
    if (!row) return null;
    return Object.assign(new EventSubject(), { name: row.name, personIds: row.people ?? [] });
  }
}
