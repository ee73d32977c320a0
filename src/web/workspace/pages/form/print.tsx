import { useLoaderData } from 'react-router'
import { evaluateForm } from '../../../../collect/questionnaire/evaluate-form.ts'
import { SUBMISSION_STATES } from '../../../../model/submission.ts'
import type { FormAtHand } from '../../../../operations/submission/form-at-hand.ts'
import { PageTitle } from '../../../parts/page-title.tsx'
import { useWords } from '../../../site/words.tsx'
import { momentText } from '../../day-text.ts'
import { AnswersRead } from '../../parts/form/answers-read.tsx'
import { RoundText } from '../../parts/form/form-head.tsx'
import { readStored } from '../../view/form-answers.ts'
import { findingsToShow } from '../../view/form-findings.ts'
import { labelIn, variableLabel, withoutLabel } from '../../view/form-read.ts'
import { workspaceLoader } from '../../visit.ts'
import { formAtHand, pageOf } from './place.ts'
import '../../style/form.css'
import '../../style/form-print.css'

interface PrintPageData {
  readonly at: FormAtHand
  readonly address: string
  /** ISO time of the request. */
  readonly now: string
}

/** The form on paper: draft or sent, with codes of fields, texts, times and state. */
export const loader = workspaceLoader(
  async (visit): Promise<PrintPageData> => ({
    at: await formAtHand(visit),
    address: pageOf(visit),
    now: new Date().toISOString(),
  }),
)

export default function PrintPage() {
  const { at, address } = useLoaderData<PrintPageData>()
  const { t, language } = useWords()
  const { form, surroundings, fields } = at
  const read = readStored(form, fields)
  const unread = Object.fromEntries(Object.entries(fields).flatMap(([key, { typed }]) => (typed === null ? [] : [[key, typed]])))
  return (
    <div className="form-paper">
      <PageTitle>{`${t('form.print.title')}: ${at.form.title[language]}`}</PageTitle>
      <p className="form-links no-print">
        <a href={address}>{t('form.print.open')}</a> <span className="quiet">{t('form.print.button')}</span>
      </p>
      <PaperHead />
      {form.sections.length > 0 && (
        <AnswersRead form={form} answers={read.answers} surroundings={surroundings} unread={unread} level={2} />
      )}
      <PaperFindings />
      <p className="quiet" lang={language}>
        {at.collection.contact[language]}
      </p>
    </div>
  )
}

function PaperHead() {
  const { at, now } = useLoaderData<PrintPageData>()
  const { t, language } = useWords()
  const { form, round, submission } = at
  const sentAt = submission.sentVersion > 0 && !submission.mayEdit ? (Object.values(at.fields)[0]?.savedAt ?? null) : null
  return (
    <header>
      <h1>{form.title[language]}</h1>
      <p className="form-paper-state">
        {submission.mayEdit || submission.sentVersion === 0
          ? t('form.print.draft')
          : t('form.print.sent', { at: sentAt ? momentText(sentAt, language) : '' })}
      </p>
      <dl className="form-paper-facts">
        <Fact term={t('form.print.respondent')}>{submission.names[language === 'sv' ? 'sv' : 'fi']}</Fact>
        <Fact term={t('form.print.round')}>
          {round.round} · <RoundText round={round} />
        </Fact>
        <Fact term={t('form.print.state')}>{SUBMISSION_STATES.states[submission.state][language]}</Fact>
        <Fact term={t('form.print.formVersion')}>{form.version}</Fact>
        {submission.lastSavedAt !== null && (
          <Fact term={t('form.print.saved')}>{momentText(submission.lastSavedAt, language)}</Fact>
        )}
      </dl>
      <p className="quiet">{t('form.print.printed', { at: momentText(now, language) })}</p>
    </header>
  )
}

function Fact({ term, children }: { term: string; children: React.ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  )
}

/** What the form says of the answers, and the reasons that were given. */
function PaperFindings() {
  const { at } = useLoaderData<PrintPageData>()
  const { t, language } = useWords()
  const { form, surroundings } = at
  const read = readStored(form, at.fields)
  if (Object.keys(read.answers).length === 0) return null
  const state = evaluateForm(form, read.answers, surroundings)
  const findings = findingsToShow({ settled: state, now: state, read, isWhole: at.submission.mayEdit })
  if (findings.length === 0) return null
  return (
    <section className="form-paper-findings" aria-labelledby="findings">
      <h2 id="findings">{t('form.print.findings')}</h2>
      <ul>
        {findings.map(({ rule, at: key, message, reason }) => (
          <li key={`${rule} ${key}`}>
            <strong>{variableLabel(form, key, language)}:</strong> {withoutLabel(message[language], labelIn(form, key, language))}
            {reason && ` ${t('form.send.reason', { reason })}`}
          </li>
        ))}
      </ul>
    </section>
  )
}
