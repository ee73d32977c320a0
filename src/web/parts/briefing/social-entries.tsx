import '../../style/briefing.css'
import { OUTCOMES, PROPOSAL_STATES } from '../../../model/proposal.ts'
import { formatDate } from '../../number/format.ts'
import { useWords } from '../../site/words.tsx'
import type { BriefingEntry, ProposalEntry } from '../../view/social.ts'
import { langIf } from './text-language.tsx'

/** Briefings as a list: title, first words, whose, when, in which languages. */
export function BriefingEntries({ entries }: { entries: readonly BriefingEntry[] }) {
  const { t, language } = useWords()
  return (
    <ul className="social-list">
      {entries.map((one) => (
        <li key={one.id}>
          <h3 lang={langIf(one.text, language)}>
            <a href={one.href}>{one.title}</a>
          </h3>
          {one.summary !== '' && <p lang={langIf(one.text, language)}>{one.summary}</p>}
          <FactLine
            facts={[
              one.area,
              t('socialPages.published', { date: formatDate(one.publishedAt, language) }),
              t('socialPages.observedIn', { period: one.period }),
              t('socialPages.inLanguages', { languages: one.languages.map((known) => t(`socialPages.${known}`)).join(', ') }),
            ]}
          />
          {one.isSuperseded && <p className="small">{t('socialPages.superseded')}</p>}
        </li>
      ))}
    </ul>
  )
}

/** Facts in a row; a line breaks between them, never inside a date. */
function FactLine({ facts }: { readonly facts: readonly string[] }) {
  return (
    <p className="small">{facts.map((fact) => fact.replaceAll(DATE, (date) => date.replaceAll(' ', NO_BREAK))).join(' · ')}</p>
  )
}

const DATE = /\d{1,2}\.? \p{L}+ \d{4}/gu
const NO_BREAK = '\u00a0'

/** Proposals as a list: title, whose, to whom, and where each stands. */
export function ProposalEntries({ entries }: { entries: readonly ProposalEntry[] }) {
  const { t, language } = useWords()
  return (
    <ul className="social-list">
      {entries.map((one) => (
        <li key={one.id}>
          <h3 lang={langIf(one.text, language)}>
            <a href={one.href}>{one.title}</a>
          </h3>
          <p>
            <strong>{PROPOSAL_STATES.states[one.state][language]}</strong>
            {one.outcome ? `: ${OUTCOMES[one.outcome][language].toLowerCase()}` : ''}
          </p>
          <FactLine facts={factsOf(one, { t, language })} />
        </li>
      ))}
    </ul>
  )
}

function factsOf(one: ProposalEntry, { t, language }: Pick<ReturnType<typeof useWords>, 't' | 'language'>): string[] {
  const isWaiting = one.answeredOn === null && one.answerDueOn !== null
  return [
    one.area,
    t('socialPages.to', { body: one.body }),
    ...(one.submittedOn ? [t('socialPages.submitted', { date: formatDate(one.submittedOn, language) })] : []),
    ...(one.answeredOn ? [t('socialPages.answered', { date: formatDate(one.answeredOn, language) })] : []),
    ...(isWaiting && one.answerDueOn ? [t('socialPages.dueBy', { date: formatDate(one.answerDueOn, language) })] : []),
  ]
}
