import type { AuditPage } from '../../../../operations/audit/search-audit.ts'
import { useWords } from '../../../site/words.tsx'
import { workspaceAddress } from '../../address.ts'
import type { AuditQuestion } from '../../pages/upkeep/audit-question.ts'
import { Field } from '../field.tsx'

/** What to look for. The address keeps it, so that a search can be returned to. */
export function AuditSearch({ question, operations }: { question: AuditQuestion; operations: AuditPage['operations'] }) {
  const { t, language } = useWords()
  const collator = new Intl.Collator(language)
  const sorted = [...operations].sort((a, b) => collator.compare(a.title[language], b.title[language]))
  const input = (name: 'actor' | 'subject' | 'from' | 'to', hint?: string) => (
    <Field id={name} label={t(`upkeep.audit.${name}`)} hint={hint}>
      {(attributes) => (
        <input
          {...attributes}
          name={name}
          type={name === 'from' || name === 'to' ? 'date' : 'text'}
          defaultValue={question[name]}
          maxLength={100}
          autoComplete="off"
        />
      )}
    </Field>
  )
  return (
    <form method="get" className="audit-search">
      {input('actor', t('upkeep.audit.actorHint'))}
      {input('subject', t('upkeep.audit.subjectHint'))}
      <Field id="operation" label={t('upkeep.audit.operation')}>
        {(attributes) => (
          <select {...attributes} name="operation" defaultValue={question.operation}>
            <option value="">{t('upkeep.audit.anyOperation')}</option>
            {sorted.map(({ name, title }) => (
              <option key={name} value={name}>
                {title[language]}
              </option>
            ))}
          </select>
        )}
      </Field>
      {input('from')}
      {input('to')}
      <div className="buttons">
        <button type="submit">{t('upkeep.audit.search')}</button>
        <a href={workspaceAddress(language, 'audit')}>{t('upkeep.audit.clear')}</a>
      </div>
    </form>
  )
}
