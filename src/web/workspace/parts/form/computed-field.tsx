import type { Computed } from '../../../../model/questionnaire.ts'
import { useWords } from '../../../site/words.tsx'
import { computedText } from '../../view/form-text.ts'
import { FieldFindings } from './field-findings.tsx'
import { useFormView } from './form-view.tsx'

/** A value that follows from the answers; it changes while they are typed. */
export function ComputedField({ computed }: { computed: Computed }) {
  const { t, language } = useWords()
  const { state } = useFormView()
  const { id, label, instruction, unit } = computed
  const text = computedText(computed, state.computed.get(id), language)
  return (
    <div className="form-computed" id={`q.${id}`}>
      <p className="form-label" id={`l.${id}`}>
        <FieldCode code={id} /> {label[language]}
      </p>
      {instruction && <p className="hint">{instruction[language]}</p>}
      <p>
        <output aria-labelledby={`l.${id}`}>{text ?? t('form.notYet')}</output>
        {text !== null && unit && <span className="form-unit-after"> {unit[language]}</span>}
      </p>
      <FieldFindings variable={id} />
    </div>
  )
}

/** The code of a field, by which people speak of it on the telephone. */
export function FieldCode({ code }: { code: string }) {
  return <span className="form-code">{code}</span>
}
