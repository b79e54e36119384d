import { Module } from '@nestjs/common';
import { ExperimentsModule } from '../experiments/experiments.module.js';
import { NodeReaders } from '../graphql/node.js';
import { PeopleModule } from '../people/people.module.js';
import { AnswerInvitation } from './commands/answer-invitation.js';
import { InviteParticipant } from './commands/invite-participant.js';
import { InviteSuggested } from './commands/invite-suggested.js';
import { JoinExperiment } from './commands/join-experiment.js';
import { LeaveExperiment } from './commands/leave-experiment.js';
import { SetSuggestionAside } from './commands/set-suggestion-aside.js';
import { InvitationAnswering } from './invitation-answering.js';
import { InvitationSending } from './invitation-sending.js';
import { AnswerLetter } from './letters/answer-letter.js';
import { InvitationLetter } from './letters/invitation-letter.js';
import { LoadLoaders } from './load.loaders.js';
import { ParticipationLoadResolver, PersonLoadResolver } from './load.resolver.js';
import { LoneLeadResolver, SuggestedMentorResolver } from './lone-lead.resolver.js';
import { InvitationPage } from './page/invitation-page.js';
import { ParticipationExperimentLoader } from './participation-experiment.loader.js';
import {
  ExperimentParticipationsResolver,
  ParticipationFieldsResolver,
} from './participation-fields.resolver.js';
import './participation.entity.js';
import { ParticipationsResolver } from './participations.resolver.js';
import { Mentors } from './queries/mentors.js';
import { OpenSuggestions } from './queries/open-suggestions.js';
import { ParticipationReader } from './queries/participation-reader.js';
import './solicitation.entity.js';
import { SuggestionsResolver } from './suggestions.resolver.js';

const COMMANDS = [
  InviteParticipant,
  InviteSuggested,
  SetSuggestionAside,
  JoinExperiment,
  AnswerInvitation,
  LeaveExperiment,
];
const QUERIES = [ParticipationReader, ParticipationExperimentLoader, OpenSuggestions, Mentors, LoadLoaders];
const RESOLVERS = [
  ParticipationsResolver,
  ParticipationFieldsResolver,
  ExperimentParticipationsResolver,
  SuggestionsResolver,
  PersonLoadResolver,
  ParticipationLoadResolver,
  LoneLeadResolver,
  SuggestedMentorResolver,
];
const MAIL = [InvitationSending, InvitationAnswering, InvitationLetter, AnswerLetter, InvitationPage];

@Module({
  imports: [ExperimentsModule, PeopleModule],
  providers: [...COMMANDS, ...QUERIES, ...RESOLVERS, ...MAIL],
  exports: COMMANDS,
})
export class ParticipationsModule {
  constructor(readers: NodeReaders, reader: ParticipationReader) {
    readers.register('participation', (context, uuid) => reader.byUuid(context.actor, uuid));
  }
}
