/** What a column of a file can hold. */
export const COLUMN_ROLES = [
  'observedOn',
  'measure',
  'arm',
  'value',
  'covariate',
  'events',
  'total',
  'exposure',
  'n',
  'mean',
  'sd',
  'note',
  'ignored',
] as const;

/** One of {@link COLUMN_ROLES}. */
export type ColumnRole = (typeof COLUMN_ROLES)[number];

/** Roles that hold a figure. */
export const FIGURE_ROLES = [
  'value',
  'covariate',
  'events',
  'total',
  'exposure',
  'n',
  'mean',
  'sd',
] as const satisfies readonly ColumnRole[];

const WORDS: Readonly<Record<Exclude<ColumnRole, 'ignored'>, readonly string[]>> = {
  observedOn: [
    ...[
      'date',
      'day',
      'jour',
      'le',
      'semaine',
      'week',
      'week start',
      'mois',
      'month',
      'periode',
      'period',
      'date du releve',
    ],
    ...[
      'observed on',
      'debut de semaine',
      'week of',
      'day index',
      'semaine du',
      'created utc date',
      'ds',
      'timestamp',
    ],
  ],
  measure: ['mesure', 'measure', 'indicateur', 'indicator', 'metric', 'metrique', 'kpi'],
  arm: [
    ...[
      'bras',
      'arm',
      'groupe',
      'group',
      'variante',
      'variant',
      'condition',
      'version',
      'segment',
      'test version',
    ],
    ...['bras du test', 'cohorte', 'cohort', 'paid'],
  ],
  value: ['valeur', 'value', 'releve', 'reading', 'resultat', 'result', 'score', 'chiffre', 'figure'],
  covariate: [
    ...['avant', 'valeur avant', 'avant le test', 'avant le debut', 'valeur initiale', 'covariable'],
    ...[
      'periode precedente',
      'valeur precedente',
      'before',
      'value before',
      'before the test',
      'before the start',
    ],
    ...['pre', 'pre period', 'pre test', 'pre value', 'previous value', 'covariate'],
  ],
  events: [
    ...[
      'nombre',
      'count',
      'compte',
      'events',
      'cases',
      'cas',
      'evenements',
      'succes',
      'success',
      'successes',
      'conversions',
      'oui',
      'yes',
    ],
    ...['reussites', 'clics', 'clicks', 'numerateur', 'numerator', 'positifs'],
  ],
  total: [
    ...[
      'total',
      'sur',
      'out of',
      'denominateur',
      'denominator',
      'base',
      'exposes',
      'exposed',
      'visiteurs',
      'visitors',
    ],
    ...[
      'impressions',
      'vues',
      'views',
      'participants',
      'envois',
      'sent',
      'utilisateurs',
      'users',
      'essais',
      'trials',
    ],
  ],
  exposure: [
    ...[
      'exposition',
      'duree d exposition',
      'temps d exposition',
      'exposure',
      'exposure time',
      'time at risk',
    ],
    ...[
      'pour',
      'per',
      'duree',
      'duration',
      'semaines',
      'weeks',
      'heures',
      'hours',
      'jours',
      'days',
      'mois observes',
    ],
    ...['personnes semaines', 'semaines personnes', 'person weeks', 'person time', 'personnes temps'],
    ...['personnes jours', 'person days', 'personnes heures', 'person hours', 'milliers', 'thousands'],
  ],
  n: ['n', 'effectif', 'taille', 'size', 'sample size', 'taille de l echantillon', 'echantillon'],
  mean: ['moyenne', 'mean', 'average', 'avg', 'moy'],
  sd: ['ecart type', 'sd', 'stdev', 'std', 'std dev', 'standard deviation', 'et', 'sigma'],
  note: ['note', 'notes', 'commentaire', 'commentaires', 'comment', 'comments', 'remarque', 'remarques'],
};

/** The role whose words the header is, or null. */
export function roleNamed(key: string): Exclude<ColumnRole, 'ignored'> | null {
  const roles = Object.keys(WORDS) as Exclude<ColumnRole, 'ignored'>[];
  return roles.find((role) => WORDS[role].includes(key)) ?? null;
}
