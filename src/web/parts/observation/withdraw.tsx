import type { ReactNode } from 'react'
import { useWords } from '../../site/words.tsx'

/** Taking an observation back: folded, with a tick to be sure. `hidden` carries what tells whose it is. */
export function Withdraw({ hidden, isNotSure }: { hidden: ReactNode; isNotSure: boolean }) {
  const { t } = useWords()
  return (
    <details className="observe-more no-print" open={isNotSure || undefined}>
      <summary>{t('observe.story.withdraw')}</summary>
      <form method="post">
        {hidden}
        <input type="hidden" name="act" value="withdraw" />
        <p className="hint" id="withdraw-hint">
          {t('observe.story.withdrawHint')}
        </p>
        {isNotSure && (
          <p className="field-error" role="alert">
            {t('observe.story.withdrawNotSure')}
          </p>
        )}
        <label className="choice">
          <input type="checkbox" name="isSure" value="yes" aria-describedby="withdraw-hint" />
          <span>{t('observe.story.withdrawSure')}</span>
        </label>
        <p className="buttons">
          <button type="submit" className="second-button">
            {t('observe.story.withdrawNow')}
          </button>
        </p>
      </form>
    </details>
  )
}
