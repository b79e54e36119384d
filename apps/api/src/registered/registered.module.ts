import { Global, Module } from '@nestjs/common';
import { RegisteredDocuments } from './registered-documents.js';
import { RegisteredRequests } from './registered-requests.js';
import { TextAnswers } from './text-answers.js';

@Global()
@Module({
  providers: [TextAnswers, RegisteredDocuments, RegisteredRequests],
  exports: [TextAnswers, RegisteredDocuments, RegisteredRequests],
})
export class RegisteredModule {}
