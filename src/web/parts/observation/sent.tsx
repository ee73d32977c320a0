import { useEffect, useState } from 'react'
import { addressOf } from '../../address/address.ts'
import { useWords } from '../../site/words.tsx'
import { groupedCode } from '../../view/receipt-code.ts'
import { forgetReport } from './kept-report.ts'
import { rememberSent } from './use-sent-again.ts'

interface SentProps {
  /** The receipt code; null when none was wanted. */
  readonly code: string | null
  readonly token: string
}

/** Sent: the code in large type, and what happens next. The draft in the browser is gone. */
export function Sent({ code, token }: SentProps) {
  const { t, language } = useWords()
  useEffect(() => {
    forgetReport(token)
    rememberSent(token, { code })
  }, [token, code])
  return (
    <article className="observe-sent">
      <h1>{t('observe.sent.title')}</h1>
      {code === null ? <p>{t('observe.sent.withoutCode')}</p> : <Code code={code} />}
      <h2>{t('observe.sent.what')}</h2>
      <ol className="observe-next-steps">
        <li>{t('observe.sent.steps.first')}</li>
        <li>{t('observe.sent.steps.second')}</li>
        <li>{t('observe.sent.steps.third')}</li>
        <li>{t(code === null ? 'observe.sent.fourthWithout' : 'observe.sent.steps.fourth')}</li>
      </ol>
      <ul className="observe-links no-print">
        {code !== null && (
          <li>
            <a href={addressOf({ kind: 'receipt' }, language)}>{t('observe.sent.toReceipt')}</a>
          </li>
        )}
        <li>
          <a href={addressOf({ kind: 'observe-link', token }, language)}>{t('observe.sent.another')}</a>
        </li>
        <li>
          <a href={addressOf({ kind: 'social' }, language)}>{t('observe.sent.results')}</a>
        </li>
      </ul>
    </article>
  )
}

function Code({ code }: { code: string }) {
  const { t, language } = useWords()
  const [host, setHost] = useState<string | null>(null)
  const [isCopied, setIsCopied] = useState(false)
  useEffect(() => setHost(window.location.host), [])
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(groupedCode(code))
      setIsCopied(true)
    } catch {
      // The code stands on the page and can be marked by hand.
    }
  }
  return (
    <section aria-labelledby="receipt-code" className="observe-code">
      <h2 id="receipt-code">{t('observe.sent.code')}</h2>
      <p className="observe-code-signs">
        <code>{groupedCode(code)}</code>
      </p>
      <p>{t('observe.sent.codeHint')}</p>
      {host && <p>{t('observe.sent.where', { address: `${host}${addressOf({ kind: 'receipt' }, language)}` })}</p>}
      {host && (
        <p className="buttons no-print">
          <button type="button" onClick={copy}>
            {t('observe.sent.copy')}
          </button>
          <button type="button" className="second-button" onClick={() => window.print()}>
            {t('observe.sent.print')}
          </button>
        </p>
      )}
      <p role="status">{isCopied ? t('observe.sent.copied') : ''}</p>
    </section>
  )
}
