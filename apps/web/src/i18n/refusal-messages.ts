import type { RefusalCode } from '@levain/domain/refusal.js';
import type english from './en/refusals.json';
import type french from './fr/refusals.json';

type Wording = Record<`refusals.${RefusalCode}`, string>;
type Complete<Catalogue extends Wording> = keyof Catalogue;

/** Does not compile while a way to say no lacks its words in one of the languages. */
export type RefusalMessageId = Complete<typeof french> & Complete<typeof english> & keyof Wording;
