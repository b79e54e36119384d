import type {
  DepartmentPlace,
  DirectoryChange,
  DirectoryPlan,
  ManagerPlace,
} from '@levain/domain/people/directory-import.js';
import type { EntityManager } from 'typeorm';
import type { ActingMember } from '../../database/acting-member.js';
import { momentOf } from '../../database/moment.js';
import { newId } from '../../database/new-id.js';
import type { StandingDirectory } from './known-directory.js';

/** A person as they are written, every field of a directory. */
interface WrittenPerson {
  readonly id: string;
  readonly kind: Exclude<DirectoryChange['kind'], 'unchanged'>;
  readonly name: string;
  readonly email: string | null;
  readonly email_key: string | null;
  readonly department_id: string | null;
  readonly manager_id: string | null;
  readonly site: string | null;
  readonly has_left: boolean;
  readonly before: object | null;
  readonly version: number;
}

const RECORDS = `jsonb_to_recordset($2::jsonb) AS r(id uuid, kind text, name text, email text, email_key text,
  department_id uuid, manager_id uuid, site text, has_left boolean, before jsonb, version integer)`;

const ADD = `INSERT INTO people (workspace_id, id, name, email, email_key, department_id, manager_id, site, created_at)
  SELECT $1, r.id, r.name, r.email, r.email_key, r.department_id, r.manager_id, r.site, $3 FROM ${RECORDS}
  WHERE r.kind = 'added'`;

const CHANGE = `UPDATE people p SET name = r.name, email = r.email, email_key = r.email_key,
    department_id = r.department_id, manager_id = r.manager_id, site = r.site, version = p.version + 1,
    left_at = CASE WHEN r.has_left THEN coalesce(p.left_at, $3) END
  FROM ${RECORDS} WHERE p.workspace_id = $1 AND p.id = r.id AND r.kind <> 'added'`;

const REMEMBER = `INSERT INTO directory_import_changes (workspace_id, import_id, person_id, kind, before, version)
  SELECT $1, $3, r.id, r.kind, r.before, r.version FROM ${RECORDS}`;

/** Creates the departments that a plan asks for; their uuids by key. */
export async function createDepartments(
  tx: EntityManager,
  actor: ActingMember,
  { departments }: DirectoryPlan,
): Promise<ReadonlyMap<string, string>> {
  const made = departments.map(({ key, name }) => ({ key, name, id: newId() }));
  await tx.query(
    `INSERT INTO departments (workspace_id, id, name, created_at)
     SELECT $1, r.id, r.name, $3 FROM jsonb_to_recordset($2::jsonb) AS r(id uuid, name text)`,
    [actor.workspaceId, JSON.stringify(made), momentOf(actor)],
  );
  return new Map(made.map(({ key, id }) => [key, id]));
}

/** Writes who is added, updated, back or gone in three statements, and keeps what is needed to undo it. */
export async function writeDirectory(
  tx: EntityManager,
  actor: ActingMember,
  run: {
    readonly importId: string;
    readonly plan: DirectoryPlan;
    readonly known: StandingDirectory;
    readonly departments: ReadonlyMap<string, string>;
  },
): Promise<void> {
  const records = JSON.stringify(writtenPeople(run));
  await tx.query(ADD, [actor.workspaceId, records, momentOf(actor)]);
  await tx.query(CHANGE, [actor.workspaceId, records, momentOf(actor)]);
  await tx.query(REMEMBER, [actor.workspaceId, records, run.importId]);
}

function writtenPeople({
  plan,
  known,
  departments,
}: {
  readonly plan: DirectoryPlan;
  readonly known: StandingDirectory;
  readonly departments: ReadonlyMap<string, string>;
}): WrittenPerson[] {
  const told = plan.changes.filter(({ kind }) => kind !== 'unchanged');
  const ids = new Map(told.map((change) => [change, change.personId ?? newId()]));
  const added = new Map(
    told.flatMap((change) => (change.personId ? [] : [[change.emailKey!, ids.get(change)!] as const])),
  );
  const before = new Map(known.people.map((person) => [person.id, person]));
  const department = (place: DepartmentPlace) =>
    place && ('id' in place ? place.id : departments.get(place.created)!);
  const manager = (place: ManagerPlace) => place && ('id' in place ? place.id : added.get(place.added)!);
  return told.map((change) => {
    const { kind, personId, name, email, emailKey, site } = change;
    const was = personId ? before.get(personId)! : null;
    const version = personId ? known.versions.get(personId)! + 1 : 1;
    return {
      ...{
        id: ids.get(change)!,
        kind: kind as WrittenPerson['kind'],
        name,
        email,
        email_key: emailKey,
        site,
      },
      department_id: department(change.department),
      manager_id: manager(change.manager),
      ...{ has_left: kind === 'left', before: was, version },
    };
  });
}
