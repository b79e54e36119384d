import { HttpException, type Logger } from '@nestjs/common';
import { logAway } from '../graphql/format-error.js';

/** 503 for a fault that passes, 500 for one of our own; either is written down. */
export function faultStatus(error: unknown, requestId: string, logger: Logger): 500 | 503 {
  if (error instanceof HttpException && error.getStatus() === 503) {
    logAway(error, requestId);
    return 503;
  }
  logger.error(error instanceof Error ? error.message : String(error), (error as Error).stack);
  return 500;
}
