import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { wordsEnum } from '../graphql/domain-enums.js';
import { globalId } from '../graphql/global-id.js';

export const SEARCH_KINDS = [
  'experiment',
  'hypothesis',
  'benchmark',
  'prototype',
  'project',
  'person',
  'learning',
] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];

export const SearchKindEnum = wordsEnum('SearchKind', SEARCH_KINDS, 'What a search can find.');

export interface SearchHitRow {
  kind: SearchKind;
  id: string;
  number: number | null;
  title: string;
  excerpt: string | null;
}

@ObjectType({ description: 'Something that was found.' })
export class SearchHit {
  @Field(() => SearchKindEnum, { description: 'What it is.' })
  kind!: SearchKind;

  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'Its number in the workspace; a learning has that of its experiment.',
  })
  number!: number | null;

  @Field(() => String, { description: 'What to show of it.' })
  title!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Where the text was found, when it is not in the title.',
  })
  excerpt!: string | null;

  static from(row: SearchHitRow): SearchHit {
    return Object.assign(new SearchHit(), { ...row, id: globalId(row.kind, row.id) });
  }
}
