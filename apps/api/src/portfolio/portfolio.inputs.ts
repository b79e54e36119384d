import { GROUPINGS, TRAITS } from '@levain/domain/portfolio/figures.js';
import { wordsEnum } from '../graphql/domain-enums.js';

export const PortfolioGroupingEnum = wordsEnum(
  'PortfolioGrouping',
  GROUPINGS,
  'What a portfolio is grouped by; a quarter is that in which the test ended.',
);

export const ExperimentTraitEnum = wordsEnum(
  'ExperimentTrait',
  TRAITS,
  'What a portfolio counts of an experiment, as the figures of the same names say.',
);
