import { outsideTitle } from '@levain/domain/sharing/outside-sentences.js';
import { useLanguage } from '../../../i18n/language-provider.js';
import { useText } from '../../../i18n/use-text.js';
import { useAct } from '../../../lib/graphql/use-act.js';
import { useMay } from '../../../lib/viewer.js';
import { GivenItem } from '../../../ui/given-list.js';
import { Revoke } from '../../../ui/revoke.js';
import { useScopeWords } from '../../../ui/scope/use-scope-words.js';
import { useFormat } from '../../../ui/use-format.js';
import { RevokeShareLink, type ShareLinkShown } from '../api/share-links.js';

function RevokeLink({ link: { id, version, title } }: { link: ShareLinkShown }) {
  const text = useText();
  const act = useAct(RevokeShareLink);
  return (
    <Revoke
      act={act}
      revoke={() => act.run({ input: { id, version } })}
      label={text('sharing.links.revoke')}
      labelOf={text('sharing.links.revokeOf', { title })}
      question={text('sharing.links.revokeAsk')}
      revoked={text('sharing.links.revokedNow', { title })}
    >
      {text('sharing.links.revokeWhy', { title })}
    </Revoke>
  );
}

/** One page for readers outside: what it tells, until when, how often it was opened. */
export function ShareLinkItem({ link }: { link: ShareLinkShown }) {
  const text = useText();
  const format = useFormat();
  const scope = useScopeWords();
  const { locale } = useLanguage();
  const mayRevoke = useMay('shareOutside') && link.state === 'open';
  const shown = link.fields.map((field) => text(`sharing.field.${field}`));
  return (
    <GivenItem
      name={link.title}
      state={text(`sharing.state.${link.state}`, { day: format.day(link.until) })}
      isOver={link.state !== 'open'}
      facts={
        <>
          <p>{text('sharing.links.openings', { count: link.openings })}</p>
          <p>
            {text('sharing.links.madeBy', {
              name: link.madeBy.name,
              day: format.day(link.madeAt.slice(0, 10)),
            })}
          </p>
        </>
      }
      acts={mayRevoke && <RevokeLink link={link} />}
    >
      <p>
        {link.pack
          ? text('sharing.links.ofPack', { title: link.pack.title, day: format.day(link.pack.asOf) })
          : text('sharing.links.live', { scope: scope(link.scope) })}
      </p>
      <p>{link.questions.map((question) => outsideTitle(question, locale)).join(' ')}</p>
      <p>
        {shown.length > 0
          ? text('sharing.links.with', { fields: shown.join(', ') })
          : text('sharing.links.bare')}
      </p>
    </GivenItem>
  );
}
