import type { RepeatingGroup } from '../../../../model/questionnaire.ts'
import { useWords } from '../../../site/words.tsx'
import { fieldAnchor } from '../../view/form-questions.ts'
import { newInstance } from '../../view/form-work.ts'
import { FieldCode } from './computed-field.tsx'
import { FieldFindings } from './field-findings.tsx'
import { useFormView } from './form-view.tsx'
import { QuestionField } from './question-field.tsx'
import { UndoLine } from './undo-line.tsx'

/** Questions asked again for each thing: things can be added and taken away, and a removal can be undone. */
export function GroupField({ group }: { group: RepeatingGroup }) {
  const { t, language } = useWords()
  const { work } = useFormView()
  const { id, label, instruction, ground } = group
  const instances = work.instances.get(id) ?? []
  return (
    <section className="form-group" id={fieldAnchor(id)} aria-labelledby={`l.${id}`}>
      <h3 id={`l.${id}`}>
        <FieldCode code={id} /> {label[language]}
      </h3>
      {instruction && <p className="hint">{instruction[language]}</p>}
      {ground && (
        <details className="form-ground">
          <summary>{t('form.ground')}</summary>
          <p>{ground[language]}</p>
        </details>
      )}
      {instances.map((instance, place) => (
        <GroupInstance key={instance} group={group} instance={instance} place={place + 1} />
      ))}
      <UndoLine where={id} />
      <FieldFindings variable={id} />
      <AddInstance group={group} />
    </section>
  )
}

interface InstanceProps {
  readonly group: RepeatingGroup
  readonly instance: number
  readonly place: number
}

function GroupInstance({ group, instance, place }: InstanceProps) {
  const { language } = useWords()
  const { state } = useFormView()
  const name = `${group.oneLabel[language]} ${place}`
  const prefix = `${group.id}.${instance}`
  return (
    <fieldset className="form-instance" id={fieldAnchor(prefix)} tabIndex={-1}>
      <legend>{name}</legend>
      {group.items
        .filter(({ id }) => state.variables.get(`${prefix}.${id}`)?.isRelevant !== false)
        .map((question) => (
          <QuestionField key={question.id} question={question} variable={`${prefix}.${question.id}`} code={null} />
        ))}
      <RemoveInstance group={group} instance={instance} name={name} />
    </fieldset>
  )
}

function RemoveInstance({ group, instance, name }: { group: RepeatingGroup; instance: number; name: string }) {
  const { t } = useWords()
  const { work, happen, isLive, mayEdit } = useFormView()
  const isLeast = (work.instances.get(group.id)?.length ?? 0) <= group.min
  if (isLeast || !mayEdit(group.id)) return null
  const remove = () => happen?.({ what: 'row-removed', group: group.id, instance })
  const attributes = isLive ? { onClick: remove } : { name: 'do', value: `remove:${group.id}.${instance}` }
  return (
    <button type={isLive ? 'button' : 'submit'} className="second-button" {...attributes}>
      {t('form.group.remove', { name })}
    </button>
  )
}

function AddInstance({ group }: { group: RepeatingGroup }) {
  const { t, language } = useWords()
  const { work, happen, isLive, mayEdit } = useFormView()
  const instances = work.instances.get(group.id) ?? []
  if (!mayEdit(group.id)) return null
  if (instances.length >= group.max) return <p className="hint">{t('form.group.full', { count: group.max })}</p>
  const add = () => {
    const instance = newInstance(work, group)
    happen?.({ what: 'row-added', group: group.id, instance })
    // After the new inputs are on the page.
    setTimeout(() => document.getElementById(fieldAnchor(`${group.id}.${instance}`))?.focus(), 0)
  }
  const attributes = isLive ? { onClick: add } : { name: 'do', value: `add:${group.id}` }
  return (
    <button type={isLive ? 'button' : 'submit'} className="second-button" {...attributes}>
      {t('form.group.add', { name: group.oneLabel[language].toLocaleLowerCase(language) })}
    </button>
  )
}
