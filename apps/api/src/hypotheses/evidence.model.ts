import type { Verdict } from '@levain/domain/evaluations/verdicts.js';
import { EVIDENCE_SIDES, type EvidenceSide } from '@levain/domain/hypotheses/evidence.js';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { ExperimentLink } from '../experiments/experiment-link.model.js';
import { VerdictEnum, wordsEnum } from '../graphql/domain-enums.js';

export const EvidenceSideEnum = wordsEnum(
  'EvidenceSide',
  EVIDENCE_SIDES,
  'Which way a verdict speaks of the statement.',
);

@ObjectType({ description: 'What one experiment with a confirmed verdict says of the hypothesis.' })
export class EvidenceItem {
  @Field(() => EvidenceSideEnum, { description: 'Which way.' })
  side!: EvidenceSide;

  @Field(() => Int, { nullable: true, description: 'How strong: 1 randomised, to 5 an anecdote.' })
  grade!: number | null;

  @Field(() => VerdictEnum, { description: 'The confirmed verdict.' })
  verdict!: Verdict;

  @Field(() => ExperimentLink, { description: 'The experiment.' })
  experiment!: ExperimentLink;
}

@ObjectType({ description: 'What the confirmed verdicts say of the hypothesis, for and against.' })
export class Evidence {
  @Field(() => Int, { description: 'How many speak for it.' })
  for!: number;

  @Field(() => Int, { description: 'How many speak against it.' })
  against!: number;

  @Field(() => Int, { description: 'How many leave it open.' })
  undecided!: number;

  @Field(() => [EvidenceItem], { description: 'Each of them, the strongest first.' })
  items!: EvidenceItem[];
}
