import { isDay } from '@levain/domain/time/day.js';
import { GraphQLError, GraphQLScalarType, Kind, valueFromASTUntyped, type ValueNode } from 'graphql';

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?(Z|[+-]\d{2}:\d{2})$/;

/** A day, as text in both directions: a day has no time zone and must not gain one on the way. */
export const DateScalar = new GraphQLScalarType<string, string>({
  name: 'Date',
  description: 'A day of the calendar from 1900 to 2199, written YYYY-MM-DD.',
  serialize: (value) => (typeof value === 'string' ? value.slice(0, 10) : invalid('Date')),
  parseValue: parseDay,
  parseLiteral: (node) => parseDay(textOf(node)),
});

/** An instant. Rows may give a Date or PostgreSQL's own ISO text. */
export const DateTimeScalar = new GraphQLScalarType<string, string>({
  name: 'DateTime',
  description: 'An instant, written as ISO 8601 with its offset, such as 2026-03-01T09:30:00.000Z.',
  serialize: (value) => (value instanceof Date ? value.toISOString() : new Date(String(value)).toISOString()),
  parseValue: parseInstant,
  parseLiteral: (node) => parseInstant(textOf(node)),
});

function parseDay(value: unknown): string {
  return typeof value === 'string' && isDay(value) ? value : invalid('Date');
}

function parseInstant(value: unknown): string {
  if (typeof value !== 'string' || !INSTANT.test(value)) return invalid('DateTime');
  const date = new Date(value);
  return Number.isNaN(date.getTime()) ? invalid('DateTime') : date.toISOString();
}

const textOf = (node: ValueNode): unknown => (node.kind === Kind.STRING ? node.value : undefined);

function invalid(scalar: string): never {
  throw new GraphQLError(`Not a ${scalar}.`, { extensions: { code: 'BAD_USER_INPUT' } });
}

/** Content whose shape is the domain's (an analysis, a frozen bet): carried whole, never taken apart on the way. */
export const JsonScalar = new GraphQLScalarType<unknown, unknown>({
  name: 'JSON',
  description: 'A value of JSON, whose shape the field describes.',
  serialize: (value) => value,
  parseValue: (value) => value,
  parseLiteral: (node, variables) => valueFromASTUntyped(node, variables),
});
