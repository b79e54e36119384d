import { addDays } from '@levain/domain/time/day.js';
import type { Locale } from '@levain/domain/locale.js';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { publicAddress } from '../config/public-address.js';
import { Settings } from '../config/settings.js';
import type { Tenant } from '../database/acting-member.js';
import { PersonalLinks } from '../links/personal-links.js';
import { Letters, type Letter, type LetterKind, type OutboxRow } from '../mail/letters.js';
import { composeMessage, type MessageParts } from '../mail/messages/message.js';
import { recipientOf } from '../mail/recipient.js';
import { findAskedTask, type AskedTask } from './asked-task.js';
import { taskCalendar } from './task-calendar.js';
import { taskFacts } from './task-words.js';

/** A page that says what is asked stays open a month after the day: people are late. */
const DAYS_AFTER = 30;

/** Says to somebody what is asked of them, with a file for their calendar. */
@Injectable()
export class TaskLetter implements LetterKind<'taskAsked'> {
  readonly category = 'tasks';

  constructor(
    letters: Letters,
    private readonly links: PersonalLinks,
    private readonly settings: Settings,
  ) {
    letters.register('taskAsked', this);
  }

  async write(
    tx: EntityManager,
    tenant: Tenant,
    { id, payload }: OutboxRow<'taskAsked'>,
  ): Promise<Letter | null> {
    const task = await findAskedTask(tx, tenant, payload.taskId);
    const to = task && (await recipientOf(tx, tenant, task.person_id));
    if (!task || !to || task.state !== 'open') return null;
    const url = await this.links.issue(tx, tenant, {
      ...{ kind: 'contribution', personId: task.person_id, subjectId: task.id },
      expiresAt: new Date(`${addDays(task.due_on, DAYS_AFTER)}T23:59:59Z`),
    });
    const inside = task.has_account
      ? publicAddress(this.settings, `/experiments/${task.number}/tasks`)
      : null;
    const message = composeMessage(to.locale, {
      about: `EXP-${task.number} · ${task.title}`,
      facts: taskFacts(to.locale, task),
      ...WORDS[to.locale]({ task, name: to.name, url, inside }),
    });
    return { ...message, to, messageKey: id, attachments: [await taskCalendar(to.locale, task)] };
  }
}

interface Said {
  readonly task: AskedTask;
  readonly name: string;
  readonly url: string;
  readonly inside: string | null;
}

type Words = (said: Said) => Pick<MessageParts, 'subject' | 'paragraphs' | 'buttons' | 'after'>;

const plain = (label: string, url: string | null) => (url ? [{ label, url, look: 'plain' } as const] : []);

const WORDS: Readonly<Record<Locale, Words>> = {
  fr: ({ task, name, url, inside }) => ({
    subject: `${task.asker_name} compte sur vous : ${task.what}`,
    paragraphs: [`Bonjour ${name},`, `${task.asker_name} vous confie ceci :`, { quote: task.what }],
    buttons: [
      { label: 'Voir la tâche, dire que c’est fait', url, look: 'primary' },
      ...plain('Ouvrir dans Levain', inside),
    ],
    after: [
      'Le fichier joint l’ajoute à votre agenda.',
      'Si ce n’est pas possible, dites-le sur la même page : un mot suffit.',
    ],
  }),
  en: ({ task, name, url, inside }) => ({
    subject: `${task.asker_name} counts on you: ${task.what}`,
    paragraphs: [`Hello ${name},`, `${task.asker_name} asks this of you:`, { quote: task.what }],
    buttons: [
      { label: 'See the task, say it is done', url, look: 'primary' },
      ...plain('Open it in Levain', inside),
    ],
    after: [
      'The attached file adds it to your calendar.',
      'If it cannot be, say so on the same page: a word is enough.',
    ],
  }),
};
