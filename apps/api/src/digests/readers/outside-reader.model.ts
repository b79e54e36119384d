import type { ReadingLevel } from '@levain/domain/boards/questions.js';
import type { Rhythm } from '@levain/domain/digests/digest.js';
import { maskedAddress, READER_STATES, type ReaderState } from '@levain/domain/digests/outside-reader.js';
import type { Locale } from '@levain/domain/locale.js';
import { can } from '@levain/domain/members/role.js';
import type { SharedField } from '@levain/domain/sharing/share-link.js';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { ActingMember } from '../../database/acting-member.js';
import { momentOf } from '../../database/moment.js';
import { LocaleEnum, wordsEnum } from '../../graphql/domain-enums.js';
import { globalId } from '../../graphql/global-id.js';
import { Node } from '../../graphql/node.js';
import { DateTimeScalar } from '../../graphql/scalars.js';
import { MetricLevelEnum } from '../../metrics/metric.model.js';
import { SavedScope } from '../../saved-boards/saved-board.model.js';
import { SharedFieldEnum } from '../../sharing/share-link.model.js';
import { RhythmEnum } from '../digest.model.js';
import { stateOf, type ReaderRow } from './reader-row.js';

export const ReaderStateEnum = wordsEnum(
  'ReaderState',
  READER_STATES,
  'Where somebody outside stands who was invited to read a digest.',
);

@ObjectType({
  implements: () => [Node],
  description:
    'An address outside that was invited to read a digest. Nothing but the invitation is sent to it until it confirms.',
})
export class OutsideReader extends Node {
  @Field(() => String, {
    nullable: true,
    description:
      'The address; only its first letter and its host for whoever may not share outside, null once it was erased.',
  })
  address!: string | null;

  @Field(() => ReaderStateEnum, { description: 'Where they stand.' })
  state!: ReaderState;

  @Field(() => String, { description: 'The word that went with the invitation.' })
  word!: string;

  @Field(() => LocaleEnum, { description: 'The language they are written in.' })
  locale!: Locale;

  @Field(() => RhythmEnum, { description: 'How often.' })
  rhythm!: Rhythm;

  @Field(() => MetricLevelEnum, { description: 'For whom it is read.' })
  level!: ReadingLevel;

  @Field(() => [SharedFieldEnum], { description: 'What they are shown beside the sentences.' })
  fields!: readonly SharedField[];

  @Field(() => SavedScope, { description: 'What it is narrowed to.' })
  scope!: SavedScope;

  @Field(() => DateTimeScalar, { description: 'When they were invited.' })
  invitedAt!: Date;

  @Field(() => DateTimeScalar, { description: 'Until when they may say yes.' })
  expiresAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When they confirmed.' })
  confirmedAt!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it ended.' })
  endedAt!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the last digest went out to them.' })
  lastSentAt!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the next one does, while they read.' })
  nextAt!: Date | null;

  @Field(() => Int, { description: 'Give it back with a change.' })
  version!: number;

  /** For the resolver of `invitedBy`. */
  invitedById!: string;

  static from(row: ReaderRow, viewer: ActingMember): OutsideReader {
    const state = stateOf(row, momentOf(viewer));
    const { address, word, locale, rhythm, level, fields, version } = row;
    const shown = address !== null && !can(viewer.role, 'shareOutside') ? maskedAddress(address) : address;
    return Object.assign(new OutsideReader(), {
      ...{ id: globalId('outsideReader', row.id), address: shown, state, word, locale, rhythm, level },
      ...{ fields, scope: SavedScope.from(row), invitedAt: row.invited_at, expiresAt: row.expires_at },
      ...{ confirmedAt: row.confirmed_at, endedAt: row.ended_at, lastSentAt: row.last_sent_at },
      ...{ nextAt: state === 'reading' ? row.next_at : null, version, invitedById: row.invited_by },
    });
  }
}
