import type { ReactNode } from 'react'
import { PART_KINDS } from '../../../../model/briefing-content.ts'
import type { EditedSection, SectionChoices } from '../../../../operations/briefing/show-section.ts'
import { useWords } from '../../../site/words.tsx'
import { Field } from '../field.tsx'
import { FormToken } from '../form-token.tsx'
import { LongField } from './briefing-facts.tsx'

/** One folded form for each kind of thing that can be bound. */
export function BindForms({ edited }: { edited: EditedSection }) {
  const { t } = useWords()
  const { choices } = edited
  return (
    <>
      <h3>{t('briefings.bindTitle')}</h3>
      <BindForm act="bind-table" title={t('briefings.bindTable')}>
        <TableFields choices={choices} />
      </BindForm>
      <BindForm
        act="bind-figure"
        title={t('briefings.bindFigure')}
        isEmpty={choices.pins.length === 0 ? t('briefings.nothingPinned') : null}
      >
        <ChoiceField id="figure" name="target" label={t('briefings.figure')} choices={choices.pins} />
      </BindForm>
      <BindForm
        act="bind-quote"
        title={t('briefings.bindQuote')}
        isEmpty={choices.quotes.length === 0 ? t('briefings.nothingQuoted') : null}
      >
        <ChoiceField id="quote" name="target" label={t('briefings.quote')} choices={choices.quotes} />
      </BindForm>
      <BindForm act="bind-other" title={t('briefings.bindOther')}>
        <OtherField hasPhenomenon={edited.section.phenomenon !== null} />
      </BindForm>
    </>
  )
}

interface BindProps {
  readonly act: string
  readonly title: string
  /** Why there is nothing to choose; null when there is. */
  readonly isEmpty?: string | null
  readonly children: ReactNode
}

function BindForm({ act, title, isEmpty = null, children }: BindProps) {
  const { t } = useWords()
  return (
    <details className="briefing-form">
      <summary>{title}</summary>
      {isEmpty ? (
        <p>{isEmpty}</p>
      ) : (
        <form method="post" id={act}>
          <FormToken />
          {children}
          <LongField name="noteFi" label={t('briefings.noteFi')} value="" idPrefix={act} />
          <LongField name="noteSv" label={t('briefings.noteSv')} value="" idPrefix={act} />
          <p className="buttons">
            <button type="submit" name="act" value={act}>
              {t('briefings.bind')}
            </button>
          </p>
        </form>
      )}
    </details>
  )
}

function TableFields({ choices }: { choices: SectionChoices }) {
  const { t, language } = useWords()
  return (
    <>
      <ChoiceField id="rows" name="rows" label={t('briefings.rows')} choices={choices.dimensions} chosen="theme" />
      <ChoiceField id="columns" name="columns" label={t('briefings.columns')} choices={choices.dimensions} chosen="group" />
      <Field id="theme" label={t('briefings.theme')}>
        {(attributes) => (
          <select name="theme" defaultValue="" {...attributes}>
            <option value="">{t('briefings.anyTheme')}</option>
            {choices.themes.map(({ code, names }) => (
              <option key={code} value={code}>
                {`${code} ${names[language]}`}
              </option>
            ))}
          </select>
        )}
      </Field>
      <label className="choice">
        <input type="checkbox" name="hasChart" value="1" defaultChecked />
        {t('briefings.chart')}
      </label>
    </>
  )
}

interface ChoiceProps {
  readonly id: string
  readonly name: string
  readonly label: string
  readonly choices: SectionChoices['pins']
  readonly chosen?: string
}

function ChoiceField({ id, name, label, choices, chosen }: ChoiceProps) {
  const { language } = useWords()
  return (
    <Field id={id} label={label}>
      {(attributes) => (
        <select name={name} defaultValue={chosen} {...attributes}>
          {choices.map(({ code, names }) => (
            <option key={code} value={code}>
              {names[language]}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}

function OtherField({ hasPhenomenon }: { hasPhenomenon: boolean }) {
  const { t, language } = useWords()
  return (
    <Field id="part" label={t('briefings.part')}>
      {(attributes) => (
        <select name="part" {...attributes}>
          {hasPhenomenon && <option value="proposals-phenomenon">{t('briefings.proposalsPhenomenon')}</option>}
          {hasPhenomenon && <option value="sources">{PART_KINDS.sources[language]}</option>}
          <option value="proposals-all">{t('briefings.proposalsAll')}</option>
          <option value="proposals-since">{t('briefings.proposalsSince')}</option>
          <option value="reporters">{PART_KINDS.reporters[language]}</option>
          <option value="coverage">{PART_KINDS.coverage[language]}</option>
        </select>
      )}
    </Field>
  )
}
