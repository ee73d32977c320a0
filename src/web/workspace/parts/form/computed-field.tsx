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

/** A code as forms on paper have them: `H2`, `H3F`, `K`. A name that is a word of the program says nothing to people. */
const SPOKEN_CODE = /^[A-Z]{1,3}\d*[A-Z]?$/

/** The code of a field, by which people speak of it on the telephone. */
export function FieldCode({ code }: { code: string }) {
  if (!SPOKEN_CODE.test(code)) return null
  return <span className="form-code">{code}</span>
}
