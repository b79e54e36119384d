import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { BoardCard } from '../boards/board-card.model.js';
import { Event } from '../experiments/event.model.js';
import { ExperimentLink, type ExperimentLinkRow } from '../experiments/experiment-link.model.js';
import { wordsEnum } from '../graphql/domain-enums.js';
import { globalId, type ObjectType as ObjectTypeName } from '../graphql/global-id.js';
import { DateScalar } from '../graphql/scalars.js';

const TASK_KINDS = [
  'answerInvitation',
  'confirmVerdict',
  'recordVerdict',
  'decide',
  'testEnding',
  'recordMeasurements',
  'finishDraft',
  'doTask',
  'giveForecast',
  'answerConsent',
  'answerNomination',
  'answerObjection',
  'answerVolunteer',
  'suggestedPerson',
  'answerFeedback',
  'answerAsk',
  'replyToAsk',
  'readAskAnswer',
] as const;
export type TaskKind = (typeof TASK_KINDS)[number];
export const TaskKindEnum = wordsEnum('TaskKind', TASK_KINDS, 'What waits for the viewer.');

@ObjectType({ description: 'One thing that waits for the viewer.' })
export class HomeTask {
  @Field(() => TaskKindEnum, { description: 'What is asked.' })
  kind!: TaskKind;

  @Field(() => ExperimentLink, { nullable: true, description: 'In which experiment, if in one.' })
  experiment!: ExperimentLink | null;

  @Field(() => DateScalar, { nullable: true, description: 'Until when, where there is a day.' })
  dueOn!: string | null;

  @Field(() => ID, { nullable: true, description: 'The invitation to answer.' })
  participationId!: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The one thing it is about: the task, the resistance, the call, the round.',
  })
  subjectId!: string | null;

  @Field(() => String, { nullable: true, description: 'What it is about, in the words of people.' })
  what!: string | null;

  static from({ kind, experiment, dueOn, participationId, subjectType, subjectId, what }: TaskRow): HomeTask {
    return Object.assign(new HomeTask(), {
      ...{ kind, dueOn, what },
      experiment: experiment && ExperimentLink.from(experiment),
      participationId: participationId && globalId('participation', participationId),
      subjectId: subjectType && subjectId && globalId(subjectType, subjectId),
    });
  }
}

export interface TaskRow {
  kind: TaskKind;
  experiment: ExperimentLinkRow | null;
  dueOn: string | null;
  participationId: string | null;
  subjectType: ObjectTypeName | null;
  subjectId: string | null;
  what: string | null;
}

@ObjectType({ description: 'Something that happened lately.' })
export class HomeEvent {
  @Field(() => Event, { description: 'What.' })
  event!: Event;

  @Field(() => ExperimentLink, { nullable: true, description: 'In which experiment, if in one.' })
  experiment!: ExperimentLink | null;
}

@ObjectType({ description: "The viewer's week." })
export class Home {
  @Field(() => [HomeTask], { description: 'What waits for the viewer, the most urgent first.' })
  tasks!: HomeTask[];

  @Field(() => [ExperimentLink], {
    description: 'The experiments past the prototype in which the viewer, who owns them, is alone.',
  })
  aloneIn!: ExperimentLink[];

  @Field(() => [BoardCard], {
    description: 'The open experiments the viewer owns or takes part in, the latest active first.',
  })
  myExperiments!: BoardCard[];

  @Field(() => Int, { description: 'How many tests are running.' })
  running!: number;

  @Field(() => Int, { description: 'How many experiments were closed since the quarter began.' })
  closedThisQuarter!: number;

  @Field(() => [HomeEvent], { description: 'What happened lately.' })
  recentEvents!: HomeEvent[];

  @Field(() => Boolean, { description: 'Whether nothing was ever recorded in the workspace.' })
  isEmpty!: boolean;
}
