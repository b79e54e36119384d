import { BROWSERS, SYSTEMS, type Browser, type System } from '@levain/domain/members/device.js';
import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { wordsEnum } from '../graphql/domain-enums.js';
import { globalId } from '../graphql/global-id.js';
import { payloadUnion } from '../graphql/payload.js';
import { DateTimeScalar } from '../graphql/scalars.js';

const BrowserEnum = wordsEnum('Browser', BROWSERS, 'The browsers that are told apart.');
const SystemEnum = wordsEnum('System', SYSTEMS, 'The systems that are told apart.');

export interface OwnSessionRow {
  handle: string;
  browser: Browser;
  system: System;
  created_at: Date;
  last_seen_at: Date;
  is_current: boolean;
}

@ObjectType({ description: 'A place where the member is signed in.' })
export class OwnSession {
  @Field(() => ID, { description: 'Names it; nobody signs in with it.' })
  id!: string;

  @Field(() => BrowserEnum, { description: 'The browser, as it said when the member signed in.' })
  browser!: Browser;

  @Field(() => SystemEnum, { description: 'The system of the device.' })
  system!: System;

  @Field(() => DateTimeScalar, { description: 'When the member signed in there.' })
  startedAt!: Date;

  @Field(() => DateTimeScalar, { description: 'When it was used last, to ten minutes.' })
  lastSeenAt!: Date;

  @Field(() => Boolean, { description: 'Whether it is the one that asks.' })
  isCurrent!: boolean;

  static from(row: OwnSessionRow): OwnSession {
    const { handle, browser, system, created_at: startedAt, last_seen_at: lastSeenAt } = row;
    const id = globalId('session', handle);
    return Object.assign(new OwnSession(), {
      ...{ id, browser, system, startedAt, lastSeenAt },
      isCurrent: row.is_current,
    });
  }
}

@InputType({ description: 'Which sessions of one’s own end.' })
export class EndSessionsInput {
  @Field(() => ID, { nullable: true, description: 'This one; absent: every one but the one that asks.' })
  id?: string | null;
}

@ObjectType({ description: 'They have ended.' })
export class EndSessionsSuccess {
  @Field(() => [OwnSession], { description: 'Those that are left.' })
  sessions!: OwnSession[];
}

export const EndSessionsPayload = payloadUnion('EndSessionsPayload', EndSessionsSuccess);
