import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestApp } from '../support/app.js';
import { sharedApp } from '../support/shared-app.js';
import { newWorkspace } from '../support/workspace.js';

let app: TestApp;
beforeAll(async () => {
  app = await sharedApp();
});
afterAll(() => app.stop());

const VIEWER = '{ viewer { member { name role } workspace { name } } }';

describe('viewer', () => {
  it('is nobody for a visitor', async () => {
    expect(await app.visitor().run(VIEWER)).toEqual({ viewer: null });
  });

  it('is the member of the session, in their workspace', async () => {
    const workspace = await newWorkspace(app, 'Boulangerie');
    expect(await workspace.coordinator.client.run(VIEWER)).toEqual({
      viewer: { member: { name: 'coordinator', role: 'coordinator' }, workspace: { name: 'Boulangerie' } },
    });
  });
});
