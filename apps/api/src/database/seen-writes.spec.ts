import { describe, expect, it } from '@jest/globals';
import { DatabaseAddress } from './database-address.js';
import { lsnText, readLsn } from './lsn.js';
import { SeenWrites } from './seen-writes.js';

const seenWrites = (replicas: readonly string[] = ['postgres://a/b']): SeenWrites =>
  new SeenWrites(new DatabaseAddress('', '', replicas));
const writing = (lsn: string) => () => Promise.resolve([{ lsn }]);

describe('a place in the log', () => {
  it.each(['0/0', '0/16B3748', '16/B374D848', '1FFFFF/FFFFFFFF'])('is read and said again: %s', (text) => {
    expect(lsnText(readLsn(text)!)).toBe(text);
  });

  it.each([undefined, null, '', '16', '16/', '0x1/2', '123456789/0', 'FFFFFFFF/FFFFFFFF', '0/0; 1'])(
    'is nothing else: %s',
    (text) => expect(readLsn(text)).toBeNull(),
  );

  it('comes after another one', () => {
    expect(readLsn('1/0')!).toBeGreaterThan(readLsn('0/FFFFFFFF')!);
  });
});

describe('what was seen', () => {
  it('is needed by the readers of the workspace, and by nobody else', async () => {
    const seen = seenWrites();
    await seen.noteWrite('one', writing('0/20'));
    seen.note('one', 0x10);
    expect(seen.neededBy({ workspaceId: 'one' })).toBe(0x20);
    expect(seen.neededBy({ workspaceId: 'one', seen: 0x30 })).toBe(0x30);
    expect(seen.neededBy({ workspaceId: 'two' })).toBe(0);
    seen.noteEverywhere(0x18);
    expect(seen.neededBy({ workspaceId: 'two' })).toBe(0x20);
  });

  it('does not grow with the workspaces', () => {
    const seen = seenWrites();
    for (let number = 0; number <= 10_001; number += 1) seen.note(`workspace ${number}`, number);
    expect(seen.neededBy({ workspaceId: 'workspace 5' })).toBeGreaterThanOrEqual(5);
    expect(seen.neededBy({ workspaceId: 'workspace 10001' })).toBe(10_001);
  });

  it('is told to the request that wrote', async () => {
    const seen = seenWrites();
    const [here, elsewhere] = [{ lsn: null }, { lsn: null }];
    await new Promise<void>((done) => {
      seen.during(here, () => void seen.noteWrite('one', writing('0/20')).then(done));
      seen.during(elsewhere, () => undefined);
    });
    expect([here.lsn, elsewhere.lsn]).toEqual([0x20, null]);
  });

  it('is not asked for where there are no replicas, and a lost answer is no failure', async () => {
    const never = (): Promise<never> => Promise.reject(new Error('asked'));
    await expect(seenWrites([]).noteWrite('one', never)).resolves.toBeUndefined();
    await expect(seenWrites().noteWrite('one', never)).resolves.toBeUndefined();
  });
});
