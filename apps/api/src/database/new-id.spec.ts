import { describe, expect, it } from '@jest/globals';
import { validate, version } from 'uuid';
import { newIds } from './new-id.js';

describe('ids of rows written together', () => {
  it('are version 7, all different, in their order', () => {
    const ids = newIds(5_000);
    expect(ids.every((id) => validate(id) && version(id) === 7)).toBe(true);
    expect(new Set(ids).size).toBe(5_000);
    expect([...ids].sort()).toEqual(ids);
    expect(new Set([...ids, ...newIds(5_000)]).size).toBe(10_000);
  });

  it('are none for no rows', () => {
    expect(newIds(0)).toEqual([]);
  });
});
