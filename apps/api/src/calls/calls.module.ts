import { Module } from '@nestjs/common';
import { NodeReaders } from '../graphql/node.js';
import { PeopleModule } from '../people/people.module.js';
import { CallLeadResolver, VolunteeringResolver } from './call-acts.resolver.js';
import './call.entity.js';
import { CallVolunteersResolver, CallsResolver, ExperimentCallsResolver } from './calls.resolver.js';
import { AnswerVolunteer } from './commands/answer-volunteer.js';
import { CloseCall } from './commands/close-call.js';
import { PostCall } from './commands/post-call.js';
import { VolunteerForCall } from './commands/volunteer-for-call.js';
import { WithdrawOffer } from './commands/withdraw-offer.js';
import { VolunteerAnsweredLetter } from './letters/volunteer-answered-letter.js';
import { VolunteeredLetter } from './letters/volunteered-letter.js';
import { CallsQuery } from './queries/calls.js';

const COMMANDS = [PostCall, CloseCall, VolunteerForCall, WithdrawOffer, AnswerVolunteer];
const RESOLVERS = [
  CallsResolver,
  CallVolunteersResolver,
  ExperimentCallsResolver,
  CallLeadResolver,
  VolunteeringResolver,
];

@Module({
  imports: [PeopleModule],
  providers: [...COMMANDS, ...RESOLVERS, CallsQuery, VolunteeredLetter, VolunteerAnsweredLetter],
  exports: COMMANDS,
})
export class CallsModule {
  constructor(readers: NodeReaders, query: CallsQuery) {
    readers.register('call', (context, uuid) => query.byUuid(context.actor, uuid));
  }
}
