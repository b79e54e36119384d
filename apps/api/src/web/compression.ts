import { constants } from 'node:zlib';
import compress from '@fastify/compress';
import type { FastifyInstance } from 'fastify';

const WORTH_IT_BYTES = 4_096;

/** Answers made on the spot, quickly; files were compressed well when they were built. */
export async function compressAnswers(instance: unknown): Promise<void> {
  const fastify = instance as Pick<FastifyInstance, 'register'>;
  await fastify.register(compress, {
    // A compressed request would be unpacked past the limits of its size.
    globalDecompression: false,
    threshold: WORTH_IT_BYTES,
    encodings: ['gzip'],
    zlibOptions: { level: constants.Z_BEST_SPEED },
  });
}
