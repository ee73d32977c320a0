import { useEffect, useState } from 'react'
import { useWords } from '../../../site/words.tsx'
import type { TextKey } from '../../../text/translate.ts'

const KEYS = ['down', 'up', 'select', 'openOne', 'accept', 'acceptNext', 'next', 'redact', 'back', 'help'] as const
export type HelpKey = (typeof KEYS)[number]

interface KeyHelpProps {
  readonly isOpen: boolean
  onToggle(isOpen: boolean): void
  readonly keys: readonly HelpKey[]
}

/** Which keys do what; opened by its button or by `?`. Without scripts there are no keys, and no help. */
export function KeyHelp({ isOpen, onToggle, keys }: KeyHelpProps) {
  const { t } = useWords()
  const [hasScripts, setScripts] = useState(false)
  useEffect(() => setScripts(true), [])
  if (!hasScripts) return null
  return (
    <div className="key-help no-print">
      <button type="button" className="plain-button" aria-expanded={isOpen} onClick={() => onToggle(!isOpen)}>
        {t(isOpen ? 'triage.keys.close' : 'triage.keys.open')}
      </button>
      {isOpen && (
        <section aria-label={t('triage.keys.title')}>
          <ul>
            {keys.map((key) => (
              <li key={key}>{t(`triage.keys.${key}` as TextKey)}</li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}
