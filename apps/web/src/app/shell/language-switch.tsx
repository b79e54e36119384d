import { Button } from '@mantine/core';
import { LOCALES } from '@levain/domain/locale.js';
import { useClient } from 'urql';
import { useLanguage } from '../../i18n/language-provider.js';
import { LOCALE_NAME } from '../../i18n/locale.js';
import { graphql } from '../../lib/graphql/graphql.js';

const ChooseLocale = graphql(`
  mutation ChooseLocale($locale: Locale!) {
    chooseLocale(locale: $locale) {
      member {
        id
        locale
      }
    }
  }
`);

/** Two languages, so one button: it says the other one, in that language. */
export function LanguageSwitch({ remember = true }: { remember?: boolean }) {
  const { locale, change } = useLanguage();
  const client = useClient();
  const other = LOCALES.find((candidate) => candidate !== locale) ?? locale;
  const choose = async () => {
    await change(other);
    if (remember) await client.mutation(ChooseLocale, { locale: other }).toPromise();
  };
  return (
    <Button
      variant="subtle"
      color="gray"
      px={10}
      onClick={() => void choose()}
      lang={other}
      aria-label={`${other.toUpperCase()}, ${LOCALE_NAME[other]}`}
    >
      {other.toUpperCase()}
    </Button>
  );
}
