import {
  getNamedType,
  isAbstractType,
  isInputType,
  isLeafType,
  isObjectType,
  type GraphQLField,
  type GraphQLOutputType,
} from 'graphql';
import { selection } from '../../support/whole-selection.js';
import { SCHEMA } from '../tenants/furnished.js';

export type RootField = GraphQLField<unknown, unknown>;

export interface Request {
  readonly query: string;
  readonly variables: Record<string, unknown>;
}

/** How much of a root field is asked for. */
export interface Shape {
  readonly depth: number;
  readonly aliases: number;
  readonly page: number;
}

/** The field as often as said, on pages of that size, with everything it has down to that depth; what it is is written once, as a fragment. */
export function requestOf(field: RootField, given: object, { depth, aliases, page }: Shape): Request {
  const variables = { ...given, ...(isPaged(field) ? { first: page } : {}) };
  const args = field.args.filter(({ name, type }) => name in variables && isInputType(type));
  const declared = args.map((arg) => `$${arg.name}: ${String(arg.type)}`).join(', ');
  const said = args.map(({ name }) => `${name}: $${name}`).join(', ');
  const asked = isLeafType(getNamedType(field.type)) ? '' : '{ ...All }';
  const parts = Array.from(
    { length: aliases },
    (_, index) => `a${index}: ${field.name}${said && `(${said})`} ${asked}`,
  );
  const query = `query ${declared && `(${declared})`} { ${parts.join(' ')} } ${asked && fragment(field.type, depth)}`;
  return { query, variables };
}

export const isPaged = ({ args }: RootField): boolean => args.some(({ name }) => name === 'first');

function fragment(type: GraphQLOutputType, depth: number): string {
  const named = getNamedType(type);
  const types = isAbstractType(named) ? SCHEMA.getPossibleTypes(named) : isObjectType(named) ? [named] : [];
  const parts = types.map((each) => `... on ${each.name} ${selection(each, depth)}`);
  return `fragment All on ${named.name} { __typename ${parts.join(' ')} }`;
}
