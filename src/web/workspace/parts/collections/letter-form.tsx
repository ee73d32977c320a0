import { ROUND_LETTERS } from '../../../../operations/collection/letter-plan.ts'
import type { LettersPreview } from '../../../../operations/collection/preview-letters.ts'
import { useWords } from '../../../site/words.tsx'
import { Choice } from '../board/choice.tsx'
import { Field } from '../field.tsx'
import { FormToken } from '../form-token.tsx'
import { LetterFields } from '../letter-fields.tsx'
import { LetterReceivers } from './letter-receivers.tsx'

interface LetterFormProps {
  readonly preview: LettersPreview
  /** Respondents ticked before a preview; null: none was asked for. */
  readonly chosen: readonly string[] | null
  readonly submitted: Readonly<Record<string, string>> | null
  readonly isPreviewed: boolean
}

/** Which letter, to whom, in which words; preview and send. Nothing goes before "send". */
export function LetterForm({ preview, chosen, submitted, isPreviewed }: LetterFormProps) {
  const { t } = useWords()
  const { round, letter, receivers } = preview
  const maySend = (letter === 'collection-invitation' ? 'planned' : 'open') === round.state
  const typed = submitted?.act === 'send' || submitted?.act === 'preview' ? submitted : null
  return (
    <section aria-labelledby="letter">
      <h2 id="letter">{t('collections.letters.choose')}</h2>
      <form className="filter-form no-print" method="get">
        <Choice
          name="letter"
          label={t('collections.letters.choose')}
          value={letter}
          options={ROUND_LETTERS.map((one) => [one, t(`collections.letters.kind.${one}`)] as const)}
        />
        <button type="submit" className="second-button">
          {t('collections.letters.show')}
        </button>
      </form>
      <form method="post" key={letter}>
        <FormToken />
        <input type="hidden" name="letter" value={letter} />
        <h3>{t('collections.letters.receivers.title')}</h3>
        <LetterReceivers receivers={receivers} chosen={chosen} />
        <h3>{t('collections.letters.text')}</h3>
        <p className="hint">
          {t('collections.letters.textHint', { names: preview.values.map((name) => `{${name}}`).join(', ') })}
        </p>
        <LetterFields
          text={preview.text}
          label={(part, language) => t(`collections.letters.${part}.${language}`)}
          submitted={typed}
        />
        {receivers.length > 0 && <ExampleChoice preview={preview} />}
        {!maySend && (
          <p className="hint">{t('collections.letters.notNow', { state: t(`collections.roundState.${round.state}`) })}</p>
        )}
        <div className="buttons">
          <button type="submit" name="act" value="preview" formAction="#preview" className="second-button">
            {t('collections.letters.preview')}
          </button>
          {maySend && receivers.length > 0 && (
            <button type="submit" name="act" value="send">
              {t('collections.letters.send')}
            </button>
          )}
        </div>
      </form>
      {isPreviewed && <LetterExample example={preview.example} />}
    </section>
  )
}

function ExampleChoice({ preview: { receivers, example } }: { preview: LettersPreview }) {
  const { t, language } = useWords()
  return (
    <Field id="example" label={t('collections.letters.previewFor')}>
      {(attributes) => (
        <select {...attributes} name="example" defaultValue={example?.respondent ?? ''}>
          {receivers.slice(0, MOST_CHOICES).map(({ respondent, names }) => (
            <option key={respondent} value={respondent}>
              {names[language]}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}

const MOST_CHOICES = 300

/** The letter as one respondent gets it. */
function LetterExample({ example }: Pick<LettersPreview, 'example'>) {
  const { t, language } = useWords()
  if (!example) return null
  return (
    <section id="preview" aria-labelledby="preview-title">
      <h3 id="preview-title">{t('collections.letters.previewTitle', { name: example.names[language] })}</h3>
      <div className="letter-shown">
        <p className="letter-subject">{example.letter.subject}</p>
        <p className="letter-body">{example.letter.body}</p>
      </div>
    </section>
  )
}
