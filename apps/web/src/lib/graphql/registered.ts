import type { Exchange } from '@urql/core';
import { persistedExchange } from '@urql/exchange-persisted';
import type { DocumentNode } from 'graphql';
import registered from '../../generated/registered-documents.json';

const HASHES: Readonly<Record<string, string>> = registered;

function hashOf({ definitions }: DocumentNode): string {
  const name = definitions.find((each) => each.kind === 'OperationDefinition')?.name?.value;
  return (name && HASHES[name]) ?? '';
}

/**
 * Sends the documents that were registered with the API at build time by their hash alone. An API that does not know one (an older or newer
 * one answers while a release is rolled out) says so, and the document is sent whole.
 */
export const registeredDocuments = (): Exchange =>
  persistedExchange({
    preferGetForPersistedQueries: false,
    generateHash: (_text, document) => Promise.resolve(hashOf(document as DocumentNode)),
  });
