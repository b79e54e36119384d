import type { ApolloServerPlugin } from '@apollo/server';
import { ApolloArmor } from '@escape.tech/graphql-armor';
import {
  GraphQLError,
  validate,
  type DocumentNode,
  type GraphQLSchema,
  type ParseOptions,
  type ValidationRule,
} from 'graphql';
import { dearRoots } from './dear-roots.js';

/** Tokens are limited by the parser itself: a document too long is a plain syntax error, not a fault. */
export const PARSE_OPTIONS: ParseOptions = { maxTokens: 2_000 };

const COST = { maxCost: 20_000, depthCostFactor: 1, flattenFragments: true };

/** Depth, aliases, directives and cost, so that one request cannot ask for the whole workspace many times over. */
export function costLimits(): { validationRules: ValidationRule[]; plugins: ApolloServerPlugin[] } {
  const protection = new ApolloArmor({
    maxDepth: { n: 10, flattenFragments: true },
    // Names of types too: a hundred of them are a hundred fields.
    maxAliases: { n: 15, allowList: [] },
    maxDirectives: { n: 10 },
    maxTokens: { enabled: false },
    blockFieldSuggestion: { enabled: false },
    costLimit: COST,
  }).protect();
  const { validationRules, plugins } = protection as unknown as {
    validationRules: ValidationRule[];
    plugins: ApolloServerPlugin[];
  };
  return { validationRules: [...validationRules, dearRoots], plugins };
}

const OFF = { enabled: false };
const COST_RULES = new ApolloArmor({
  ...{ maxDepth: OFF, maxAliases: OFF, maxDirectives: OFF, maxTokens: OFF, blockFieldSuggestion: OFF },
  costLimit: COST,
}).protect().validationRules;

/** The limit of cost alone, for a document that was validated already; what it says when it is passed. */
export function costExcess(schema: GraphQLSchema, document: DocumentNode): string | null {
  try {
    return validate(schema, document, COST_RULES)[0]?.message ?? null;
  } catch (error) {
    // The rule throws what other rules report.
    if (error instanceof GraphQLError) return error.message;
    throw error;
  }
}
