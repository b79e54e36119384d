import { useKeptDraft } from '../../lib/use-kept-draft.js';

/** The address typed to sign in or for a forgotten password: whoever goes from one to the other types it once. */
export const useAddressDraft = () => useKeptDraft<{ readonly email: string }>('address');
