import { Injectable } from '@nestjs/common';
import type { ActingMember } from '../../database/acting-member.js';
import { containing } from '../../database/containing.js';
import { readPage } from '../../database/read-page.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { connectionOf, pageRequest, type Connection } from '../../graphql/connection.js';
import { localId } from '../../graphql/global-id.js';
import { seesAllProfiles, shownProfile } from '../profile-visibility.js';
import type { PeopleArgs } from '../person.inputs.js';
import { Person, SELECT_PEOPLE, type PersonRow } from '../person.model.js';

const RELAY = `SELECT FROM influencer_profiles ip WHERE ip.workspace_id = p.workspace_id AND ip.person_id = p.id
  AND ${shownProfile('ip', { all: '$7', reader: '$8' })}`;

/** Nobody looks for who was forgotten: those rows are kept for counts alone. */
const MATCHING = `${SELECT_PEOPLE} AND p.forgotten_at IS NULL AND (p.left_at IS NOT NULL) = $3
  AND ($2::text IS NULL OR p.name ILIKE $2 OR p.email ILIKE $2 OR p.site ILIKE $2 OR EXISTS (
    SELECT FROM departments d WHERE d.workspace_id = p.workspace_id AND d.id = p.department_id AND d.name ILIKE $2))
  AND ($4::uuid IS NULL OR p.department_id = $4)
  AND ($5::uuid IS NULL OR EXISTS (${RELAY} AND EXISTS (SELECT FROM influencer_topics it
    WHERE it.workspace_id = ip.workspace_id AND it.person_id = ip.person_id AND it.topic_id = $5)))
  AND (NOT $6::boolean OR EXISTS (${RELAY}))`;

/** What names nothing of the kind asked for matches nobody. */
const NOBODY = '00000000-0000-0000-0000-000000000000';

@Injectable()
export class PeoplePage {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async read(actor: ActingMember, args: PeopleArgs): Promise<Connection<Person>> {
    const request = pageRequest(args);
    const { rows, total } = await this.unitOfWork.read(actor, (tx) =>
      readPage<PersonRow>(tx, request, {
        matching: MATCHING,
        parameters: [
          ...[actor.workspaceId, containing(args.text), args.presence === 'left'],
          args.departmentId ? (localId('department', args.departmentId) ?? NOBODY) : null,
          args.topicId ? (localId('topic', args.topicId) ?? NOBODY) : null,
          ...[args.listed ?? false, seesAllProfiles(actor), actor.personId],
        ],
        keys: { name: 'text', id: 'uuid' },
      }),
    );
    return connectionOf(rows, request, total, { node: Person.from, keys: (row) => [row.name, row.id] });
  }
}
