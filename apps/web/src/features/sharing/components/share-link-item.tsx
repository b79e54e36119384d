import { outsideTitle } from '@levain/domain/sharing/outside-sentences.js';
import { useLanguage } from '../../../i18n/language-provider.js';
import { useText } from '../../../i18n/use-text.js';
import { useAct } from '../../../lib/graphql/use-act.js';
import { useMay } from '../../../lib/viewer.js';
import { Revoke } from '../../../ui/revoke.js';
import { useScopeWords } from '../../../ui/scope/use-scope-words.js';
import { useFormat } from '../../../ui/use-format.js';
import { RevokeShareLink, type ShareLinkShown } from '../api/share-links.js';
import classes from './sharing.module.css';

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
      className={classes['act']}
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
    <li className={classes['line']} data-over={link.state !== 'open' || undefined}>
      <div className={classes['said']}>
        <h3 className={classes['name']}>{link.title}</h3>
        <p className={classes['where']}>
          {link.pack
            ? text('sharing.links.ofPack', { title: link.pack.title, day: format.day(link.pack.asOf) })
            : text('sharing.links.live', { scope: scope(link.scope) })}
        </p>
        <p className={classes['where']}>
          {link.questions.map((question) => outsideTitle(question, locale)).join(' ')}
        </p>
        <p className={classes['where']}>
          {shown.length > 0
            ? text('sharing.links.with', { fields: shown.join(', ') })
            : text('sharing.links.bare')}
        </p>
      </div>
      <div className={classes['facts']}>
        <p className={classes['state']}>
          {text(`sharing.state.${link.state}`, { day: format.day(link.until) })}
        </p>
        <p className={classes['where']}>{text('sharing.links.openings', { count: link.openings })}</p>
        <p className={classes['where']}>
          {text('sharing.links.madeBy', {
            name: link.madeBy.name,
            day: format.day(link.madeAt.slice(0, 10)),
          })}
        </p>
        {mayRevoke && <RevokeLink link={link} />}
      </div>
    </li>
  );
}
