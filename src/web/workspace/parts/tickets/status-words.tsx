import type { Delivery } from '../../../../model/delivery.ts'
import type { FindingSeverity } from '../../../../model/finding.ts'
import type { Severity } from '../../../../model/ticket.ts'
import { TICKET_FLOWS, type TicketStatus } from '../../../../model/ticket-flow.ts'
import { useWords } from '../../../site/words.tsx'

const DELIVERY_CLASS: Readonly<Record<Delivery['status'], string>> = {
  received: 'state state-good',
  replaced: 'state',
  withdrawn: 'state',
  rejected: 'state state-stop',
}

export function DeliveryStatusWord({ status }: { status: Delivery['status'] }) {
  const { t } = useWords()
  return <span className={DELIVERY_CLASS[status]}>{t(`deliveries.status.${status}`)}</span>
}

const FINDING_CLASS: Readonly<Record<FindingSeverity, string>> = {
  fatal: 'state state-stop',
  error: 'state state-stop',
  query: 'state state-attention',
  warning: 'state state-attention',
  info: 'state',
}

export function FindingSeverityWord({ severity }: { severity: FindingSeverity }) {
  const { t } = useWords()
  return <span className={FINDING_CLASS[severity]}>{t(`deliveries.severity.${severity}`)}</span>
}

const ENDED: readonly TicketStatus[] = ['closed', 'will_not_fix']
const WAITING: readonly TicketStatus[] = ['with_archive', 'with_county', 'with_vendor']

export function TicketStatusWord({ status }: { status: TicketStatus }) {
  const { language } = useWords()
  const kind = ENDED.includes(status) ? 'state state-good' : WAITING.includes(status) ? 'state state-attention' : 'state'
  return <span className={kind}>{TICKET_FLOWS.clearly_odd.states[status][language]}</span>
}

const SEVERITY_CLASS: Readonly<Record<Severity, string>> = {
  1: 'state state-stop',
  2: 'state state-attention',
  3: 'state',
  4: 'state',
}

export function severityClass(severity: Severity): string {
  return SEVERITY_CLASS[severity]
}
