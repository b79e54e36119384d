import { changes } from '@levain/domain/audit/event.js';
import type { ReactNode } from 'react';
import type { MessageId } from '../../../i18n/message-id.js';
import { T, useText, type Text } from '../../../i18n/use-text.js';
import { useFormat, type Format } from '../../../ui/use-format.js';
import { isAboutSomebody, PeopleNamed } from './event-about.js';
import type { AdministrativeEvent } from './workspace-history.js';

type Data = Readonly<Record<string, unknown>>;

const dataOf = (value: unknown): Data => (typeof value === 'object' && value !== null ? (value as Data) : {});

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The fields of a person’s record, as the directory calls them. */
const FIELDS = ['email', 'site', 'locale', 'departmentId', 'managerId'] as const;

/** What the words of an event say beside its sentence: a role, a name that changed, until when. */
function wordsOf(event: AdministrativeEvent, text: Text, format: Format): readonly string[] {
  const [before, after] = [dataOf(event.before), dataOf(event.after)];
  const word = (group: string, value: unknown): string[] =>
    typeof value === 'string' ? [text(`${group}.${value}` as MessageId)] : [];
  const changed = (was: string | undefined, is: string | undefined): string[] =>
    was && is && was !== is ? [text('settings.history.change', { before: was, after: is })] : is ? [is] : [];
  const until = after['until'];
  if (event.kind === 'memberInvited' || event.kind === 'memberRoleChanged') {
    const [was, is] = [before, after].map(({ role }) => word('words.memberRole', role)[0]);
    return changed(was, is);
  }
  if (event.kind === 'personCorrected') {
    const fields = changes(before, after).map(({ field }) => field);
    return [
      ...(fields.includes('name') ? changed(String(before['name'] ?? ''), String(after['name'] ?? '')) : []),
      ...FIELDS.filter((field) => fields.includes(field)).map((field) =>
        text(`settings.history.field.${field}`),
      ),
    ];
  }
  if (event.kind.endsWith('Renamed'))
    return changed(String(before['name'] ?? ''), String(after['name'] ?? ''));
  return [
    ...word('settings.history.area', after['area'] ?? before['area']),
    ...(event.objectType === 'apiToken' ? word('tokens.scope', after['scope']) : []),
    ...(typeof until === 'string' && DAY.test(until)
      ? [text('settings.history.until', { day: format.day(until) })]
      : []),
  ];
}

/** What is said below the sentence; null where there is nothing more. */
export function useEventMore(): (event: AdministrativeEvent) => ReactNode {
  const text = useText();
  const format = useFormat();
  return (event) => {
    const words = wordsOf(event, text, format);
    const people = isAboutSomebody(event) ? [] : (event.subject?.people ?? []);
    const others = people.filter(({ id }) => event.objectType !== 'apiToken' || id !== event.person?.id);
    if (words.length === 0 && others.length === 0) return null;
    const named = <PeopleNamed key="people" people={others} />;
    return (
      <>
        {words.join(' · ')}
        {words.length > 0 && others.length > 0 && ' · '}
        {others.length > 0 &&
          (event.objectType === 'apiToken' ? (
            <T id="settings.history.whose" values={{ member: named }} />
          ) : (
            named
          ))}
      </>
    );
  };
}
