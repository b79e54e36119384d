import type pg from 'pg';
import type { SourceChange } from '../../support/source-change.js';

/** How statements say of which workspace they are: `e.workspace_id = $1`. */
export const FILTER = String.raw`\b(?:\w+\.)?workspace_id\s*=\s*(\$\d+)(?:::uuid)?(?![\w:])`;

/** Which filters are taken away, and what is done about each statement that has some, in JavaScript of the changed server. */
export interface Removal {
  /** An expression over `number`, the filter's own. */
  readonly picks: string;
  /** A statement over `number` (of the first) and `found` (how many). */
  readonly seen?: string;
}

/** The wall of the application taken down where every statement passes: what says of which workspace it is says nothing any more. */
export const withoutFilters = ({ picks, seen = '' }: Removal = { picks: 'true' }): SourceChange => ({
  file: 'apps/api/src/database/gathering-client.ts',
  from: 'return send(...sent);',
  to: `
      const filters = ((globalThis as any).filters ??= { first: new Map(), count: 0 });
      const open = (text: string) => {
        const pattern = new RegExp(${JSON.stringify(FILTER)}, 'g');
        const found = [...text.matchAll(pattern)].length;
        if (found === 0) return text;
        if (!filters.first.has(text)) {
          filters.first.set(text, filters.count);
          filters.count += found;
        }
        let number = filters.first.get(text);
        ${seen};
        return text.replace(pattern, (whole: string, value: string) => {
          const isPicked = ${picks};
          number += 1;
          return isPicked ? value + '::uuid IS NOT NULL' : whole;
        });
      };
      const [first, ...rest] = sent as any[];
      if (typeof first === 'string') return send(open(first), ...rest);
      if (typeof first?.text !== 'string' || typeof first.submit === 'function') return send(...sent);
      const text = open(first.text);
      return send(text === first.text ? first : { ...first, text, name: undefined }, ...rest);`,
});

/** The wall of PostgreSQL taken down: no table asks any more whose rows they are. */
export async function withoutRowSecurity(owner: pg.Client): Promise<void> {
  const { rows } = await owner.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relrowsecurity`,
  );
  for (const { name } of rows)
    await owner.query(`ALTER TABLE ${name} DISABLE ROW LEVEL SECURITY, NO FORCE ROW LEVEL SECURITY`);
}
