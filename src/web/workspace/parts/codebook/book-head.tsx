import type { ShownCodebook } from '../../../../operations/codebook/show-codebook.ts'
import { useWords } from '../../../site/words.tsx'
import { workspaceAddress } from '../../address.ts'
import { dayText } from '../../day-text.ts'

interface BookHeadProps {
  readonly shown: ShownCodebook
  readonly mayKeepRules: boolean
  readonly hasRequests: boolean
}

/** Which codebook is shown, in which version, and where its other pages are. */
export function BookHead({ shown, mayKeepRules, hasRequests }: BookHeadProps) {
  const { t, language } = useWords()
  const { owner, owners, national, local, coming, draft, isDraft } = shown
  const here = workspaceAddress(language, 'codebook')
  const nameOf = (one: string) => (one === 'national' ? t('codebook.national') : ownName(one, owners, t('codebook.own')))
  const numbers = owner === 'national' ? 'numbersNational' : local === 0 ? 'noLocal' : 'numbers'
  return (
    <>
      {owners.length > 1 && (
        <Choices
          label={t('codebook.owners')}
          items={owners.map((one) => [`${here}?owner=${one}`, nameOf(one), one === owner] as const)}
        />
      )}
      {draft !== null && (
        <Choices
          label={t('codebook.views')}
          items={[
            [`${here}?owner=${owner}`, t('codebook.view.inForce'), !isDraft],
            [`${here}?owner=${owner}&view=draft`, t('codebook.view.draft'), isDraft],
          ]}
        />
      )}
      <p>{t(`codebook.${numbers}`, { national, local })}</p>
      {coming.map((one) => (
        <p key={`${one.owner} ${one.number}`}>
          {t('codebook.coming', { name: nameOf(one.owner), number: one.number, day: dayText(one.effectiveFrom, language) })}
        </p>
      ))}
      {isDraft && <p className="done">{t('codebook.draftHere')}</p>}
      <nav aria-label={t('codebook.more')} className="codebook-links">
        <ul>
          <li>
            <a href="#versions">{t('codebook.versionsLink')}</a>
          </li>
          {hasRequests && (
            <li>
              <a href="#requests">{t('codebook.requestsLink')}</a>
            </li>
          )}
          {mayKeepRules && (
            <li>
              <a href={`${workspaceAddress(language, 'codebook', 'rules', 'all')}?owner=${owner}`}>{t('codebook.rulesLink')}</a>
            </li>
          )}
          <li>
            <a href={`${workspaceAddress(language, 'codebook', 'exchange', 'files')}?owner=${owner}`}>
              {t('codebook.exchangeLink')}
            </a>
          </li>
        </ul>
      </nav>
    </>
  )
}

/** Somebody with two counties needs to tell them apart. */
function ownName(owner: string, owners: readonly string[], own: string): string {
  return owners.length > 2 ? `${own} ${owner}` : own
}

function Choices({ label, items }: { label: string; items: readonly (readonly [string, string, boolean])[] }) {
  return (
    <nav aria-label={label} className="codebook-choices">
      <ul>
        {items.map(([address, name, isHere]) => (
          <li key={address}>
            <a href={address} aria-current={isHere ? 'page' : undefined}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
