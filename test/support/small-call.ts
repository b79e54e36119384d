import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isUnionType,
  type GraphQLField,
  type GraphQLInputType,
} from 'graphql';
import { anyKey } from './workspace.js';

/** A call of the field with every argument, asking for as little as it can. `kind`: `query`, `Mutation`… */
export function smallDocument(kind: string, field: GraphQLField<unknown, unknown>): string {
  const declared = field.args.map((arg) => `$${arg.name}: ${String(arg.type)}`).join(', ');
  const given = field.args.map((arg) => `${arg.name}: $${arg.name}`).join(', ');
  const selection =
    'getFields' in getNamedType(field.type) || isUnionType(getNamedType(field.type)) ? '{ __typename }' : '';
  return `${kind.toLowerCase()} ${declared ? `(${declared})` : ''} { ${field.name}${given ? `(${given})` : ''} ${selection} }`;
}

/** Any values for all of its arguments: what matters is who is asking. */
export const sampleArguments = (field: GraphQLField<unknown, unknown>): Record<string, unknown> =>
  Object.fromEntries(field.args.map((arg) => [arg.name, sample(arg.type, arg.name)]));

function sample(type: GraphQLInputType, name: string): unknown {
  if (isNonNullType(type)) return sample(type.ofType, name);
  if (isListType(type)) return [];
  if (isEnumType(type)) return type.getValues()[0]!.name;
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields()).filter((field) => isNonNullType(field.type));
    return Object.fromEntries(fields.map((field) => [field.name, sample(field.type, field.name)]));
  }
  return scalarSample(String(type), name);
}

function scalarSample(type: string, name: string): unknown {
  if (type === 'Int' || type === 'Float') return 1;
  if (type === 'Boolean') return false;
  if (type === 'Date') return '2026-01-05';
  if (type === 'DateTime') return '2026-01-05T00:00:00Z';
  if (type === 'JSON') return {};
  return name === 'idempotencyKey' ? anyKey() : 'unknown';
}
