import type { FoundReports } from '../../../../operations/coding/search-reports.ts'
import { useWords } from '../../../site/words.tsx'
import { dayText } from '../../day-text.ts'
import { Field } from '../field.tsx'
import { FormToken } from '../form-token.tsx'

interface FoundToJoinProps {
  readonly words: string
  /** Null: nothing has been searched for. */
  readonly found: FoundReports | null
  readonly joined: readonly string[]
}

/** Searches observations by words and joins them one by one. */
export function FoundToJoin({ words, found, joined }: FoundToJoinProps) {
  const { t } = useWords()
  return (
    <section className="work-part" aria-labelledby="join-report">
      <h2 id="join-report">{t('phenomena.join.reports')}</h2>
      <form method="get" className="choice-row" action="#join-report">
        <Field id="words" label={t('phenomena.join.words')}>
          {(attributes) => <input type="search" name="words" maxLength={200} defaultValue={words} {...attributes} />}
        </Field>
        <button type="submit" className="second-button">
          {t('phenomena.join.search')}
        </button>
      </form>
      {found && <p role="status">{t('phenomena.join.found', { count: found.count })}</p>}
      {found && found.count > found.lines.length && (
        <p className="hint">{t('phenomena.join.first', { count: found.lines.length })}</p>
      )}
      <ul className="phenomenon-joined">
        {found?.lines.map((line) => (
          <Line key={line.id} line={line} isJoined={joined.includes(line.id)} />
        ))}
      </ul>
    </section>
  )
}

function Line({ line, isJoined }: { line: FoundReports['lines'][number]; isJoined: boolean }) {
  const { t, language } = useWords()
  const title = line.title.map(({ text }) => text).join('')
  return (
    <li>
      <div>
        <strong lang={line.language}>{title}</strong>
        <p className="quiet">
          {dayText(line.sentOn, language)}. <Snippet pieces={line.snippet} />
        </p>
      </div>
      {isJoined && <p className="quiet">{t('phenomena.join.isJoined')}</p>}
      {!isJoined && (
        <form method="post">
          <FormToken />
          <input type="hidden" name="kind" value="report" />
          <input type="hidden" name="target" value={line.id} />
          <button
            type="submit"
            name="act"
            value="link"
            className="second-button"
            aria-label={t('phenomena.join.joinReport', { title })}
          >
            {t('phenomena.join.button')}
          </button>
        </form>
      )}
    </li>
  )
}

function Snippet({ pieces }: { pieces: FoundReports['lines'][number]['snippet'] }) {
  return pieces.map(({ text, isHit }, place) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text never change their order
    isHit ? <mark key={place}>{text}</mark> : <span key={place}>{text}</span>,
  )
}
