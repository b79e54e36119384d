import {
  getNamedType,
  isLeafType,
  isNonNullType,
  isObjectType,
  isUnionType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
} from 'graphql';

/** Words that one document may hold, with room for the operation around it. */
const MOST_WORDS = 900;

/** A document that calls the root field with every argument and asks for as much of its answer as the server's limits let through. */
export function wholeDocument(
  kind: string,
  field: GraphQLField<unknown, unknown>,
  on?: GraphQLObjectType,
): string {
  const declared = field.args.map((arg) => `$${arg.name}: ${String(arg.type)}`).join(', ');
  const given = field.args.map((arg) => `${arg.name}: $${arg.name}`).join(', ');
  return `${kind} ${declared ? `(${declared})` : ''} { ${field.name}${given ? `(${given})` : ''} ${wholeSelection(field.type, on)} }`;
}

/** As deep as fits. `on`: the one type of an interface that is asked for. */
function wholeSelection(type: GraphQLOutputType, on?: GraphQLObjectType): string {
  const named = getNamedType(type);
  if (isLeafType(named)) return '';
  const types = isUnionType(named) ? named.getTypes() : isObjectType(named) ? [named] : on ? [on] : [];
  for (let depth = 5; depth > 0; depth -= 1) {
    const parts = types.map((each) => `... on ${each.name} ${selection(each, depth)}`);
    const text = `{ __typename ${parts.join(' ')} }`;
    if (text.split(/\s+/).length <= MOST_WORDS) return text;
  }
  throw new Error(`${named.name} does not fit into one document.`);
}

/** Everything of a type that asks for nothing, down to a depth. */
export function selection(type: GraphQLObjectType, depth: number): string {
  const fields = Object.values(type.getFields()).filter(asksForNothing);
  const parts = fields.flatMap((field) => {
    const inner = getNamedType(field.type);
    if (isLeafType(inner)) return [field.name];
    return depth > 1 && isObjectType(inner) ? [`${field.name} ${selection(inner, depth - 1)}`] : [];
  });
  return `{ __typename ${parts.join(' ')} }`;
}

const asksForNothing = ({ args }: GraphQLField<unknown, unknown>): boolean =>
  args.every((arg) => !isNonNullType(arg.type) || arg.defaultValue !== undefined);
