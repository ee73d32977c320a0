import type { ReactNode } from 'react'
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

/** Searches observations by words and joins those that are ticked. */
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
      {found && found.lines.length > 0 && <FoundForm lines={found.lines} joined={joined} />}
    </section>
  )
}

type Lines = FoundReports['lines']

function FoundForm({ lines, joined }: { lines: Lines; joined: readonly string[] }) {
  const { t } = useWords()
  const isAnyFree = lines.some(({ id }) => !joined.includes(id))
  return (
    <form method="post">
      <FormToken />
      <ul className="phenomenon-joined" id="reports">
        {lines.map((line) => (
          <Line key={line.id} line={line} isJoined={joined.includes(line.id)} />
        ))}
      </ul>
      {isAnyFree && (
        <button type="submit" name="act" value="gather">
          {t('phenomena.join.joinTicked')}
        </button>
      )}
    </form>
  )
}

function Line({ line, isJoined }: { line: Lines[number]; isJoined: boolean }) {
  const { t } = useWords()
  const title = line.title.map(({ text }) => text).join('')
  return (
    <li>
      {isJoined ? (
        <LineWords line={line} title={title}>
          <span className="quiet">{t('phenomena.join.isJoined')}</span>
        </LineWords>
      ) : (
        <label className="choice">
          <input type="checkbox" name="report" value={line.id} />
          <LineWords line={line} title={title} />
        </label>
      )}
    </li>
  )
}

function LineWords({ line, title, children }: { line: Lines[number]; title: string; children?: ReactNode }) {
  const { language } = useWords()
  return (
    <span className="phenomenon-found">
      <strong lang={line.language}>{title}</strong>
      <span className="quiet">
        {dayText(line.sentOn, language)}. <Snippet pieces={line.snippet} />
      </span>
      {children}
    </span>
  )
}

function Snippet({ pieces }: { pieces: Lines[number]['snippet'] }) {
  return pieces.map(({ text, isHit }, place) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text never change their order
    isHit ? <mark key={place}>{text}</mark> : <span key={place}>{text}</span>,
  )
}
