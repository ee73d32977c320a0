import { useWords } from '../../../site/words.tsx'
import { baseText, inputName } from '../../view/form-post.ts'
import { fieldAnchor } from '../../view/form-questions.ts'
import type { FieldInWork } from '../../view/form-work.ts'
import { useFormView } from './form-view.tsx'

/** What the form remembers of a field when it is sent without scripts, and what others do in it just now. */
export function FieldMemory({ field }: { field: FieldInWork }) {
  const { t } = useWords()
  const { others, mayEdit } = useFormView()
  const { key, status, refusal, theirs } = field
  const other = others.get(key)
  return (
    <>
      {mayEdit(key) && <input type="hidden" name={inputName('b', key)} value={baseText(field)} />}
      {theirs !== null && <input type="hidden" name={inputName('x', key)} value={theirs.version} />}
      {other !== undefined && <p className="form-other">{t('form.otherHere', { who: other })}</p>}
      {status === 'refused' && refusal !== null && (
        <p className="field-error" role="alert">
          <a href={`#${fieldAnchor(key)}`}>{refusal}</a>
        </p>
      )}
    </>
  )
}
