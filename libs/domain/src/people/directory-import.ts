import { refusal, type Refusal } from '../refusal.js';
import type { DirectoryRole } from './directory-columns.js';
import { departmentKey, knownDirectory, type Directory, type KnownPerson } from './directory.js';
import type { DirectoryRow, DirectoryRowRead } from './directory-row.js';
import { managerCircles } from './managers.js';

/** What a file asks for beyond its rows. */
export interface DirectoryChoices {
  /** Everybody is in the file: who is not has left. */
  readonly isComplete: boolean;
  /** Departments that are not known yet are created; else their rows are refused. */
  readonly createDepartments: boolean;
  /** A manager that nobody has the address of is left empty; else the row is refused. */
  readonly dropUnknownManagers: boolean;
}

/** The fields of a person that a file can change. */
export const DIRECTORY_FIELDS = ['name', 'email', 'department', 'manager', 'site'] as const;

/** One field of one person before and after, as a reader says it. */
export interface DirectoryFieldChange {
  readonly field: (typeof DIRECTORY_FIELDS)[number];
  readonly before: string | null;
  readonly after: string | null;
}

/** Where a person works afterwards: one that is known, or the key of one to create. */
export type DepartmentPlace = { readonly id: string } | { readonly created: string } | null;

/** Who manages a person afterwards: somebody known, or the address of somebody whom this file adds. */
export type ManagerPlace = { readonly id: string } | { readonly added: string } | null;

/** One person whom the file tells of, or misses. */
export interface DirectoryChange {
  readonly kind: 'added' | 'updated' | 'back' | 'left' | 'unchanged';
  /** Null for somebody who is added. */
  readonly personId: string | null;
  /** The row, null for somebody who is not in the file. */
  readonly line: number | null;
  readonly name: string;
  readonly email: string | null;
  readonly emailKey: string | null;
  readonly department: DepartmentPlace;
  readonly manager: ManagerPlace;
  readonly site: string | null;
  readonly fields: readonly DirectoryFieldChange[];
  /** Known until now without an address, and recognised by the name. */
  readonly isMatchedByName: boolean;
}

/** Why a row cannot be taken in, with the role whose column is at fault. */
export interface DirectoryRowRefusal extends Refusal {
  readonly line: number;
  readonly role: DirectoryRole;
}

/** Everything that would change, before anything is saved. */
export interface DirectoryPlan {
  readonly changes: readonly DirectoryChange[];
  readonly departments: readonly { readonly key: string; readonly name: string }[];
  readonly refusals: readonly DirectoryRowRefusal[];
  /** Rows of people who asked to be forgotten: passed over. */
  readonly forgotten: readonly number[];
}

class Planning {
  readonly refusals: DirectoryRowRefusal[] = [];
  readonly created = new Map<string, string>();
  private readonly inFile: ReadonlySet<string>;

  constructor(
    private readonly known: ReturnType<typeof knownDirectory>,
    private readonly choices: DirectoryChoices,
    reads: readonly DirectoryRowRead[],
  ) {
    this.inFile = new Set(reads.flatMap(({ key }) => (key && !known.isForgotten(key) ? [key] : [])));
  }

  /** The person of a row: by the address, or by the name of somebody who has none yet. */
  match(row: DirectoryRow, isOnlyName: boolean): { person: KnownPerson | null; byName: boolean } {
    const person = this.known.byAddress(row.email.key);
    if (person || !isOnlyName) return { person, byName: false };
    const named = this.known.onlyUnaddressed(row.name);
    return { person: named, byName: named !== null };
  }

  department({ line, department: name }: DirectoryRow, person: KnownPerson | null): DepartmentPlace {
    if (name === undefined) return place(person?.departmentId);
    if (name === null) return null;
    const id = this.known.departmentNamed(name);
    if (id) return { id };
    const key = departmentKey(name);
    if (this.choices.createDepartments) {
      if (!this.created.has(key)) this.created.set(key, name);
      return { created: key };
    }
    this.refusals.push({ ...refusal('DEPARTMENT_UNKNOWN', undefined, { name }), line, role: 'department' });
    return null;
  }

  manager({ line, manager: address }: DirectoryRow, person: KnownPerson | null): ManagerPlace {
    if (address === undefined) return place(person?.managerId);
    if (address === null) return null;
    const id = this.known.byAddress(address.key);
    if (this.inFile.has(address.key)) return id ? { id: id.id } : { added: address.key };
    if (id && !id.hasLeft && !this.choices.isComplete) return { id: id.id };
    if (!this.choices.dropUnknownManagers) {
      const text = address.address;
      this.refusals.push({ ...refusal('MANAGER_UNKNOWN', undefined, { text }), line, role: 'manager' });
    }
    return null;
  }

  change(row: DirectoryRow, isOnlyName: boolean): DirectoryChange {
    const { person, byName } = this.match(row, isOnlyName);
    const next = {
      ...{ name: row.name, email: row.email.address, emailKey: row.email.key },
      department: this.department(row, person),
      manager: this.manager(row, person),
      site: row.site === undefined ? (person?.site ?? null) : row.site,
    };
    const fields = person ? this.fieldsOf(person, next, row) : [];
    const kind = !person ? 'added' : person.hasLeft ? 'back' : fields.length > 0 ? 'updated' : 'unchanged';
    return { kind, personId: person?.id ?? null, line: row.line, ...next, fields, isMatchedByName: byName };
  }

  absent(person: KnownPerson): DirectoryChange {
    const { id, name, email, emailKey, site } = person;
    return {
      ...{ kind: 'left', personId: id, line: null, name, email, emailKey, site, fields: [] },
      ...{ department: place(person.departmentId), manager: place(person.managerId), isMatchedByName: false },
    };
  }

  private fieldsOf(
    person: KnownPerson,
    next: Pick<DirectoryChange, 'name' | 'email' | 'department' | 'manager' | 'site'>,
    row: DirectoryRow,
  ): DirectoryFieldChange[] {
    const manager = (to: ManagerPlace) =>
      to && ('added' in to ? row.manager!.address : this.known.nameOf(to.id));
    const department = (to: DepartmentPlace) =>
      to && ('created' in to ? this.created.get(to.created)! : this.known.departmentName(to.id));
    const pairs: DirectoryFieldChange[] = [
      { field: 'name', before: person.name, after: next.name },
      { field: 'email', before: person.email, after: next.email },
      {
        field: 'department',
        before: department(place(person.departmentId)),
        after: department(next.department),
      },
      { field: 'manager', before: manager(place(person.managerId)), after: manager(next.manager) },
      { field: 'site', before: person.site, after: next.site },
    ];
    const isSame = { manager: sameId(next.manager, person.managerId) } as Partial<Record<string, boolean>>;
    return pairs.filter(({ field, before, after }) => !(isSame[field] ?? before === after));
  }
}

const place = (id: string | null | undefined) => (id ? { id } : null);
const sameId = (to: ManagerPlace, id: string | null) => (to ? 'id' in to && to.id === id : id === null);

/** Who is above whom once the file is in, people whom it adds under their address. */
function circlesOf(changes: readonly DirectoryChange[], people: readonly KnownPerson[]) {
  const managerOf = new Map<string, string | null>(people.map(({ id, managerId }) => [id, managerId]));
  for (const { personId, emailKey, manager } of changes)
    managerOf.set(personId ?? emailKey!, manager && ('id' in manager ? manager.id : manager.added));
  return managerCircles(managerOf);
}

function refuseCircles(changes: readonly DirectoryChange[], directory: Directory): DirectoryRowRefusal[] {
  const byKey = new Map(changes.map((change) => [change.personId ?? change.emailKey!, change]));
  const names = new Map(directory.people.map(({ id, name }) => [id, name]));
  return circlesOf(changes, directory.people).flatMap((circle) => {
    const said = [...circle, circle[0]!].map((key) => byKey.get(key)?.name ?? names.get(key) ?? key);
    const what = refusal('MANAGER_CIRCLE', undefined, { names: said.slice(0, 8).join(' → ') });
    return circle.flatMap((key) => {
      const line = byKey.get(key)?.line;
      return line ? [{ ...what, line, role: 'manager' as const }] : [];
    });
  });
}

/**
 * What a directory's file would change: who is added, updated field by field, unchanged, back after having left, and,
 * when the file is complete, who has left. The address is the identity; somebody known without one is recognised by
 * a name that only they and one row bear. A field that no column holds stays; an empty cell empties it. Refuses rows
 * with a department or a manager that is unknown (`DEPARTMENT_UNKNOWN`, `MANAGER_UNKNOWN`, unless the choices say
 * otherwise) and circles of managers (`MANAGER_CIRCLE`). Rows of people who asked to be forgotten are passed over, and
 * nobody without an address, nor `keptId` (who imports), is called absent.
 */
export function planDirectoryImport(
  directory: Directory,
  reads: readonly DirectoryRowRead[],
  choices: DirectoryChoices & { readonly keptId: string | null },
): DirectoryPlan {
  const known = knownDirectory(directory);
  const planning = new Planning(known, choices, reads);
  const rows = reads.flatMap(({ row }) => (row ? [row] : []));
  const names = new Map<string, number>();
  for (const { name } of rows) names.set(departmentKey(name), (names.get(departmentKey(name)) ?? 0) + 1);
  const forgotten = rows.filter(({ email }) => known.isForgotten(email.key));
  const changes = rows
    .filter((row) => !forgotten.includes(row))
    .map((row) => planning.change(row, names.get(departmentKey(row.name)) === 1));
  const refusals = [...planning.refusals, ...refuseCircles(changes, directory)];
  if (choices.isComplete) {
    const told = new Set(changes.map(({ personId }) => personId));
    const keys = new Set(reads.map(({ key }) => key));
    const absent = directory.people.filter(
      ({ id, emailKey, hasLeft }) =>
        emailKey !== null && !hasLeft && id !== choices.keptId && !told.has(id) && !keys.has(emailKey),
    );
    changes.push(...absent.map((person) => planning.absent(person)));
  }
  return {
    changes,
    departments: [...planning.created].map(([key, name]) => ({ key, name })),
    refusals: refusals.sort((a, b) => a.line - b.line),
    forgotten: forgotten.map(({ line }) => line),
  };
}
