import { Injectable } from '@nestjs/common';
import type { ActingMember } from '../../database/acting-member.js';
import { todayOf } from '../../database/moment.js';
import { readPage } from '../../database/read-page.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { connectionOf, pageRequest, type Connection } from '../../graphql/connection.js';
import { localId } from '../../graphql/global-id.js';
import { livedSql, SELECT_OBJECTIONS, standingSql, type ObjectionRow } from '../objection-row.js';
import { subjectOf } from '../objection-subject.js';
import type { ObjectionsArgs } from '../objection.inputs.js';
import { Objection } from '../objection.model.js';

const NOTHING = '00000000-0000-0000-0000-000000000000';
const EVER = '9999-12-31';
const ALWAYS = '0001-01-01';

const MATCHING = `${SELECT_OBJECTIONS}
  AND ($3::text IS NULL OR o.kind = $3)
  AND ($4::uuid IS NULL OR o.department_id = $4)
  AND (NOT $5::boolean OR o.department_id IS NULL)
  AND ($6::text IS NULL OR $6 = ${standingSql('$2')})
  AND ($7::uuid IS NULL OR $7 IN (o.experiment_id, o.hypothesis_id, o.project_id))
  AND ${livedSql('$8', '$9')}
  AND (NOT $10::boolean OR EXISTS (SELECT FROM objection_authors own WHERE own.workspace_id = $1
    AND own.objection_id = o.id AND own.person_id = levain_person()))`;

@Injectable()
export class ObjectionsPage {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The latest raised first. */
  async read(actor: ActingMember, args: ObjectionsArgs): Promise<Connection<Objection>> {
    const request = pageRequest(args);
    const { rows, total } = await this.unitOfWork.read(actor, (tx) =>
      readPage<ObjectionRow>(tx, request, {
        matching: MATCHING,
        parameters: [actor.workspaceId, todayOf(actor), ...filters(args)],
        keys: { raised_on: 'text', id: 'uuid' },
        descending: true,
      }),
    );
    return connectionOf(rows, request, total, {
      node: Objection.from,
      keys: (row) => [row.raised_on, row.id],
    });
  }
}

function filters(args: ObjectionsArgs): readonly unknown[] {
  const subject = args.aboutId ? subjectOf(args.aboutId) : null;
  const about = subject && (subject.experimentId ?? subject.hypothesisId ?? subject.projectId);
  return [
    args.kind ?? null,
    args.departmentId ? (localId('department', args.departmentId) ?? NOTHING) : null,
    args.ofOrganisation ?? false,
    args.standing ?? null,
    args.aboutId ? (about ?? NOTHING) : null,
    args.from ?? ALWAYS,
    args.to ?? EVER,
    args.mine ?? false,
  ];
}
