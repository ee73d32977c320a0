import { useWords } from '../../site/words.tsx'

/** The name of the field that people do not see and machines fill in. */
export const TRAP = 'homepage'

/** Out of sight and out of the order of keys; whoever comes to it anyway is told to leave it empty. */
export function Trap() {
  const { t } = useWords()
  return (
    <p className="observe-trap" aria-hidden="true">
      <label>
        {t('observe.trap')}
        <input type="text" name={TRAP} tabIndex={-1} autoComplete="off" />
      </label>
    </p>
  )
}
