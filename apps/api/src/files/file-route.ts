import type { Readable } from 'node:stream';
import { refusal, type Refusal, type RefusalCode } from '@levain/domain/refusal.js';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { refused, type CommandError, type CommandResult } from '../database/command-result.js';
import { FILE_LIMITS, MEGABYTE } from './file-limits.js';
import { FileRefused } from './file-refused.js';
import { drainUpload } from './request-bytes.js';

type Upload =
  | { readonly ok: true; readonly value: Readable }
  | { readonly ok: false; readonly refusals: readonly Refusal[] };

/** The raw stream; a length that is announced too large is refused before a byte is read. */
export function bodyOf(request: FastifyRequest): Upload {
  if (Number(request.headers['content-length'] ?? 0) > FILE_LIMITS.bytes) {
    return {
      ok: false,
      refusals: [refusal('FILE_TOO_LARGE', 'file', { max: FILE_LIMITS.bytes / MEGABYTE })],
    };
  }
  const body = request.body as Readable | undefined;
  if (body && typeof body.iterator === 'function') return { ok: true, value: body };
  return { ok: false, refusals: [refusal(body ? 'FILE_TYPE_REFUSED' : 'FILE_EMPTY', 'file')] };
}

export async function unlessFileRefused<T>(work: () => Promise<CommandResult<T>>): Promise<CommandResult<T>> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof FileRefused) return refused(error.refusals);
    throw error;
  }
}

/** The one shape in which routes of files answer, once the whole body has passed. */
export async function answer<T>(
  request: FastifyRequest,
  reply: FastifyReply,
  result: CommandResult<T>,
  success: (value: T) => object,
  more: object = {},
): Promise<void> {
  const refusals = result.ok ? [] : refusalsOf(result.error);
  const status = result.ok ? 200 : statusOf(refusals[0]?.code);
  await drainUpload(request);
  await reply
    .code(status)
    .send(result.ok ? { ok: true, ...success(result.value), ...more } : { ok: false, refusals, ...more });
}

export function refusalsOf(error: CommandError): readonly Refusal[] {
  switch (error.kind) {
    case 'refused':
      return error.refusals;
    case 'notFound':
      return [refusal('NOT_FOUND')];
    case 'conflict':
      return [refusal('VERSION_CONFLICT')];
    case 'idempotency':
      return [refusal(error.code, 'idempotencyKey')];
    default:
      return error satisfies never;
  }
}

const STATUSES: Partial<Record<RefusalCode, number>> = {
  NOT_FOUND: 404,
  NOT_ALLOWED: 403,
  FILE_TOO_LARGE: 413,
  ARCHIVE_TOO_LARGE: 413,
  WORKSPACE_NOT_EMPTY: 409,
};

const statusOf = (code: RefusalCode | undefined): number => (code && STATUSES[code]) ?? 422;
