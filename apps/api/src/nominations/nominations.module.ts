import { Module } from '@nestjs/common';
import { DepartmentsModule } from '../departments/departments.module.js';
import { NodeReaders } from '../graphql/node.js';
import { ForgettingModule } from '../forgetting/forgetting.module.js';
import { PeopleModule } from '../people/people.module.js';
import { ProfilesModule } from '../profiles/profiles.module.js';
import { AnswerNomination } from './commands/answer-nomination.js';
import { AskNominees } from './commands/ask-nominees.js';
import { EndRound } from './commands/end-round.js';
import { OpenRound } from './commands/open-round.js';
import { RecordBallot } from './commands/record-ballot.js';
import { RemindVoters } from './commands/remind-voters.js';
import './nomination.entity.js';
import { NominationInvitationLetter, NomineeAskedLetter } from './nomination-letters.js';
import { NominationMail } from './nomination-mail.js';
import { OwnNominationsResolver } from './own-nominations.resolver.js';
import { BallotPage } from './pages/ballot-page.js';
import { ConsentPage } from './pages/consent-page.js';
import { OwnNominationsQuery } from './queries/own-nominations.js';
import { RoundPreviewQuery } from './queries/round-preview.js';
import { RoundResultsQuery } from './queries/round-results.js';
import { RoundsPage } from './queries/rounds-page.js';
import {
  RoundCandidateResolver,
  RoundDepartmentResolver,
  RoundFieldsResolver,
} from './round-fields.resolver.js';
import { RoundActsResolver } from './round-acts.resolver.js';
import { RoundLoader } from './round.loader.js';
import { RoundsResolver } from './rounds.resolver.js';

const COMMANDS = [OpenRound, RemindVoters, EndRound, AskNominees, RecordBallot, AnswerNomination];
const QUERIES = [RoundsPage, RoundLoader, RoundResultsQuery, RoundPreviewQuery, OwnNominationsQuery];
const RESOLVERS = [
  RoundsResolver,
  RoundActsResolver,
  RoundFieldsResolver,
  RoundDepartmentResolver,
  RoundCandidateResolver,
  OwnNominationsResolver,
];
const LETTERS = [NominationMail, NominationInvitationLetter, NomineeAskedLetter];

@Module({
  imports: [DepartmentsModule, PeopleModule, ProfilesModule, ForgettingModule],
  providers: [...COMMANDS, ...QUERIES, ...RESOLVERS, ...LETTERS, BallotPage, ConsentPage],
  exports: COMMANDS,
})
export class NominationsModule {
  constructor(readers: NodeReaders, loader: RoundLoader) {
    readers.register('round', (context, id) => loader.load(context, id));
  }
}
