import type { Type } from '@nestjs/common';

/** The feature modules, in the order of the product's words. */
export const FEATURES: Type[] = [];
