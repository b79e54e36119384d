import { Field, ObjectType } from '@nestjs/graphql';
import { ExperimentLink } from '../experiments/experiment-link.model.js';
import { wordsEnum } from '../graphql/domain-enums.js';

export const SOURCE_KINDS = ['spread', 'borrowed'] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

export const SourceKindEnum = wordsEnum(
  'ExperimentSourceKind',
  SOURCE_KINDS,
  'Whether a plan was taken to test the same bet again elsewhere, or borrowed for another question.',
);

@ObjectType({ description: 'Another experiment that a plan was taken from, or that took it.' })
export class ExperimentSource {
  @Field(() => SourceKindEnum, { description: 'How it was taken.' })
  kind!: SourceKind;

  @Field(() => ExperimentLink, { description: 'The other experiment.' })
  experiment!: ExperimentLink;

  @Field(() => String, { nullable: true, description: 'The department it was spread to.' })
  departmentName!: string | null;
}
