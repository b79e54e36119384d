import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SourceChange } from '../../support/source-change.js';
import type { Ground } from '../ground.js';
import { withoutFilters } from './walls.js';

const FILES = `process.getBuiltinModule('node:fs')`;

/** Says to a changed server, by way of files, which filter to take away, and hears by which ones statements came. */
export class RemovedFilter {
  readonly change: SourceChange;

  private constructor(
    private readonly removed: string,
    private readonly log: string,
  ) {
    this.change = withoutFilters({
      picks: `String(number) === ${FILES}.readFileSync(${JSON.stringify(removed)}, 'utf8')`,
      seen: `${FILES}.appendFileSync(${JSON.stringify(log)}, number + ' ' + found + '\\n')`,
    });
  }

  static async in(ground: Ground): Promise<RemovedFilter> {
    const folder = await ground.folder();
    const filter = new RemovedFilter(join(folder, 'removed'), join(folder, 'seen'));
    filter.remove(null);
    filter.forget();
    return filter;
  }

  remove(number: number | null): void {
    writeFileSync(this.removed, String(number ?? ''));
  }

  forget(): void {
    writeFileSync(this.log, '');
  }

  /** The numbers of the filters that statements came by since. */
  seen(): ReadonlySet<number> {
    const numbers = new Set<number>();
    for (const line of readFileSync(this.log, 'utf8').split('\n').filter(Boolean)) {
      const [first, found] = line.split(' ').map(Number) as [number, number];
      for (let number = first; number < first + found; number += 1) numbers.add(number);
    }
    return numbers;
  }
}
