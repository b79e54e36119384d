import { GraphQLError, type ASTVisitor, type ValidationContext } from 'graphql';

/** Of statements, more or less, for the root fields of one document. */
const MOST = 15;

/** Root fields that read much of a workspace, in several statements or in a long one; any other one counts as one. */
const DEAR: Readonly<Record<string, number>> = {
  ambitions: 2,
  boardAnswers: 3,
  coverage: 4,
  digestPreview: 8,
  home: 2,
  myMail: 2,
  myPart: 2,
  networkReading: 3,
  news: 2,
  round: 2,
  roundPreview: 3,
  viewer: 3,
};

/** One document cannot ask for the same dear thing over and over: whatever the lists hold, its root fields alone would take long. */
export function dearRoots(context: ValidationContext): ASTVisitor {
  let weight = 0;
  return {
    Field({ name: { value: name } }) {
      if (name.startsWith('__') || context.getParentType() !== context.getSchema().getQueryType()) return;
      const before = weight;
      weight += DEAR[name] ?? 1;
      if (weight > MOST && before <= MOST)
        context.reportError(
          new GraphQLError(`Too much is asked for at once: root fields weigh ${MOST} together at most.`),
        );
    },
  };
}
