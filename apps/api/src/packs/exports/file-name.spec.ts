import { describe, expect, it } from '@jest/globals';
import { packFileName } from './file-name.js';

describe('the name of a pack’s file', () => {
  it.each([
    ['Conseil d’été : « où en est-on ? »', 'levain-conseil-d-ete-ou-en-est-on-2026-03-31.pdf'],
    ['Cœur de métier', 'levain-coeur-de-metier-2026-03-31.pdf'],
    ['a"; filename="b\r\nX: y', 'levain-a-filename-b-x-y-2026-03-31.pdf'],
    ['../../etc/passwd', 'levain-etc-passwd-2026-03-31.pdf'],
    ['会议', 'levain-2026-03-31.pdf'],
    ['a'.repeat(200), `levain-${'a'.repeat(60)}-2026-03-31.pdf`],
  ])('%j', (title, name) => expect(packFileName(title, '2026-03-31', 'pdf')).toBe(name));
});
