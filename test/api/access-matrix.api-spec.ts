import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestApp } from '../support/app.js';
import { MATRIX_FILE, matrixText, writtenMatrix } from '../support/access-matrix.js';
import { fieldRules, routeRules } from '../support/access-rules.js';
import { sharedApp } from '../support/shared-app.js';

let app: TestApp;
beforeAll(async () => {
  app = await sharedApp();
});
afterAll(() => app.stop());

describe('the written matrix of who may do what', () => {
  it('is what the code says: npm run access writes it', () => {
    expect(readFileSync(MATRIX_FILE, 'utf8')).toBe(matrixText(fieldRules(app), routeRules(app)));
  });

  it('has a line for every field and every address', () => {
    const names = [...fieldRules(app).keys(), ...routeRules(app).keys()];
    expect([...writtenMatrix().keys()].sort()).toEqual(names.sort());
    expect(names.length).toBeGreaterThan(200);
  });

  it('does not take what says nothing about who may call it', () => {
    expect(() => matrixText(new Map([['Query.new', undefined]]), new Map())).toThrow(
      'Query.new says nothing about who may call it.',
    );
  });
});
