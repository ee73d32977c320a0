import { REPORT_STATES, type ReportState } from '../../../../model/social-report.ts'
import type { Inbox } from '../../../../operations/triage/list-inbox.ts'
import { useWords } from '../../../site/words.tsx'
import type { InboxQuery } from '../../view/inbox-query.ts'

const STATES = Object.keys(REPORT_STATES.states) as ReportState[]
const LANGUAGES = ['fi', 'sv', 'en'] as const

/** What of the inbox is shown. A plain form of the address. What is seldom needed is folded, so that on a phone the list stands near. */
export function InboxFilter({ inbox, query }: { inbox: Inbox; query: InboxQuery }) {
  const { t, language, count } = useWords()
  const inUse = FOLDED.filter((name) => query[name] !== null).length
  return (
    <form method="get" className="triage-filter no-print" aria-label={t('triage.filter.title')}>
      <div className="field">
        <label htmlFor="state">{t('triage.filter.state')}</label>
        <select id="state" name="state" defaultValue={query.state}>
          {STATES.map((state) => (
            <option key={state} value={state}>
              {`${REPORT_STATES.states[state][language]} (${count(inbox.byState[state] ?? 0)})`}
            </option>
          ))}
          <option value="all">{t('triage.filter.all')}</option>
        </select>
      </div>
      <details className="triage-folded" open={inUse > 0}>
        <summary>{inUse > 0 ? t('coding.search.moreInUse', { count: inUse }) : t('coding.search.more')}</summary>
        <div className="triage-filter">
          <UnitAndTask inbox={inbox} query={query} />
          <LanguageAndDays query={query} />
        </div>
        <p className="hint" id="unit-hint">
          {t('triage.filter.unitHint')}
        </p>
      </details>
      <button type="submit" className="second-button">
        {t('triage.filter.apply')}
      </button>
    </form>
  )
}

const FOLDED = ['unit', 'task', 'language', 'from', 'until'] as const

function UnitAndTask({ inbox, query }: { inbox: Inbox; query: InboxQuery }) {
  const { t, language } = useWords()
  const { units, tasks } = inbox.choices
  return (
    <>
      <div className="field">
        <label htmlFor="unit">{t('triage.filter.unit')}</label>
        <select id="unit" name="unit" defaultValue={query.unit ?? ''} aria-describedby="unit-hint">
          <option value="">{t('triage.filter.anyUnit')}</option>
          {units.map(({ id, names }) => (
            <option key={id} value={id}>
              {names[language === 'sv' ? 'sv' : 'fi']}
            </option>
          ))}
        </select>
      </div>
      <div className="field">
        <label htmlFor="task">{t('triage.filter.task')}</label>
        <select id="task" name="task" defaultValue={query.task ?? ''}>
          <option value="">{t('triage.filter.anyTask')}</option>
          {tasks.map(({ code, names }) => (
            <option key={code} value={code}>
              {names[language]}
            </option>
          ))}
        </select>
      </div>
    </>
  )
}

function LanguageAndDays({ query }: { query: InboxQuery }) {
  const { t } = useWords()
  return (
    <>
      <div className="field">
        <label htmlFor="language">{t('triage.filter.language')}</label>
        <select id="language" name="language" defaultValue={query.language ?? ''}>
          <option value="">{t('triage.filter.anyLanguage')}</option>
          {LANGUAGES.map((code) => (
            <option key={code} value={code}>
              {t(`coding.languages.${code}`)}
            </option>
          ))}
        </select>
      </div>
      <div className="field">
        <label htmlFor="from">{t('triage.filter.from')}</label>
        <input id="from" name="from" type="date" defaultValue={query.from ?? ''} />
      </div>
      <div className="field">
        <label htmlFor="until">{t('triage.filter.until')}</label>
        <input id="until" name="until" type="date" defaultValue={query.until ?? ''} />
      </div>
    </>
  )
}
