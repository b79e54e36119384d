import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { AppModule } from './app.module.js';
import { readSettings } from './config/settings.js';
import { DatabaseAddress } from './database/database-address.js';

const HEADER =
  '# Written by `npm run codegen` from the code of apps/api. Change the code, not this file.\n\n';

/** The contract with every client, from the code alone: nothing is instantiated, no database is asked. */
export async function schemaText(): Promise<string> {
  const module = AppModule.with(readSettings({}), new DatabaseAddress('', ''));
  const app = await NestFactory.create(module, new FastifyAdapter(), {
    logger: ['error'],
    preview: true,
    abortOnError: false,
  });
  await app.init();
  const { schema } = app.get(GraphQLSchemaHost);
  return `${HEADER}${printSchema(lexicographicSortSchema(schema))}\n`;
}

const target = fileURLToPath(new URL('../schema.graphql', import.meta.url));
if (process.argv[1] === fileURLToPath(import.meta.url))
  writeFileSync(process.argv[2] ?? target, await schemaText());
