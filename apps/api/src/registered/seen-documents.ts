import type { ApolloServerPlugin, GraphQLRequestListener } from '@apollo/server';
import { Plugin } from '@nestjs/apollo';
import { Injectable } from '@nestjs/common';
import type { DocumentNode, GraphQLSchema } from 'graphql';
import { LRUCache } from 'lru-cache';
import { costOf, pageCostError } from '../graphql/page-cost.js';
import { boundDocument, type BoundDocument } from './bound-document.js';
import { TextAnswers } from './text-answers.js';

/** What a document says, and what must hold each time it is asked. */
interface SeenDocument {
  readonly bound: BoundDocument;
  readonly document: DocumentNode;
  readonly schema: GraphQLSchema;
}

const MOST_CHARACTERS = 512 * 1024;

/**
 * Documents that were sent whole, found valid and executed before, and that PostgreSQL can answer whole: whoever sends one again is answered as
 * if it were registered. Limits of a document were checked when it was executed; those that depend on its variables are checked every time.
 */
@Plugin()
@Injectable()
export class SeenDocuments implements ApolloServerPlugin {
  private readonly bySource = new LRUCache<string, SeenDocument>({
    maxSize: MOST_CHARACTERS,
    sizeCalculation: (_, source) => source.length,
  });

  constructor(private readonly answers: TextAnswers) {}

  async requestDidStart(): Promise<GraphQLRequestListener<object>> {
    return {
      executionDidStart: async ({ source, document, schema }) => this.remember(source, { document, schema }),
    };
  }

  /** The document of a text for an operation, when it may be answered with these variables; else the executor says what is wrong. */
  of(
    source: string,
    operationName: unknown,
    variables: Readonly<Record<string, unknown>>,
  ): BoundDocument | null {
    const seen = this.bySource.get(source);
    if (!seen) return null;
    const { bound, document, schema } = seen;
    if ((operationName ?? bound.operationName) !== bound.operationName) return null;
    const given = { operationName: null, variables };
    if (pageCostError(schema, document, given)) return null;
    return { ...bound, cost: costOf(schema, document, given) };
  }

  private remember(source: string, { document, schema }: Pick<SeenDocument, 'document' | 'schema'>): void {
    if (this.bySource.has(source)) return;
    const bound = boundDocument(schema, this.answers, document);
    if (bound) this.bySource.set(source, { bound, document, schema });
  }
}
