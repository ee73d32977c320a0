import type { CoverageClass, CoverageMark } from '../../../../model/coverage.ts'
import { MarkSign } from '../../../parts/quality-mark.tsx'

interface ClassSignProps {
  readonly class: CoverageClass
  readonly mark: CoverageMark
  readonly word: string
}

/** The sign and the word of a class. What nobody has judged, or of which there are no data, has no sign of its own: the word says it. */
export function ClassWord({ mark, word }: ClassSignProps) {
  return (
    <span className={`mark mark-${mark} class-word`}>
      <MarkSign mark={mark} /> {word}
    </span>
  )
}

/** The sign alone, with the word for screen readers and under the pointer. */
export function ClassSign({ mark, word }: ClassSignProps) {
  return (
    <span className={`mark mark-${mark}`} title={word}>
      <MarkSign mark={mark} />
      <span className="visually-hidden">{word}</span>
    </span>
  )
}
