import type { Texts } from '../../../../model/text.ts'
import { FAULT_LAYERS, FOUND_BY, SEVERITIES, TICKET_KINDS } from '../../../../model/ticket.ts'
import { useWords } from '../../../site/words.tsx'
import { GuardedTextField, NumberField, optionsByName, optionsOf, SelectField } from './form-fields.tsx'

interface NewTicketFieldsProps {
  readonly values: Readonly<Record<string, string>>
  /** The institute says more of a ticket than a county. */
  readonly isInstitute: boolean
  readonly organisers: Readonly<Record<string, string>>
  readonly contents: Readonly<Record<string, string>>
  readonly documentTypes: Readonly<Record<string, string>>
}

export function NewTicketFields(props: NewTicketFieldsProps) {
  const { values, isInstitute, organisers, contents } = props
  const { t, language } = useWords()
  const named = useNames()
  const noOrganiser = isInstitute ? t('tickets.field.allOrganisers') : undefined
  return (
    <>
      <SelectField name="kind" label={t('tickets.field.kind')} value={values.kind} options={named(TICKET_KINDS)} />
      <GuardedTextField
        name="title"
        label={t('tickets.field.title')}
        hint={t('tickets.field.titleHint')}
        value={values.title}
        longest={160}
        isRequired
      />
      <GuardedTextField
        name="description"
        label={t('tickets.field.description')}
        hint={t('tickets.field.descriptionHint')}
        value={values.description}
        longest={1000}
        isLong
      />
      <SelectField
        name="organiser"
        label={t('tickets.field.organiser')}
        value={values.organiser}
        options={optionsByName(organisers, { language, none: noOrganiser })}
      />
      <SelectField
        name="content"
        label={t('tickets.field.content')}
        value={values.content}
        options={optionsOf(contents, t('tickets.field.noContent'))}
      />
      <GuardedTextField
        name="quarters"
        label={t('tickets.field.quarters')}
        hint={t('tickets.field.quartersHint')}
        value={values.quarters}
        longest={300}
      />
      <NumberField
        name="personsAffected"
        label={t('tickets.field.persons')}
        hint={t('tickets.field.unknownHint')}
        value={values.personsAffected}
      />
      {isInstitute && (
        <details open={values.severityReason !== undefined || values.cause !== undefined}>
          <summary>{t('tickets.more')}</summary>
          <InstituteFields {...props} />
        </details>
      )}
    </>
  )
}

function InstituteFields({ values, documentTypes }: NewTicketFieldsProps) {
  const { t, language } = useWords()
  const named = useNames()
  const severities = Object.entries(SEVERITIES).map(([key, names]) => [key, `${key}: ${names[language]}`] as const)
  return (
    <>
      <NumberField
        name="rowsAffected"
        label={t('tickets.field.rows')}
        hint={t('tickets.field.unknownHint')}
        value={values.rowsAffected}
      />
      <SelectField name="foundBy" label={t('tickets.field.foundBy')} value={values.foundBy} options={named(FOUND_BY)} />
      <SelectField name="layer" label={t('tickets.field.layer')} value={values.layer} options={named(FAULT_LAYERS)} />
      <GuardedTextField
        name="vendor"
        label={t('tickets.field.vendor')}
        hint={t('tickets.field.vendorHint')}
        value={values.vendor}
        longest={120}
      />
      <GuardedTextField name="systemVersion" label={t('tickets.field.systemVersion')} value={values.systemVersion} longest={60} />
      <SelectField
        name="documentType"
        label={t('tickets.field.documentType')}
        value={values.documentType}
        options={optionsOf(documentTypes, t('tickets.field.noDocumentType'))}
      />
      <SelectField
        name="severity"
        label={t('tickets.field.severity')}
        value={values.severity}
        options={[['', t('tickets.field.byProposal')], ...severities]}
      />
      <GuardedTextField
        name="severityReason"
        label={t('tickets.field.severityReason')}
        value={values.severityReason}
        longest={500}
      />
    </>
  )
}

/** Tables of names as options in the page's language. */
function useNames(): (names: Readonly<Record<string, Texts>>) => (readonly [string, string])[] {
  const { language } = useWords()
  return (names) => Object.entries(names).map(([key, texts]) => [key, texts[language]])
}
