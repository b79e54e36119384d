import { Module } from '@nestjs/common';
import { ExperimentsModule } from '../experiments/experiments.module.js';
import { NodeReaders } from '../graphql/node.js';
import { PeopleModule } from '../people/people.module.js';
import { AnswerInvitation } from './commands/answer-invitation.js';
import { InviteParticipant } from './commands/invite-participant.js';
import { JoinExperiment } from './commands/join-experiment.js';
import { LeaveExperiment } from './commands/leave-experiment.js';
import { ParticipationExperimentLoader } from './participation-experiment.loader.js';
import {
  ExperimentParticipationsResolver,
  ParticipationFieldsResolver,
} from './participation-fields.resolver.js';
import './participation.entity.js';
import { ParticipationsResolver } from './participations.resolver.js';
import { ParticipationReader } from './queries/participation-reader.js';

const COMMANDS = [InviteParticipant, JoinExperiment, AnswerInvitation, LeaveExperiment];

@Module({
  imports: [ExperimentsModule, PeopleModule],
  providers: [
    ...COMMANDS,
    ParticipationReader,
    ParticipationExperimentLoader,
    ParticipationsResolver,
    ParticipationFieldsResolver,
    ExperimentParticipationsResolver,
  ],
  exports: COMMANDS,
})
export class ParticipationsModule {
  constructor(readers: NodeReaders, reader: ParticipationReader) {
    readers.register('participation', (context, uuid) => reader.byUuid(context.actor, uuid));
  }
}
