import { redirect } from 'react-router'
import { addressOf } from '../address/address.ts'
import { PageTitle } from '../parts/page-title.tsx'
import { plainFrame } from '../site/frame.ts'
import { pageLoader } from '../site/visit.ts'
import { useWords } from '../site/words.tsx'
import { workspaceAddress } from '../workspace/address.ts'
import '../style/observation.css'

/** A code of a link that was typed from a poster leads to its form. */
export const loader = pageLoader(async ({ url, language }) => {
  const token = (url.searchParams.get('link') ?? '').toLowerCase().replace(/[^0-9a-z]/g, '')
  if (token !== '') throw redirect(addressOf({ kind: 'observe-link', token }, language))
  return { frame: plainFrame({ kind: 'observe' }) }
})

export default function ObservePage() {
  const { t, language } = useWords()
  return (
    <section className="reading">
      <PageTitle>{t('observe.title')}</PageTitle>
      <h1>{t('observe.title')}</h1>
      <p>{t('observe.start.lead')}</p>
      <form method="get" className="observe-code-form">
        <div className="field">
          <label htmlFor="link">{t('observe.start.token')}</label>
          <p className="hint" id="link-hint">
            {t('observe.start.tokenHint')}
          </p>
          <input
            id="link"
            name="link"
            required
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            aria-describedby="link-hint"
          />
        </div>
        <p className="buttons">
          <button type="submit">{t('observe.start.open')}</button>
        </p>
      </form>
      <p>{t('observe.start.noLink')}</p>
      <p>{t('observe.start.signIn')}</p>
      <ul className="observe-ways">
        <li>
          <a href={workspaceAddress(language, 'observations')}>{t('observe.start.toWorkspace')}</a>
        </li>
        <li>
          <a href={addressOf({ kind: 'receipt' }, language)}>{t('observe.start.hasCode')}</a>
        </li>
        <li>
          <a href={addressOf({ kind: 'social' }, language)}>{t('observe.sent.results')}</a>
        </li>
      </ul>
    </section>
  )
}
