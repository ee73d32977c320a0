import { type ReactNode, useRef } from 'react'
import { asksScale, hasCounts, type ReportField } from '../../../collect/social-report/typed-report.ts'
import { PERSON_CLASSES, type POLARITIES, QUOTE_PERMISSIONS, SCALES, TRENDS } from '../../../model/social-report.ts'
import { type Texts, textsOf } from '../../../model/text.ts'
import { useWords } from '../../site/words.tsx'
import { translator } from '../../text/translate.ts'
import { fieldId } from '../../view/observation-steps.ts'
import { Chips, LineField, MonthField, SelectField, TextPart } from './fields.tsx'
import { choicesOfTable, useAsked, useFault, useFormView } from './form-view.tsx'

const PROMPTS = ['negative', 'positive', 'weak-signal'] as const satisfies readonly (keyof typeof POLARITIES)[]

/** Three large prompts: buttons that lead on where scripts run, else choices. */
export function Prompts({ choose }: { choose(polarity: string): void }) {
  const { typed, initial, isLive } = useFormView()
  const { label } = useAsked()
  const { t } = useWords()
  const error = useFault('polarity')
  const words = (prompt: (typeof PROMPTS)[number]) => (
    <span>
      <strong>{label(prompt)}</strong>
      <span className="observe-chip-hint">{label(`${prompt}Hint`)}</span>
    </span>
  )
  return (
    <fieldset className={error ? 'observe-prompts field-wrong' : 'observe-prompts'}>
      <legend className="visually-hidden">{t('observe.steps.prompts')}</legend>
      {error && <p className="field-error">{error}</p>}
      {isLive && <input type="hidden" name="polarity" value={typed.polarity} />}
      {PROMPTS.map((prompt, place) =>
        isLive ? (
          <button
            key={prompt}
            id={place === 0 ? fieldId('polarity') : undefined}
            type="button"
            className={`observe-prompt observe-prompt-${prompt}`}
            aria-pressed={typed.polarity === prompt}
            onClick={() => choose(prompt)}
          >
            {words(prompt)}
          </button>
        ) : (
          <label key={prompt} className={`observe-prompt observe-prompt-${prompt}`}>
            <input
              id={place === 0 ? fieldId('polarity') : undefined}
              type="radio"
              name="polarity"
              value={prompt}
              defaultChecked={initial.polarity === prompt}
            />
            {words(prompt)}
          </label>
        ),
      )}
    </fieldset>
  )
}

export function WhatStep() {
  const { form } = useFormView()
  if (form === 'client') return <TextPart part="observation" rows={10} />
  return (
    <>
      {hasCounts(form) && <Polarity />}
      {form === 'panel' && <EventFields />}
      <TextPart part="title" rows={1} />
      <TextPart part="observation" rows={9} />
      {form === 'group' && <LineField field="participants" least={2} />}
      <More fields={['consequences']}>
        <TextPart part="consequences" rows={4} />
      </More>
    </>
  )
}

/** The same as the prompts, where the form begins with counts. */
function Polarity() {
  const { label } = useAsked()
  const choices = PROMPTS.map((key) => ({ key, names: textsOf(() => label(key)) }))
  return <Chips field="polarity" choices={choices} />
}

function EventFields() {
  const { label } = useAsked()
  return (
    <>
      <LineField field="event" hint={label('eventHint')} />
      <LineField field="participants" least={2} />
    </>
  )
}

export function WhomStep() {
  const { form, choices } = useFormView()
  const { lists } = choices
  const isClient = form === 'client'
  const scales = isClient ? choicesOfTable(CLIENT_SCALES) : choicesOfTable(SCALES)
  return (
    <>
      {isClient && <Chips field="scale" choices={scales} />}
      <Chips field="needs" choices={lists.needs} isMany />
      <Chips field="groups" choices={lists.groups} isMany />
      {!isClient && asksScale(form) && <Chips field="scale" choices={scales} />}
      <More fields={['tasks', 'municipality', 'subArea', 'personClass', 'trend', 'periodFrom', 'periodUntil', 'causes', 'gaps']}>
        <Details />
      </More>
    </>
  )
}

function Details() {
  const { form, choices, initial } = useFormView()
  const { lists, municipalities } = choices
  const { label } = useAsked()
  const { t } = useWords()
  // With the counts of one worker a place would come near a name.
  const keepsPlace = form !== 'caseload' || initial.naming === 'named'
  return (
    <>
      <Chips field="tasks" choices={lists.tasks} isMany />
      {keepsPlace && <SelectField field="municipality" choices={municipalities} empty={t('observe.whole')} />}
      {keepsPlace && form !== 'client' && <LineField field="subArea" />}
      {!hasCounts(form) && (
        <SelectField field="personClass" choices={choicesOfTable(PERSON_CLASSES)} empty={t('observe.choose')} />
      )}
      <SelectField field="trend" choices={choicesOfTable(TRENDS)} empty={t('observe.choose')} />
      <fieldset className="observe-period">
        <legend>{label('period')}</legend>
        <MonthField field="periodFrom" />
        <MonthField field="periodUntil" />
      </fieldset>
      {form !== 'client' && <Chips field="causes" choices={lists.causes} isMany />}
      <Chips field="gaps" choices={lists.gaps} isMany />
    </>
  )
}

export function NextStep() {
  const { form, choices, units, typed, isLive, isMending } = useFormView()
  const { label } = useAsked()
  const { t } = useWords()
  const { lists } = choices
  const isClient = form === 'client'
  const yesNo = [
    { key: 'no', names: inAll('observe.no') },
    { key: 'yes', names: inAll('observe.yes') },
  ]
  const hasAddressees = !isClient && (!isLive || typed.proposal.trim() !== '' || typed.addressees.length > 0)
  return (
    <>
      <TextPart part="proposal" rows={4} />
      {hasAddressees && <Chips field="addressees" choices={lists.addressees} isMany hint={label('addresseesHint')} />}
      {units && !isMending && <SelectField field="unit" choices={units} empty={t('observations.noUnit')} />}
      {!isClient && form !== 'panel' && <Profession />}
      <Chips field="concernsWrong" choices={yesNo} hint={label('concernsWrongHint')} />
      <Chips field="quotePermission" choices={choicesOfTable(QUOTE_PERMISSIONS)} />
      {!units && !isMending && <Naming />}
      {!isClient && form !== 'panel' && (
        <More fields={['source']}>
          <SelectField field="source" choices={lists.sources} empty={t('observe.choose')} />
        </More>
      )}
    </>
  )
}

/** Of who gives no name only groups are asked in which there are many. */
function Profession() {
  const { choices, initial } = useFormView()
  const { t } = useWords()
  const { professions } = choices.lists
  if (initial.naming === 'named') return <SelectField field="profession" choices={professions} empty={t('observe.choose')} />
  const large = professions.filter(({ key }) => choices.namelessProfessions.includes(key))
  return <SelectField field="profession" choices={large} empty={t('observe.choose')} hint={t('observe.smallHint')} />
}

function Naming() {
  const { label } = useAsked()
  const choices = (['receipt', 'anonymous'] as const).map((key) => ({
    key,
    names: textsOf(() => label(key)),
    hint: label(`${key}Hint`),
  }))
  return <Chips field="naming" choices={choices} />
}

/** Folded until it is asked for, or until something in it must be corrected or was filled in; then it stays open. */
function More({ fields, children }: { fields: readonly ReportField[]; children: ReactNode }) {
  const { faults, initial } = useFormView()
  const { t } = useWords()
  const isOpen = useRef(false)
  isOpen.current ||= fields.some((field) => !OFFERED.includes(field) && initial[field].length > 0)
  isOpen.current ||= faults.some(({ field }) => fields.includes(field))
  return (
    <details className="observe-more" open={isOpen.current || undefined}>
      <summary>{t('observe.more')}</summary>
      {children}
    </details>
  )
}

/** Filled in from the beginning. */
const OFFERED: readonly ReportField[] = ['source', 'periodFrom', 'periodUntil']

const CLIENT_SCALES: Readonly<Record<keyof typeof SCALES, Texts>> = {
  single: inAll('observe.scale.single'),
  several: inAll('observe.scale.several'),
  recurring: inAll('observe.scale.recurring'),
  wide: inAll('observe.scale.wide'),
}

function inAll(key: Parameters<ReturnType<typeof translator>>[0]): Texts {
  return textsOf((language) => translator(language)(key))
}
