import { v7 } from 'uuid';

/** A new row's id: ordered by time, so that indexes grow at their end. */
export const newId = (): string => v7();
