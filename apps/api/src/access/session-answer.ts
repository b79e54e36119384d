import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../graphql/request-context.js';
import type { OpenedSession } from './opened-session.js';
import { ViewerQuery } from './queries/viewer.js';
import { SessionCookie } from './session-cookie.js';
import type { RequestTrace } from './session-opener.js';
import { ABSOLUTE_SECONDS, Sessions } from './sessions.js';
import type { Viewer } from './viewer.model.js';

/** From a request to a command about sessions, and from its result to the cookie and the viewer. */
@Injectable()
export class SessionAnswer {
  constructor(
    private readonly cookie: SessionCookie,
    private readonly sessions: Sessions,
    private readonly viewerQuery: ViewerQuery,
  ) {}

  trace(context: RequestContext): RequestTrace {
    return { requestId: context.requestId, cookieHeader: context.req.headers.cookie };
  }

  /** The rest of the operation is answered to the member who just came in. */
  async viewer(context: RequestContext, session: OpenedSession): Promise<Viewer> {
    if (context.reply) this.cookie.set(context.reply, session.cookie, ABSOLUTE_SECONDS);
    context.member =
      (await this.sessions.memberOf(this.cookie.pair(session.cookie), context.requestId)) ?? undefined;
    return this.viewerQuery.of(session);
  }

  clear(context: RequestContext): void {
    if (context.reply) this.cookie.clear(context.reply);
  }
}
