import { redirect, useActionData, useLoaderData } from 'react-router'
import { NETWORK_KINDS, type NetworkKind } from '../../../../model/plan.ts'
import type { ListedMember } from '../../../../operations/synthesis/network.ts'
import { formatDate } from '../../../number/format.ts'
import { PageTitle } from '../../../parts/page-title.tsx'
import { useWords } from '../../../site/words.tsx'
import { workspaceAddress } from '../../address.ts'
import { FormToken } from '../../parts/form-token.tsx'
import { Done, ProblemSummary } from '../../parts/problem-summary.tsx'
import { MemberForm } from '../../parts/synthesis/member-form.tsx'
import { synthesisParts } from '../../parts/synthesis/parts-of.ts'
import { SynthesisMenu } from '../../parts/synthesis/synthesis-menu.tsx'
import { WorkTable } from '../../parts/work-table.tsx'
import { type Posted, refusedIn, workspaceAction, workspaceLoader } from '../../visit.ts'
import '../../style/synthesis.css'
import '../../style/tickets.css'

export const loader = workspaceLoader(async ({ edge, signedIn, url }) => ({
  members: (await edge.perform('network.show', {})) as readonly ListedMember[],
  parts: synthesisParts(signedIn.actor),
  organiser: signedIn.actor.grants.find(({ role }) => role === 'social_coordinator')?.organiser ?? null,
  done: url.searchParams.get('done'),
}))

export const action = workspaceAction({
  save: async (posted) => {
    const { visit, text } = posted
    await visit.edge.perform('network.save', {
      member: text('member') || null,
      version: Number(text('version')),
      kind: text('kind'),
      organiser: text('organiser') || null,
      organisation: text('organisation'),
      task: text('task'),
      name: text('name') || null,
      email: text('email') || null,
    })
    return back(posted, 'saved')
  },
  remove: async (posted) => {
    await posted.visit.edge.perform('network.remove-person', { member: posted.text('member') })
    return back(posted, 'removed')
  },
})

const DONE = ['saved', 'removed'] as const

function back({ visit }: Posted, told: (typeof DONE)[number]) {
  return redirect(`${workspaceAddress(visit.language, 'synthesis', 'network')}?done=${told}`)
}

export default function NetworkPage() {
  const { members, parts, organiser, done } = useLoaderData<typeof loader>()
  const refused = refusedIn(useActionData<typeof action>())
  const { t } = useWords()
  const told = DONE.find((one) => one === done)
  return (
    <>
      <PageTitle>{t('synthesis.part.network')}</PageTitle>
      <h1>{t('synthesis.part.network')}</h1>
      <SynthesisMenu parts={parts} here="network" />
      <Done>{told && t(`synthesis.network.${told}`)}</Done>
      <ProblemSummary problem={refused?.problem} />
      <p className="reading">{t('synthesis.network.lead')}</p>
      {members.length === 0 ? <p>{t('synthesis.network.none')}</p> : <Members members={members} />}
      <MemberForm organiser={organiser} submitted={refused?.submitted ?? null} />
    </>
  )
}

function Members({ members }: { members: readonly ListedMember[] }) {
  const { t, language } = useWords()
  return (
    <WorkTable caption={t('synthesis.network.caption')}>
      <thead>
        <tr>
          {(['organisation', 'kind', 'task', 'person', 'acts'] as const).map((column) => (
            <th scope="col" key={column}>
              {t(`synthesis.network.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {members.map(({ member, mayChange, personUntil }) => (
          <tr key={member.id}>
            <th scope="row">{member.organisation}</th>
            <td>{NETWORK_KINDS[member.kind as NetworkKind][language]}</td>
            <td>{member.task}</td>
            <td>
              {member.name ?? (member.left_on ? t('synthesis.network.left', { day: formatDate(member.left_on, language) }) : '–')}
              {member.email && (
                <>
                  , <a href={`mailto:${member.email}`}>{member.email}</a>
                </>
              )}
              {personUntil && <p className="hint">{t('synthesis.network.until', { day: formatDate(personUntil, language) })}</p>}
            </td>
            <td>{mayChange && personUntil !== null && <PersonActs member={member} />}</td>
          </tr>
        ))}
      </tbody>
    </WorkTable>
  )
}

/** That the person is still there, or no longer. */
function PersonActs({ member }: { member: ListedMember['member'] }) {
  const { t } = useWords()
  const { id, version, kind, organiser, organisation, task, name, email } = member
  const fields = {
    member: id,
    version,
    kind,
    organiser: organiser ?? '',
    organisation,
    task,
    name: name ?? '',
    email: email ?? '',
  }
  const acts = [
    ['save', t('synthesis.network.confirm')],
    ['remove', t('synthesis.network.remove')],
  ] as const
  return (
    <form method="post" className="buttons">
      <FormToken />
      {Object.entries(fields).map(([field, value]) => (
        <input key={field} type="hidden" name={field} value={value} />
      ))}
      {acts.map(([act, words]) => (
        <button
          key={act}
          type="submit"
          name="act"
          value={act}
          className="second-button"
          aria-label={`${words}: ${name ?? email}`}
        >
          {words}
        </button>
      ))}
    </form>
  )
}
