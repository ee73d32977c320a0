import type { TicketEvent, TicketKind } from '../../../../model/ticket.ts'
import { TICKET_FLOWS } from '../../../../model/ticket-flow.ts'
import { useWords } from '../../../site/words.tsx'
import { momentText } from '../../day-text.ts'

interface TicketHistoryProps {
  readonly events: readonly TicketEvent[]
  readonly kind: TicketKind
  /** Names of accounts, as far as the reader may know them. */
  readonly names: Readonly<Record<string, string>>
}

/** What has happened to a ticket, newest first. */
export function TicketHistory({ events, kind, names }: TicketHistoryProps) {
  const { t } = useWords()
  return (
    <section className="work-part" aria-labelledby="history">
      <h2 id="history">{t('tickets.history')}</h2>
      {events.length === 0 && <p className="quiet">{t('tickets.historyNone')}</p>}
      <ol className="history">
        {events.toReversed().map((event) => (
          <HistoryLine
            key={`${event.at} ${event.act} ${event.to} ${event.text}`}
            event={event}
            kind={kind}
            name={names[event.by] ?? event.by}
          />
        ))}
      </ol>
    </section>
  )
}

function HistoryLine({ event, kind, name }: { event: TicketEvent; kind: TicketKind; name: string }) {
  const { t, language } = useWords()
  const { states } = TICKET_FLOWS[kind]
  const named = { from: event.from ? states[event.from][language] : '–', to: event.to ? states[event.to][language] : '–' }
  return (
    <li>
      <span className="quiet">{momentText(event.at, language)}</span> {t(`tickets.side.${event.side}`)}
      {name && <span className="quiet"> ({name})</span>} {t(`tickets.act.${event.act}`, named)}
      {event.text && (
        <>
          <span className="quiet"> · {t(`tickets.audienceChoice.${event.audience}`)}</span>
          <p>{event.text}</p>
        </>
      )}
    </li>
  )
}
