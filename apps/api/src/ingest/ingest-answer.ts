import type { Refusal, RefusalCode } from '@levain/domain/refusal.js';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { CommandResult } from '../database/command-result.js';
import { refusalsOf } from '../files/file-route.js';
import { drainUpload } from '../files/request-bytes.js';

/** What is wrong in a line of what was sent; lines are counted from 1, the header of a table among them. */
export interface LineRefusals {
  readonly line: number;
  readonly refusals: readonly Refusal[];
}

/** Either everything of a request is recorded, or nothing of it. */
export interface Ingested {
  readonly result: CommandResult<{ readonly recorded: number } & object>;
  readonly lines: readonly LineRefusals[];
  /** There is more that is wrong than what `lines` says. */
  readonly truncated: boolean;
}

const STATUSES: Partial<Record<RefusalCode, number>> = {
  NOT_FOUND: 404,
  NOT_ALLOWED: 403,
  IDEMPOTENCY_IN_PROGRESS: 409,
  FILE_TOO_LARGE: 413,
};

/** Answers once the whole body has passed. The same success is always told in the same bytes. */
export async function answerIngested(
  request: FastifyRequest,
  reply: FastifyReply,
  { result, lines, truncated }: Ingested,
): Promise<void> {
  await drainUpload(request);
  if (result.ok) return void (await reply.code(200).send({ ok: true, ...result.value }));
  const refusals = refusalsOf(result.error);
  const code = refusals[0]?.code;
  await reply.code((code && STATUSES[code]) ?? 422).send({ ok: false, refusals, lines, truncated });
}
