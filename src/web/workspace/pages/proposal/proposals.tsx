import '../../style/proposals.css'
import '../../style/tickets.css'
import { redirect, useActionData, useLoaderData } from 'react-router'
import { mayPerform } from '../../../../access/permissions.ts'
import type { ProposalState } from '../../../../model/proposal.ts'
import type { Language } from '../../../../model/text.ts'
import type { InboxLine } from '../../../../operations/proposal/list-proposals.ts'
import type { OwnBodyChoice } from '../../../../operations/proposal/own-bodies.ts'
import type { ProposalChoices } from '../../../../operations/proposal/show-choices.ts'
import { PageTitle } from '../../../parts/page-title.tsx'
import { titleFor } from '../../../parts/proposal/national-text.tsx'
import { useWords } from '../../../site/words.tsx'
import { workspaceAddress } from '../../address.ts'
import { Field } from '../../parts/field.tsx'
import { Done, ProblemSummary } from '../../parts/problem-summary.tsx'
import { OwnBodies } from '../../parts/proposal/own-bodies.tsx'
import { ProposalCards } from '../../parts/proposal/proposal-cards.tsx'
import { ProposalNav } from '../../parts/proposal/proposal-nav.tsx'
import { refusedIn, type WorkspaceVisit, workspaceAction, workspaceLoader } from '../../visit.ts'

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

/** In the place of a body in the address: all of them, or those that the reader named as their own. */
const ALL_BODIES = 'all'
const OWN_BODIES = 'mine'

export const loader = workspaceLoader(async (visit) => {
  const { edge, signedIn, language, url } = visit
  const choices = (await edge.perform('proposal.choices', {})) as ProposalChoices
  const ownBodies = mayPerform(signedIn.actor, 'body.own')
    ? ((await edge.perform('body.own', {})) as readonly OwnBodyChoice[])
    : null
  const hasOwn = ownBodies?.some(({ isOwn }) => isOwn) ?? false
  const asked = askedIn(visit)
  const isMine = hasOwn && (asked.body === OWN_BODIES || asked.body === '')
  const [task, text] = [asked.task, asked.text]
  const body = asked.body === ALL_BODIES || asked.body === OWN_BODIES ? '' : asked.body
  const listOf = async (of: Standing) => {
    const states = STANDINGS[of]
    const question = { ...(states && { states }), ...(body && { body }), ...(task && { task }), text, mine: isMine }
    return (await edge.perform('proposal.list', question)) as readonly InboxLine[]
  }
  const found = await listOf(asked.standing ?? 'waiting')
  const isChosen = asked.standing !== null || `${asked.body}${task}${text}` !== ''
  // When nothing waits, the page still shows what there is instead of an empty list.
  const isAllInstead = found.length === 0 && !isChosen
  return {
    proposals: isAllInstead ? await listOf('all') : found,
    isAllInstead,
    isFiltered: isChosen,
    standing: isAllInstead ? ('all' as const) : (asked.standing ?? 'waiting'),
    body: isMine ? OWN_BODIES : body || ALL_BODIES,
    task,
    text,
    ownBodies,
    isMine,
    done: url.searchParams.get('done'),
    bodies: bodyOptions(choices, { language, hasOwn }),
    tasks: choices.tasks.map(({ code, names }) => [code, names[language]] as const),
    today: choices.today,
    addressees: Object.fromEntries(choices.addressees.map(({ code, names }) => [code, names[language]])),
    mayWrite: mayPerform(signedIn.actor, 'proposal.create'),
  }
})

function askedIn({ url }: WorkspaceVisit) {
  const asked = (name: string) => url.searchParams.get(name) ?? ''
  const standing = asked('standing') in STANDINGS ? (asked('standing') as Standing) : null
  return { standing, body: asked('body'), task: asked('task'), text: asked('text').slice(0, 100) }
}

/** Bodies to choose from, by id; the names of the first two are texts of the page. */
function bodyOptions(
  { bodies }: ProposalChoices,
  { language, hasOwn }: { readonly language: Language; readonly hasOwn: boolean },
) {
  return [
    ...(hasOwn ? [[OWN_BODIES, null] as const] : []),
    [ALL_BODIES, null] as const,
    ...bodies.map(({ id, names }) => [id, titleFor(names, language)] as const),
  ]
}

export const action = workspaceAction({
  'choose-own': async ({ visit, form }) => {
    const bodies = form.getAll('bodies').filter((one) => typeof one === 'string')
    await visit.edge.perform('body.choose-own', { bodies })
    return redirect(`${workspaceAddress(visit.language, 'proposals')}?done=own`)
  },
})

/** Proposals: those that wait for an answer first, with what each rests on. */
export default function ProposalsPage() {
  const { proposals, isAllInstead, addressees, today, mayWrite, ownBodies, isMine, done } = useLoaderData<typeof loader>()
  const refused = refusedIn(useActionData())
  const { t, language } = useWords()
  return (
    <>
      <PageTitle>{t('proposals.title')}</PageTitle>
      <h1>{t('proposals.title')}</h1>
      <p className="reading">{t('proposals.lead')}</p>
      <ProposalNav here="list" />
      {done === 'own' && !refused && <Done>{t('proposals.own.done')}</Done>}
      <ProblemSummary problem={refused?.problem} />
      {mayWrite && (
        <p className="buttons">
          <a className="link-button" href={workspaceAddress(language, 'proposals', 'new', 'draft')}>
            {t('proposals.new')}
          </a>
        </p>
      )}
      <OwnBodies choices={ownBodies} isMine={isMine} />
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
          {bodies.map(([id, name]) => [id, name ?? t(id === OWN_BODIES ? 'proposals.own.filter' : 'proposals.anyBody')] as const)}
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
