import { type RefObject, useEffect, useRef } from 'react'
import { useFetcher } from 'react-router'
import { type BriefingLanguage, TEXT_STATES, type TextState } from '../../../../model/briefing-content.ts'
import type { EditedSection } from '../../../../operations/briefing/show-section.ts'
import { useWords } from '../../../site/words.tsx'
import { refusedIn } from '../../visit.ts'
import { Field } from '../field.tsx'
import { FormToken } from '../form-token.tsx'
import { LongField } from './briefing-facts.tsx'
import { TextField } from './new-briefing.tsx'

interface FormProps {
  readonly edited: EditedSection
  /** What was typed when saving was refused. */
  readonly submitted: Readonly<Record<string, string>> | null
  readonly isConflict: boolean
}

/** Headings, texts and states of both languages. Saves itself while somebody types, where scripts run. */
export function SectionForm({ edited, submitted, isConflict }: FormProps) {
  const { t } = useWords()
  const { section, marks } = edited
  const form = useRef<HTMLFormElement>(null)
  const value = (name: string, stored: string) => submitted?.[name] ?? stored
  const marked = [...new Set([...marks.fi, ...marks.sv])]
  return (
    <form method="post" ref={form}>
      <FormToken />
      <input type="hidden" name="version" value={section.version} readOnly />
      {isConflict && <Theirs edited={edited} />}
      {marked.length > 0 && <p className="state state-attention">{t('briefings.marks', { words: marked.join(', ') })}</p>}
      <p className="hint briefing-signs">{t('briefings.textHint')}</p>
      <div className="briefing-columns">
        {(['fi', 'sv'] as const).map((language) => (
          <LanguageColumn key={language} edited={edited} language={language} value={value} />
        ))}
      </div>
      <label className="choice briefing-internal">
        <input
          type="checkbox"
          name="isInternal"
          value="1"
          defaultChecked={submitted ? submitted.isInternal !== undefined : section.isInternal}
        />
        {t('briefings.isInternal')}
      </label>
      <LongField name="memo" label={t('briefings.memo')} hint={t('briefings.memoHint')} value={value('memo', section.memo)} />
      <p className="buttons">
        <button type="submit" name="act" value="save">
          {t(isConflict ? 'briefings.keepMine' : 'briefings.save')}
        </button>
      </p>
      <SavesItself form={form} isHeld={isConflict} />
    </form>
  )
}

interface ColumnProps {
  readonly edited: EditedSection
  readonly language: BriefingLanguage
  readonly value: (name: string, stored: string) => string
}

const NAMES = {
  fi: { title: 'titleFi', text: 'textFi', state: 'stateFi', heading: 'headingFi' },
  sv: { title: 'titleSv', text: 'textSv', state: 'stateSv', heading: 'headingSv' },
} as const

function LanguageColumn({ edited: { section }, language, value }: ColumnProps) {
  const { t, language: page } = useWords()
  const names = NAMES[language]
  return (
    <div>
      <TextField
        name={names.title}
        label={t(`briefings.${names.heading}`)}
        value={value(names.title, section.titles[language])}
      />
      <Field id={names.text} label={t(`briefings.${names.text}`)}>
        {(attributes) => (
          <textarea
            className="briefing-text"
            name={names.text}
            lang={language}
            maxLength={20_000}
            defaultValue={value(names.text, section.texts[language])}
            {...attributes}
          />
        )}
      </Field>
      <Field id={names.state} label={t(`briefings.${names.state}`)}>
        {(attributes) => (
          <select name={names.state} defaultValue={value(names.state, section.states[language])} {...attributes}>
            {(Object.keys(TEXT_STATES) as TextState[]).map((state) => (
              <option key={state} value={state}>
                {TEXT_STATES[state][page]}
              </option>
            ))}
          </select>
        )}
      </Field>
    </div>
  )
}

/** What somebody else saved meanwhile, beside one's own text in the fields. */
function Theirs({ edited: { section } }: { edited: EditedSection }) {
  const { t } = useWords()
  return (
    <div className="briefing-theirs">
      <p>{t('briefings.conflict')}</p>
      <h2>{t('briefings.theirs')}</h2>
      <div className="briefing-columns">
        <pre lang="fi">{section.texts.fi}</pre>
        <pre lang="sv">{section.texts.sv}</pre>
      </div>
    </div>
  )
}

const PAUSE_MS = 3000

/** Saves some seconds after the last sign was typed, in the background; says so in words. After a refusal only the button saves. */
function SavesItself({ form, isHeld }: { form: RefObject<HTMLFormElement | null>; isHeld: boolean }) {
  const { t, language } = useWords()
  const saving = useFetcher<unknown>()
  const refused = refusedIn(saving.data)
  const isStopped = isHeld || refused !== null
  useEffect(() => {
    const typed = form.current
    if (!typed || isStopped) return
    let waiting: ReturnType<typeof setTimeout> | undefined
    const save = () => {
      const data = new FormData(typed)
      data.set('act', 'autosave')
      saving.submit(data, { method: 'post' })
    }
    const later = () => {
      clearTimeout(waiting)
      waiting = setTimeout(save, PAUSE_MS)
    }
    typed.addEventListener('input', later)
    return () => {
      clearTimeout(waiting)
      typed.removeEventListener('input', later)
    }
  }, [form, isStopped, saving.submit])
  return (
    <p className="briefing-status quiet" role="status">
      {saving.state !== 'idle' && t('briefings.autosaving')}
      {saving.state === 'idle' && refused && t('briefings.notAutosaved', { why: refused.problem.texts[language] })}
      {saving.state === 'idle' && !refused && saving.data !== undefined && t('briefings.autosaved')}
    </p>
  )
}
