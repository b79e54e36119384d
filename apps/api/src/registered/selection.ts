import {
  getNamedType,
  isObjectType,
  Kind,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

/** PostgreSQL cuts longer names. */
const LONGEST_KEY = 63;

/** One field of a document as its answer will hold it: under `key`, with what is asked of it. */
export interface Selected {
  readonly key: string;
  readonly name: string;
  readonly node: FieldNode;
  readonly fields: readonly Selected[];
}

/** A query that asks one thing, taken apart. */
export interface ReadDocument {
  readonly operation: OperationDefinitionNode;
  readonly root: Selected;
}

/** What makes a document one that only GraphQL's own executor can answer. */
class Beyond extends Error {}

/** The one root field of a query with all that is asked of it; null for whatever needs more than fields of object types. */
export function readDocument(schema: GraphQLSchema, document: DocumentNode): ReadDocument | null {
  const operations = document.definitions.filter((each) => each.kind === Kind.OPERATION_DEFINITION);
  const [operation] = operations;
  const query = schema.getQueryType();
  if (!operation || !query || operations.length > 1 || operation.operation !== 'query') return null;
  const fragments = new Map(
    document.definitions
      .filter((each) => each.kind === Kind.FRAGMENT_DEFINITION)
      .map((fragment) => [fragment.name.value, fragment]),
  );
  try {
    const roots = fieldsOf(operation.selectionSet, query, fragments);
    const [root] = roots;
    return root && roots.length === 1 && root.name !== '__typename' ? { operation, root } : null;
  } catch (error) {
    if (error instanceof Beyond) return null;
    throw error;
  }
}

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

function fieldsOf(set: SelectionSetNode, type: GraphQLObjectType, fragments: Fragments): Selected[] {
  const byKey = new Map<string, Selected>();
  for (const node of flattened(set, type, fragments)) {
    const key = node.alias?.value ?? node.name.value;
    if (key.length > LONGEST_KEY) throw new Beyond();
    const object = node.selectionSet ? typeOf(node, type) : null;
    const fields = object && node.selectionSet ? fieldsOf(node.selectionSet, object, fragments) : [];
    const before = byKey.get(key);
    byKey.set(key, {
      ...{ key, name: node.name.value, node },
      fields: merged(before?.fields ?? [], fields),
    });
  }
  return [...byKey.values()];
}

/** The fields of a selection, those of its fragments in their places. */
function flattened(set: SelectionSetNode, type: GraphQLObjectType, fragments: Fragments): FieldNode[] {
  return set.selections.flatMap((selection) => {
    if (selection.directives?.length) throw new Beyond();
    if (selection.kind === Kind.FIELD) return [selection];
    const fragment =
      selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
    const condition = fragment?.typeCondition?.name.value ?? type.name;
    if (!fragment || condition !== type.name) throw new Beyond();
    return flattened(fragment.selectionSet, type, fragments);
  });
}

function typeOf(node: FieldNode, parent: GraphQLObjectType): GraphQLObjectType {
  const field = parent.getFields()[node.name.value];
  const type = field && getNamedType(field.type);
  if (!isObjectType(type)) throw new Beyond();
  return type;
}

function merged(before: readonly Selected[], more: readonly Selected[]): Selected[] {
  const byKey = new Map(before.map((each) => [each.key, each]));
  for (const each of more) {
    const known = byKey.get(each.key);
    byKey.set(each.key, known ? { ...each, fields: merged(known.fields, each.fields) } : each);
  }
  return [...byKey.values()];
}

/**
 * What a resolver is asked for, under the names of the fields: for SQL that reads nothing else. Of what a directive may leave out and of
 * every type of a fragment it holds all: the executor takes what it needs.
 */
export function askedOf({ fieldNodes, fieldName, fragments }: GraphQLResolveInfo): Selected {
  const [node, ...more] = fieldNodes;
  if (!node) throw new Error('A field is asked for by some document.');
  const known = more.length === 0 ? ASKED.get(node) : undefined;
  if (known) return known;
  const sets = fieldNodes.flatMap(({ selectionSet }) => selectionSet ?? []);
  const asked = { key: fieldName, name: fieldName, node, fields: namesOf(sets, fragments) };
  if (more.length === 0) ASKED.set(node, asked);
  return asked;
}

/** By the field of a document: the same document is executed over and over. */
const ASKED = new WeakMap<FieldNode, Selected>();

function namesOf(sets: readonly SelectionSetNode[], fragments: GraphQLResolveInfo['fragments']): Selected[] {
  const byName = new Map<string, FieldNode[]>();
  for (const node of sets.flatMap((set) => allFields(set, fragments))) {
    if (!node.name.value.startsWith('__'))
      byName.set(node.name.value, [...(byName.get(node.name.value) ?? []), node]);
  }
  return [...byName].map(([name, nodes]) => ({
    key: name,
    name,
    node: nodes[0]!,
    fields: namesOf(
      nodes.flatMap(({ selectionSet }) => selectionSet ?? []),
      fragments,
    ),
  }));
}

function allFields(set: SelectionSetNode, fragments: GraphQLResolveInfo['fragments']): FieldNode[] {
  return set.selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [selection];
    const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments[selection.name.value];
    return fragment ? allFields(fragment.selectionSet, fragments) : [];
  });
}
