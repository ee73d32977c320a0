import { useWords } from '../../../site/words.tsx'
import { dayText } from '../../day-text.ts'
import type { PreviewView } from '../../view/review-rounds.ts'
import type { Choice } from '../../view/sheet-view.ts'
import { Field } from '../field.tsx'
import { FormToken } from '../form-token.tsx'

interface OpenRoundFormProps {
  readonly cycles: readonly Choice[]
  readonly preview: PreviewView | null
  readonly submitted: Readonly<Record<string, string>>
}

/** Opening a round in two steps: what would be opened, then the word. */
export function OpenRoundForm({ cycles, preview, submitted }: OpenRoundFormProps) {
  const { t } = useWords()
  return (
    <section aria-labelledby="open-title" className="open-round">
      <h2 id="open-title">{t('review.rounds.open')}</h2>
      {cycles.length === 0 && !preview && <p className="quiet">{t('review.rounds.nothingToOpen')}</p>}
      {cycles.length > 0 && <AskForm cycles={cycles} chosen={preview ?? submitted} />}
      {preview && <Preview preview={preview} />}
    </section>
  )
}

function AskForm({ cycles, chosen }: { cycles: readonly Choice[]; chosen: { readonly cycle?: string; readonly due?: string } }) {
  const { t } = useWords()
  return (
    <form method="post" className="open-round-fields">
      <FormToken />
      <Field id="cycle" label={t('review.rounds.cycle')}>
        {(attributes) => (
          <select {...attributes} name="cycle" defaultValue={chosen.cycle}>
            {cycles.map(({ code, label }) => (
              <option key={code} value={code}>
                {label}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field id="due" label={t('review.rounds.due')} hint={t('review.rounds.dueHint')}>
        {(attributes) => <input {...attributes} type="date" name="due" defaultValue={chosen.due} />}
      </Field>
      <p className="buttons">
        <button type="submit" name="act" value="preview" className="second-button">
          {t('review.rounds.preview')}
        </button>
      </p>
    </form>
  )
}

function Preview({ preview }: { preview: PreviewView }) {
  const { t, language, count } = useWords()
  const { cycle, due, name, sheets, organisers, lines } = preview
  return (
    <section className="preview" aria-labelledby="preview-title">
      <h3 id="preview-title">{t('review.rounds.previewTitle', { name })}</h3>
      <p>
        {t('review.rounds.previewText', {
          sheets: count(sheets),
          organisers: count(organisers),
          lines: count(lines),
          day: dayText(due, language),
        })}
      </p>
      {preview.reasons.map(({ trigger, contents }) => (
        <details key={trigger}>
          <summary>
            {t(`review.reason.${trigger}`, { count: contents.reduce((sum, one) => sum + one.organisers.length, 0) })}
          </summary>
          <dl className="reason-contents">
            {contents.map((content) => (
              <div key={content.name}>
                <dt>{content.name}</dt>
                <dd>{content.organisers.join(', ')}</dd>
              </div>
            ))}
          </dl>
        </details>
      ))}
      <form method="post">
        <FormToken />
        <input type="hidden" name="cycle" value={cycle} />
        <input type="hidden" name="due" value={due} />
        <p className="buttons">
          <button type="submit" name="act" value="open">
            {t('review.rounds.openAct')}
          </button>
        </p>
      </form>
    </section>
  )
}
