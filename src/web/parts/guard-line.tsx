import { useMemo } from 'react'
import { identityMarks } from '../../collect/social-report/identity-guard.ts'
import { type GuardWords, IDENTITY_KINDS, type IdentityKind, type IdentityMark } from '../../model/identity-mark.ts'
import { useWords, type Words } from '../site/words.tsx'
import '../style/guard.css'

/**
 * What the identity guard sees in a text that somebody is typing: a quiet line under the field, told by screen readers when it changes.
 * It never stops anybody from typing; sending a text with an identity code is refused by the operation.
 */
export function GuardLine({ id, text, names }: { id?: string; text: string; names: GuardWords }) {
  const words = useWords()
  const marks = useMemo(() => identityMarks(text, { names }), [text, names])
  const { t } = words
  const isRefused = marks.some((mark) => mark.isRefused)
  const told = marks.filter(({ isMild, isRefused: refused }) => !isMild && !refused)
  const mild = marks.filter(({ isMild }) => isMild)
  return (
    <div className="guard-line" id={id} aria-live="polite">
      {isRefused && <p className="guard-refused">{t('triage.guard.refused')}</p>}
      {told.length > 0 && <p className="guard-seen">{t('triage.guard.seen', { what: listed(told, text, words) })}</p>}
      {told.length === 0 && mild.length > 0 && (
        <p className="guard-mild">{t('triage.guard.mild', { what: listed(mild, text, words) })}</p>
      )}
    </div>
  )
}

const MOST_PLACES = 3

/** `henkilön nimi (”Matti Virtanen”), puhelinnumero (”040 …”)`: the words stand in the writer's own text, so they may be repeated there. */
function listed(marks: readonly IdentityMark[], text: string, { language }: Words): string {
  const kinds = [...new Set(marks.map(({ kind }) => kind))]
  const places = (kind: IdentityKind) =>
    [...new Set(marks.filter((mark) => mark.kind === kind).map(({ from, until }) => `”${text.slice(from, until)}”`))]
      .slice(0, MOST_PLACES)
      .join(', ')
  return kinds.map((kind) => `${lowerFirst(IDENTITY_KINDS[kind][language])} (${places(kind)})`).join('; ')
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
