import type { Selected } from './selection.js';

/** Of a value that holds every field of its types, what was asked for, under the keys of the answer. */
export function takenOut(value: unknown, asked: Selected): unknown {
  if (Array.isArray(value)) return value.map((each) => takenOut(each, asked));
  if (typeof value !== 'object' || value === null || asked.fields.length === 0) return value;
  const held = value as Readonly<Record<string, unknown>>;
  return Object.fromEntries(
    asked.fields.map((field) => [
      field.key,
      field.name === '__typename' ? asked.typename : (takenOut(held[field.name], field) ?? null),
    ]),
  );
}
