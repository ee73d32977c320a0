import type { FormItem, FormSection } from '../../../../model/questionnaire.ts'
import { useWords } from '../../../site/words.tsx'
import { sectionAnchor } from '../../view/form-questions.ts'
import '../../style/form.css'
import '../../style/form-matrix.css'
import '../../style/form-narrow.css'
import { ComputedField } from './computed-field.tsx'
import { type FormView, FormViewProvider, useFormView } from './form-view.tsx'
import { GroupField } from './group-field.tsx'
import { MatrixField } from './matrix-field.tsx'
import { QuestionField } from './question-field.tsx'

/**
 * All that a form asks just now, section by section. Stands inside the caller's own `<form method="post">`; what the inputs are called is
 * told in `view/form-post.ts`. Questions that are not asked are not there. With `view.happen` null it is a plain form.
 */
export function FormFields({ view }: { view: FormView }) {
  return (
    <FormViewProvider value={view}>
      {view.form.sections
        .filter(({ id }) => view.state.relevant.has(id))
        .map((section) => (
          <Section key={section.id} section={section} />
        ))}
    </FormViewProvider>
  )
}

function Section({ section }: { section: FormSection }) {
  const { language } = useWords()
  const { state, fill } = useFormView()
  const anchor = sectionAnchor(section.id)
  return (
    <section className="form-section" aria-labelledby={anchor}>
      <h2 id={anchor} tabIndex={-1}>
        {section.title[language]}
      </h2>
      {section.intro && <p className="form-intro">{fill(section.intro)[language]}</p>}
      {section.items
        .filter(({ id }) => state.relevant.has(id))
        .map((item) => (
          <Item key={item.id} item={item} />
        ))}
    </section>
  )
}

function Item({ item }: { item: FormItem }) {
  const { language } = useWords()
  const { fill } = useFormView()
  switch (item.kind) {
    case 'question':
      return <QuestionField question={item} variable={item.id} code={item.id} />
    case 'matrix':
      return <MatrixField matrix={item} />
    case 'group':
      return <GroupField group={item} />
    case 'computed':
      return <ComputedField computed={item} />
    case 'note':
      return <p className="form-note">{fill(item.text)[language]}</p>
  }
}
