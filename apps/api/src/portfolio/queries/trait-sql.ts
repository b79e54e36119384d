import { TRAITS, type Trait } from '@levain/domain/portfolio/figures.js';

/** SQL condition: the trait is true of an entry of the portfolio. Its bits are in the order of the domain's words. */
export const hasTrait = (alias: string, trait: Trait): string =>
  `${alias}.traits & ${2 ** TRAITS.indexOf(trait)} <> 0`;
