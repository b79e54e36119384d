import { QUESTIONS, type Question } from '@levain/domain/boards/questions.js';
import type { Locale } from '@levain/domain/locale.js';
import {
  SHARE_STATES,
  SHARED_FIELDS,
  shareState,
  type SharedField,
  type ShareState,
} from '@levain/domain/sharing/share-link.js';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { LocaleEnum, wordsEnum } from '../graphql/domain-enums.js';
import { globalId } from '../graphql/global-id.js';
import { Node } from '../graphql/node.js';
import { DateScalar, DateTimeScalar } from '../graphql/scalars.js';
import { PackLink } from '../packs/pack.model.js';
import { SavedScope } from '../saved-boards/saved-board.model.js';
import type { ShareLinkRow } from './share-link-row.js';

export const QuestionEnum = wordsEnum(
  'Question',
  QUESTIONS,
  'What leadership asks of the board, in this order.',
);
export const SharedFieldEnum = wordsEnum(
  'SharedField',
  SHARED_FIELDS,
  'What readers outside are shown beside the sentences. People are never shown.',
);
export const ShareStateEnum = wordsEnum('ShareState', SHARE_STATES, 'Whether a link still opens its page.');

@ObjectType({
  implements: () => [Node],
  description: 'A page for readers outside: what they may read, until when. Its address is kept nowhere.',
})
export class ShareLink extends Node {
  @Field(() => String, { description: 'How the page is headed.' })
  title!: string;

  @Field(() => String, { description: 'What its readers are told first, in plain language.' })
  introduction!: string;

  @Field(() => LocaleEnum, { description: 'The language of the page.' })
  locale!: Locale;

  @Field(() => [QuestionEnum], { description: 'The questions it answers.' })
  questions!: readonly Question[];

  @Field(() => [SharedFieldEnum], { description: 'What it shows beside the sentences.' })
  fields!: readonly SharedField[];

  @Field(() => SavedScope, {
    description: 'What it is narrowed to, while it tells of the board as it stands.',
  })
  scope!: SavedScope;

  @Field(() => PackLink, {
    nullable: true,
    description: 'The frozen pack it tells of; null: the board as it stands.',
  })
  pack!: PackLink | null;

  @Field(() => DateScalar, { description: 'Its last day.' })
  until!: string;

  @Field(() => ShareStateEnum, { description: 'Whether it still opens.' })
  state!: ShareState;

  @Field(() => Int, { description: 'How often it was opened. By whom is not known.' })
  openings!: number;

  @Field(() => DateTimeScalar, { description: 'When it was made.' })
  madeAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was taken back.' })
  revokedAt!: Date | null;

  @Field(() => Int, { description: 'Give it back with a change.' })
  version!: number;

  /** For the resolver of `madeBy`. */
  madeById!: string;

  static from(row: ShareLinkRow, today: string): ShareLink {
    const { id, title, introduction, locale, questions, fields, until, openings, version, pack } = row;
    return Object.assign(new ShareLink(), {
      ...{
        id: globalId('shareLink', id),
        title,
        introduction,
        locale,
        questions,
        fields,
        until,
        openings,
        version,
      },
      state: shareState({ until, isRevoked: row.revoked_at !== null }, today),
      ...{
        scope: SavedScope.from(row),
        madeAt: row.made_at,
        revokedAt: row.revoked_at,
        madeById: row.made_by,
      },
      pack: pack && { id: globalId('pack', pack.id), title: pack.title, asOf: pack.as_of },
    });
  }
}
