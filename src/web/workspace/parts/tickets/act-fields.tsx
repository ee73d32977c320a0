import { FAULT_LAYERS, LINK_KINDS, PUBLISHING_DECISIONS, SEVERITIES } from '../../../../model/ticket.ts'
import type { ShownTicket } from '../../../../operations/ticket/show-ticket.ts'
import { useWords } from '../../../site/words.tsx'
import { GuardedTextField, NumberField, optionsByName, SelectField } from './form-fields.tsx'

interface ActFieldsProps {
  readonly shown: ShownTicket
  readonly organisers: Readonly<Record<string, string>>
  readonly submitted: Readonly<Record<string, string>> | null
}

/** What was typed into the form that was refused, when it was this one. */
function typedIn({ submitted }: ActFieldsProps, act: string): Readonly<Record<string, string | undefined>> {
  return submitted?.act === act ? submitted : {}
}

function countText(value: unknown): string {
  return typeof value === 'number' ? String(value) : ''
}

/** The institute's assessment. */
export function AssessFields(props: ActFieldsProps) {
  const { t, language } = useWords()
  const { ticket } = props.shown
  const typed = typedIn(props, 'assess')
  const layers = Object.entries(FAULT_LAYERS).map(([key, names]) => [key, names[language]] as const)
  return (
    <>
      <SelectField
        form="assess"
        name="layer"
        label={t('tickets.field.layer')}
        value={typed.layer ?? ticket.layer}
        options={layers}
      />
      <SelectField
        form="assess"
        name="organiser"
        label={t('tickets.field.organiser')}
        value={typed.organiser ?? ticket.organiser ?? ''}
        options={optionsByName(props.organisers, { language, none: t('tickets.field.allOrganisers') })}
      />
      <GuardedTextField
        form="assess"
        name="vendor"
        label={t('tickets.field.vendor')}
        hint={t('tickets.field.vendorHint')}
        value={typed.vendor ?? ticket.vendor ?? ''}
        longest={120}
      />
      <GuardedTextField
        form="assess"
        name="systemVersion"
        label={t('tickets.field.systemVersion')}
        value={typed.systemVersion ?? ticket.systemVersion ?? ''}
        longest={60}
      />
      <EffectFields {...props} />
    </>
  )
}

/** How much is affected, and what follows for publication. */
function EffectFields(props: ActFieldsProps) {
  const { t, language } = useWords()
  const { ticket } = props.shown
  const typed = typedIn(props, 'assess')
  const severities = Object.entries(SEVERITIES).map(([key, names]) => [key, `${key}: ${names[language]}`] as const)
  const proposed = ticket.proposedSeverity
  return (
    <>
      <NumberField
        form="assess"
        name="rowsAffected"
        label={t('tickets.field.rows')}
        hint={t('tickets.field.unknownHint')}
        value={typed.rowsAffected ?? countText(ticket.rowsAffected)}
      />
      <NumberField
        form="assess"
        name="personsAffected"
        label={t('tickets.field.persons')}
        hint={t('tickets.field.unknownHint')}
        value={typed.personsAffected ?? countText(ticket.personsAffected)}
      />
      <SelectField
        form="assess"
        name="severity"
        label={t('tickets.field.severity')}
        hint={
          proposed === null ? t('tickets.field.severityUnknown') : t('tickets.field.severityProposed', { severity: proposed })
        }
        value={typed.severity ?? String(ticket.severity)}
        options={severities}
      />
      <GuardedTextField
        form="assess"
        name="severityReason"
        label={t('tickets.field.severityReason')}
        value={typed.severityReason ?? ticket.severityReason}
        longest={500}
      />
      <ReviseField form="assess" value={typed.revise ?? ticket.revise} />
    </>
  )
}

/** What is done about the figures, and how they are to be mended. */
export function DecideFields(props: ActFieldsProps) {
  const { t, language } = useWords()
  const { ticket } = props.shown
  const typed = typedIn(props, 'decide')
  const decisions = Object.entries(PUBLISHING_DECISIONS).map(([key, names]) => [key, names[language]] as const)
  return (
    <>
      <SelectField
        form="decide"
        name="decision"
        label={t('tickets.field.decision')}
        value={typed.decision ?? ticket.decision ?? undefined}
        options={decisions}
      />
      <GuardedTextField
        form="decide"
        name="plan"
        label={t('tickets.field.plan')}
        value={typed.plan ?? ticket.plan}
        longest={1000}
        isLong
        isRequired
      />
      <GuardedTextField
        form="decide"
        name="planMonth"
        label={t('tickets.field.planMonth')}
        hint={t('tickets.field.planMonthHint')}
        value={typed.planMonth ?? ticket.planMonth ?? ''}
        longest={7}
      />
      <ReviseField form="decide" value={typed.revise ?? ticket.revise} />
    </>
  )
}

export function LinkFields(props: ActFieldsProps) {
  const { t } = useWords()
  const typed = typedIn(props, 'link')
  const kinds = LINK_KINDS.map((kind) => [kind, t(`tickets.linkKind.${kind}`)] as const)
  return (
    <>
      <SelectField form="link" name="kind" label={t('tickets.field.kind')} value={typed.kind} options={kinds} />
      <GuardedTextField form="link" name="target" label={t('tickets.linkTarget')} value={typed.target} longest={240} isRequired />
    </>
  )
}

function ReviseField({ form, value }: { form: string; value: string }) {
  const { t } = useWords()
  const choices = (['undecided', 'yes', 'no'] as const).map((key) => [key, t(`tickets.field.reviseChoice.${key}`)] as const)
  return <SelectField form={form} name="revise" label={t('tickets.field.revise')} value={value} options={choices} />
}
