import { Global, Module } from '@nestjs/common';
import { RegisteredDocuments } from './registered-documents.js';
import { RegisteredRequests } from './registered-requests.js';
import { JsonReads, TextAnswers } from './text-answers.js';

@Global()
@Module({
  providers: [TextAnswers, JsonReads, RegisteredDocuments, RegisteredRequests],
  exports: [TextAnswers, JsonReads, RegisteredDocuments, RegisteredRequests],
})
export class RegisteredModule {}
