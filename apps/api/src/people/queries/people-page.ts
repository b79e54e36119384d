import { Injectable } from '@nestjs/common';
import type { ActingMember } from '../../database/acting-member.js';
import { containing } from '../../database/containing.js';
import { readPage } from '../../database/read-page.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { connectionOf, pageRequest, type Connection } from '../../graphql/connection.js';
import type { PeopleArgs } from '../person.inputs.js';
import { Person, SELECT_PEOPLE, type PersonRow } from '../person.model.js';

const MATCHING = `${SELECT_PEOPLE} AND ($2::text IS NULL OR p.name ILIKE $2 OR p.email ILIKE $2)`;

@Injectable()
export class PeoplePage {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async read(actor: ActingMember, args: PeopleArgs): Promise<Connection<Person>> {
    const request = pageRequest(args);
    const { rows, total } = await this.unitOfWork.read(actor, (tx) =>
      readPage<PersonRow>(tx, request, {
        matching: MATCHING,
        parameters: [actor.workspaceId, containing(args.text)],
        keys: { name: 'text', id: 'uuid' },
      }),
    );
    return connectionOf(rows, request, total, { node: Person.from, keys: (row) => [row.name, row.id] });
  }
}
