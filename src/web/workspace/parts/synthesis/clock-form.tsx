import { CLOCK_RHYTHMS, type ClockRhythm } from '../../../../model/year-clock.ts'
import type { ShownClock } from '../../../../operations/synthesis/year-clock.ts'
import { useWords } from '../../../site/words.tsx'
import { Field } from '../field.tsx'
import { FormToken } from '../form-token.tsx'
import { BothLanguages } from './text-fields.tsx'

interface ClockFormProps {
  readonly clock: ShownClock
  readonly today: string
  readonly submitted: Readonly<Record<string, string>> | null
}

const REMIND_DAYS = 14

/** Adds something to the year clock: one of the usual rhythms with one press, or one's own. */
export function ClockForm({ clock, today, submitted }: ClockFormProps) {
  const { t, language } = useWords()
  const [owner = ''] = clock.owners
  const missing = clock.presets.filter(({ key }) => !clock.events.some((event) => event.preset === key && event.owner === owner))
  return (
    <>
      {missing.length > 0 && (
        <section>
          <h2>{t('synthesis.clock.presets')}</h2>
          <p className="hint">{t('synthesis.clock.presetsHint')}</p>
          <ul className="buttons synthesis-presets">
            {missing.map((preset) => (
              <li key={preset.key}>
                <PresetButton preset={preset} owner={owner} today={today} label={preset.names[language]} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <details className="synthesis-card" open={submitted !== null}>
        <summary>{t('synthesis.clock.add')}</summary>
        <OwnEvent owner={owner} kept={submitted ?? {}} />
      </details>
    </>
  )
}

interface PresetButtonProps {
  readonly preset: ShownClock['presets'][number]
  readonly owner: string
  readonly today: string
  readonly label: string
}

function PresetButton({ preset, owner, today, label }: PresetButtonProps) {
  const values = {
    event: '',
    version: '0',
    owner,
    preset: preset.key,
    titleFi: preset.names.fi,
    titleSv: preset.names.sv,
    day: today,
    every: preset.every,
    remindDays: String(REMIND_DAYS),
  }
  return (
    <form method="post">
      <FormToken />
      {Object.entries(values).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <button type="submit" name="act" value="save" className="second-button">
        {label}
      </button>
    </form>
  )
}

function OwnEvent({ owner, kept }: { owner: string; kept: Readonly<Record<string, string>> }) {
  const { t, language } = useWords()
  return (
    <form method="post">
      <FormToken />
      <input type="hidden" name="event" value="" />
      <input type="hidden" name="version" value="0" />
      <input type="hidden" name="owner" value={owner} />
      <BothLanguages
        name="title"
        labels={{ fi: t('synthesis.titleFi'), sv: t('synthesis.titleSv') }}
        values={{ fi: kept.titleFi ?? '', sv: kept.titleSv ?? '' }}
        longest={200}
      />
      <Field id="day" label={t('synthesis.clock.when')}>
        {(attributes) => <input {...attributes} type="date" name="day" defaultValue={kept.day ?? ''} required />}
      </Field>
      <Field id="every" label={t('synthesis.clock.every')}>
        {(attributes) => (
          <select {...attributes} name="every" defaultValue={kept.every ?? 'year'}>
            {(Object.keys(CLOCK_RHYTHMS) as ClockRhythm[]).map((rhythm) => (
              <option key={rhythm} value={rhythm}>
                {CLOCK_RHYTHMS[rhythm][language]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field id="remindDays" label={t('synthesis.clock.remindDays')}>
        {(attributes) => (
          <input
            {...attributes}
            type="number"
            name="remindDays"
            min={0}
            max={180}
            defaultValue={kept.remindDays ?? REMIND_DAYS}
          />
        )}
      </Field>
      <Field id="note" label={t('synthesis.clock.note')}>
        {(attributes) => <input {...attributes} name="note" maxLength={1000} defaultValue={kept.note ?? ''} />}
      </Field>
      <div className="buttons">
        <button type="submit" name="act" value="save">
          {t('workspace.save')}
        </button>
      </div>
    </form>
  )
}
