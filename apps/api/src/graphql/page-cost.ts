import type { ApolloServerPlugin } from '@apollo/server';
import {
  getNamedType,
  getNullableType,
  getOperationAST,
  GraphQLError,
  isLeafType,
  isListType,
  Kind,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type ArgumentNode,
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type ValueNode,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import type { CostBudgets } from '../access/budgets/cost-budgets.js';
import type { CostlyTurns } from '../access/budgets/costly-turns.js';
import { costExcess } from './limits.js';
import { operationCost } from './operation-cost.js';
import type { RequestContext } from './request-context.js';

type Variables = Readonly<Record<string, unknown>> | null | undefined;

/** Of an object, more or less. */
const FIELDS = 8;
const TOO_MANY = { extensions: { code: 'TOO_MANY_REQUESTS' } };
const TOO_EXPENSIVE = { extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } };

/**
 * The rules of a document see what is written: a variable without its value, and nothing where the page size is left out. The cost
 * of a page of either kind is counted here, and goes to the account of the member who asked.
 */
export const pageCost = (budgets: CostBudgets, turns: CostlyTurns): ApolloServerPlugin<RequestContext> => ({
  async requestDidStart() {
    let cost = 0;
    let leave: (() => void) | null = null;
    return {
      async didResolveOperation({ schema, document, operationName, request, contextValue }) {
        const given = { operationName, variables: request.variables };
        const tooMuch = pageCostError(schema, document, given);
        if (tooMuch) throw tooMuch;
        const found = foundOf(schema, document, given);
        cost = found.cost;
        leave = await turns.enter(contextValue.req.headers, found.weight);
        if (leave) return;
        contextValue.reply?.header('retry-after', '1');
        throw new GraphQLError('Too many requests. Try again in 1 s.', TOO_MANY);
      },
      async willSendResponse({ contextValue }) {
        leave?.();
        const { member } = contextValue;
        if (member) budgets.spend(member, Math.max(cost, contextValue.objects * FIELDS));
      },
    };
  },
});

/** Why a document is refused, if it is, and what it costs. */
interface Found {
  readonly message: string | null;
  readonly cost: number;
  /** The same, with lists that have no pages. */
  readonly weight: number;
}

/** What is known of a document: which variables size its pages, and what was found for their values so far. */
interface Known {
  readonly sizedBy: readonly string[];
  readonly found: LRUCache<string, Found>;
}

/** A client sends the same document over and over: its cost is counted once for each page size. */
const DOCUMENTS = new WeakMap<DocumentNode, Known>();

interface Given {
  readonly operationName: string | null | undefined;
  readonly variables: Variables;
}

/** Why the operation is refused with the page sizes that it gets, if it is. */
export function pageCostError(
  schema: GraphQLSchema,
  document: DocumentNode,
  given: Given,
): GraphQLError | null {
  const { message } = foundOf(schema, document, given);
  return message === null ? null : new GraphQLError(message, TOO_EXPENSIVE);
}

/** What the operation costs its member with the page sizes that it gets. */
export const costOf = (schema: GraphQLSchema, document: DocumentNode, given: Given): number =>
  foundOf(schema, document, given).cost;

function foundOf(schema: GraphQLSchema, document: DocumentNode, given: Given): Found {
  const operation = getOperationAST(document, given.operationName);
  if (!operation) return { message: null, cost: 0, weight: 0 };
  const { sizedBy, found } = knownOf(document);
  const sizes = JSON.stringify([given.operationName, ...sizedBy.map((name) => given.variables?.[name])]);
  const known = found.get(sizes);
  if (known) return known;
  const sized = withPageSizes(schema, document, { operation, variables: given.variables });
  const message = sized === document ? null : costExcess(schema, sized);
  const cost = operationCost(sized, given.operationName);
  const now = { message, cost, weight: operationCost(withListSizes(schema, sized), given.operationName) };
  // Variables were not checked yet: what is no size may be anything.
  if (sizes.length < 200) found.set(sizes, now);
  return now;
}

function knownOf(document: DocumentNode): Known {
  const known = DOCUMENTS.get(document) ?? {
    sizedBy: sizeVariables(document),
    found: new LRUCache({ max: 100 }),
  };
  DOCUMENTS.set(document, known);
  return known;
}

function sizeVariables(document: DocumentNode): string[] {
  const names = new Set<string>();
  visit(document, {
    Argument({ name, value }) {
      if (name.value === 'first' && value.kind === Kind.VARIABLE) names.add(value.name.value);
    },
  });
  return [...names];
}

interface Execution {
  readonly operation: OperationDefinitionNode;
  readonly variables: Variables;
}

/** The document as if every page had been asked for with the size that it gets: by `first: $n`, or by the field's own default. */
function withPageSizes(schema: GraphQLSchema, document: DocumentNode, execution: Execution): DocumentNode {
  const types = new TypeInfo(schema);
  return visit(
    document,
    visitWithTypeInfo(types, {
      Field(field): FieldNode | undefined {
        const first = types.getFieldDef()?.args.find(({ name }) => name === 'first');
        const asked = field.arguments?.find(({ name }) => name.value === 'first');
        if (!first || (asked && asked.value.kind !== Kind.VARIABLE)) return undefined;
        const size = (asked && valueOf(asked.value, execution)) ?? first.defaultValue ?? 1;
        const others = field.arguments?.filter((argument) => argument !== asked) ?? [];
        return { ...field, arguments: [...others, sizeArgument(size)] };
      },
    }),
  );
}

/** As many as a list without pages is taken to have: what it has is known when it has been read. */
const USUAL_LIST = 20;

/** The document as if such lists had been asked for by a size too. */
function withListSizes(schema: GraphQLSchema, document: DocumentNode): DocumentNode {
  const types = new TypeInfo(schema);
  return visit(
    document,
    visitWithTypeInfo(types, {
      Field(field): FieldNode | undefined {
        const [type, parent] = [types.getType(), types.getParentType()];
        if (!type || !isListType(getNullableType(type)) || isLeafType(getNamedType(type))) return undefined;
        // Edges are as many as their page says.
        if (field.name.value === 'edges' && parent?.name.endsWith('Connection')) return undefined;
        return { ...field, arguments: [sizeArgument(USUAL_LIST)] };
      },
    }),
  );
}

function sizeArgument(size: unknown): ArgumentNode {
  return {
    kind: Kind.ARGUMENT,
    name: { kind: Kind.NAME, value: 'first' },
    value: { kind: Kind.INT, value: String(size) },
  };
}

/** What a variable stands for: its value, or the default it is declared with. */
function valueOf(node: ValueNode, { operation, variables }: Execution): unknown {
  if (node.kind !== Kind.VARIABLE) return undefined;
  const declared = operation.variableDefinitions?.find(
    ({ variable }) => variable.name.value === node.name.value,
  );
  const fallback = declared?.defaultValue;
  return variables?.[node.name.value] ?? (fallback?.kind === Kind.INT ? fallback.value : undefined);
}
