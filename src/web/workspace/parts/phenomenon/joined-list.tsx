import type { ShownPhenomenon } from '../../../../operations/phenomenon/show-phenomenon.ts'
import { useWords } from '../../../site/words.tsx'
import { workspaceAddress } from '../../address.ts'
import { FormToken } from '../form-token.tsx'

type JoinedListProps = Pick<ShownPhenomenon, 'joined' | 'phenomenon'>
type Thing = JoinedListProps['joined'][number]

/** Themes, sources and other phenomena that were joined. */
export function JoinedList({ joined, phenomenon }: JoinedListProps) {
  const { t, language } = useWords()
  const isOpen = phenomenon.state !== 'merged'
  return (
    <section className="work-part" aria-labelledby="joined">
      <h2 id="joined">{t('phenomena.joined.title')}</h2>
      {joined.length === 0 && <p className="quiet">{t('phenomena.joined.none')}</p>}
      <ul className="phenomenon-joined">
        {joined.map((thing) => (
          <li key={`${thing.kind} ${thing.target}`}>
            <Name thing={thing} owner={phenomenon.owner} />
            {isOpen && <TakeAway thing={thing} />}
          </li>
        ))}
      </ul>
      {isOpen && (
        <p className="no-print">
          <a className="link-button link-second" href={workspaceAddress(language, 'phenomena', phenomenon.id, 'join')}>
            {t(phenomenon.owner === 'national' ? 'phenomena.joined.addNational' : 'phenomena.joined.add')}
          </a>
        </p>
      )}
    </section>
  )
}

function Name({ thing, owner }: { thing: Thing; owner: string }) {
  const { t, language } = useWords()
  const name = thing.names?.[language] ?? t('phenomena.joined.gone')
  const address = thing.names === null ? null : addressOfThing()
  return (
    <p>
      <span className="quiet">{t(`phenomena.joined.${thing.kind as 'theme' | 'source' | 'phenomenon'}`)}</span>{' '}
      {address ? <a href={address}>{name}</a> : name}
      {thing.note && <span className="quiet"> – {thing.note}</span>}
    </p>
  )

  function addressOfThing(): string | null {
    if (thing.kind === 'theme') return workspaceAddress(language, 'codebook', 'themes', thing.target)
    if (thing.kind === 'source') return `${workspaceAddress(language, 'phenomena', 'sources', 'all')}#source-${thing.target}`
    // What another county has shared is told here; its own page is its own.
    return thing.owner === owner ? workspaceAddress(language, 'phenomena', thing.target) : null
  }
}

function TakeAway({ thing }: { thing: Thing }) {
  const { t, language } = useWords()
  const name = thing.names?.[language] ?? t('phenomena.joined.gone')
  return (
    <form method="post" className="no-print">
      <FormToken />
      <input type="hidden" name="kind" value={thing.kind} />
      <input type="hidden" name="target" value={thing.target} />
      <button
        type="submit"
        name="act"
        value="unlink"
        className="second-button"
        aria-label={t('phenomena.joined.takeAway', { name })}
      >
        {t('phenomena.joined.takeAwayShort')}
      </button>
    </form>
  )
}
