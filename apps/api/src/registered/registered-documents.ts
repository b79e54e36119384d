import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Injectable } from '@nestjs/common';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { getArgumentValues, getVariableValues, parse, type GraphQLField, type GraphQLSchema } from 'graphql';
import { NoSqlForField } from './json-sql.js';
import { readDocument, type ReadDocument, type Selected } from './selection.js';
import { TextAnswers, type TextPlan, type TextQuery } from './text-answers.js';

/** Written by `npm run codegen` from the documents of the web app. */
const FILE = new URL('../../registered-documents.json', import.meta.url);

type Bind = (variables: Readonly<Record<string, unknown>>) => TextQuery | null;

export interface RegisteredDocument {
  readonly text: string;
  /** Its only root field; null when it is not as simple as that. */
  readonly root: Selected | null;
  /** Null when only the executor can answer it. */
  readonly bind: Bind | null;
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
    const { schema } = this.schemaHost;
    const document = readDocument(schema, parse(text));
    const plan = document && this.planOf(document);
    return { text, root: document?.root ?? null, bind: document && plan && binding(schema, document, plan) };
  }

  private planOf({ root }: ReadDocument): TextPlan | null {
    try {
      return this.answers.of(root.name)?.plan(root) ?? null;
    } catch (error) {
      if (error instanceof NoSqlForField) return null;
      throw error;
    }
  }
}

/** Variables and arguments are read as the executor reads them; what it would refuse is left to it. */
function binding(schema: GraphQLSchema, { operation, root }: ReadDocument, plan: TextPlan): Bind | null {
  const field = schema.getQueryType()?.getFields()[root.name] as GraphQLField<unknown, unknown> | undefined;
  if (!field) return null;
  return (variables) => {
    const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
    return coerced ? plan(getArgumentValues(field, root.node, coerced)) : null;
  };
}

function readTexts(): Map<string, string> {
  const byHash = JSON.parse(readFileSync(FILE, 'utf8')) as Record<string, string>;
  for (const [hash, text] of Object.entries(byHash)) {
    if (createHash('sha256').update(text).digest('hex') !== hash)
      throw new Error(`The registered document ${hash} is not what its hash says; run "npm run codegen".`);
  }
  return new Map(Object.entries(byHash));
}
