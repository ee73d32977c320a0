import type { CellDetails, CellEvent } from '../../../../operations/board/show-cell.ts'
import { useWords } from '../../../site/words.tsx'
import { workspaceAddress } from '../../address.ts'
import { dayText, momentText } from '../../day-text.ts'
import { eventOpens } from '../../view/cell-view.ts'

/** What the stage of a cell rests on, in order of time. */
export function CellTimeline({ details: { events, organiser } }: { details: CellDetails }) {
  const { t } = useWords()
  return (
    <section>
      <h2>{t('board.cell.timeline')}</h2>
      {events.length === 0 && <p className="quiet">{t('board.cell.nothing')}</p>}
      <ol className="board-timeline">
        {events.map((event) => (
          <TimelineLine key={`${event.kind} ${event.target} ${event.at}`} event={event} organiser={organiser} />
        ))}
      </ol>
    </section>
  )
}

function TimelineLine({ event, organiser }: { event: CellEvent; organiser: string }) {
  const { t, language } = useWords()
  const route = event.route === null ? '' : t(`board.cell.route.${event.route}`)
  const words = t(`board.cell.event.${event.kind}`, { target: event.target, route })
  const opens = eventOpens(event, organiser)
  return (
    <li>
      <time dateTime={event.at}>
        {event.at.length === 'YYYY-MM-DD'.length ? dayText(event.at, language) : momentText(event.at, language)}
      </time>
      <span>
        {opens ? <a href={workspaceAddress(language, opens.section, ...opens.parts)}>{words}</a> : words}
        {event.findings !== null && event.findings > 0 && (
          <span className="quiet"> · {t('board.cell.findings', { count: event.findings })}</span>
        )}
      </span>
    </li>
  )
}
