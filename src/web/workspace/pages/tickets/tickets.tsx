import '../../style/tickets.css'
import { useLoaderData } from 'react-router'
import { mayPerform } from '../../../../access/permissions.ts'
import { ROLES } from '../../../../access/roles.ts'
import type { TicketLine } from '../../../../operations/ticket/list-tickets.ts'
import type { TicketChoices } from '../../../../operations/ticket/show-choices.ts'
import { PageTitle } from '../../../parts/page-title.tsx'
import { useWords } from '../../../site/words.tsx'
import { workspaceAddress } from '../../address.ts'
import { Field } from '../../parts/field.tsx'
import { optionsByName } from '../../parts/tickets/form-fields.tsx'
import { namesIn } from '../../parts/tickets/names.ts'
import { TicketTable } from '../../parts/tickets/ticket-table.tsx'
import { workspaceLoader } from '../../visit.ts'

const STATES = ['open', 'ended', 'all'] as const

export const loader = workspaceLoader(async ({ edge, signedIn, language, url }) => {
  const { actor } = signedIn
  const state = STATES.find((one) => one === url.searchParams.get('state')) ?? 'open'
  const organiser = /^\d{2}$/.exec(url.searchParams.get('organiser') ?? '')?.[0] ?? null
  const choices = (await edge.perform('ticket.choices', {})) as TicketChoices
  return {
    tickets: (await edge.perform('ticket.list', { state, organiser })) as TicketLine[],
    state,
    organiser,
    isVendor: actor.grants.every(({ role }) => ROLES[role].side === 'vendor'),
    mayMake: mayPerform(actor, 'ticket.create'),
    organisers: namesIn(choices.organisers, language),
    contents: namesIn(choices.contents, language),
    today: edge.today,
  }
})

export default function TicketsPage() {
  const page = useLoaderData<typeof loader>()
  const { t, language } = useWords()
  const { tickets, state, isVendor, mayMake } = page
  return (
    <>
      <PageTitle>{t('tickets.title')}</PageTitle>
      <h1>{t('tickets.title')}</h1>
      <p className="reading">{isVendor ? t('tickets.leadVendor') : t('tickets.lead')}</p>
      {mayMake && (
        <p className="buttons">
          <a className="link-button" href={workspaceAddress(language, 'tickets', 'new')}>
            {t('tickets.make')}
          </a>
        </p>
      )}
      <Choice {...page} />
      {tickets.length === 0 && <p className="quiet">{state === 'ended' ? t('tickets.noneEnded') : t('tickets.none')}</p>}
      {tickets.length > 0 && <TicketTable {...page} />}
    </>
  )
}

interface ChoiceProps {
  readonly state: (typeof STATES)[number]
  readonly organiser: string | null
  readonly organisers: Readonly<Record<string, string>>
}

/** Which tickets to show: a plain form that asks for the page anew. */
function Choice({ state, organiser, organisers }: ChoiceProps) {
  const { t, language } = useWords()
  const counties = optionsByName(organisers, { language, none: t('tickets.all') })
  return (
    <form method="get" className="choice-row no-print">
      <Field id="state" label={t('tickets.col.status')}>
        {(attributes) => (
          <select name="state" defaultValue={state} {...attributes}>
            {STATES.map((one) => (
              <option key={one} value={one}>
                {t(`tickets.${one}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      {counties.length > 2 && (
        <Field id="organiser" label={t('tickets.col.organiser')}>
          {(attributes) => (
            <select name="organiser" defaultValue={organiser ?? ''} {...attributes}>
              {counties.map(([code, name]) => (
                <option key={code} value={code}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      <button type="submit" className="second-button">
        {t('tickets.show')}
      </button>
    </form>
  )
}
