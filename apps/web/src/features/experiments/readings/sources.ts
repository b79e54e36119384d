import type { ExplanationCode, SensitivityCheck } from '@levain/domain/statistics/analysis-codes.js';

/** Where each formula is published. Names and titles are the same in every language. */
export const SOURCES: Partial<Record<ExplanationCode, string>> = {
  INTERVAL_NEWCOMBE: 'R. G. Newcombe, Statistics in Medicine 17:873–890, 1998',
  INTERVAL_WELCH: 'B. L. Welch, Biometrika 34:28–35, 1947',
  INTERVAL_RATES: 'G. Y. Zou & A. Donner, Statistics in Medicine 27:1693–1702, 2008',
  INTERVAL_PAIRED: 'Student, Biometrika 6:1–25, 1908; T. Tango, Statistics in Medicine 17:891–908, 1998',
  INTERVAL_FOUR_CELLS: 'D. Card & A. Krueger, American Economic Review 84:772–793, 1994',
  INTERVAL_SEQUENCE:
    'I. Waudby-Smith et al., arXiv:2103.06476; S. Howard et al., Annals of Statistics 49:1055–1080, 2021',
  INTERVAL_TIME_SERIES:
    'D. M. Cooper & R. Thompson, Biometrika 64:625–628, 1977; S. L. Turner et al., BMC Medical Research Methodology 21:181, 2021',
  INTERVAL_BONFERRONI: 'O. J. Dunn, Journal of the American Statistical Association 56:52–64, 1961',
  TEST_POOLED_Z: 'K. Pearson, Philosophical Magazine 50:157–175, 1900',
  TEST_FISHER_EXACT: 'R. A. Fisher, Journal of the Royal Statistical Society 85:87–94, 1922',
  TEST_WELCH: 'B. L. Welch, Biometrika 34:28–35, 1947',
  TEST_RATES_EXACT: 'J. Przyborowski & H. Wilenski, Biometrika 31:313–323, 1940',
  TEST_PAIRED_T: 'Student, Biometrika 6:1–25, 1908',
  TEST_MCNEMAR: 'Q. McNemar, Psychometrika 12:153–157, 1947',
  TEST_ALWAYS_VALID: 'R. Johari et al., Operations Research 70:1806–1821, 2022',
  COVARIATE_ADJUSTED: 'A. Deng et al., WSDM 2013',
  TEST_TIME_SERIES: 'S. L. Turner et al., BMC Medical Research Methodology 21:181, 2021',
  P_ADJUSTED_HOLM: 'S. Holm, Scandinavian Journal of Statistics 6:65–70, 1979',
  SAMPLE_RATIO_CHI_SQUARE: 'A. Fabijan et al., KDD 2019',
  SAMPLE_RATIO_EXACT: 'A. Fabijan et al., KDD 2019',
  LIMITS_FROM_BASELINE: 'W. A. Shewhart, 1931; D. J. Wheeler, Understanding Variation, 1993',
  LIMITS_FROM_COUNTS: 'D. C. Montgomery, Introduction to Statistical Quality Control',
  LIMITS_FITTED_TO_NEIGHBOURS: 'D. B. Laney, Quality Engineering 14:531–537, 2002',
  MOVING_RANGES_SCREENED: 'L. S. Nelson, Journal of Quality Technology 14:172–173, 1982',
};

export const CHECK_SOURCES: Partial<Record<SensitivityCheck, string>> = {
  miettinenNurminen: 'O. Miettinen & M. Nurminen, Statistics in Medicine 4:213–226, 1985',
  riskRatio: 'D. Katz et al., Biometrics 34:469–474, 1978',
  fisherExact: 'R. A. Fisher, Journal of the Royal Statistical Society 85:87–94, 1922',
  mannWhitney: 'H. B. Mann & D. R. Whitney, Annals of Mathematical Statistics 18:50–60, 1947',
  permutation: 'E. J. G. Pitman, Supplement to the JRSS 4:119–130, 1937',
  signedRanks: 'F. Wilcoxon, Biometrics Bulletin 1:80–83, 1945',
};

/** The Bayesian reading of shares, figures and series. */
export const POSTERIOR_SOURCE = 'A. Gelman et al., Bayesian Data Analysis, 3rd ed., 2013';
