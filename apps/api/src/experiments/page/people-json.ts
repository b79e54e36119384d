import { instantSql, listJson, objectJson, type ObjectSql } from '../../registered/json-sql.js';
import type { Gaps } from '../../registered/gaps.js';
import type { Selected } from '../../registered/selection.js';
import { suggestionWaits } from '../../participations/open-suggestion.js';
import { Participation } from '../../participations/participation.model.js';
import { readerOf } from '../../participations/participation-reader-kind.js';
import type { PageFacts } from './page-facts.js';

const PERSON: ObjectSql = {
  typename: 'Person',
  fields: {
    id: `'person_' || person.id`,
    name: 'person.name',
    department: ({ fields }) =>
      objectJson(
        { typename: 'Department', fields: { id: `'department_' || department.id`, name: 'department.name' } },
        fields,
        `FROM departments department WHERE department.workspace_id = $1 AND department.id = person.department_id`,
      ),
  },
};

/** SQL: the person of an id, as JSON; null for none. */
export const personJson = (id: string, { fields }: Selected): string =>
  objectJson(PERSON, fields, `FROM people person WHERE person.workspace_id = $1 AND person.id = ${id}`);

const MEMBER: ObjectSql = {
  typename: 'Member',
  fields: {
    id: `'member_' || member.id`,
    name: '(SELECT named.name FROM people named WHERE named.workspace_id = $1 AND named.id = member.person_id)',
    person: (asked) => personJson('member.person_id', asked),
  },
};

/** SQL: the member of an id, as JSON; null for none. */
export const memberJson = (id: string, { fields }: Selected): string =>
  objectJson(MEMBER, fields, `FROM members member WHERE member.workspace_id = $1 AND member.id = ${id}`);

/** What the model shows of it to the reader, or does not. */
type Guarded = 'overLimit' | 'acceptedAboveLimit' | 'answerReason' | 'suggestedName' | 'suggestionWaits';

/** SQL: the people of the experiment, as JSON. Rules say what the reader is shown of an answer. */
export function participationsJson(gaps: Gaps<PageFacts>, { fields }: Selected): string {
  const id = 'to_json(taking.id)';
  const guarded = (name: Guarded): string =>
    gaps.sql((uuid: string, facts) => shownOf(facts, uuid)[name], id);
  const PARTICIPATION: ObjectSql = {
    typename: 'Participation',
    fields: {
      ...PLAIN,
      overLimit: () => guarded('overLimit'),
      acceptedAboveLimit: () => guarded('acceptedAboveLimit'),
      answerReason: () => guarded('answerReason'),
      suggestedName: () => guarded('suggestedName'),
      suggestionWaits: () => guarded('suggestionWaits'),
      person: (asked) => personJson('taking.person_id', asked),
      invitedBy: (asked) => memberJson('taking.invited_by', asked),
      suggestedBy: (asked) => named(gaps, 'suggested_by', asked),
      suggestedPerson: (asked) => named(gaps, 'suggested_person_id', asked),
    },
  };
  return listJson(
    PARTICIPATION,
    fields,
    `FROM participations taking WHERE taking.workspace_id = $1 AND taking.experiment_id = e.id
    ORDER BY taking.created_at, taking.id`,
  );
}

const PLAIN = {
  id: `'participation_' || taking.id`,
  role: 'taking.role',
  status: 'taking.status',
  message: 'taking.message',
  hours: 'taking.hours',
  hoursPer: 'taking.hours_per',
  from: 'taking.starts_on',
  until: 'taking.ends_on',
  learns: 'taking.learns',
  organisation: 'taking.organisation',
  weight: 'taking.weight',
  createdAt: instantSql('taking.created_at'),
  answeredAt: instantSql('taking.answered_at'),
  version: 'taking.version',
};

/** SQL: a person who is named in an answer, for those who are shown it. */
function named(
  gaps: Gaps<PageFacts>,
  column: 'suggested_by' | 'suggested_person_id',
  asked: Selected,
): string {
  const found = `json_build_object('id', taking.id, 'person', ${personJson(`taking.${column}`, asked)})`;
  const gap = gaps.sql(({ id, person }: { id: string; person: object }, facts) => {
    return shownOf(facts, id).row[column] === null ? null : person;
  }, found);
  return `CASE WHEN taking.${column} IS NOT NULL THEN ${gap} END`;
}

/** A participation as the reader sees it, made once for an answer. */
function shownOf(facts: PageFacts, uuid: string): Participation {
  const { record, actor } = facts;
  facts.shown ??= new Map(
    record.participations.map((row) => {
      const waits = suggestionWaits(row, record.participations);
      return [row.id, Participation.from(row, readerOf(record, actor)(row.person_id), waits)];
    }),
  );
  return facts.shown.get(uuid)!;
}
