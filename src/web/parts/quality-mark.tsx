import type { CoverageMark } from '../../model/coverage.ts'
import { useWords } from '../site/words.tsx'

/**
 * The signature of the system: a small sign before a figure that says how far it can be trusted. Drawn, not written, so that it
 * looks the same in every font. Its word is read by screen readers and shown when the pointer rests on it; the key is on the page.
 */
export function QualityMark({ mark }: { mark: CoverageMark }) {
  const { t } = useWords()
  const word = t(`mark.${mark}`)
  return (
    <span className={`mark mark-${mark}`} title={word}>
      <MarkSign mark={mark} />
      <span className="visually-hidden">{word}</span>
    </span>
  )
}

/** The sign alone, for the key and for marks that have their word beside them. */
export function MarkSign({ mark }: { mark: CoverageMark }) {
  return (
    <svg className="mark-sign" viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
      <circle className="mark-ring" cx="6" cy="6" r="4.75" />
      {mark === 'comprehensive' && <circle className="mark-fill" cx="6" cy="6" r="4.75" />}
      {mark === 'comprehensive-with-note' && <path className="mark-fill" d="M6 1.25a4.75 4.75 0 0 0 0 9.5z" />}
    </svg>
  )
}
