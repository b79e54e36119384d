import type { Locale } from '@levain/domain/locale.js';
import type { Direction } from '@levain/domain/plans/plan.js';
import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { ConnectionArgs } from '../graphql/connection.js';
import { DirectionEnum, LocaleEnum } from '../graphql/domain-enums.js';

@InputType({ description: 'The parts of the sentence; any may be missing while it is written.' })
export class HypothesisFields {
  @Field(() => LocaleEnum, { description: 'The language it is written in.' })
  locale!: Locale;

  @Field(() => String, { nullable: true, description: 'What was observed: the need comes first.' })
  observation?: string | null;

  @Field(() => String, { nullable: true, description: 'For whom.' })
  audience?: string | null;

  @Field(() => String, { nullable: true, description: 'What would be changed.' })
  change?: string | null;

  @Field(() => String, { nullable: true, description: 'What would move.' })
  measure?: string | null;

  @Field(() => DirectionEnum, { nullable: true, description: 'Which way.' })
  direction?: Direction | null;

  @Field(() => String, { nullable: true, description: 'By how much, as typed.' })
  target?: string | null;

  @Field(() => String, { nullable: true, description: 'Why it should.' })
  rationale?: string | null;

  @Field(() => ID, { nullable: true, description: 'The project it is part of.' })
  projectId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The prototype it is about.' })
  prototypeId?: string | null;
}

@InputType({ description: 'A new hypothesis.' })
export class WriteHypothesisInput {
  @Field(() => String, { description: 'The same key twice gives the first answer.' })
  idempotencyKey!: string;

  @Field(() => HypothesisFields, { description: 'The hypothesis.' })
  hypothesis!: HypothesisFields;
}

@InputType({ description: 'Another wording of a hypothesis.' })
export class ReviseHypothesisInput {
  @Field(() => ID, { description: 'The hypothesis.' })
  id!: string;

  @Field(() => Int, { description: 'The version that was read.' })
  version!: number;

  @Field(() => HypothesisFields, { description: 'As it should read; it replaces what was there.' })
  hypothesis!: HypothesisFields;
}

@ArgsType()
export class HypothesesArgs extends ConnectionArgs {
  @Field(() => String, { nullable: true, description: 'Part of its text.' })
  text?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only those of this project.' })
  projectId?: string | null;
}
