import type { Locale } from '@levain/domain/locale.js';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { LocaleEnum } from '../graphql/domain-enums.js';
import { globalId } from '../graphql/global-id.js';
import { Node } from '../graphql/node.js';

export interface WorkspaceRow {
  workspace_id: string;
  name: string;
  is_demo: boolean;
  locale: Locale;
  version: number;
}

@ObjectType({
  implements: () => [Node],
  description: 'What one organisation keeps in Levain; nothing crosses its border.',
})
export class Workspace extends Node {
  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => Boolean, { description: 'Whether it is the demonstration.' })
  isDemo!: boolean;

  @Field(() => LocaleEnum, { description: 'The language new members begin with.' })
  locale!: Locale;

  @Field(() => Int, { description: 'Give it back with a change.' })
  version!: number;

  static from(row: WorkspaceRow): Workspace {
    return Object.assign(new Workspace(), {
      id: globalId('workspace', row.workspace_id),
      name: row.name,
      isDemo: row.is_demo,
      locale: row.locale,
      version: row.version,
    });
  }
}
