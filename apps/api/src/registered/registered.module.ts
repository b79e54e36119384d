import { Global, Module } from '@nestjs/common';
import { RegisteredDocuments } from './registered-documents.js';
import { RegisteredRequests } from './registered-requests.js';
import { SeenDocuments } from './seen-documents.js';
import { JsonReads, TextAnswers } from './text-answers.js';

@Global()
@Module({
  providers: [TextAnswers, JsonReads, RegisteredDocuments, SeenDocuments, RegisteredRequests],
  exports: [TextAnswers, JsonReads, RegisteredDocuments, SeenDocuments, RegisteredRequests],
})
export class RegisteredModule {}
