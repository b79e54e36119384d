import { Global, Module } from '@nestjs/common';
import { LinkPages } from './link-pages.js';
import { PersonalLinks } from './personal-links.js';
import { PersonalPagesController } from './personal-pages.controller.js';
import { PersonalPages } from './personal-pages.js';
import { UnknownLinks } from './unknown-links.js';
import { Visits } from './visits.js';

@Global()
@Module({
  controllers: [PersonalPagesController],
  providers: [LinkPages, PersonalLinks, PersonalPages, Visits, UnknownLinks],
  exports: [LinkPages, PersonalLinks, PersonalPages, Visits, UnknownLinks],
})
export class LinksModule {}
