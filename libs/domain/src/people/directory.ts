import { headerKey } from '../text/header-key.js';

/** A person as the directory knows them; somebody forgotten is not among them. */
export interface KnownPerson {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly emailKey: string | null;
  readonly departmentId: string | null;
  readonly managerId: string | null;
  readonly site: string | null;
  readonly hasLeft: boolean;
}

/** What a file is compared with. */
export interface Directory {
  readonly people: readonly KnownPerson[];
  readonly departments: readonly { readonly id: string; readonly name: string }[];
  /** Whether somebody with this address asked to be forgotten. */
  readonly isForgotten: (emailKey: string) => boolean;
}

/** A name as it is compared: no accents, no case; what has neither letter nor digit is compared as it stands. */
export function departmentKey(name: string): string {
  return headerKey(name) || name.trim();
}

/** The same directory, to look things up in. */
export function knownDirectory({ people, departments, isForgotten }: Directory) {
  const byKey = new Map(
    people.flatMap((person) => (person.emailKey ? [[person.emailKey, person] as const] : [])),
  );
  const byId = new Map(people.map((person) => [person.id, person]));
  const unaddressed = new Map<string, KnownPerson[]>();
  for (const person of people.filter(({ emailKey }) => emailKey === null)) {
    const key = departmentKey(person.name);
    unaddressed.set(key, [...(unaddressed.get(key) ?? []), person]);
  }
  const departmentIds = new Map(departments.map(({ id, name }) => [departmentKey(name), id]));
  const exactIds = new Map(departments.map(({ id, name }) => [name, id]));
  const departmentNames = new Map(departments.map(({ id, name }) => [id, name]));
  return {
    byAddress: (key: string): KnownPerson | null => byKey.get(key) ?? null,
    /** The one person of this name who has no address; null when there are none or several. */
    onlyUnaddressed: (name: string): KnownPerson | null => {
      const found = unaddressed.get(departmentKey(name)) ?? [];
      return found.length === 1 ? found[0]! : null;
    },
    nameOf: (id: string): string | null => byId.get(id)?.name ?? null,
    departmentNamed: (name: string): string | null =>
      exactIds.get(name) ?? departmentIds.get(departmentKey(name)) ?? null,
    departmentName: (id: string): string | null => departmentNames.get(id) ?? null,
    isForgotten: (key: string): boolean => !byKey.has(key) && isForgotten(key),
  };
}
