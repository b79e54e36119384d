import { PROGRESS_STEPS, type ProgressStep } from '@levain/domain/progress/project-progress.js';
import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { wordsEnum } from '../graphql/domain-enums.js';

/** What can be evidence of a rung. */
const EVIDENCE_KINDS = ['project', 'benchmark', 'prototype', 'hypothesis', 'experiment'] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

const ProgressStepEnum = wordsEnum(
  'ProgressStep',
  PROGRESS_STEPS,
  'The rungs of the ladder of evidence of a project, the first one first.',
);
const EvidenceKindEnum = wordsEnum('EvidenceKind', EVIDENCE_KINDS, 'What a piece of evidence is.');

@ObjectType({ description: 'Something in the record that holds a rung of the ladder.' })
export class ProgressEvidence {
  @Field(() => EvidenceKindEnum, { description: 'What it is.' })
  kind!: EvidenceKind;

  @Field(() => Int, { nullable: true, description: 'Its number; null for the project itself.' })
  number!: number | null;

  @Field(() => String, { description: 'What it is called.' })
  title!: string;
}

@ObjectType({ description: 'A rung of the ladder, with what was found for it.' })
export class ProgressRung {
  @Field(() => ProgressStepEnum, { description: 'Which rung.' })
  step!: ProgressStep;

  @Field(() => Float, {
    description: 'What reaching it is worth: 0.5 for the first one, 5 for the last one.',
  })
  level!: number;

  @Field(() => Int, { description: 'How many things in the record hold it.' })
  count!: number;

  @Field(() => [ProgressEvidence], { description: 'The first of them, five at most.' })
  evidence!: ProgressEvidence[];
}

@ObjectType({
  description:
    'How far what the record holds of a project has come. Computed, never typed; it grades nobody.',
})
export class ProjectProgressFound {
  @Field(() => Float, { description: 'From 0 to 5, by halves.' })
  level!: number;

  @Field(() => ProgressStepEnum, { nullable: true, description: 'The last rung without a gap below it.' })
  current!: ProgressStep | null;

  @Field(() => ProgressStepEnum, { nullable: true, description: 'The first rung without evidence.' })
  next!: ProgressStep | null;

  @Field(() => [ProgressRung], { description: 'All rungs, the first one first.' })
  rungs!: ProgressRung[];
}
