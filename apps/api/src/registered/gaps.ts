import { randomBytes } from 'node:crypto';

/** Nobody can guess it: nothing that people wrote reads as a gap. */
const MARK = randomBytes(18).toString('base64url');
const GAP = new RegExp(`"${MARK}(\\d+) ((?:[^"\\\\]|\\\\.)*)"`, 'g');

/** What a rule says, from what SQL found for it and from the facts of the whole answer. */
export type Fill<Facts> = (found: never, facts: Facts) => unknown;

/** The places of an answer that PostgreSQL makes where rules write: what depends on who asks, and is said nowhere but in the domain. */
export class Gaps<Facts> {
  private readonly fills: Fill<Facts>[] = [];

  /** SQL: the place where `fill` writes. `found` is SQL of the JSON that it looks at. */
  sql(fill: Fill<Facts>, found = `'null'`): string {
    const place = this.fills.push(fill) - 1;
    return `to_json('${MARK}${place} ' || coalesce((${found})::text, 'null'))`;
  }

  /** The answer with what the rules say. */
  filled(answer: string, facts: Facts): string {
    return answer.replace(GAP, (_, place: string, found: string) =>
      JSON.stringify(this.fills[Number(place)]!(read(found), facts) ?? null),
    );
  }
}

/** JSON in a string of JSON. */
const read = (found: string): never => JSON.parse(JSON.parse(`"${found}"`) as string) as never;
