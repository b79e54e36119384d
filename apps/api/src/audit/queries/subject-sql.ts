/** Ids inside an event are words that an archive may have brought: what is no id is nobody's. */
const uuidOf = (text: string): string =>
  `CASE WHEN ${text} ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' THEN (${text})::uuid END`;

const said = (field: string): string => `coalesce(e.after->>'${field}', e.before->>'${field}')`;

/** `{name, people}`; no name, no subject. */
const subject = (name: string, people = 'NULL'): string =>
  `json_build_object('name', ${name}, 'people', ${people})`;

const MEMBER = `(SELECT ${subject(`coalesce(e.after->>'name', p.name)`, 'json_build_array(p.id)')}
  FROM members m JOIN people p ON p.workspace_id = m.workspace_id AND p.id = m.person_id
  WHERE m.workspace_id = e.workspace_id AND m.id = e.object_id)`;

const PERSON = `(SELECT ${subject(`coalesce(e.after->>'name', p.name)`, 'json_build_array(p.id)')}
  FROM people p WHERE p.workspace_id = e.workspace_id AND p.id = e.object_id)`;

/** Older events say no more than the row did, which is gone with the referent. */
const REFERENT = `(SELECT ${subject('p.name', 'json_build_array(p.id)')}
  FROM people p WHERE p.workspace_id = e.workspace_id AND p.id = coalesce(${uuidOf(said('personId'))},
    (SELECT r.person_id FROM referents r WHERE r.workspace_id = e.workspace_id AND r.id = e.object_id)))`;

const NAMED = `(SELECT json_agg(m.person_id ORDER BY named.place)
  FROM jsonb_path_query(e.after, '$.memberIds[*]') WITH ORDINALITY named (id, place)
  JOIN members m ON m.workspace_id = e.workspace_id AND m.id = ${uuidOf(`named.id #>> '{}'`)})`;

const DEPARTMENT = `(SELECT ${subject(`coalesce(e.after->>'name', max(d.name))`, NAMED)}
  FROM departments d WHERE d.workspace_id = e.workspace_id AND d.id = e.object_id
  HAVING coalesce(e.after->>'name', max(d.name)) IS NOT NULL)`;

const TOKEN = `(SELECT ${subject(`coalesce(e.after->>'name', t.name)`, 'json_build_array(m.person_id)')}
  FROM api_tokens t JOIN members m ON m.workspace_id = t.workspace_id AND m.id = t.member_id
  WHERE t.workspace_id = e.workspace_id AND t.id = e.object_id)`;

/** The address of a reader who asked to be forgotten is gone. */
const READER = `(SELECT ${subject('r.address')} FROM outside_readers r
  WHERE r.workspace_id = e.workspace_id AND r.id = e.object_id AND r.address IS NOT NULL)`;

const IMPORT = `(SELECT ${subject('i.file_name')} FROM directory_imports i
  WHERE i.workspace_id = e.workspace_id AND i.id = e.object_id)`;

const ownWord = (field: string): string =>
  `CASE WHEN ${said(field)} IS NOT NULL THEN ${subject(said(field))} END`;

/** Whom or what an event `e` of {@link ADMINISTRATIVE} is about, as JSON; null where nothing of it is left, or there is nothing to say. */
export const SUBJECT = `CASE e.object_type
  WHEN 'member' THEN ${MEMBER}
  WHEN 'person' THEN ${PERSON}
  WHEN 'referent' THEN ${REFERENT}
  WHEN 'department' THEN ${DEPARTMENT}
  WHEN 'apiToken' THEN ${TOKEN}
  WHEN 'webhook' THEN ${ownWord('host')}
  WHEN 'shareLink' THEN ${ownWord('title')}
  WHEN 'outsideReader' THEN ${READER}
  WHEN 'directoryImport' THEN ${IMPORT}
  WHEN 'workspace' THEN ${ownWord('name')}
END`;
