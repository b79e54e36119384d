import { Injectable } from '@nestjs/common';
import type { Refusal } from '@levain/domain/refusal.js';
import { directoryOf, resolveName } from '@levain/domain/nominations/name.js';
import type { EntityManager } from 'typeorm';
import { done, refused, type CommandResult } from '../../database/command-result.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import type { FormFields } from '../../links/form-fields.js';
import { PersonalLinks } from '../../links/personal-links.js';
import { PersonalPages, type PersonalPage, type PersonalPageKind } from '../../links/personal-pages.js';
import { usedPage } from '../../links/plain-pages.js';
import type { Visit } from '../../links/visit.js';
import { InvitationAnswering, type GivenAnswer } from '../invitation-answering.js';
import { invitationBody } from './invitation-body.js';
import { openInvitation, type OpenInvitation } from './invitation-visit.js';
import { answeredPage, overPage } from './invitation-ends.js';

/** Yes, not this time, or someone else: by the link of a message, without an account. */
@Injectable()
export class InvitationPage implements PersonalPageKind {
  constructor(
    pages: PersonalPages,
    private readonly unitOfWork: UnitOfWork,
    private readonly links: PersonalLinks,
    private readonly answering: InvitationAnswering,
  ) {
    pages.register('invitation', this);
  }

  async show(visit: Visit): Promise<PersonalPage> {
    const invitation = await this.unitOfWork.read(visit.actor, (tx) => openInvitation(tx, visit));
    return invitation ? invitationBody(visit, invitation) : overPage(visit.actor.locale);
  }

  async act(visit: Visit, form: FormFields): Promise<PersonalPage> {
    const given = answerOf(form);
    let opened: OpenInvitation | null = null;
    const written = await this.unitOfWork.write(visit.actor, async (tx) => {
      const used = await this.links.use(tx, visit);
      if (!used.ok) return used;
      opened = await openInvitation(tx, visit);
      if (!opened) return done(null);
      return this.answer(tx, visit, { opened, given, name: form.one('someoneElse') });
    });
    const { locale } = visit.actor;
    if (written.ok) return opened ? answeredPage(locale, opened, given) : overPage(locale);
    const refusals = written.error.kind === 'refused' ? written.error.refusals : [];
    if (!opened || written.error.kind !== 'refused') return usedPage(locale);
    return { ...invitationBody(visit, opened, { refusals, form }), status: 422 };
  }

  /** Somebody named by hand is looked up among those who are there; a name that means nobody, or several, stays a name. */
  private async answer(
    tx: EntityManager,
    visit: Visit,
    { opened, given, name }: { opened: OpenInvitation; given: GivenAnswer; name: string },
  ): Promise<CommandResult<unknown>> {
    const suggested = given.accept || !name ? {} : await suggestionOf(tx, visit, name);
    const { record, row } = opened;
    const answered = await this.answering.answer(
      tx,
      visit.actor,
      { record, row },
      { ...given, ...suggested },
    );
    return answered.ok || answered.error.kind === 'refused' ? answered : refused(CHANGED);
  }
}

const CHANGED: readonly Refusal[] = [{ code: 'VERSION_CONFLICT' }];

function answerOf(form: FormFields): GivenAnswer {
  const accept = form.one('answer') !== 'no';
  const probability = form.one('probability');
  return {
    accept,
    reason: accept ? null : form.one('reason'),
    namesMe: form.one('namesMe') === 'yes',
    acceptAboveLimit: form.one('above') === 'yes',
    probability: accept && probability !== '' ? Number(probability) : null,
  };
}

async function suggestionOf(
  tx: EntityManager,
  { actor }: Visit,
  name: string,
): Promise<Pick<GivenAnswer, 'suggestedPersonId' | 'suggestedName'>> {
  const people: { id: string; name: string }[] = await tx.query(
    'SELECT id, name FROM people WHERE workspace_id = $1 AND left_at IS NULL AND forgotten_at IS NULL',
    [actor.workspaceId],
  );
  const found = resolveName(name, directoryOf(people));
  return found.kind === 'person' ? { suggestedPersonId: found.person.id } : { suggestedName: name };
}
