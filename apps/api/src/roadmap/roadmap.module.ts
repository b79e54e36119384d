import { Module } from '@nestjs/common';
import './calendar-link.entity.js';
import { CalendarLinks } from './calendar-links.js';
import { CalendarController } from './calendar.controller.js';
import { RoadmapResolver } from './roadmap.resolver.js';

@Module({ controllers: [CalendarController], providers: [RoadmapResolver, CalendarLinks] })
export class RoadmapModule {}
