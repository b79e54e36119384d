import {
  getArgumentValues,
  getVariableValues,
  type DocumentNode,
  type GraphQLField,
  type GraphQLSchema,
} from 'graphql';
import { costOf } from '../graphql/page-cost.js';
import { NoSqlForField } from './json-sql.js';
import { readDocument, type ReadDocument, type Selected } from './selection.js';
import type { TextAnswers, TextPlan, TextQuery } from './text-answers.js';

type Bind = (variables: Readonly<Record<string, unknown>>) => TextQuery | null;

/** A document that PostgreSQL can answer whole. */
export interface BoundDocument {
  /** Its only root field. */
  readonly root: Selected;
  readonly operationName: string | null;
  /** What it costs its member's budget, with the page sizes that it says by itself. */
  readonly cost: number;
  /** The statement for these variables; null when only the executor can say what is wrong with them. */
  readonly bind: Bind;
}

/** Null when only the executor can answer the document. */
export function boundDocument(
  schema: GraphQLSchema,
  answers: TextAnswers,
  document: DocumentNode,
): BoundDocument | null {
  const read = readDocument(schema, document);
  const plan = read && planOf(answers, read);
  const bind = read && plan && binding(schema, read, plan);
  if (!bind) return null;
  const operationName = read.operation.name?.value ?? null;
  return {
    root: read.root,
    operationName,
    bind,
    cost: costOf(schema, document, { operationName, variables: {} }),
  };
}

function planOf(answers: TextAnswers, { root }: ReadDocument): TextPlan | null {
  try {
    return answers.of(root.name)?.plan(root) ?? null;
  } catch (error) {
    if (error instanceof NoSqlForField) return null;
    throw error;
  }
}

/** Variables and arguments are read as the executor reads them; what it would refuse is left to it. */
function binding(schema: GraphQLSchema, { operation, root }: ReadDocument, plan: TextPlan): Bind | null {
  const field = schema.getQueryType()?.getFields()[root.name] as GraphQLField<unknown, unknown> | undefined;
  if (!field) return null;
  return (variables) => {
    const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
    return coerced ? plan(getArgumentValues(field, root.node, coerced)) : null;
  };
}
