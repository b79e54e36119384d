import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  type GraphQLField,
  type GraphQLInputType,
} from 'graphql';
import { SCHEMA } from '../tenants/furnished.js';

export type Step = string | number;

/** Where a text stands in the variables of a call. */
export interface Place {
  /** `BenchmarkFields.actor`, or `search.text` of a root field. */
  readonly name: string;
  readonly path: readonly Step[];
  readonly kind: 'text' | 'id' | 'choice';
}

/** Every text, id and choice that the variables hold, or may hold beside what they do; each name once. */
export function placesOf(field: GraphQLField<unknown, unknown>, variables: object): readonly Place[] {
  const found = new Map<string, Place>();
  for (const { name, type } of field.args) {
    const value = (variables as Record<string, unknown>)[name];
    for (const place of below(type, value, [name], `${field.name}.${name}`))
      if (!found.has(place.name)) found.set(place.name, place);
  }
  return [...found.values()];
}

function* below(
  type: GraphQLInputType,
  value: unknown,
  path: readonly Step[],
  name: string,
): Generator<Place> {
  if (isNonNullType(type)) yield* below(type.ofType, value, path, name);
  else if (isListType(type)) {
    const items = Array.isArray(value) && value.length > 0 ? value : [undefined];
    for (const [index, item] of items.entries()) yield* below(type.ofType, item, [...path, index], name);
  } else if (isInputObjectType(type)) {
    if (typeof value !== 'object' || value === null) return;
    for (const field of Object.values(type.getFields()))
      yield* below(
        field.type,
        (value as Record<string, unknown>)[field.name],
        [...path, field.name],
        `${type.name}.${field.name}`,
      );
  } else {
    const kind = isEnumType(type) ? 'choice' : { String: 'text', ID: 'id' }[type.name];
    if (kind) yield { name, path, kind: kind as Place['kind'] };
  }
}

/** The variables with texts in those places. */
export function withTexts<V extends object>(variables: V, texts: readonly (readonly [Place, string])[]): V {
  const changed = structuredClone(variables);
  for (const [{ path }, text] of texts) put(changed as Record<Step, unknown>, path, text);
  return changed;
}

function put(into: Record<Step, unknown>, [step, ...rest]: readonly Step[], text: string): void {
  if (rest.length === 0) into[step!] = text;
  else {
    into[step!] ??= typeof rest[0] === 'number' ? [] : {};
    put(into[step!] as Record<Step, unknown>, rest, text);
  }
}

/** The names of all texts that the schema takes anywhere. */
export function textsOfSchema(): ReadonlySet<string> {
  const names = new Set<string>();
  const seen = new Set<string>();
  const walk = (type: GraphQLInputType, name: string): void => {
    const named = getNamedType(type);
    if (named.name === 'String') names.add(name);
    if (!isInputObjectType(named) || seen.has(named.name)) return;
    seen.add(named.name);
    for (const field of Object.values(named.getFields())) walk(field.type, `${named.name}.${field.name}`);
  };
  for (const root of [SCHEMA.getQueryType()!, SCHEMA.getMutationType()!])
    for (const field of Object.values(root.getFields()))
      for (const arg of field.args) walk(arg.type, `${field.name}.${arg.name}`);
  return names;
}
