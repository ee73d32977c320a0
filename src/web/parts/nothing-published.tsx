import { addressOf } from '../address/address.ts'
import { formatWeekday } from '../number/format.ts'
import { useWords } from '../site/words.tsx'
import { PageTitle } from './page-title.tsx'

export interface NothingPublishedProps {
  /** The next date of the calendar; null when there is none. */
  readonly next: { readonly date: string; readonly name: string; readonly isConfirmed: boolean } | null
}

/** The front page of a register that has published nothing: when the first figures come, what can be read already, and how to publish. */
export function NothingPublished({ next }: NothingPublishedProps) {
  const { t, language } = useWords()
  return (
    <article className="reading">
      <PageTitle>{t('overview.title')}</PageTitle>
      <h1>{t('overview.title')}</h1>
      <p className="lead">{t('waiting.text')}</p>
      <h2>{t('waiting.nextTitle')}</h2>
      {next ? (
        <p>
          <time dateTime={next.date}>{formatWeekday(next.date, language)}</time>: {next.name}
          {!next.isConfirmed && ` (${t('overview.preliminary')})`}
        </p>
      ) : (
        <p>{t('calendar.noComing')}</p>
      )}
      <ul className="plain-list">
        {(['calendar', 'about'] as const).map((kind) => (
          <li key={kind}>
            <a href={addressOf({ kind }, language)}>{t(kind === 'calendar' ? 'overview.allDates' : 'about.registerTitle')}</a>
          </li>
        ))}
      </ul>
      <details>
        <summary>{t('waiting.operatorTitle')}</summary>
        <p>{t('waiting.operatorText')}</p>
        <ol>
          {COMMANDS.map((command) => (
            <li key={command}>
              <code>{command}</code>
            </li>
          ))}
        </ol>
      </details>
    </article>
  )
}

/** From deliveries to a public release, in the words of the command line. */
const COMMANDS = [
  'tietopolku intake PATH',
  'tietopolku run 2024Q1',
  'tietopolku release create 2024Q1',
  'tietopolku release publish RELEASE',
]
