import { Field, Float, ID, InputType } from '@nestjs/graphql';

@InputType({
  description:
    'A forecast. Giving it again replaces it, so it takes neither a key nor a version: nothing of it is kept elsewhere.',
})
export class GiveForecastInput {
  @Field(() => ID, { description: 'The experiment.' })
  experimentId!: string;

  @Field(() => Float, { description: 'The probability that the hypothesis holds: 0 to 1, in hundredths.' })
  probability!: number;
}
