import type { CreditChoice } from '@levain/domain/contributions/credit.js';
import type { ParticipationRole } from '@levain/domain/participations/roles.js';
import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { CreditChoiceEnum } from '../contributions/credits.model.js';
import { Thanks } from '../contributions/thanks.model.js';
import { ExperimentLink } from '../experiments/experiment-link.model.js';
import { ParticipationRoleEnum, wordsEnum } from '../graphql/domain-enums.js';
import { DateScalar } from '../graphql/scalars.js';
import { HomeTask } from '../home/home.model.js';
import { Task } from '../tasks/task.model.js';

export const SUGGESTION_FATES = ['waiting', 'setAside', 'invited', 'accepted', 'declined', 'left'] as const;
export type SuggestionFate = (typeof SUGGESTION_FATES)[number];
export const SuggestionFateEnum = wordsEnum(
  'SuggestionFate',
  SUGGESTION_FATES,
  'What became of somebody whom one suggested.',
);

/** In the order of the screen: who one is, what one did, what others said, what is only counted. */
export const KNOWN_KINDS = [
  'directoryEntry',
  'account',
  'profile',
  'participations',
  'invitations',
  'tasks',
  'contributions',
  'thanksReceived',
  'thanksGiven',
  'forecasts',
  'objections',
  'roundsAsked',
  'roundsNamed',
  'acts',
  'mailStopped',
] as const;
export type KnownKind = (typeof KNOWN_KINDS)[number];
export const KnownKindEnum = wordsEnum('KnownKind', KNOWN_KINDS, 'What is kept about a person.');

@ObjectType({ description: 'An experiment in which the viewer took part, and what came of it.' })
export class PartTaken {
  @Field(() => ExperimentLink, { description: 'Which.' })
  experiment!: ExperimentLink;

  @Field(() => ParticipationRoleEnum, { description: 'In which role.' })
  role!: ParticipationRole;

  @Field(() => Boolean, { description: 'Whether they left it.' })
  hasLeft!: boolean;

  @Field(() => Boolean, { description: 'Whether a second person confirmed the verdict.' })
  verdictConfirmed!: boolean;

  @Field(() => String, { nullable: true, description: 'What is now known, once it was written.' })
  learning!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was decided so.' })
  decisionReason!: string | null;

  @Field(() => [String], { description: 'What the viewer brought, the first thing first.' })
  contributions!: string[];

  @Field(() => CreditChoiceEnum, { description: "How far the viewer's name goes with its result." })
  credit!: CreditChoice;
}

@ObjectType({ description: 'Somebody whom the viewer suggested when declining, and what became of it.' })
export class OwnSuggestion {
  @Field(() => ExperimentLink, { description: 'For which experiment.' })
  experiment!: ExperimentLink;

  @Field(() => String, { description: 'Whom.' })
  name!: string;

  @Field(() => SuggestionFateEnum, { description: 'What became of it.' })
  fate!: SuggestionFate;
}

@ObjectType({ description: "The hours of one month, of the viewer's own." })
export class OwnMonth {
  @Field(() => DateScalar, { description: 'Its first day.' })
  month!: string;

  @Field(() => Float, { description: 'Hours that the viewer said yes to.' })
  accepted!: number;

  @Field(() => Float, { description: 'Hours asked and not answered yet.' })
  asked!: number;

  @Field(() => Float, { description: 'Hours that the viewer counted in what they did.' })
  done!: number;
}

@ObjectType({ description: "The viewer's own time." })
export class OwnLoad {
  @Field(() => Float, { nullable: true, description: 'The most hours a month; null when they said none.' })
  cap!: number | null;

  @Field(() => DateScalar, { nullable: true, description: 'The last day of a pause that is not over.' })
  pausedUntil!: string | null;

  @Field(() => [OwnMonth], { description: 'Two months back, this one, three ahead.' })
  months!: OwnMonth[];
}

@ObjectType({ description: 'One kind of thing that is kept about the viewer.' })
export class Known {
  @Field(() => KnownKindEnum, { description: 'What.' })
  kind!: KnownKind;

  @Field(() => Int, { description: 'How many.' })
  count!: number;
}

@ObjectType({
  description: 'What is asked of the viewer, what came of what they did, their time, what is known of them.',
})
export class MyPart {
  @Field(() => [HomeTask], { description: 'What is asked of the person themselves, the most urgent first.' })
  asked!: HomeTask[];

  @Field(() => [Task], { description: 'The open tasks of the person, the most urgent first.' })
  tasks!: Task[];

  @Field(() => [PartTaken], { description: 'What they took part in, what was decided lately first.' })
  took!: PartTaken[];

  @Field(() => [Thanks], { description: 'The thanks they received, the latest first.' })
  thanks!: Thanks[];

  @Field(() => [OwnSuggestion], { description: 'Whom they suggested, the latest first.' })
  suggestions!: OwnSuggestion[];

  @Field(() => OwnLoad, { description: 'Their time.' })
  load!: OwnLoad;

  @Field(() => [Known], {
    description: 'What is kept about them; kinds of which there is nothing are left out.',
  })
  known!: Known[];
}
