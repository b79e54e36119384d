import type { Locale } from '@levain/domain/locale.js';
import type { Person } from '@levain/domain/people/person.js';

/** What the directory says of somebody, as columns. */
export interface PersonColumns {
  readonly name: string;
  readonly email: string | null;
  readonly email_key: string | null;
  readonly site: string | null;
  readonly locale: Locale | null;
  readonly department_id: string | null;
  readonly manager_id: string | null;
}

interface Place {
  readonly departmentId: string | null;
  readonly managerId: string | null;
}

export function columnsOf({ name, email, site, locale }: Person, place: Place): PersonColumns {
  return {
    ...{ name, email: email?.address ?? null, email_key: email?.key ?? null, site, locale },
    ...{ department_id: place.departmentId, manager_id: place.managerId },
  };
}

/** The same, as the history says it. */
export const saidOf = (columns: PersonColumns) => ({
  ...{ name: columns.name, email: columns.email, site: columns.site, locale: columns.locale },
  ...{ departmentId: columns.department_id, managerId: columns.manager_id },
});
