import type { ApolloServerPlugin } from '@apollo/server';
import { ApolloArmor } from '@escape.tech/graphql-armor';
import type { ParseOptions, ValidationRule } from 'graphql';

/** Tokens are limited by the parser itself: a document too long is a plain syntax error, not a fault. */
export const PARSE_OPTIONS: ParseOptions = { maxTokens: 2_000 };

/** Depth, aliases, directives and cost, so that one request cannot ask for the whole workspace many times over. */
export function costLimits(): { validationRules: ValidationRule[]; plugins: ApolloServerPlugin[] } {
  const protection = new ApolloArmor({
    maxDepth: { n: 10, flattenFragments: true },
    maxAliases: { n: 15 },
    maxDirectives: { n: 10 },
    maxTokens: { enabled: false },
    blockFieldSuggestion: { enabled: false },
    costLimit: { maxCost: 20_000, depthCostFactor: 1, flattenFragments: true },
  }).protect();
  return protection as unknown as { validationRules: ValidationRule[]; plugins: ApolloServerPlugin[] };
}
