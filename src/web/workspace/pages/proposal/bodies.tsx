import '../../style/proposals.css'
import '../../style/tickets.css'
import { redirect, useActionData, useLoaderData } from 'react-router'
import { mayPerform } from '../../../../access/permissions.ts'
import type { BodyLine } from '../../../../operations/proposal/bodies.ts'
import type { ProposalChoices } from '../../../../operations/proposal/show-choices.ts'
import { formatDate } from '../../../number/format.ts'
import { PageTitle } from '../../../parts/page-title.tsx'
import { NationalWords, titleFor } from '../../../parts/proposal/national-text.tsx'
import { siteFacts } from '../../../site/published.ts'
import { useWords } from '../../../site/words.tsx'
import { workspaceAddress } from '../../address.ts'
import { Done, ProblemSummary } from '../../parts/problem-summary.tsx'
import { AddBody, ChangeBody } from '../../parts/proposal/body-forms.tsx'
import { ProposalNav } from '../../parts/proposal/proposal-nav.tsx'
import { textIn } from '../../parts/tickets/form-values.ts'
import { WorkTable } from '../../parts/work-table.tsx'
import { bothOf } from '../../view/proposal-input.ts'
import { type Posted, type Refused, refusedIn, workspaceAction, workspaceLoader } from '../../visit.ts'

export const loader = workspaceLoader(async (visit) => {
  const { edge, language, signedIn, url } = visit
  const { counties } = await siteFacts(visit)
  return {
    bodies: (await edge.perform('body.list', {})) as readonly BodyLine[],
    choices: (await edge.perform('proposal.choices', {})) as ProposalChoices,
    owners: Object.fromEntries(counties.map(({ code, names }) => [code, names[language]])),
    mayChange: mayPerform(signedIn.actor, 'body.add'),
    done: url.searchParams.get('done'),
  }
})

function on(name: string, input: (posted: Posted) => Readonly<Record<string, unknown>>) {
  return async (posted: Posted) => {
    await posted.visit.edge.perform(`body.${name}`, input(posted))
    return redirect(`${workspaceAddress(posted.visit.language, 'proposals', 'bodies', 'all')}?done=${name}`)
  }
}

export const action = workspaceAction({
  add: on('add', ({ text }) => ({
    ...(text('owner') && { owner: text('owner') }),
    kind: text('kind'),
    names: bothOf(text, 'names'),
    term: text('term'),
    validFrom: text('validFrom'),
  })),
  rename: on('rename', ({ text }) => ({
    body: text('body'),
    names: bothOf(text, 'names'),
    term: text('term'),
    from: text('from'),
  })),
  abolish: on('abolish', ({ text }) => ({
    body: text('body'),
    lastDay: text('lastDay'),
    successor: textIn(text('successor')),
  })),
  'hand-over': on('hand-over', ({ text }) => ({ body: text('body'), onDay: text('onDay'), note: text('note') })),
})

/** Forms of several bodies stand on the page: the field that the problem names is found by act and body too. */
function problemInForm({ problem, submitted }: Refused): Refused['problem'] {
  return problem.place ? { ...problem, place: `${submitted.act}${submitted.body ?? ''}-${problem.place}` } : problem
}

/** The register of bodies. */
export default function BodiesPage() {
  const { bodies, choices, owners, mayChange, done } = useLoaderData<typeof loader>()
  const refused = refusedIn(useActionData())
  const { t } = useWords()
  const submitted = refused?.submitted ?? null
  return (
    <>
      <PageTitle>{t('proposals.bodies.title')}</PageTitle>
      <h1>{t('proposals.bodies.title')}</h1>
      <p className="reading">{t('proposals.bodies.lead')}</p>
      <ProposalNav here="bodies" />
      {done && !refused && <Done>{t(done === 'hand-over' ? 'proposals.bodies.handedOver' : 'proposals.done')}</Done>}
      <ProblemSummary problem={refused && problemInForm(refused)} />
      {bodies.length === 0 && <p className="quiet">{t('proposals.bodies.none')}</p>}
      {bodies.length > 0 && <BodyTable bodies={bodies} choices={choices} />}
      {mayChange && (
        <section className="work-part no-print">
          <AddBody choices={choices} owners={owners} submitted={submitted} />
          {bodies.filter(canBeChanged).map((body) => (
            <ChangeBody key={body.id} body={body} bodies={bodies} today={choices.today} submitted={submitted} />
          ))}
        </section>
      )}
    </>
  )
}

/** One's own while they exist; any while one's own proposals lie with it and there is a successor. */
function canBeChanged({ isOwn, isInForce, openProposals, successor }: BodyLine): boolean {
  return (isOwn && isInForce) || (openProposals > 0 && successor !== null)
}

function BodyTable({ bodies, choices }: { bodies: readonly BodyLine[]; choices: ProposalChoices }) {
  const { t, language, count } = useWords()
  const kinds = Object.fromEntries(choices.addressees.map(({ code, names }) => [code, names[language]]))
  return (
    <WorkTable caption={t('proposals.bodies.caption')} isCaptionHidden>
      <thead>
        <tr>
          <th scope="col">{t('proposals.bodies.col.name')}</th>
          <th scope="col">{t('proposals.bodies.col.kind')}</th>
          <th scope="col">{t('proposals.bodies.col.term')}</th>
          <th scope="col">{t('proposals.bodies.col.validity')}</th>
          <th scope="col" className="number">
            {t('proposals.bodies.col.open')}
          </th>
        </tr>
      </thead>
      <tbody>
        {bodies.map((body) => (
          <tr key={body.id}>
            <th scope="row">
              <BodyName body={body} />
            </th>
            <td>
              {kinds[body.kind] ?? body.kind}
              {body.owner === 'national' && <span className="quiet"> · {t('proposals.bodies.national')}</span>}
            </td>
            <td>{body.term ?? '–'}</td>
            <td>
              <Validity body={body} />
            </td>
            <td className="number">{count(body.openProposals)}</td>
          </tr>
        ))}
      </tbody>
    </WorkTable>
  )
}

function BodyName({ body }: { body: BodyLine }) {
  const { t, language } = useWords()
  return (
    <>
      <NationalWords texts={body.names} />
      {body.history.length > 1 && (
        <details>
          <summary className="small">{t('proposals.bodies.history')}</summary>
          <ul className="compact">
            {body.history.map(({ validFrom, names, term }) => (
              <li key={validFrom} className="small">
                {formatDate(validFrom, language)}: {titleFor(names, language)}
                {term && `, ${t('socialPages.proposal.term', { term })}`}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

function Validity({ body: { validFrom, validUntil, successor, isInForce } }: { body: BodyLine }) {
  const { t, language } = useWords()
  const from = formatDate(validFrom, language)
  return (
    <>
      {validUntil === null
        ? t('proposals.bodies.validity', { from })
        : t('proposals.bodies.until', { from, until: formatDate(validUntil, language) })}
      {!isInForce && validUntil !== null && (
        <>
          {' '}
          <span className="state state-attention">{t('proposals.bodies.abolished')}</span>
        </>
      )}
      {successor && (
        <span className="cause-text">{t('proposals.bodies.successor', { name: titleFor(successor.names, language) })}</span>
      )}
    </>
  )
}
