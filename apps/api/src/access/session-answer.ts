import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../graphql/request-context.js';
import { DeviceCookie } from './device-cookie.js';
import type { OpenedSession } from './opened-session.js';
import { ViewerQuery } from './queries/viewer.js';
import { SessionCookie, type CookieReply } from './session-cookie.js';
import type { RequestTrace } from './request-trace.js';
import { ABSOLUTE_SECONDS, Sessions } from './sessions.js';
import type { Viewer } from './viewer.model.js';

/** From a request to a command about sessions, and from its result to the cookie and the viewer. */
@Injectable()
export class SessionAnswer {
  constructor(
    private readonly cookie: SessionCookie,
    private readonly deviceCookie: DeviceCookie,
    private readonly sessions: Sessions,
    private readonly viewerQuery: ViewerQuery,
  ) {}

  trace(context: RequestContext): RequestTrace {
    const { req, reply, requestId } = context;
    return {
      ...{ requestId, cookieHeader: req.headers.cookie },
      ...{ address: reply?.request.ip, userAgent: req.headers['user-agent'] },
    };
  }

  /** The rest of the operation is answered to the member who just came in. */
  async viewer(context: RequestContext, session: OpenedSession): Promise<Viewer> {
    if (context.reply) this.give(context.reply, session);
    context.member =
      (await this.sessions.memberOf(this.cookie.pair(session.cookie), context.requestId)) ?? undefined;
    return this.viewerQuery.of(session);
  }

  /** The cookies of a session that was opened. */
  give(reply: CookieReply, { cookie, device }: OpenedSession): void {
    this.cookie.set(reply, cookie, ABSOLUTE_SECONDS);
    if (device) this.deviceCookie.set(reply, device);
  }

  clear(context: RequestContext): void {
    if (context.reply) this.cookie.clear(context.reply);
  }
}
