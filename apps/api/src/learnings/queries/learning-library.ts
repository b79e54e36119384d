import { searchTerms } from '@levain/domain/learnings/search-terms.js';
import { Injectable } from '@nestjs/common';
import { GraphQLError } from 'graphql';
import type { ActingMember } from '../../database/acting-member.js';
import { isInstant } from '../../database/read-page.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { connectionOf, pageRequest, type PageRequest } from '../../graphql/connection.js';
import { localId, type ObjectType } from '../../graphql/global-id.js';
import {
  LearningLibrary,
  LearningLine,
  type LearningFacets,
  type LibraryLine,
} from '../learning-library.model.js';
import type { LearningsArgs } from '../learnings-args.js';
import { SELECT_LIBRARY } from './library-sql.js';

const NOTHING = '00000000-0000-0000-0000-000000000000';
const LARGEST_INTEGER = 2_147_483_647;

interface LibraryRow extends Omit<LearningFacets, 'deadEnds'> {
  total: number;
  dead_ends: number;
  lines: LibraryLine[];
}

/** The library by one statement, whatever it holds: what was found first, then the newest. */
@Injectable()
export class LearningLibraryQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async page(actor: ActingMember, args: LearningsArgs): Promise<LearningLibrary> {
    const request = pageRequest(args);
    const parameters = [
      actor.workspaceId,
      ...asked(args),
      ...narrowed(args),
      ...after(request),
      request.limit,
    ];
    const [row]: LibraryRow[] = await this.unitOfWork.read(actor, (tx) =>
      tx.query(SELECT_LIBRARY, parameters),
    );
    if (!row) throw new Error('The library gives one row.');
    const connection = connectionOf(row.lines, request, row.total, {
      node: LearningLine.from,
      keys: ({ keys }) => keys,
    });
    const { departments, projects, activities, verdicts, grades, contested } = row;
    const facets = {
      departments,
      projects,
      activities,
      verdicts,
      grades,
      contested,
      deadEnds: row.dead_ends,
    };
    return Object.assign(new LearningLibrary(), connection, { facets });
  }
}

/** `$2` to `$4`. */
function asked({ text }: LearningsArgs): readonly (string | null)[] {
  const terms = searchTerms(text);
  return terms ? [terms.web, terms.before, terms.last] : [null, '', ''];
}

/** `$5` to `$11`. */
function narrowed({ filter }: LearningsArgs): readonly unknown[] {
  const id = (type: ObjectType, given: string | null | undefined) =>
    given ? (localId(type, given) ?? NOTHING) : null;
  return [
    ...[id('department', filter?.departmentId), id('project', filter?.projectId), filter?.activity ?? null],
    ...[filter?.verdict ?? null, filter?.grade ?? null],
    ...[filter?.deadEnds === true, filter?.contested === true],
  ];
}

/** `$12` to `$14`. A cursor comes from outside: what PostgreSQL could not read is refused here. */
function after({ after: keys }: PageRequest): readonly (string | number | null)[] {
  if (!keys) return [null, null, null];
  const [rank, instant, id] = keys;
  const isRank = Number.isInteger(rank) && Math.abs(rank as number) <= LARGEST_INTEGER;
  const uuid = typeof id === 'string' ? localId('learning', `learning_${id}`) : null;
  if (!isRank || typeof instant !== 'string' || !isInstant(instant) || !uuid) {
    throw new GraphQLError('"after" is not a cursor of this list.', {
      extensions: { code: 'BAD_USER_INPUT' },
    });
  }
  return [rank as number, instant, uuid];
}
