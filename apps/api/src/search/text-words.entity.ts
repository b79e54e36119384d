import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { SearchKind } from './search-hit.model.js';

@Entity('text_words')
@Index('text_words_experiments_idx', { synchronize: false })
@Index('text_words_words_idx', { synchronize: false })
@Index('text_words_title_idx', { synchronize: false })
@ForeignKey('WorkspaceEntity', ['workspaceId'], ['workspaceId'], { onDelete: 'CASCADE' })
export class TextWordsEntity {
  @PrimaryColumn('uuid') workspaceId!: string;
  @PrimaryColumn('text') kind!: SearchKind;
  @PrimaryColumn('uuid') objectId!: string;
  @Column('boolean') isPrivate!: boolean;
  @Column('tsvector') title!: string;
  @Column('tsvector') words!: string;
}
