import type { Question } from '../../../../model/questionnaire.ts'
import { useWords } from '../../../site/words.tsx'
import { clockText } from '../../view/clock-text.ts'
import { type FieldDraft, readDraft } from '../../view/form-draft.ts'
import { answerText } from '../../view/form-text.ts'
import type { FieldInWork } from '../../view/form-work.ts'
import { useFormView } from './form-view.tsx'

/** Two people gave different answers: both stand here until one of them chooses. Null question: a reason given to a finding. */
export function FieldConflict({ question, field }: { question: Question | null; field: FieldInWork }) {
  const { t, language } = useWords()
  const { key, theirs, draft } = field
  if (theirs === null) return null
  const said = (given: FieldDraft) => draftText(question, given, language) ?? t('form.blank')
  const who = theirs.savedLabel || t('form.somebody')
  return (
    <section className="form-conflict" aria-label={t('form.conflict.title')}>
      <p>
        <strong>{t('form.conflict.title')}</strong> {t('form.conflict.explain')}
      </p>
      <dl>
        <dt>{t('form.conflict.mine')}</dt>
        <dd>{said(draft)}</dd>
        <dt>{t('form.conflict.theirs', { who, at: theirs.savedAt ? clockText(theirs.savedAt, language) : '' })}</dt>
        <dd>{said(theirs.draft)}</dd>
      </dl>
      <p className="buttons">
        <ChooseButton what="kept-mine" variable={key} />
        <ChooseButton what="took-theirs" variable={key} />
      </p>
    </section>
  )
}

function draftText(question: Question | null, draft: FieldDraft, language: 'fi' | 'sv' | 'en'): string | null {
  if (question === null) return draft.text || null
  return answerText(question, readDraft(question, draft, language).answer, language) ?? (draft.text || null)
}

function ChooseButton({ what, variable }: { what: 'kept-mine' | 'took-theirs'; variable: string }) {
  const { t } = useWords()
  const { happen, isLive } = useFormView()
  const press = () => happen?.({ what, key: variable })
  const attributes = isLive ? { onClick: press } : { name: 'do', value: `${what}:${variable}` }
  return (
    <button type={isLive ? 'button' : 'submit'} className="second-button" {...attributes}>
      {t(what === 'kept-mine' ? 'form.conflict.keepMine' : 'form.conflict.takeTheirs')}
    </button>
  )
}
