import { getNamedType, getNullableType, isInputObjectType, isListType, type GraphQLInputType } from 'graphql';
import { SCHEMA } from '../tenants/furnished.js';

/** Not a text for people, or never shown: its own rule refuses whatever does not have its form. By the name of the field. */
export const OF_A_FORM: Readonly<Record<string, string>> = {
  password: 'a secret, of which only a hash is kept',
  currentPassword: 'a secret, of which only a hash is kept',
  newPassword: 'a secret, of which only a hash is kept',
  token: 'a secret, of which only a hash is kept',
  idempotencyKey: 'made by the program; only a hash is kept',
  email: 'an address of mail',
  address: 'an address, of mail or of the web',
  link: 'an address of the web',
  sourceUrl: 'an address of the web',
  currency: 'a code of ISO 4217',
  timeZone: 'a name of the time zone database',
  dueAt: 'a time of the day',
  period: 'a year',
};

const MUTATIONS = SCHEMA.getMutationType()!.getFields();

/** Each text field of each mutation, as `planExperiment plan.arms.name`. */
export function fieldsOfTexts(): string[] {
  return Object.values(MUTATIONS).flatMap(({ name, args }) =>
    args.flatMap((arg) =>
      pathsOf(arg.type, arg.name === 'input' ? [] : [arg.name]).map((path) => `${name} ${path}`),
    ),
  );
}

export const inputOf = (name: string): GraphQLInputType | undefined =>
  MUTATIONS[name]!.args.find((arg) => arg.name === 'input')?.type;

const isText = (type: GraphQLInputType): boolean => getNamedType(type).name === 'String';

function pathsOf(type: GraphQLInputType, path: readonly string[]): string[] {
  const plain = getNamedType(type);
  if (isInputObjectType(plain))
    return Object.values(plain.getFields()).flatMap((field) => pathsOf(field.type, [...path, field.name]));
  return isText(plain) && !(path.at(-1)! in OF_A_FORM) ? [path.join('.')] : [];
}

/** Gives the text for a field, or null to leave it as it is. */
export type Write = (path: string) => string | null;

/** The same input with texts in every field that may hold one, those that were left out included. */
export function written(
  value: unknown,
  type: GraphQLInputType,
  write: Write,
  path: readonly string[] = [],
): unknown {
  const plain = getNullableType(type);
  if (isText(plain) && path.at(-1)! in OF_A_FORM) return value;
  if (isListType(plain)) {
    const inner = plain.ofType as GraphQLInputType;
    if (!isText(inner))
      return Array.isArray(value) ? value.map((each) => written(each, inner, write, path)) : value;
    const text = write(path.join('.'));
    return text === null ? value : [text, ...((value as unknown[] | undefined) ?? []).slice(1)];
  }
  if (isText(plain)) return write(path.join('.')) ?? value;
  if (!isInputObjectType(plain) || typeof value !== 'object' || value === null) return value;
  const given = value as Record<string, unknown>;
  const fields = Object.values(plain.getFields()).map(({ name, type: inner }) => [
    name,
    written(given[name], inner, write, [...path, name]),
  ]);
  return { ...given, ...Object.fromEntries(fields.filter(([, each]) => each !== undefined)) };
}

/** Fields whose text is kept nowhere, or only as something else, and why. */
export const UNSHOWN: Readonly<Record<string, string>> = {
  'amendPlan plan.arms.name': 'no amendment changes it',
  'amendPlan plan.decisionRule': 'no amendment changes it',
  'defineMetric metric.indicator': 'a choice of the catalogue',
  'signInWithProvider invitationToken': 'a secret, of which only a hash is kept',
  'signInWithProvider next': 'a path of our own, kept until the provider answers (E7)',
};
