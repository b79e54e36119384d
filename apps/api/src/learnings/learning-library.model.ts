import type { Verdict } from '@levain/domain/evaluations/verdicts.js';
import { foundParts, type FoundPart } from '@levain/domain/learnings/found-parts.js';
import type { Activity } from '@levain/domain/prototypes/activities.js';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { ExperimentLink, type ExperimentLinkRow } from '../experiments/experiment-link.model.js';
import { connectionType, type Connection } from '../graphql/connection.js';
import { ActivityEnum, VerdictEnum } from '../graphql/domain-enums.js';
import { globalId } from '../graphql/global-id.js';
import { DateTimeScalar } from '../graphql/scalars.js';

@ObjectType({ description: 'A piece of a text.' })
export class TextPart implements FoundPart {
  @Field(() => String, { description: 'Its words.' })
  text!: string;

  @Field(() => Boolean, { description: 'Whether it is what was looked for.' })
  isFound!: boolean;
}

/** A line of the library, as its statement gives it. */
export interface LibraryLine {
  id: string;
  statement: string;
  limits: string;
  createdAt: string;
  statementCopies: (string | null)[];
  limitsCopies: (string | null)[];
  grade: number | null;
  deadEnd: boolean;
  activity: Activity | null;
  writtenBy: string;
  experiment: ExperimentLinkRow;
  decisionReason: string | null;
  avoid: string | null;
  retryWhen: string | null;
  projectName: string | null;
  departmentNames: string[];
  confirmations: number;
  contestations: number;
  reused: number;
  keys: [number, string, string];
}

@ObjectType({ description: 'A learning in the library, with what its line shows.' })
export class LearningLine {
  @Field(() => ID, { description: 'The id of the learning.' })
  id!: string;

  @Field(() => [TextPart], { description: 'What was learned, cut where it was found.' })
  statement!: readonly FoundPart[];

  @Field(() => [TextPart], { description: 'Its limits, cut where they were found.' })
  limits!: readonly FoundPart[];

  @Field(() => DateTimeScalar, { description: 'When it was written.' })
  createdAt!: string;

  @Field(() => String, { description: 'Who wrote it.' })
  writtenByName!: string;

  @Field(() => ExperimentLink, { description: 'The experiment it comes from.' })
  experiment!: ExperimentLink;

  @Field(() => Int, {
    nullable: true,
    description: 'How strong the evidence is, from 1, drawn at random, to 5, an anecdote.',
  })
  grade!: number | null;

  @Field(() => ActivityEnum, { nullable: true, description: 'What people did with the prototype.' })
  activity!: Activity | null;

  @Field(() => String, { nullable: true, description: 'The project.' })
  projectName!: string | null;

  @Field(() => [String], { description: 'The departments of the project.' })
  departmentNames!: string[];

  @Field(() => Boolean, { description: 'Whether it was stopped and nobody went on from there.' })
  isDeadEnd!: boolean;

  @Field(() => String, { nullable: true, description: 'Why it was decided so.' })
  decisionReason!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'At a dead end: what should not be tried again as it was.',
  })
  avoid!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'At a dead end: what would make it worth another try.',
  })
  retryWhen!: string | null;

  @Field(() => Int, { description: 'How many members saw the same.' })
  confirmations!: number;

  @Field(() => Int, { description: 'How many members saw something else.' })
  contestations!: number;

  @Field(() => Int, { description: 'How many experiments were made because of it.' })
  reusedCount!: number;

  static from(line: LibraryLine): LearningLine {
    const { statement, statementCopies, limits, limitsCopies, experiment, ...rest } = line;
    const { id, createdAt, writtenBy, deadEnd, reused, keys: _, ...same } = rest;
    return Object.assign(new LearningLine(), same, {
      id: globalId('learning', id),
      statement: foundParts(statement, statementCopies),
      limits: foundParts(limits, limitsCopies),
      createdAt,
      writtenByName: writtenBy,
      experiment: ExperimentLink.from(experiment),
      isDeadEnd: deadEnd,
      reusedCount: reused,
    });
  }
}

@ObjectType({ description: 'A department or project, and how many learnings choosing it would leave.' })
export class NamedCount {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => Int, { description: 'How many.' })
  count!: number;
}

@ObjectType({ description: 'An activity, and how many learnings choosing it would leave.' })
export class ActivityCount {
  @Field(() => ActivityEnum, { description: 'The activity.' })
  activity!: Activity;

  @Field(() => Int, { description: 'How many.' })
  count!: number;
}

@ObjectType({ description: 'A verdict, and how many learnings choosing it would leave.' })
export class LearningVerdictCount {
  @Field(() => VerdictEnum, { description: 'The verdict.' })
  verdict!: Verdict;

  @Field(() => Int, { description: 'How many.' })
  count!: number;
}

@ObjectType({ description: 'A grade of evidence, and how many learnings choosing it would leave.' })
export class GradeCount {
  @Field(() => Int, { description: 'The grade, from 1 to 5.' })
  grade!: number;

  @Field(() => Int, { description: 'How many.' })
  count!: number;
}

@ObjectType({
  description:
    'What each filter would leave, the others staying as they are. What would leave nothing is left out.',
})
export class LearningFacets {
  @Field(() => [NamedCount], { description: 'The departments.' })
  departments!: NamedCount[];

  @Field(() => [NamedCount], { description: 'The projects.' })
  projects!: NamedCount[];

  @Field(() => [ActivityCount], { description: 'The activities.' })
  activities!: ActivityCount[];

  @Field(() => [LearningVerdictCount], { description: 'The verdicts.' })
  verdicts!: LearningVerdictCount[];

  @Field(() => [GradeCount], { description: 'The grades of evidence.' })
  grades!: GradeCount[];

  @Field(() => Int, { description: 'How many dead ends.' })
  deadEnds!: number;

  @Field(() => Int, { description: 'How many that somebody contests.' })
  contested!: number;
}

@ObjectType('LearningLibrary', { description: 'A page of the library, with what narrowing it would leave.' })
export class LearningLibrary extends connectionType(LearningLine) implements Connection<LearningLine> {
  @Field(() => LearningFacets, { description: 'What each filter would leave.' })
  facets!: LearningFacets;
}
