import type { ReadingLevel } from '@levain/domain/boards/questions.js';
import { RHYTHMS, type Rhythm } from '@levain/domain/digests/digest.js';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { wordsEnum } from '../graphql/domain-enums.js';
import { globalId } from '../graphql/global-id.js';
import { Node } from '../graphql/node.js';
import { DateTimeScalar } from '../graphql/scalars.js';
import { MetricLevelEnum } from '../metrics/metric.model.js';
import { SavedScope } from '../saved-boards/saved-board.model.js';
import type { PersonDigestRow } from './digest-row.js';

export const RhythmEnum = wordsEnum('Rhythm', RHYTHMS, 'How often a digest is written.');

@ObjectType({
  implements: () => [Node],
  description:
    'What one person is written regularly: decisions first, then what is otherwise since the last time.',
})
export class Digest extends Node {
  @Field(() => RhythmEnum, { description: 'How often.' })
  rhythm!: Rhythm;

  @Field(() => MetricLevelEnum, { description: 'For whom it is read.' })
  level!: ReadingLevel;

  @Field(() => SavedScope, { description: 'What it is narrowed to.' })
  scope!: SavedScope;

  @Field(() => String, { description: 'Where its mornings are, as an IANA time zone.' })
  timeZone!: string;

  @Field(() => DateTimeScalar, { description: 'When the next one goes out.' })
  nextAt!: Date;

  @Field(() => Boolean, {
    description: 'Whether its reader has an account; without one, a page of its own is linked.',
  })
  hasAccount!: boolean;

  @Field(() => Boolean, { description: 'Whether it goes to the viewer.' })
  isMine!: boolean;

  @Field(() => DateTimeScalar, { description: 'Since when.' })
  startedAt!: Date;

  @Field(() => Int, { description: 'Give it back with a change.' })
  version!: number;

  /** For the resolver of `person`. */
  personId!: string;

  static from(row: PersonDigestRow, viewer: { readonly personId: string }): Digest {
    return Object.assign(new Digest(), {
      ...{ id: globalId('digest', row.id), rhythm: row.rhythm, level: row.level, version: row.version },
      ...{
        scope: SavedScope.from(row),
        timeZone: row.time_zone,
        nextAt: row.next_at,
        startedAt: row.started_at,
      },
      ...{ hasAccount: row.has_account, isMine: row.person_id === viewer.personId, personId: row.person_id },
    });
  }
}

@ObjectType({ description: 'Words of a digest under one heading.' })
export class DigestPart {
  @Field(() => String, { description: 'The heading.' })
  title!: string;

  @Field(() => [String], { description: 'Its lines.' })
  lines!: string[];
}

@ObjectType({ description: 'A digest as it would go out now.' })
export class DigestPreview {
  @Field(() => Digest, { description: 'The digest.' })
  digest!: Digest;

  @Field(() => String, { description: 'Its subject.' })
  subject!: string;

  @Field(() => [String], { description: 'What stands before the headings.' })
  lead!: string[];

  @Field(() => [DigestPart], { description: 'What it says, in its order.' })
  parts!: DigestPart[];
}
