import '../../style/proposals.css'
import '../../style/tickets.css'
import { useLoaderData } from 'react-router'
import { mayPerform } from '../../../../access/permissions.ts'
import type { ProposalState } from '../../../../model/proposal.ts'
import type { InboxLine } from '../../../../operations/proposal/list-proposals.ts'
import type { ProposalChoices } from '../../../../operations/proposal/show-choices.ts'
import { PageTitle } from '../../../parts/page-title.tsx'
import { titleFor } from '../../../parts/proposal/national-text.tsx'
import { useWords } from '../../../site/words.tsx'
import { workspaceAddress } from '../../address.ts'
import { Field } from '../../parts/field.tsx'
import { ProposalCards } from '../../parts/proposal/proposal-cards.tsx'
import { ProposalNav } from '../../parts/proposal/proposal-nav.tsx'
import { workspaceLoader } from '../../visit.ts'

/** Choices of the list, and the states behind each; null = all. */
const STANDINGS = {
  waiting: ['submitted', 'received', 'prepared'],
  answered: ['answered'],
  'in-progress': ['in-progress'],
  ended: ['done', 'lapsed', 'assessed'],
  draft: ['draft'],
  all: null,
} as const satisfies Readonly<Record<string, readonly ProposalState[] | null>>
type Standing = keyof typeof STANDINGS

export const loader = workspaceLoader(async ({ edge, signedIn, language, url }) => {
  const choices = (await edge.perform('proposal.choices', {})) as ProposalChoices
  const asked = (name: string) => url.searchParams.get(name) ?? ''
  const [body, task, text] = [asked('body'), asked('task'), asked('text').slice(0, 100)]
  const listOf = async (of: Standing) => {
    const states = STANDINGS[of]
    const question = { ...(states && { states }), ...(body && { body }), ...(task && { task }), text }
    return (await edge.perform('proposal.list', question)) as readonly InboxLine[]
  }
  const isChosen = asked('standing') in STANDINGS
  const wanted = isChosen ? (asked('standing') as Standing) : 'waiting'
  const found = await listOf(wanted)
  // When nothing waits, the page still shows what there is instead of an empty list.
  const isAllInstead = found.length === 0 && !isChosen && `${body}${task}${text}` === ''
  const standing: Standing = isAllInstead ? 'all' : wanted
  return {
    proposals: isAllInstead ? await listOf('all') : found,
    isAllInstead,
    isFiltered: isChosen || `${body}${task}${text}` !== '',
    standing,
    body,
    task,
    text,
    bodies: choices.bodies.map(({ id, names }) => [id, titleFor(names, language)] as const),
    tasks: choices.tasks.map(({ code, names }) => [code, names[language]] as const),
    today: choices.today,
    addressees: Object.fromEntries(choices.addressees.map(({ code, names }) => [code, names[language]])),
    mayWrite: mayPerform(signedIn.actor, 'proposal.create'),
  }
})

/** Proposals: those that wait for an answer first, with what each rests on. */
export default function ProposalsPage() {
  const { proposals, isAllInstead, addressees, today, mayWrite } = useLoaderData<typeof loader>()
  const { t, language } = useWords()
  return (
    <>
      <PageTitle>{t('proposals.title')}</PageTitle>
      <h1>{t('proposals.title')}</h1>
      <p className="reading">{t('proposals.lead')}</p>
      <ProposalNav here="list" />
      {mayWrite && (
        <p className="buttons">
          <a className="link-button" href={workspaceAddress(language, 'proposals', 'new', 'draft')}>
            {t('proposals.new')}
          </a>
        </p>
      )}
      <Filter />
      {proposals.length === 0 && <p className="quiet">{t(isAllInstead ? 'proposals.noneYet' : 'proposals.none')}</p>}
      {proposals.length > 0 && isAllInstead && <p className="reading">{t('proposals.noneWaiting')}</p>}
      {proposals.length > 0 && <p className="small quiet">{t('proposals.count', { count: proposals.length })}</p>}
      <ProposalCards proposals={proposals} addressees={addressees} today={today} />
      {proposals.some(({ evidence }) => evidence) && <p className="small quiet reading">{t('proposals.evidenceHint')}</p>}
    </>
  )
}

function Filter() {
  const { standing, isFiltered, body, task, text, bodies, tasks, mayWrite } = useLoaderData<typeof loader>()
  const { t } = useWords()
  const standings = (Object.keys(STANDINGS) as Standing[]).filter((one) => one !== 'draft' || mayWrite)
  return (
    <details className="proposal-filter no-print" open={isFiltered}>
      <summary>{t('proposals.filter')}</summary>
      <form method="get" className="choice-row">
        <Choice name="standing" label={t('proposals.standing')} value={standing}>
          {standings.map((one) => [one, t(`proposals.standings.${one}`)])}
        </Choice>
        <Choice name="body" label={t('proposals.field.body')} value={body}>
          {[['', t('proposals.anyBody')], ...bodies]}
        </Choice>
        <Choice name="task" label={t('proposals.field.task')} value={task}>
          {[['', t('proposals.anyTask')], ...tasks]}
        </Choice>
        <Field id="text" label={t('proposals.search')}>
          {(attributes) => <input type="search" name="text" defaultValue={text} maxLength={100} {...attributes} />}
        </Field>
        <button type="submit" className="second-button">
          {t('proposals.show')}
        </button>
      </form>
    </details>
  )
}

interface ChoiceProps {
  readonly name: string
  readonly label: string
  readonly value: string
  readonly children: readonly (readonly [string, string])[]
}

function Choice({ name, label, value, children }: ChoiceProps) {
  return (
    <Field id={name} label={label}>
      {(attributes) => (
        <select name={name} defaultValue={value} {...attributes}>
          {children.map(([key, text]) => (
            <option key={key} value={key}>
              {text}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
