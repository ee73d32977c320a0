import { POLARITIES, REPORT_STATES } from '../../../../model/social-report.ts'
import type { FoundLine, FoundReports } from '../../../../operations/coding/search-reports.ts'
import type { SnippetPiece } from '../../../../operations/coding/snippet.ts'
import { formatDate } from '../../../number/format.ts'
import { useWords } from '../../../site/words.tsx'
import { workspaceAddress } from '../../address.ts'
import { type CodingQuery, codingAddress } from '../../view/coding-query.ts'
import type { themeColours } from '../../view/theme-choices.ts'

export interface ThemeLook {
  readonly names: Readonly<Record<string, string>>
  readonly colours: ReturnType<typeof themeColours>
}

interface FoundListProps {
  readonly found: FoundReports
  readonly query: CodingQuery
  readonly themes: ThemeLook
  /** Ids of those that are ticked: all when it was asked for, or as they were when something was refused. */
  readonly ticked: readonly string[]
}

/** What was found, each with a box by which several are handled together. */
export function FoundList({ found, query, themes, ticked }: FoundListProps) {
  const { t } = useWords()
  const isPlainQueue = query.state === 'waiting' && query.words === '' && !query.isMine
  if (found.count === 0) return <p>{isPlainQueue ? t('coding.list.noneWaiting') : t('coding.list.none')}</p>
  return (
    <>
      <h2>{t('coding.list.found', { count: found.count })}</h2>
      <TickAll query={query} isAll={found.lines.every(({ id }) => ticked.includes(id))} />
      <ul className="coding-found" id="reports">
        {found.lines.map((line) => (
          <Line key={line.id} line={line} themes={themes} isTicked={ticked.includes(line.id)} />
        ))}
      </ul>
      <Pages found={found} query={query} />
    </>
  )
}

/** A link, so that it works without scripts: it asks for the page with all boxes ticked, or none. */
function TickAll({ query, isAll }: { query: CodingQuery; isAll: boolean }) {
  const { t, language } = useWords()
  const address = codingAddress(language, query)
  const ticked = `${address}${address.includes('?') ? '&' : '?'}tick=all`
  return (
    <p className="coding-way no-print">
      <a href={isAll ? address : ticked}>{isAll ? t('coding.list.untickAll') : t('coding.list.tickAll')}</a>
    </p>
  )
}

function Line({ line, themes, isTicked }: { line: FoundLine; themes: ThemeLook; isTicked: boolean }) {
  const { t, language } = useWords()
  const title = line.title.map(({ text }) => text).join('') || t('coding.list.untitled')
  return (
    <li>
      <label className="coding-tick">
        <input type="checkbox" name="report" value={line.id} defaultChecked={isTicked} />
        <span className="visually-hidden">{t('coding.list.select', { title })}</span>
      </label>
      <div>
        <p className="coding-found-title">
          <a href={workspaceAddress(language, 'coding', line.id)} lang={line.language} dir="auto">
            {line.title.length > 0 ? <Pieces pieces={line.title} /> : title}
          </a>
        </p>
        <p className="coding-snippet" lang={line.language} dir="auto">
          <Pieces pieces={line.snippet} />
        </p>
        <p className="coding-found-facts">
          <span>{formatDate(line.sentOn, language)}</span>
          <span>{POLARITIES[line.polarity as keyof typeof POLARITIES][language]}</span>
          <span>{REPORT_STATES.states[line.state][language]}</span>
          {line.language !== language && <span>{t(`coding.languages.${line.language as 'fi' | 'sv' | 'en'}`)}</span>}
          {line.isBlind && <span className="state state-attention">{t('coding.list.blind')}</span>}
          {line.place === 1 && <span className="state state-attention">{t('coding.list.mine')}</span>}
        </p>
        {line.themes.length > 0 && (
          <ul className="coding-found-themes" aria-label={t('coding.list.themes')}>
            {line.themes.map((theme) => (
              <li key={theme} className={`coding-chip coding-${themes.colours[theme] ?? 'grey'}`}>
                <span className="coding-number">{theme}</span> {themes.names[theme] ?? ''}
              </li>
            ))}
          </ul>
        )}
      </div>
    </li>
  )
}

function Pieces({ pieces }: { pieces: readonly SnippetPiece[] }) {
  let place = 0
  return pieces.map(({ text, isHit }) => {
    const key = `${place}`
    place += text.length
    return isHit ? <mark key={key}>{text}</mark> : <span key={key}>{text}</span>
  })
}

function Pages({ found: { page, pages }, query }: Pick<FoundListProps, 'found' | 'query'>) {
  const { t, language } = useWords()
  if (pages === 1) return null
  const words = t('coding.list.pages', { page, pages })
  return (
    <nav className="coding-way no-print" aria-label={words}>
      {page > 1 && <a href={codingAddress(language, query, { page: page - 1 })}>{t('coding.list.previous')}</a>}
      <span>{words}</span>
      {page < pages && <a href={codingAddress(language, query, { page: page + 1 })}>{t('coding.list.next')}</a>}
    </nav>
  )
}
