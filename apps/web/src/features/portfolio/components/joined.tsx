import { Fragment, type ReactNode } from 'react';
import { useLanguage } from '../../../i18n/language-provider.js';

/** "a, b and c" of elements, as the language joins them. */
export function Joined({ items }: { items: readonly ReactNode[] }) {
  const { locale } = useLanguage();
  const places = items.map((_, index) => String(index));
  const parts = new Intl.ListFormat(locale, { type: 'conjunction' }).formatToParts(places);
  return (
    <>
      {parts.map(({ type, value }, index) => (
        <Fragment key={index}>{type === 'element' ? items[Number(value)] : value}</Fragment>
      ))}
    </>
  );
}
