import type { Type } from '@nestjs/common';
import { ArgsType, Field, Int, ObjectType } from '@nestjs/graphql';
import { GraphQLError } from 'graphql';

const DEFAULT_PAGE = 50;
const LARGEST_PAGE = 100;

@ArgsType()
export class ConnectionArgs {
  @Field(() => Int, { defaultValue: DEFAULT_PAGE, description: 'How many at most, from 1 to 100.' })
  first!: number;

  @Field(() => String, { nullable: true, description: 'The end cursor of the page before.' })
  after?: string | null;
}

@ObjectType({ description: 'Where a page stands in its list.' })
export class PageInfo {
  @Field(() => Boolean, { description: 'Whether more follow.' })
  hasNextPage!: boolean;

  @Field(() => Boolean, { description: 'Whether some come before.' })
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: 'The cursor of the first object of the page.' })
  startCursor!: string | null;

  @Field(() => String, { nullable: true, description: 'Give it as "after" to read the next page.' })
  endCursor!: string | null;
}

export interface Edge<Node> {
  node: Node;
  cursor: string;
}

export interface Connection<Node> {
  edges: Edge<Node>[];
  pageInfo: PageInfo;
  totalCount: number;
}

/** Declares `<Name>Edge` and `<Name>Connection` for a node type. */
export function connectionType<Node>(node: Type<Node>, name: string = node.name): Type<Connection<Node>> {
  @ObjectType(`${name}Edge`, { description: `One ${name} of a page, with its place.` })
  class EdgeType {
    @Field(() => node, { description: 'The object.' })
    node!: Node;

    @Field(() => String, { description: 'Its place in the list.' })
    cursor!: string;
  }

  @ObjectType(`${name}Connection`, { description: `A page of a list of ${name}.` })
  class ConnectionType {
    @Field(() => [EdgeType], { description: 'The objects of this page.' })
    edges!: EdgeType[];

    @Field(() => PageInfo, { description: 'Whether and how to go on.' })
    pageInfo!: PageInfo;

    @Field(() => Int, { description: 'How many the whole list holds.' })
    totalCount!: number;
  }
  return ConnectionType;
}

/** What a page request means to SQL: ask for `limit` rows (one more than shown) after the row whose sort keys are `after`. */
export interface PageRequest {
  readonly first: number;
  readonly limit: number;
  readonly after: readonly (string | number | null)[] | null;
}

export function pageRequest(args: ConnectionArgs): PageRequest {
  if (args.first < 1 || args.first > LARGEST_PAGE)
    throw badInput(`"first" must be between 1 and ${LARGEST_PAGE}.`);
  return { first: args.first, limit: args.first + 1, after: args.after ? readCursor(args.after) : null };
}

/** Rows as read (up to `limit`) to a page; `keys` gives the values the list is sorted by, the last one unique. */
export function connectionOf<Row, Node>(
  rows: readonly Row[],
  request: PageRequest,
  totalCount: number,
  map: {
    readonly node: (row: Row) => Node;
    readonly keys: (row: Row) => readonly (string | number | null)[];
  },
): Connection<Node> {
  const edges = rows
    .slice(0, request.first)
    .map((row) => ({ node: map.node(row), cursor: writeCursor(map.keys(row)) }));
  return {
    edges,
    totalCount,
    pageInfo: {
      hasNextPage: rows.length > request.first,
      hasPreviousPage: request.after !== null,
      startCursor: edges.at(0)?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}

function writeCursor(keys: readonly (string | number | null)[]): string {
  return Buffer.from(JSON.stringify(keys)).toString('base64url');
}

function readCursor(cursor: string): (string | number | null)[] {
  try {
    const keys: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (Array.isArray(keys) && keys.every(isKey)) return keys;
  } catch {
    // Falls through: whatever was sent is no cursor of ours.
  }
  throw badInput('"after" is not a cursor of this list.');
}

const isKey = (key: unknown): key is string | number | null =>
  key === null || typeof key === 'string' || typeof key === 'number';

const badInput = (message: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });
