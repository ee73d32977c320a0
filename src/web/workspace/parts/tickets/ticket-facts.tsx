import type { ReactNode } from 'react'
import { FAULT_LAYERS, PUBLISHING_DECISIONS, SEVERITIES, TICKET_KINDS, type TicketLink } from '../../../../model/ticket.ts'
import type { ShownTicket } from '../../../../operations/ticket/show-ticket.ts'
import { useWords } from '../../../site/words.tsx'
import { type WorkspaceSection, workspaceAddress } from '../../address.ts'
import { dayText, momentText } from '../../day-text.ts'
import { CountText } from './count-text.tsx'
import { nameIn } from './names.ts'
import { severityClass, TicketStatusWord } from './status-words.tsx'

interface TicketFactsProps {
  readonly shown: ShownTicket
  readonly organisers: Readonly<Record<string, string>>
  readonly contents: Readonly<Record<string, string>>
}

/** What is known of a ticket, as far as its reader may see it. */
export function TicketFacts({ shown, organisers, contents }: TicketFactsProps) {
  const { t, language } = useWords()
  const { ticket, links } = shown
  return (
    <section className="work-part" aria-labelledby="facts">
      <h2 id="facts" className="visually-hidden">
        {t('tickets.facts')}
      </h2>
      {ticket.description && <p className="reading">{ticket.description}</p>}
      <dl className="fact-list">
        <Fact label={t('tickets.col.ticket')}>{ticket.id}</Fact>
        <Fact label={t('tickets.col.status')}>
          <TicketStatusWord status={ticket.status} />
        </Fact>
        <Fact label={t('tickets.col.due')}>{ticket.due && dayText(ticket.due, language)}</Fact>
        <Fact label={t('tickets.field.severity')}>
          <span className={severityClass(ticket.severity)}>
            {ticket.severity}: {SEVERITIES[ticket.severity][language]}
          </span>
        </Fact>
        <Fact label={t('tickets.field.severityReason')}>{ticket.severityReason}</Fact>
        <Fact label={t('tickets.field.kind')}>{TICKET_KINDS[ticket.kind][language]}</Fact>
        <Fact label={t('tickets.field.layer')}>{FAULT_LAYERS[ticket.layer][language]}</Fact>
        <Fact label={t('tickets.field.organiser')}>
          {ticket.organiser === null ? t('tickets.field.allOrganisers') : nameIn(organisers, ticket.organiser)}
        </Fact>
        <Fact label={t('tickets.field.content')}>{ticket.content && nameIn(contents, ticket.content)}</Fact>
        <Fact label={t('tickets.field.quarters')}>{ticket.quarters.join(', ')}</Fact>
        <Fact label={t('tickets.field.documentType')}>{ticket.documentType}</Fact>
        <Fact label={t('tickets.field.vendor')}>{[ticket.vendor, ticket.systemVersion].filter(Boolean).join(' ')}</Fact>
        <Fact label={t('tickets.field.rows')}>{ticket.rowsAffected !== null && <CountText value={ticket.rowsAffected} />}</Fact>
        <Fact label={t('tickets.field.persons')}>
          <CountText value={ticket.personsAffected} />
        </Fact>
        <Handling shown={shown} />
        <Fact label={t('tickets.field.created')}>{momentText(ticket.createdAt, language)}</Fact>
      </dl>
      <Effect shown={shown} />
      {links.length > 0 && <Links links={links} />}
    </section>
  )
}

/** Left out when there is nothing to say. */
function Fact({ label, children }: { label: string; children: ReactNode }) {
  if (children === null || children === '' || children === false) return null
  return (
    <>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </>
  )
}

function Handling({ shown: { ticket } }: { shown: ShownTicket }) {
  const { t, language } = useWords()
  return (
    <>
      <Fact label={t('tickets.field.decision')}>{ticket.decision && PUBLISHING_DECISIONS[ticket.decision][language]}</Fact>
      <Fact label={t('tickets.field.plan')}>{ticket.plan}</Fact>
      <Fact label={t('tickets.field.planMonth')}>{ticket.planMonth}</Fact>
      <Fact label={t('tickets.field.revise')}>
        {ticket.revise !== 'undecided' && t(`tickets.field.reviseChoice.${ticket.revise}`)}
      </Fact>
    </>
  )
}

function Effect({ shown: { ticket } }: { shown: ShownTicket }) {
  const { t, count } = useWords()
  const { effect } = ticket
  if (!effect) return null
  const change = effect.after - effect.before
  const sign = change > 0 ? '+' : change < 0 ? '−' : ''
  return (
    <>
      <h3>{t('tickets.effect')}</h3>
      <p>
        {t('tickets.effectText', {
          before: count(effect.before),
          after: count(effect.after),
          runBefore: effect.runBefore,
          run: effect.run,
          change: `${sign}${count(Math.abs(change))}`,
        })}
      </p>
    </>
  )
}

const OPENS: Readonly<Partial<Record<TicketLink['kind'], WorkspaceSection>>> = {
  delivery: 'deliveries',
  release: 'releases',
  subset: 'subsets',
  ticket: 'tickets',
}

function Links({ links }: { links: readonly TicketLink[] }) {
  const { t } = useWords()
  return (
    <>
      <h3>{t('tickets.links')}</h3>
      <ul className="plain-list compact">
        {links.map((link) => (
          <li key={`${link.kind} ${link.target}`}>
            {t(`tickets.linkKind.${link.kind}`)} <LinkTarget link={link} />
          </li>
        ))}
      </ul>
    </>
  )
}

function LinkTarget({ link: { kind, target } }: { link: TicketLink }) {
  const { language } = useWords()
  const address = addressOf(kind, target, language)
  return address ? <a href={address}>{target}</a> : <span className="code-text">{target}</span>
}

function addressOf(kind: TicketLink['kind'], target: string, language: 'fi' | 'sv' | 'en'): string | null {
  const section = OPENS[kind]
  if (section) return workspaceAddress(language, section, target)
  if (kind === 'review_item') return workspaceAddress(language, 'review', ...target.split('/').slice(1, 3))
  if (kind !== 'finding') return null
  const at = target.lastIndexOf('@')
  const query = new URLSearchParams({ cause: target.slice(0, at) })
  return `${workspaceAddress(language, 'deliveries', target.slice(at + 1))}?${query}`
}
