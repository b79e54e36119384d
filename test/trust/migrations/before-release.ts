const INDEX = 'require-concurrent-index-creation';
const INDEX_GOES = 'require-concurrent-index-deletion';
const VALID_AT_ONCE = 'constraint-missing-not-valid';
const FOREIGN_KEY = 'adding-foreign-key-constraint';

/**
 * What these rules guard against takes long, or is felt by the version before, on tables that are full. These migrations came before the
 * first release: they run on tables that nobody has filled, and are not rewritten, because databases remember them. Whatever comes after
 * keeps to every rule: nothing is added here.
 */
export const BEFORE_RELEASE: Readonly<Record<string, readonly string[]>> = {
  Evidence1763700000004: [FOREIGN_KEY, VALID_AT_ONCE],
  RatesAndCovariates1763800000002: [VALID_AT_ONCE],
  PeopleGround1763900000001: [FOREIGN_KEY, INDEX, VALID_AT_ONCE],
  LinksAndMail1763900000002: [INDEX, INDEX_GOES],
  Involving1763900000005: [VALID_AT_ONCE],
  Learnings1764000000007: [INDEX],
  Summaries1764000000009: [INDEX, INDEX_GOES],
  Outside1764000000010: [VALID_AT_ONCE],
  Roadmap1764000000011: [INDEX],
  OutsideReaders1764000000015: [FOREIGN_KEY, INDEX, VALID_AT_ONCE, 'ban-drop-not-null'],
  FoundFast1764000000016: [INDEX, 'adding-not-nullable-field'],
  FiltersOfOne1764000000019: [INDEX],
  ApiTokens1764000000020: [VALID_AT_ONCE],
  SignIn1764000000022: [VALID_AT_ONCE, 'adding-field-with-default', 'disallowed-unique-constraint'],
};
