import { newsKinds } from '@levain/domain/news/news.js';
import { Injectable } from '@nestjs/common';
import type { ActingMember } from '../database/acting-member.js';
import { done, notFound, type CommandResult } from '../database/command-result.js';
import { momentOf } from '../database/moment.js';
import { readPage } from '../database/read-page.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { connectionOf, pageRequest, type Connection } from '../graphql/connection.js';
import { localId } from '../graphql/global-id.js';
import { MARK_READ, SELECT_MARK, SELECT_NEWS } from './news-sql.js';
import { NewsItem, NewsMark, type NewsArgs, type NewsRow } from './news.model.js';

const NOTHING = '00000000-0000-0000-0000-000000000000';

/** The news of the workspace, the latest first, and how far each member has read: their mark is theirs, so it is in nobody's history. */
@Injectable()
export class NewsReader {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async page(actor: ActingMember, args: NewsArgs): Promise<Connection<NewsItem>> {
    const request = pageRequest(args);
    const project = args.projectId ? (localId('project', args.projectId) ?? NOTHING) : null;
    const { rows, total } = await this.unitOfWork.read(actor, (tx) =>
      readPage<NewsRow>(tx, request, {
        matching: SELECT_NEWS,
        parameters: [actor.workspaceId, newsKinds(args.topic), actor.memberId, project],
        keys: { happened_at: 'timestamptz', id: 'uuid' },
        descending: true,
      }),
    );
    return connectionOf(rows, request, total, {
      node: NewsItem.from,
      keys: (row) => [row.happened_at, row.id],
    });
  }

  async mark(actor: ActingMember): Promise<NewsMark> {
    const [row]: { read_at: Date; count: number }[] = await this.unitOfWork.read(actor, (tx) =>
      tx.query(SELECT_MARK, [actor.workspaceId, newsKinds(), actor.memberId]),
    );
    return Object.assign(new NewsMark(), { readAt: row?.read_at ?? null, count: row?.count ?? 0 });
  }

  read(actor: ActingMember, lastId: string): Promise<CommandResult<null>> {
    return this.unitOfWork.write(actor, async (tx) => {
      const id = localId('event', lastId);
      const marked: unknown[] = id
        ? await tx.query(MARK_READ, [actor.workspaceId, actor.memberId, id, momentOf(actor)])
        : [];
      return marked.length > 0 ? done(null) : notFound;
    });
  }
}
