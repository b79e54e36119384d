import { createHash } from 'node:crypto';
import { addDays } from '@levain/domain/time/day.js';
import { Controller, Get, Logger, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Access } from '../access/access.decorator.js';
import { publicAddress } from '../config/public-address.js';
import { Settings } from '../config/settings.js';
import { todayOf } from '../database/moment.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { UnknownLinks } from '../links/unknown-links.js';
import { calendarFeed, lastChange } from './calendar-feed.js';
import { CalendarLinks, type CalendarHolder } from './calendar-links.js';
import { readRoadmap, type RoadmapRow } from './roadmap-sql.js';

/** Days of a feed: half a year back, and as far ahead as anything is planned. */
const BACK = 183;
const AHEAD = 1_100;
const MOST = 5_000;
const END = /\.ics$/;

/** What a calendar subscribes to. Reading it changes nothing, and only the secret in its address opens it. */
@Controller('calendar')
export class CalendarController {
  private readonly logger = new Logger(CalendarController.name);

  constructor(
    private readonly links: CalendarLinks,
    private readonly unitOfWork: UnitOfWork,
    private readonly unknown: UnknownLinks,
    private readonly settings: Settings,
  ) {}

  @Get(':file')
  @Access('public')
  async feed(
    @Param('file') file: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    void reply.header('referrer-policy', 'no-referrer').header('x-robots-tag', 'noindex, nofollow');
    try {
      const holder = END.test(file) ? await this.links.holder(file.replace(END, ''), request.id) : null;
      if (holder) return await this.send(holder, request, reply);
      const known = await this.unknown.count(request.ip);
      void reply.code(known ? 404 : 429).send();
    } catch (error) {
      this.logger.error(error instanceof Error ? error.message : String(error), (error as Error).stack);
      void reply.code(500).send();
    }
  }

  private async send(holder: CalendarHolder, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const rows = await this.rows(holder);
    const body = await calendarFeed({
      ...{ name: holder.workspaceName, locale: holder.actor.locale, rows },
      address: (path) => publicAddress(this.settings, path),
    });
    const tag = `"${createHash('sha256').update(body).digest('base64url')}"`;
    const changed = lastChange(rows);
    if (changed) void reply.header('last-modified', changed.toUTCString());
    // A calendar asks every hour, and keeps what has not changed.
    void reply.header('etag', tag).header('cache-control', 'private, no-cache');
    if (request.headers['if-none-match'] === tag) return void reply.code(304).send();
    void reply
      .type('text/calendar; charset=utf-8; method=PUBLISH')
      .header('content-disposition', 'inline; filename="levain.ics"')
      .send(body);
  }

  private rows({ actor, scope }: CalendarHolder): Promise<RoadmapRow[]> {
    const today = todayOf(actor);
    const asked = { from: addDays(today, -BACK), to: addDays(today, AHEAD), scope, most: MOST };
    return this.unitOfWork.read(actor, (tx) => readRoadmap(tx, actor, asked));
  }
}
