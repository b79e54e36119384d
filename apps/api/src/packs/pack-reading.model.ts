import { Field, ObjectType } from '@nestjs/graphql';
import { JsonScalar } from '../graphql/scalars.js';

@ObjectType({
  description: 'What a pack says. It is kept as it was frozen, so that later versions read it too.',
})
export class PackReading {
  @Field(() => JsonScalar, {
    description:
      'The seven answers of the day, with the names of people as they are called today: frozen JSON in the shape of BoardAnswers.',
  })
  answers!: unknown;

  @Field(() => JsonScalar, {
    description:
      'What is otherwise than in the previous pack, one object a change, in the order of the questions.',
  })
  changes!: unknown;

  @Field(() => JsonScalar, {
    description: 'How many experiments of the scope were what on the day, by the words of the portfolio.',
  })
  portfolio!: unknown;

  @Field(() => JsonScalar, { description: 'The goals of the day and how far they were.' })
  goals!: unknown;

  @Field(() => Boolean, {
    description: 'Whether the fingerprint, computed again just now, is the one that was signed.',
  })
  isIntact!: boolean;
}
