import type { RefusalCode } from '@levain/domain/refusal.js';
import type { ToldRefusal } from './server.js';
import type { Language } from './words.js';

/** The reasons that whoever brings readings meets, in French and in English. */
const REASONS: Partial<Record<RefusalCode, readonly [string, string]>> = {
  ARM_MISSING: ['Dites de quel groupe ou de quelle période il s’agit.', 'Say which group or period it is.'],
  ARM_UNKNOWN: [
    '« {text} » ne fait pas partie des groupes du pari.',
    '“{text}” is not one of the bet’s groups.',
  ],
  CELL_FORMULA: ['« {text} » est une formule. Collez la valeur.', '“{text}” is a formula. Paste its value.'],
  CELL_NOT_A_DATE: [
    '« {text} » n’est pas une date. Écrivez jj/mm/aaaa ou aaaa-mm-jj.',
    '“{text}” is not a date. Write dd/mm/yyyy or yyyy-mm-dd.',
  ],
  CELL_NOT_A_NUMBER: ['« {text} » n’est pas un nombre.', '“{text}” is not a number.'],
  CELL_UNREADABLE: ['Cette cellule est illisible.', 'This cell cannot be read.'],
  CHANGE_DATE_MISSING: ['Donnez la date du changement.', 'Give the date of the change.'],
  COLUMN_MISSING: ['La colonne « {column} » manque.', 'The column “{column}” is missing.'],
  COLUMN_REPEATED: ['La colonne « {column} » apparaît deux fois.', 'The column “{column}” appears twice.'],
  COUNT_ABOVE_TOTAL: [
    '{count} cas sur {total} : le nombre dépasse le total.',
    '{count} out of {total}: the count is above the total.',
  ],
  COUNT_MISSING: ['Le nombre de cas manque.', 'The count is missing.'],
  COUNT_NEGATIVE: ['Le nombre de cas ne peut pas être négatif.', 'The count cannot be negative.'],
  COUNT_NOT_WHOLE: ['Le nombre de cas est un nombre entier.', 'The count is a whole number.'],
  COVARIATE_WITHOUT_VALUE: [
    'Une valeur d’avant accompagne la valeur d’une seule personne.',
    'A value from before goes with the value of one person.',
  ],
  DATE_BEFORE_START: [
    'Le {date} vient avant le début du test ({start}).',
    '{date} comes before the start of the test ({start}).',
  ],
  DATE_INVALID: ['Cette date n’existe pas.', 'This date does not exist.'],
  DATE_IN_FUTURE: ['Le {date} n’est pas encore arrivé.', '{date} has not come yet.'],
  DATE_REQUIRED: ['Choisissez une date.', 'Choose a date.'],
  EXPERIMENT_CLOSED: [
    'Cette expérimentation est close : elle ne se réécrit pas. Lancez la suivante.',
    'This experiment is closed: it cannot be rewritten. Start the next one.',
  ],
  EXPOSURE_MISSING: [
    'L’exposition manque : sur combien de semaines, d’heures ou de milliers de personnes les cas sont comptés.',
    'The exposure is missing: how many weeks, hours or thousands of people the cases are counted over.',
  ],
  EXPOSURE_NOT_POSITIVE: [
    'L’exposition est un nombre plus grand que zéro.',
    'The exposure is a number above zero.',
  ],
  FIGURE_OUT_OF_RANGE: [
    'Ce nombre est trop grand ou trop petit pour être calculé : vérifiez-le.',
    'This number is too large or too small to compute with: check it.',
  ],
  FILE_BINARY: [
    'La ligne {line} n’est pas du texte : ce n’est pas un fichier CSV.',
    'Line {line} is not text: this is no CSV file.',
  ],
  FILE_EMPTY: ['Le fichier est vide.', 'The file is empty.'],
  FILE_ENCODING_UNKNOWN: [
    'Les caractères du fichier ne sont pas reconnus. Enregistrez-le en CSV UTF-8.',
    'The file’s characters are not recognised. Save it as CSV UTF-8.',
  ],
  FILE_HEADER_MISSING: [
    'La première ligne doit nommer les colonnes.',
    'The first line must name the columns.',
  ],
  FILE_NO_GOOD_ROW: ['Aucune ligne n’est bonne : rien à importer.', 'No row is good: nothing to import.'],
  FILE_ROWS_REFUSED: [
    'Lignes refusées : {bad}. Lignes bonnes : {good}. Rien de cet envoi n’est enregistré.',
    'Rows refused: {bad}. Rows good: {good}. Nothing of this request is recorded.',
  ],
  FILE_TOO_LARGE: [
    'Le fichier dépasse {max} Mo. Coupez-le en plusieurs.',
    'The file is over {max} MB. Split it.',
  ],
  FILE_TOO_MANY_COLUMNS: [
    'Plus de {max} colonnes. Gardez celles du pari.',
    'Over {max} columns. Keep those of the bet.',
  ],
  FILE_TOO_MANY_ROWS: [
    'Plus de {max} lignes. Coupez le fichier en plusieurs.',
    'Over {max} rows. Split the file.',
  ],
  FILE_TYPE_REFUSED: [
    'Ce type de fichier n’est pas lu ici. Enregistrez-le en CSV.',
    'This type of file is not read here. Save it as CSV.',
  ],
  FILE_UNREADABLE: [
    'Lecture impossible à partir de la ligne {line} : un guillemet n’est sans doute pas fermé.',
    'Cannot be read from line {line}: a quotation mark is probably not closed.',
  ],
  IDEMPOTENCY_KEY_REUSED: [
    'Ce fichier a déjà été envoyé sous un autre nom, ou le plan a changé depuis. Relisez ce qui est enregistré avant d’aller plus loin.',
    'This file was sent before under another name, or the plan changed since. Look at what is recorded before you go on.',
  ],
  LINE_TOO_LONG: ['Cette ligne dépasse {max} caractères.', 'This line is longer than {max} characters.'],
  LINE_UNREADABLE: [
    'Cette ligne n’est pas un relevé en JSON : {text}',
    'This line is not a reading in JSON: {text}',
  ],
  MEASUREMENTS_CLOSED: [
    'Les relevés sont clos : le verdict a été rendu.',
    'Measurements are closed: the verdict has been given.',
  ],
  MEASURE_MISSING: ['Dites de quelle mesure il s’agit.', 'Say which measure it is.'],
  MEASURE_UNKNOWN: [
    '« {text} » ne fait pas partie des mesures du pari.',
    '“{text}” is not one of the bet’s measures.',
  ],
  NOT_ALLOWED: [
    'Votre rôle ne permet pas cet acte. Demandez à la personne responsable ou à la coordination.',
    'Your role does not allow this. Ask the owner or a coordinator.',
  ],
  NOT_FOUND: [
    'Introuvable : cet élément n’existe pas, ou n’existe plus, dans votre espace.',
    'Not found: it does not exist, or no longer exists, in your workspace.',
  ],
  NUMBER_INVALID: ['Ceci n’est pas un nombre.', 'This is not a number.'],
  READING_DUPLICATE: [
    'Le même relevé figure déjà à la ligne {line}.',
    'The same measurement is already on line {line}.',
  ],
  READING_TAKEN: [
    'Un relevé existe déjà pour le {date}. Corrigez-le plutôt.',
    'There is already a measurement for {date}. Correct it instead.',
  ],
  ROW_RAGGED: ['{found} cellules au lieu de {expected}.', '{found} cells instead of {expected}.'],
  SAMPLE_SIZE_INVALID: [
    'L’effectif est un nombre entier, au moins 1.',
    'The sample size is a whole number, at least 1.',
  ],
  SAMPLE_SIZE_MISSING: ['L’effectif manque.', 'The sample size is missing.'],
  SPREAD_MISSING: ['L’écart-type manque.', 'The standard deviation is missing.'],
  SPREAD_NEGATIVE: ['L’écart-type ne peut pas être négatif.', 'The standard deviation cannot be negative.'],
  TEST_NOT_STARTED: ['Le test n’a pas commencé.', 'The test has not started.'],
  TEXT_INVALID: [
    'Ce texte contient des caractères qui ne peuvent pas être gardés. Retapez-le.',
    'This text holds characters that cannot be kept. Type it again.',
  ],
  TEXT_TOO_LONG: ['Au plus {max} caractères.', 'At most {max} characters.'],
  TOO_MANY_ITEMS: ['Au plus {max} éléments.', 'At most {max} items.'],
  TOTAL_MISSING: ['Le total manque.', 'The total is missing.'],
  TOTAL_NOT_POSITIVE: [
    'Le total est un nombre entier, au moins 1.',
    'The total is a whole number, at least 1.',
  ],
  VALUE_MISSING: ['La valeur manque.', 'The value is missing.'],
  VALUE_OUT_OF_BOUNDS: [
    'La valeur sort des bornes de la mesure.',
    'The value is outside the bounds of the measure.',
  ],
};

const isKnown = (code: string): code is RefusalCode => Object.hasOwn(REASONS, code);
/** What concerns no cell says so by itself. */
const OF_THE_FILE = new Set(['file', 'columns']);
/** A terminal obeys these. */
const UNSHOWABLE = /[\p{Cc}\p{Cs}]/gu;

/** A reason in words; one without words here by its code and what it quotes. */
export function refusalWords({ code, field, parameters = {} }: ToldRefusal, language: Language): string {
  const number = new Intl.NumberFormat(language);
  const shown = (value: string | number | undefined): string =>
    typeof value === 'number' ? number.format(value) : String(value ?? '').replace(UNSHOWABLE, ' ');
  const words = isKnown(code) ? REASONS[code]?.[language === 'fr' ? 0 : 1] : undefined;
  const said = words?.replace(/\{(\w+)\}/g, (_, name: string) => shown(parameters[name]));
  const quoted = Object.entries(parameters).map(([name, value]) => `${name}=${shown(value)}`);
  const reason = said ?? [shown(code), ...quoted].join(' ');
  return field && !OF_THE_FILE.has(field)
    ? `${shown(field)}${language === 'fr' ? ' : ' : ': '}${reason}`
    : reason;
}
