import { Controller, Get, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Access } from '../access/access.decorator.js';
import { SessionAnswer } from '../access/session-answer.js';
import { EndJourney } from './commands/end-journey.js';
import { JourneyCookie } from './journey-cookie.js';

const SEE_OTHER = 303;

/** Where browsers come back to from the identity provider. Whatever happened, they go on to one of our pages, which says it. */
@Controller('sign-in')
export class CallbackController {
  constructor(
    private readonly end: EndJourney,
    private readonly cookie: JourneyCookie,
    private readonly answer: SessionAnswer,
  ) {}

  @Get('callback')
  @Access('public')
  async back(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const { id: requestId, ip: address, headers } = request;
    const carried = this.cookie.read(headers.cookie);
    const answer = new URLSearchParams(request.url.split('?').slice(1).join('?'));
    const trace = { requestId, cookieHeader: headers.cookie, address, userAgent: headers['user-agent'] };
    const { path, session, isOver } = await this.end.execute({ answer, carried }, trace);
    if (session) this.answer.give(reply, session);
    if (isOver) this.cookie.clear(reply);
    // What the browser brought is in its address: nobody is told.
    void reply
      .header('referrer-policy', 'no-referrer')
      .code(SEE_OTHER)
      .header('location', writtenOut(path))
      .send();
  }
}

/** As a header may carry it. */
function writtenOut(path: string): string {
  const { pathname, search, hash } = new URL(path, 'http://levain.invalid');
  return pathname + search + hash;
}
