import { randomUUID } from 'node:crypto';
import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLOutputType,
  type GraphQLSchema,
} from 'graphql';
import type { Chance } from './chance.js';

export interface Operation {
  readonly query: string;
  readonly variables: Record<string, unknown>;
}

/** They end the session that the next one is asked in. */
const ENDS = ['signOut', 'forgetMe', 'changePassword', 'disableMember', 'changeMemberRole', 'forgetPerson'];
const DEPTH = 4;
const WORDS = [
  '',
  ' ',
  'pain',
  'é'.repeat(3_000),
  "'; --",
  '%',
  '\\',
  '\0',
  '\ud800',
  '🥖',
  '<b>',
  '../..',
  '=1+1',
];
const NUMBERS = [0, 1, -1, 2, 10, 100, 101, 2_147_483_647, -2_147_483_648, 0.1, 1e300, 5e-324];
const DAYS = ['2026-01-05', '2026-02-30', '0000-00-00', '9999-12-31', '-1', 'today'];
const MOMENTS = ['2026-01-05T00:00:00Z', '2026-01-05T25:00:00Z', '+275760-09-13T00:00:00.001Z', 'now'];

/** Operations of a schema by chance: one root field or two, a selection, and values of which most are of the right kind. */
export class GeneratedOperations {
  private readonly roots: readonly (readonly [kind: string, field: GraphQLField<unknown, unknown>])[];
  private variables: Record<string, unknown> = {};
  private declared: string[] = [];

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly chance: Chance,
    private readonly ids: readonly string[],
  ) {
    const fields = (kind: 'query' | 'mutation') =>
      Object.values((kind === 'query' ? schema.getQueryType() : schema.getMutationType())!.getFields())
        .filter(({ name }) => !ENDS.includes(name))
        .map((field) => [kind, field] as const);
    this.roots = [...fields('query'), ...fields('mutation')];
  }

  next(): Operation {
    [this.variables, this.declared] = [{}, []];
    const [kind, field] = this.chance.one(this.roots);
    const part = this.field(field, DEPTH);
    const declared = this.declared.length > 0 ? `(${this.declared.join(', ')})` : '';
    return { query: `${kind} ${declared} { ${part} }`, variables: this.variables };
  }

  private field(field: GraphQLField<unknown, unknown>, depth: number): string {
    const given = field.args
      .filter(({ type }) => isNonNullType(type) || !this.chance.oneIn(3))
      .map(({ name, type }) => `${name}: ${this.variable(type, name)}`);
    const args = given.length > 0 ? `(${given.join(', ')})` : '';
    return `${field.name}${args} ${this.selection(field.type, depth)}`;
  }

  private variable(type: GraphQLInputType, name: string): string {
    const variable = `v${this.declared.length}`;
    this.declared.push(`$${variable}: ${String(type)}`);
    this.variables[variable] = this.value(type, name);
    return `$${variable}`;
  }

  private selection(type: GraphQLOutputType, depth: number): string {
    const named = getNamedType(type);
    if (isLeafType(named)) return '';
    const types = isUnionType(named)
      ? named.getTypes()
      : isInterfaceType(named)
        ? this.schema.getPossibleTypes(named)
        : [named];
    // Fields of the same name may be of different types in the members of a union: one of them is asked for.
    const each = this.chance.one(types);
    const fields = Object.values(each.getFields());
    const chosen = new Set(Array.from({ length: 1 + this.chance.below(5) }, () => this.chance.one(fields)));
    const parts = [...chosen]
      .filter((field) => depth > 1 || isLeafType(getNamedType(field.type)))
      .map((field) => this.field(field, depth - 1));
    const inner = `{ __typename ${parts.join(' ')} }`;
    return isObjectType(named) ? inner : `{ __typename ... on ${each.name} ${inner} }`;
  }

  private value(type: GraphQLInputType, name: string, depth = 0): unknown {
    if (isNonNullType(type)) return this.value(type.ofType, name, depth);
    if (this.chance.oneIn(8)) return null;
    if (isListType(type))
      return Array.from({ length: this.chance.below(3) }, () => this.value(type.ofType, name, depth));
    if (isEnumType(type)) return this.chance.one(type.getValues()).name;
    if (isInputObjectType(type)) return this.object(Object.values(type.getFields()), depth);
    return this.scalar(String(type), name);
  }

  private object(
    fields: readonly { readonly name: string; readonly type: GraphQLInputType }[],
    depth: number,
  ): object {
    const given = fields.filter(({ type }) => isNonNullType(type) || (depth < 4 && !this.chance.oneIn(2)));
    return Object.fromEntries(given.map(({ name, type }) => [name, this.value(type, name, depth + 1)]));
  }

  private scalar(type: string, name: string): unknown {
    const { chance } = this;
    if (chance.oneIn(25)) return chance.one<unknown>([{}, [], true, 'x', 1.5, { a: [1] }]);
    if (type === 'Boolean') return chance.oneIn(2);
    if (type === 'Int') return Math.trunc(chance.one(NUMBERS.slice(0, 9)));
    if (type === 'Float') return chance.one(NUMBERS);
    if (type === 'Date') return chance.one(DAYS);
    if (type === 'DateTime') return chance.one(MOMENTS);
    if (type === 'JSON') return chance.one<unknown>([{}, { a: { b: [1, null] } }, 'x', []]);
    if (type === 'ID') return this.id();
    return name === 'idempotencyKey' ? randomUUID() : chance.one(WORDS);
  }

  /** Mostly of something that exists; also of the wrong kind, or of nothing. */
  private id(): string {
    const id = this.chance.one(this.ids);
    const [type = '', uuid = ''] = id.split('_');
    return this.chance.one([
      id,
      id,
      id,
      uuid,
      `${type}_x`,
      `${type}_${randomUUID()}`,
      `${type}_`,
      id.toUpperCase(),
    ]);
  }
}

const MARKS = [
  '{',
  '}',
  '(',
  ')',
  '$',
  '...',
  '@',
  '"',
  ':',
  '!',
  '\n',
  '\0',
  '#',
  '|',
  'on',
  'fragment',
  '1e9',
  '\u202e',
];

/** The document with something taken out, put in, or said twice. */
export function spoiled(document: string, chance: Chance): string {
  let text = document;
  for (let count = 1 + chance.below(4); count > 0; count -= 1) {
    const [from, length] = [chance.below(text.length), 1 + chance.below(6)];
    const piece = text.slice(from, from + length);
    const put = chance.one([chance.one(MARKS), piece + piece, '', String.fromCharCode(chance.below(0xffff))]);
    text = text.slice(0, from) + put + text.slice(from + length);
  }
  return text;
}
