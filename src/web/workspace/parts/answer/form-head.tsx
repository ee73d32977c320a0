import type { OwnStanding } from '../../../../operations/submission/county-own.ts'
import { PageTitle } from '../../../parts/page-title.tsx'
import { useWords } from '../../../site/words.tsx'
import { workspaceAddress } from '../../address.ts'
import { dayText } from '../../day-text.ts'
import { respondentName, roundWords } from '../../view/round-words.ts'
import { useWorkspace } from '../form-token.tsx'
import { SubmissionStateWord } from './submission-state.tsx'

const PAGES = ['form', 'receipt', 'answers', 'correction', 'questions', 'contacts'] as const
export type FormPageName = (typeof PAGES)[number]

/** Top of every page of one's own form: of what and whose it is, how it stands, and the other pages. */
export function FormHead({ standing, page, title }: { standing: OwnStanding; page: FormPageName; title: string }) {
  const words = useWords()
  const { t, language } = words
  const isByCode = useWorkspace()?.isByCode ?? false
  const { names, state, isOverdue, wasLate, statedDeadline } = standing
  return (
    <header className="answer-head">
      <PageTitle>{`${title}: ${names[language]}`}</PageTitle>
      {!isByCode && (
        <p className="no-print">
          <a className="plain-link" href={workspaceAddress(language, 'answer')}>
            {t('answer.back')}
          </a>
        </p>
      )}
      <h1>{title}</h1>
      <p className="answer-what">
        <strong>{names[language]}</strong>
        <br />
        {roundWords(standing, words)}
        <br />
        {respondentName(standing.respondentNames, language)}
      </p>
      <p className="answer-state">
        <span className="visually-hidden">{t('answer.state.label')}: </span>
        <SubmissionStateWord state={state} />
        {wasLate && <span className="state state-attention">{t('answer.late.sent')}</span>}
        {isOverdue && (
          <span className="state state-stop">{t('answer.late.overdue', { day: dayText(statedDeadline, language) })}</span>
        )}
      </p>
      <FormPages standing={standing} page={page} isByCode={isByCode} />
    </header>
  )
}

interface FormPagesProps {
  readonly standing: OwnStanding
  readonly page: FormPageName
  readonly isByCode: boolean
}

function FormPages({ standing, page, isByCode }: FormPagesProps) {
  const { t, language } = useWords()
  const shown = PAGES.filter((name) => isShown(name, standing, isByCode))
  return (
    <nav className="answer-pages no-print" aria-label={t('answer.pages')}>
      <ul>
        {shown.map((name) => (
          <li key={name}>
            <a href={formAddress(language, standing, name)} aria-current={name === page ? 'page' : undefined}>
              {t(`answer.page.${name}`)}
              {name === 'questions' && standing.openQuestions > 0 && (
                <span className="count"> ({t('answer.page.waiting', { count: standing.openQuestions })})</span>
              )}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** What there is to see for who looks: a bare code has the form and the receipt. */
function isShown(name: FormPageName, { sentVersion, isOpenToActor }: OwnStanding, isByCode: boolean): boolean {
  const isSent = sentVersion > 0
  if (name === 'form') return isOpenToActor
  if (name === 'receipt') return isSent
  if (name === 'contacts') return isOpenToActor
  if (name === 'correction') return isSent && !isByCode
  return isSent && isOpenToActor
}

type Place = Pick<OwnStanding, 'collection' | 'round' | 'respondent'>

/** Address of one of the pages of a form. */
export function formAddress(language: 'fi' | 'sv' | 'en', { collection, round, respondent }: Place, page: FormPageName): string {
  return workspaceAddress(language, 'answer', collection, round, respondent, ...(page === 'form' ? [] : [page]))
}
