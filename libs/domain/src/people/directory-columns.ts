import { refusal, type Refusal } from '../refusal.js';
import { headerKey } from '../text/header-key.js';

/** What a column of a directory can hold. */
export const DIRECTORY_ROLES = [
  'name',
  'givenName',
  'familyName',
  'email',
  'department',
  'manager',
  'site',
  'ignored',
] as const;

/** One of {@link DIRECTORY_ROLES}. */
export type DirectoryRole = (typeof DIRECTORY_ROLES)[number];

type HeldRole = Exclude<DirectoryRole, 'ignored'>;

// The manager comes before the address: "e-mail du responsable" is both.
const WORDS: Readonly<Record<HeldRole, readonly string[]>> = {
  manager: [
    ...['manager', 'manager email', 'manager e mail', 'email manager', 'e mail manager', 'managers email'],
    ...[
      'manager s email',
      'manager mail',
      'supervisor',
      'supervisor email',
      'line manager',
      'reports to',
      'boss',
    ],
    ...['responsable', 'email responsable', 'e mail responsable', 'email du responsable', 'mail responsable'],
    ...['e mail du responsable', 'mail du responsable', 'courriel du responsable', 'responsable email'],
    ...[
      'hierarchique',
      'responsable hierarchique',
      'superieur',
      'superieur hierarchique',
      'n 1',
      'email n 1',
      'chef',
    ],
    ...['email du manager', 'e mail du manager', 'mail du manager', 'courriel du manager'],
  ],
  email: [
    ...[
      'email',
      'e mail',
      'mail',
      'courriel',
      'adresse',
      'adresse electronique',
      'adresse mail',
      'adresse email',
    ],
    ...[
      'adresse e mail',
      'email address',
      'e mail address',
      'mail address',
      'work email',
      'email professionnel',
    ],
    ...['mail professionnel', 'adresse professionnelle', 'upn', 'user principal name', 'login'],
  ],
  givenName: ['prenom', 'prenoms', 'first name', 'firstname', 'given name', 'givenname', 'forename'],
  familyName: [
    ...[
      'nom de famille',
      'nom d usage',
      'last name',
      'lastname',
      'surname',
      'family name',
      'familyname',
      'sn',
    ],
  ],
  name: [
    ...[
      'nom',
      'name',
      'nom complet',
      'full name',
      'fullname',
      'display name',
      'displayname',
      'nom et prenom',
    ],
    ...[
      'prenom et nom',
      'nom prenom',
      'prenom nom',
      'personne',
      'person',
      'collaborateur',
      'employee',
      'salarie',
    ],
    ...['agent', 'employee name', 'cn'],
  ],
  department: [
    ...[
      'direction',
      'department',
      'departement',
      'service',
      'equipe',
      'team',
      'unit',
      'unite',
      'division',
      'pole',
    ],
    ...[
      'entite',
      'organisation',
      'organization',
      'business unit',
      'dept',
      'direction service',
      'rattachement',
    ],
  ],
  site: [
    ...[
      'site',
      'lieu',
      'location',
      'office',
      'bureau',
      'ville',
      'city',
      'implantation',
      'etablissement',
      'agence',
    ],
    ...['localisation', 'workplace', 'lieu de travail', 'plant', 'campus'],
  ],
};

const HELD = Object.keys(WORDS) as HeldRole[];

function roleNamed(header: string): DirectoryRole {
  const key = headerKey(header);
  return HELD.find((role) => WORDS[role].includes(key)) ?? 'ignored';
}

/**
 * What each column of a header holds, by its words in French and English; the first column keeps a role. "Nom" beside
 * "Prénom" is the family name. A person corrects it before anything is read for good.
 */
export function suggestDirectoryColumns(header: readonly string[]): readonly DirectoryRole[] {
  const named = header.map(roleNamed);
  const first = named.map((role, index) => (named.indexOf(role) === index ? role : 'ignored'));
  const split = first.includes('givenName') && !first.includes('familyName');
  return split ? first.map((role) => (role === 'name' ? 'familyName' : role)) : first;
}

/**
 * What the columns lack before rows can be read: an address (it is the identity), a name, whole or in its two parts
 * (`COLUMN_MISSING`), or a role held twice (`COLUMN_REPEATED`).
 */
export function missingDirectoryColumns(columns: readonly DirectoryRole[]): readonly Refusal[] {
  const refusals: Refusal[] = [];
  const named = ['name', 'givenName', 'familyName'] as const;
  if (!columns.includes('email')) refusals.push(refusal('COLUMN_MISSING', 'columns', { column: 'email' }));
  if (!named.some((role) => columns.includes(role)))
    refusals.push(refusal('COLUMN_MISSING', 'columns', { column: 'name' }));
  columns.forEach((role, index) => {
    if (role !== 'ignored' && columns.indexOf(role) < index)
      refusals.push(refusal('COLUMN_REPEATED', `columns.${index}`, { column: role }));
  });
  return refusals;
}
