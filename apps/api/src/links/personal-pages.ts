import { Injectable } from '@nestjs/common';
import type { FormFields } from './form-fields.js';
import type { Html } from './html.js';
import type { LinkKind } from './personal-links.js';
import type { Visit } from './visit.js';

/** What a personal link shows. The frame adds the rest. */
export interface PersonalPage {
  readonly title: string;
  readonly body: Html;
  /** 200 unless said. */
  readonly status?: number;
}

/** What a kind of link shows and does. Showing never changes anything: programs open every link of a mail before people do. */
export interface PersonalPageKind {
  show(visit: Visit): Promise<PersonalPage>;
  /** The person sent the form of the page. */
  act(visit: Visit, form: FormFields): Promise<PersonalPage>;
}

/** The pages behind personal links, by kind. Features register theirs. */
@Injectable()
export class PersonalPages {
  private readonly kinds = new Map<LinkKind, PersonalPageKind>();

  register(kind: LinkKind, page: PersonalPageKind): void {
    if (this.kinds.has(kind)) throw new Error(`The page of "${kind}" is registered twice.`);
    this.kinds.set(kind, page);
  }

  of(kind: LinkKind): PersonalPageKind {
    const page = this.kinds.get(kind);
    if (!page) throw new Error(`No page shows a link of the kind "${kind}".`);
    return page;
  }
}
