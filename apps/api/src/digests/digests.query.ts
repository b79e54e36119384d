import { can } from '@levain/domain/members/role.js';
import { Injectable } from '@nestjs/common';
import type { ActingMember } from '../database/acting-member.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { momentOf } from '../database/moment.js';
import { localId } from '../graphql/global-id.js';
import { recipientOf } from '../mail/recipient.js';
import { DigestEditions } from './digest-editions.js';
import { Digest, DigestPart, DigestPreview } from './digest.model.js';
import { SELECT_DIGESTS, type PersonDigestRow } from './digest-row.js';
import { findDigest } from './held-digest.js';
import { toldIn } from './telling.js';
import { composeDigest } from './letters/compose-digest.js';

const MOST = 200;

@Injectable()
export class DigestsQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly editions: DigestEditions,
  ) {}

  /** Those that are written: one's own first; those of others for whoever speaks for the workspace outside. */
  all(actor: ActingMember): Promise<Digest[]> {
    return this.unitOfWork.read(actor, async (tx) => {
      const rows: PersonDigestRow[] = await tx.query(ALL, [
        ...[actor.workspaceId, actor.personId, can(actor.role, 'shareOutside')],
      ]);
      return rows.map((row) => Digest.from(row, actor));
    });
  }

  one(actor: ActingMember, uuid: string): Promise<Digest | null> {
    return this.unitOfWork.read(actor, async (tx) => {
      const row = await findDigest(tx, actor, uuid);
      return row && Digest.from(row, actor);
    });
  }

  /** As it would go out now, in the language of its reader: nobody's drafts are in it. */
  preview(actor: ActingMember, id: string): Promise<DigestPreview | null> {
    return this.unitOfWork.read(actor, async (tx) => {
      const digest = await findDigest(tx, actor, localId('digest', id));
      if (!digest || digest.stopped_at) return null;
      const { workspaceId } = actor;
      const { edition, previous } = await this.editions.look(tx, { workspaceId }, digest, momentOf(actor));
      const to = await recipientOf(tx, actor, digest.person_id);
      const locale = to?.locale ?? actor.locale;
      const [workspace]: { name: string }[] = await tx.query(
        'SELECT name FROM workspaces WHERE workspace_id = $1',
        [actor.workspaceId],
      );
      const said = composeDigest({
        ...{ digest, locale, workspaceName: workspace?.name ?? '', open: null },
        edition: await toldIn(tx, actor, digest, edition, locale),
        before: previous && (await toldIn(tx, actor, digest, previous, locale)),
      });
      const parts = said.sections.map(({ heading, lines }) =>
        Object.assign(new DigestPart(), {
          title: heading,
          lines: lines.map((line) => line.map(({ text }) => text).join('')),
        }),
      );
      return Object.assign(new DigestPreview(), {
        ...{ digest: Digest.from(digest, actor), subject: said.subject, lead: said.lead, parts },
      });
    });
  }
}

const ALL = `${SELECT_DIGESTS} AND d.stopped_at IS NULL AND d.person_id IS NOT NULL AND (d.person_id = $2 OR $3)
  ORDER BY (d.person_id = $2) DESC, d.started_at, d.id LIMIT ${MOST}`;
