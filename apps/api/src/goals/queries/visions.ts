import { Injectable } from '@nestjs/common';
import type { ActingMember } from '../../database/acting-member.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import type { Vision } from '../ambition.model.js';

/** Visions shown at most. */
const VISIONS_SHOWN = 50;

@Injectable()
export class Visions {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The vision, then what it was before. */
  read(actor: ActingMember): Promise<Vision[]> {
    return this.unitOfWork.read(actor, (tx) => tx.query(SELECT_VISIONS, [actor.workspaceId]));
  }
}

const SELECT_VISIONS = `
  SELECT v.position AS version, v.text, person.name AS "writtenByName", v.written_at AS "writtenAt"
  FROM visions v
  JOIN members member ON member.workspace_id = v.workspace_id AND member.id = v.written_by
  JOIN people person ON person.workspace_id = member.workspace_id AND person.id = member.person_id
  WHERE v.workspace_id = $1 ORDER BY v.position DESC LIMIT ${VISIONS_SHOWN}`;
