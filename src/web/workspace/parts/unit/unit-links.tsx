import { LINK_AUDIENCES, type LinkAudience, type SocialUnit, type UnitLink } from '../../../../model/social-unit.ts'
import { addressOf } from '../../../address/address.ts'
import { formatDate } from '../../../number/format.ts'
import { useWords } from '../../../site/words.tsx'
import { workspaceAddress } from '../../address.ts'
import { FormToken } from '../form-token.tsx'

const AUDIENCES = Object.keys(LINK_AUDIENCES) as LinkAudience[]

/** Links of a unit: the address, a poster to print, and closing. */
export function UnitLinks({ unit, links }: { unit: SocialUnit; links: readonly UnitLink[] }) {
  const { t, language } = useWords()
  const open = links.filter(({ closedOn }) => closedOn === null)
  const closed = links.length - open.length
  return (
    <section>
      <h2>{t('units.links')}</h2>
      <p className="reading">{t('units.linksLead')}</p>
      {open.length === 0 && <p>{t('units.noLinks')}</p>}
      <ul className="unit-links">
        {open.map((link) => (
          <OpenLink key={link.token} unit={unit.id} link={link} />
        ))}
      </ul>
      {closed > 0 && <p className="hint">{t('units.closedLinks', { count: closed })}</p>}
      <form method="post" className="buttons">
        <FormToken />
        <input type="hidden" name="act" value="link" />
        {AUDIENCES.map((audience) => (
          <button key={audience} type="submit" name="audience" value={audience} className="second-button">
            {t('units.makeLink', { audience: LINK_AUDIENCES[audience][language].toLocaleLowerCase(language) })}
          </button>
        ))}
      </form>
    </section>
  )
}

function OpenLink({ unit, link }: { unit: string; link: UnitLink }) {
  const { t, language } = useWords()
  const address = addressOf({ kind: 'observe-link', token: link.token }, language)
  return (
    <li>
      <strong>{LINK_AUDIENCES[link.audience][language]}</strong>: <a href={address}>{address}</a>{' '}
      <span className="hint">{t('units.madeOn', { day: formatDate(link.madeOn, language) })}</span>
      <form method="post" className="buttons">
        <FormToken />
        <input type="hidden" name="token" value={link.token} />
        <a className="button-link second-button" href={workspaceAddress(language, 'units', unit, 'poster', link.token)}>
          {t('units.poster')}
        </a>
        <button type="submit" name="act" value="close" className="second-button">
          {t('units.closeLink')}
        </button>
      </form>
    </li>
  )
}
