import type { FormChange } from '../../../../collect/questionnaire/form-difference.ts'
import { type Answer, isUnavailable } from '../../../../model/answers.ts'
import type { Questionnaire } from '../../../../model/questionnaire.ts'
import type { Language } from '../../../../model/text.ts'
import type { FormAtHand } from '../../../../operations/submission/form-at-hand.ts'
import type { MigratedDraft } from '../../../../operations/submission/migrate-submission.ts'
import { formatNumber } from '../../../number/format.ts'
import { useWords } from '../../../site/words.tsx'
import { placeInForm } from '../../view/form-questions.ts'
import { answerText } from '../../view/form-text.ts'
import { FormToken } from '../form-token.tsx'

/** The round has taken a newer version of the form into use: the draft moves when its people say so. */
export function NewerForm({ at }: { at: FormAtHand }) {
  const { t } = useWords()
  const { form, submission } = at
  return (
    <section className="form-newer" aria-labelledby="newer">
      <h2 id="newer">{t('form.newer.title')}</h2>
      <p>{t('form.newer.explain', { old: form.version, new: submission.newerForm ?? '' })}</p>
      <ChangeLists changes={at.formChanges} />
      <form method="post">
        <FormToken />
        <input type="hidden" name="act" value="migrate" />
        <input type="hidden" name="version" value={submission.version} />
        <p className="buttons">
          <button type="submit" className="second-button">
            {t('form.newer.button')}
          </button>
        </p>
      </form>
      <p className="quiet">{t('form.newer.stay')}</p>
    </section>
  )
}

const KINDS = ['added', 'removed', 'changed'] as const

/** What people are asked otherwise: questions, not the rules behind them. */
function ChangeLists({ changes }: { changes: readonly FormChange[] }) {
  const { t, language } = useWords()
  const named = changes.filter(({ of }) => of === 'item' || of === 'row' || of === 'column')
  return KINDS.map((kind) => {
    const labels = [...new Set(named.filter((change) => change.kind === kind).map(({ label }) => label[language]))]
    return labels.length > 0 && <p key={kind}>{t(`form.newer.${kind}`, { list: labels.join(', ') })}</p>
  })
}

/** What the move did: what could not be taken over is told with what was answered, as it stands nowhere any more. */
export function MigratedNotice({ migrated, form }: { migrated: MigratedDraft; form: Questionnaire }) {
  const { t, language } = useWords()
  const asked = migrated.newlyAsked.map(({ label }) => label[language])
  const typed = migrated.droppedTyped.map(({ key, typed: text }) => ({ key, label: key, text }))
  const dropped = migrated.dropped.map(({ key, label, answer }) => ({
    key,
    label: label[language],
    text: plainText(form, key, { answer, language }),
  }))
  return (
    <div className="done" role="status">
      <p>{t('form.page.migrated')}</p>
      {asked.length > 0 && <p>{t('form.newer.added', { list: asked.join(', ') })}</p>}
      {dropped.length + typed.length > 0 && (
        <>
          <p>{t('form.newer.dropped')}</p>
          <ul>
            {[...dropped, ...typed].map(({ key, label, text }) => (
              <li key={key}>
                {label}: {text}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}

interface Dropped {
  readonly answer: Answer
  readonly language: Language
}

function plainText(form: Questionnaire, key: string, { answer, language }: Dropped): string {
  const question = placeInForm(form, key)?.question
  const text = question && answerText(question, answer, language)
  if (text) return text
  if (typeof answer === 'number') return formatNumber(answer, language, null)
  return isUnavailable(answer) ? answer.unavailable : [answer].flat().join(', ')
}
