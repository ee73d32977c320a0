import { useWords } from '../../../site/words.tsx'
import { useHasScripts } from '../review/has-scripts.ts'

const KEYS = ['search', 'digits', 'undo', 'next', 'text', 'help', 'arrows'] as const

interface KeyHelpProps {
  readonly isOpen: boolean
  readonly isOn: boolean
  onToggle(): void
  onSwitch(isOn: boolean): void
}

/** Which keys do what, and the switch that turns them off. Without scripts there are none. */
export function CodingKeyHelp({ isOpen, isOn, onToggle, onSwitch }: KeyHelpProps) {
  const { t } = useWords()
  if (!useHasScripts()) return null
  return (
    <div className="coding-keys no-print">
      <button type="button" className="plain-button" aria-expanded={isOpen} onClick={onToggle}>
        {isOpen ? t('coding.keys.close') : t('coding.keys.open')}
      </button>
      {isOpen && (
        <section aria-label={t('coding.keys.title')}>
          <label className="choice">
            <input type="checkbox" checked={isOn} onChange={(event) => onSwitch(event.target.checked)} />
            {t('coding.keys.on')}
          </label>
          <ul>
            {KEYS.map((key) => (
              <li key={key}>{t(`coding.keys.${key}`)}</li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}
