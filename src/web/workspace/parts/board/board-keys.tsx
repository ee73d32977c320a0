import { useEffect, useState } from 'react'
import { useWords } from '../../../site/words.tsx'

/** What the marks and keys mean. Folded; a question mark opens it where scripts run. */
export function BoardKeys() {
  const { t } = useWords()
  const [isOpen, setOpen] = useState(false)
  useEffect(() => {
    const toggle = (event: KeyboardEvent) => {
      const isTyping = event.target instanceof HTMLElement && /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName)
      if (event.key === '?' && !isTyping) setOpen((before) => !before)
    }
    document.addEventListener('keydown', toggle)
    return () => document.removeEventListener('keydown', toggle)
  }, [])
  return (
    <details className="board-keys" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {t('board.legend')}, {t('board.keys').toLowerCase()}
      </summary>
      <ul className="plain-list compact">
        <li>
          <span className="state">{t('board.legendNeutral')}</span>
        </li>
        <li>
          <span className="state state-attention">{t('board.legendAttention')}</span>
        </li>
        <li>
          <span className="state state-good">{t('board.legendGood')}</span>
        </li>
        <li>
          <span className="state state-stop">{t('board.legendStop')}</span>
        </li>
        <li>{t('board.legendItems')}</li>
      </ul>
      <ul className="plain-list compact no-print">
        <li>{t('board.keysMove')}</li>
        <li>{t('board.keysOpen')}</li>
        <li>{t('board.keysHelp')}</li>
      </ul>
    </details>
  )
}
