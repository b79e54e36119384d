import { Module } from '@nestjs/common';
import { AnswersModule } from '../answers/answers.module.js';
import { NodeReaders } from '../graphql/node.js';
import { MakeShareLink } from './commands/make-share-link.js';
import { RevokeShareLink } from './commands/revoke-share-link.js';
import { SharedPageReader } from './pages/shared-page-reader.js';
import { SharedPagesController } from './pages/shared-pages.controller.js';
import './share-link.entity.js';
import { ShareLinksQuery } from './share-links.query.js';
import { ShareLinksResolver } from './share-links.resolver.js';

@Module({
  imports: [AnswersModule],
  controllers: [SharedPagesController],
  providers: [ShareLinksResolver, ShareLinksQuery, MakeShareLink, RevokeShareLink, SharedPageReader],
})
export class SharingModule {
  constructor(readers: NodeReaders, links: ShareLinksQuery) {
    readers.register('shareLink', ({ actor }, id) => links.one(actor, id));
  }
}
