import { evaluateForm } from '../../../../collect/questionnaire/evaluate-form.ts'
import type { FormState } from '../../../../model/answers.ts'
import type { FormAtHand } from '../../../../operations/submission/form-at-hand.ts'
import { useWords } from '../../../site/words.tsx'
import { readStored } from '../../view/form-answers.ts'
import { findingsToShow, isOpen, type ShownFinding, withReasons } from '../../view/form-findings.ts'
import { fieldAnchor } from '../../view/form-questions.ts'
import { labelIn, variableLabel, withoutLabel } from '../../view/form-read.ts'
import { FormToken } from '../form-token.tsx'
import { AnswersRead } from './answers-read.tsx'
import { FindingList } from './form-summary.tsx'

interface SendFormProps {
  readonly at: FormAtHand
  /** Of the form's own page. */
  readonly address: string
  readonly isCode: boolean
}

/** Everything that will be sent, what still stands in the way with links to the fields, what was explained, and the button. */
export function SendForm({ at, address, isCode }: SendFormProps) {
  const { t, language } = useWords()
  const { form, surroundings, fields } = at
  const read = readStored(form, fields)
  const state = evaluateForm(form, read.answers, surroundings)
  const findings = [
    ...findingsToShow({ settled: state, now: state, read, isWhole: true }),
    ...withReasons(at.contactFindings, read),
  ]
  const optional = unanswered(state).map((key) => variableLabel(form, key, language))
  const unread = Object.fromEntries(Object.entries(fields).flatMap(([key, { typed }]) => (typed === null ? [] : [[key, typed]])))
  const isReady = !findings.some(isOpen)
  return (
    <>
      <Standing findings={findings} at={at} address={`${address}?check=1`} />
      <h2>{t('form.send.answers')}</h2>
      {optional.length > 0 && <p className="quiet">{t('form.send.unanswered', { list: optional.join(', ') })}</p>}
      <AnswersRead form={form} answers={read.answers} surroundings={surroundings} unread={unread} />
      <SendButton at={at} isReady={isReady} isCode={isCode} />
    </>
  )
}

function unanswered({ variables }: FormState): string[] {
  return [...variables.values()].filter((one) => one.isRelevant && !one.isRequired && one.answer === null).map(({ key }) => key)
}

interface StandingProps {
  readonly findings: readonly ShownFinding[]
  readonly at: FormAtHand
  readonly address: string
}

function Standing({ findings, at, address }: StandingProps) {
  const { t, language } = useWords()
  const open = findings.filter(isOpen)
  const groups = [
    ['stops', open.filter(({ severity, rule }) => severity === 'hard' && rule !== 'required')],
    ['blanks', open.filter(({ rule }) => rule === 'required')],
    ['doubts', open.filter(({ severity }) => severity === 'soft')],
  ] as const
  const explained = findings.filter((finding) => finding.severity === 'soft' && !isOpen(finding))
  return (
    <>
      <p className={open.length === 0 ? 'done' : 'form-not-ready'} role="status">
        {t(open.length === 0 ? 'form.send.ready' : 'form.send.notReady')}
      </p>
      {groups
        .filter(([, list]) => list.length > 0)
        .map(([name, list]) => (
          <section key={name} className="form-send-group" aria-labelledby={`send.${name}`}>
            <h2 id={`send.${name}`}>{t(`form.send.${name}`)}</h2>
            <FindingList form={at.form} findings={list} address={address} language={language} />
          </section>
        ))}
      {explained.length > 0 && <Explained findings={explained} at={at} address={address} />}
    </>
  )
}

function Explained({ findings, at, address }: StandingProps) {
  const { t, language } = useWords()
  return (
    <section className="form-send-group" aria-labelledby="send.explained">
      <h2 id="send.explained">{t('form.send.explained')}</h2>
      <ul>
        {findings.map(({ rule, at: key, message, reason }) => (
          <li key={`${rule} ${key}`}>
            <a href={`${address}#${fieldAnchor(key)}`}>{variableLabel(at.form, key, language)}</a> –{' '}
            {withoutLabel(message[language], labelIn(at.form, key, language))}
            <br />
            {t('form.send.reason', { reason: reason ?? '' })}
          </li>
        ))}
      </ul>
    </section>
  )
}

function SendButton({ at, isReady, isCode }: { at: FormAtHand; isReady: boolean; isCode: boolean }) {
  const { t } = useWords()
  const seesOnlyReceipt = isCode && at.collection.settings.codeSees === 'receipt'
  return (
    <form method="post" className="form-send-now no-print">
      <FormToken />
      <input type="hidden" name="act" value="send" />
      <input type="hidden" name="version" value={at.submission.version} />
      <p>{t(seesOnlyReceipt ? 'form.send.afterCode' : 'form.send.after')}</p>
      {isReady && (
        <p className="buttons">
          <button type="submit">{t('form.send.button')}</button>
        </p>
      )}
    </form>
  )
}
