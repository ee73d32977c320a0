import type { ChangeEvent } from 'react'
import { looksLikeIdentityCode } from '../../../../model/identity-look-alike.ts'
import { useWords } from '../../../site/words.tsx'
import { isOpen, type ShownFinding } from '../../view/form-findings.ts'
import { inputName } from '../../view/form-post.ts'
import { REASON } from '../../view/form-questions.ts'
import { labelIn, withoutLabel } from '../../view/form-read.ts'
import { fieldIn } from '../../view/form-work.ts'
import { FieldConflict } from './field-conflict.tsx'
import { FieldMemory } from './field-memory.tsx'
import { type FormView, useFormView } from './form-view.tsx'

export function hasOpenFinding({ findings }: FormView, variable: string): boolean {
  return (findings.get(variable) ?? []).some(isOpen)
}

/** What is wrong at a field; doubtful things are answered in place with a reason. */
export function FieldFindings({ variable }: { variable: string }) {
  const { language } = useWords()
  const { form, findings } = useFormView()
  const here = findings.get(variable) ?? []
  if (here.length === 0) return null
  return (
    <div className="form-findings" id={`e.${variable}`}>
      {here.map((finding) =>
        finding.severity === 'hard' ? (
          <p className="field-error" key={finding.rule}>
            {withoutLabel(finding.message[language], labelIn(form, variable, language))}
          </p>
        ) : (
          <DoubtfulFinding key={finding.rule} finding={finding} />
        ),
      )}
    </div>
  )
}

const LONGEST = 2000
const ROWS = 2

function DoubtfulFinding({ finding }: { finding: ShownFinding }) {
  const { t, language } = useWords()
  const view = useFormView()
  const { happen } = view
  const key = REASON + finding.rule
  const field = fieldIn(view.work, key)
  const write = ({ target }: ChangeEvent<HTMLTextAreaElement>) =>
    happen?.({ what: 'edited', key, draft: { ...field.draft, text: target.value } })
  const isLocked = !view.mayEdit(key)
  return (
    <div className={isOpen(finding) ? 'form-doubt' : 'form-doubt form-doubt-answered'}>
      <p className="form-doubt-words">{finding.message[language]}</p>
      {isLocked ? (
        finding.reason && <p className="form-locked">{finding.reason}</p>
      ) : (
        <>
          <label className="form-label" htmlFor={`q.${key}`}>
            {t('form.reason.label')}
          </label>
          <textarea
            id={`q.${key}`}
            name={inputName('a', key)}
            data-field={key}
            rows={ROWS}
            maxLength={LONGEST}
            className="form-paragraph"
            {...(happen ? { value: field.draft.text, onChange: write } : { defaultValue: field.draft.text })}
          />
          {looksLikeIdentityCode(field.draft.text) && <p className="field-error">{t('form.problems.identityCode')}</p>}
          <LastReason rule={finding.rule} />
        </>
      )}
      <FieldMemory field={field} />
      <FieldConflict question={null} field={field} />
    </div>
  )
}

/** The reason given to the same finding in the last round, taken over with one press. */
function LastReason({ rule }: { rule: string }) {
  const { t } = useWords()
  const { previousReasons, happen, isLive, work } = useFormView()
  const reason = previousReasons[rule]
  const key = REASON + rule
  const { draft } = fieldIn(work, key)
  if (!reason || reason === draft.text) return null
  const take = () => happen?.({ what: 'edited', key, draft: { ...draft, text: reason } })
  const attributes = isLive ? { onClick: take } : { name: 'do', value: `use-reason:${rule}` }
  return (
    <div className="form-last-reason">
      <p className="hint">{t('form.reason.last', { reason })}</p>
      <button type={isLive ? 'button' : 'submit'} className="second-button" {...attributes}>
        {t('form.reason.useLast')}
      </button>
    </div>
  )
}
