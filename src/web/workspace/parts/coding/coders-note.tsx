import { useWords } from '../../../site/words.tsx'
import { workspaceAddress } from '../../address.ts'
import type { CodingPage } from '../../view/coding-page.ts'
import { FormToken } from '../form-token.tsx'

/** What the reader is to a report that was given to them, or that two code. */
export function CodersNote({ page: { report } }: { page: CodingPage }) {
  const { t, language } = useWords()
  const { coders } = report
  const waits = coders.place !== null && !coders.isDone
  if (coders.second === null && !waits) return null
  if (waits) {
    const isSecond = coders.place === 2
    return (
      <section className="coding-coders" aria-labelledby="coders-title">
        <h2 id="coders-title">{isSecond ? t('coding.report.blindTitle') : t('coding.report.firstTitle')}</h2>
        <p>{isSecond ? t('coding.report.blind') : t('coding.report.first')}</p>
        <form method="post">
          <FormToken />
          <input type="hidden" name="act" value="finish" />
          <button type="submit">{t('coding.report.finish')}</button>
          {coders.second !== null && <p className="hint">{t('coding.report.finishNote')}</p>}
        </form>
      </section>
    )
  }
  if (coders.isBlind) return <p className="coding-coders">{t('coding.report.waitsSecond')}</p>
  const outcome = coders.outcome === 'agreed' ? 'agreed' : coders.outcome === 'settled' ? 'settledAll' : 'unsettled'
  return (
    <section className="coding-coders" aria-labelledby="coders-title">
      <h2 id="coders-title">{t('coding.report.comparedTitle')}</h2>
      <p>
        {t(`coding.report.${outcome}`)}{' '}
        <a href={workspaceAddress(language, 'coding', 'agreement', 'all')}>{t('coding.report.toAgreement')}</a>
      </p>
    </section>
  )
}
