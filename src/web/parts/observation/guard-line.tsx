import { useDeferredValue, useMemo } from 'react'
import { identityMarks } from '../../../collect/social-report/identity-guard.ts'
import { IDENTITY_KINDS, type IdentityMark } from '../../../model/identity-mark.ts'
import { useWords } from '../../site/words.tsx'
import { useFormView } from './form-view.tsx'

/** A quiet line that tells what the identity guard saw in a text. It only tells: nothing is changed. */
export function GuardLine({ id, text, saysClean }: { id: string; text: string; saysClean: boolean }) {
  const { choices } = useFormView()
  const { t } = useWords()
  const settled = useDeferredValue(text)
  const marks = useMemo(() => identityMarks(settled, { names: choices.words }), [settled, choices.words])
  const isRefused = marks.some((mark) => mark.isRefused)
  const strong = marks.filter((mark) => !mark.isMild && !mark.isRefused)
  const mild = marks.filter((mark) => mark.isMild)
  return (
    <div id={id} className="observe-guard" role="status">
      {isRefused && <p className="field-error">{t('observe.guard.refused')}</p>}
      {strong.length > 0 && (
        <Seen words={t('observe.guard.marked')} marks={strong} text={settled} className="observe-guard-seen" />
      )}
      {mild.length > 0 && <Seen words={t('observe.guard.mild')} marks={mild} text={settled} className="quiet" />}
      {saysClean && marks.length === 0 && settled.trim() !== '' && <p className="quiet">{t('observe.guard.clean')}</p>}
    </div>
  )
}

interface SeenProps {
  readonly words: string
  readonly marks: readonly IdentityMark[]
  readonly text: string
  readonly className: string
}

function Seen({ words, marks, text, className }: SeenProps) {
  const { language } = useWords()
  const seen = new Map(marks.map(({ from, until, kind }) => [text.slice(from, until), IDENTITY_KINDS[kind][language]]))
  return (
    <div className={className}>
      <p>{words}</p>
      <ul>
        {[...seen].map(([what, kind]) => (
          <li key={what}>
            {kind}: <q dir="auto">{what}</q>
          </li>
        ))}
      </ul>
    </div>
  )
}
