import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Injectable } from '@nestjs/common';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { parse } from 'graphql';
import { boundDocument, type BoundDocument } from './bound-document.js';
import { TextAnswers } from './text-answers.js';

/** Written by `npm run codegen` from the documents of the web app. */
const FILE = new URL('../../registered-documents.json', import.meta.url);

export interface RegisteredDocument {
  readonly text: string;
  /** Null when only the executor can answer it. */
  readonly bound: BoundDocument | null;
}

/** The documents that our own client sends by their hash. */
@Injectable()
export class RegisteredDocuments {
  private readonly texts = readTexts();
  private readonly prepared = new Map<string, RegisteredDocument>();

  constructor(
    private readonly schemaHost: GraphQLSchemaHost,
    private readonly answers: TextAnswers,
  ) {}

  get hashes(): readonly string[] {
    return [...this.texts.keys()];
  }

  /** The document of a hash; null when it is none of ours. */
  of(hash: string): RegisteredDocument | null {
    const text = this.texts.get(hash);
    if (text === undefined) return null;
    const known = this.prepared.get(hash) ?? this.prepare(text);
    this.prepared.set(hash, known);
    return known;
  }

  private prepare(text: string): RegisteredDocument {
    return { text, bound: boundDocument(this.schemaHost.schema, this.answers, parse(text)) };
  }
}

function readTexts(): Map<string, string> {
  const byHash = JSON.parse(readFileSync(FILE, 'utf8')) as Record<string, string>;
  for (const [hash, text] of Object.entries(byHash)) {
    if (createHash('sha256').update(text).digest('hex') !== hash)
      throw new Error(`The registered document ${hash} is not what its hash says; run "npm run codegen".`);
  }
  return new Map(Object.entries(byHash));
}
