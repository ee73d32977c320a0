import '../style/proposal.css'
import type { ReactNode } from 'react'
import { useLoaderData } from 'react-router'
import type { ToldCount } from '../../model/told-count.ts'
import type { PublicBriefings } from '../../operations/briefing/show-edition.ts'
import type { SiteProposal } from '../../operations/proposal/site-proposals.ts'
import { addressOf } from '../address/address.ts'
import { formatWeekday } from '../number/format.ts'
import { Breadcrumb } from '../parts/breadcrumb.tsx'
import { SeeAlso } from '../parts/briefing/see-also.tsx'
import { langIf } from '../parts/briefing/text-language.tsx'
import { PageTitle } from '../parts/page-title.tsx'
import { DocumentList } from '../parts/proposal/document-list.tsx'
import { NationalParagraphs, NationalWords, textFor, titleFor } from '../parts/proposal/national-text.tsx'
import { comingStep, ProposalAnswer } from '../parts/proposal/proposal-answer.tsx'
import { ProposalEffect } from '../parts/proposal/proposal-effects.tsx'
import { ProposalSteps } from '../parts/proposal/proposal-steps.tsx'
import { plainFrame } from '../site/frame.ts'
import { ownerName, statisticsPages } from '../site/social.ts'
import { missingPage, pageLoader } from '../site/visit.ts'
import { useWords } from '../site/words.tsx'

export const loader = pageLoader(async (visit) => {
  const { params, edge, language } = visit
  const asked = params.proposal ?? ''
  if (!/^[0-9a-z]{1,40}$/.test(asked)) throw missingPage()
  const proposal = (await edge.perform('site.proposal', { proposal: asked })) as SiteProposal
  const { briefings, tasks, addressees } = (await edge.perform('site.briefings', { owner: proposal.owner })) as PublicBriefings
  return {
    frame: plainFrame({ kind: 'proposal', proposal: asked }),
    proposal,
    owner: (await ownerName(visit))(proposal.owner),
    addressee: addressees.find(({ code }) => code === proposal.addressee)?.names[language] ?? null,
    task: tasks.find(({ code }) => code === proposal.task)?.names[language] ?? null,
    briefings: briefings
      .filter(({ proposals }) => proposals.includes(asked))
      .map(({ briefing, titles }) => ({ briefing, titles: { fi: titles.fi, sv: titles.sv } })),
    elsewhere: await statisticsPages(visit, { owner: proposal.owner, tasks: proposal.task === null ? [] : [proposal.task] }),
  }
})

/** A proposal as everybody may see it: what was asked, what was answered, every step on the way, and what changed since. */
export default function ProposalPage() {
  const { proposal } = useLoaderData<typeof loader>()
  const { t, language } = useWords()
  const title = textFor(proposal.titles, language)
  const { today, effects } = proposal
  const reasons = proposal.steps.findLast(({ act }) => act === 'answered')?.reasons ?? { fi: '', sv: '' }
  return (
    <>
      <PageTitle>{title?.text ?? ''}</PageTitle>
      <Breadcrumb steps={[{ name: t('socialPages.title'), href: addressOf({ kind: 'social' }, language) }]} />
      <div className="proposal-head">
        <p className="small">{t('socialPages.proposal.kind')}</p>
        <h1 lang={title ? langIf(title.lang, language) : undefined}>{titleFor(proposal.titles, language)}</h1>
      </div>
      <section className="reading" aria-labelledby="asked">
        <h2 id="asked">{t('socialPages.proposal.asked')}</h2>
        <NationalParagraphs texts={proposal.texts} />
      </section>
      <section className="reading" aria-labelledby="answered">
        <h2 id="answered">{t('socialPages.proposal.answered')}</h2>
        <ProposalAnswer proposal={{ ...proposal, reasons }} today={today} />
      </section>
      <section aria-labelledby="steps">
        <h2 id="steps">{t('socialPages.proposal.steps')}</h2>
        <ProposalSteps steps={proposal.steps} next={comingStep(proposal, today)} documents={proposal.documents} />
      </section>
      <Milestones proposal={proposal} />
      {effects.length > 0 && (
        <section className="reading" aria-labelledby="changed">
          <h2 id="changed">{t('socialPages.proposal.changed')}</h2>
          {effects.map((effect) => (
            <ProposalEffect key={effect.number} effect={effect} />
          ))}
        </section>
      )}
      <Facts />
      <Elsewhere />
    </>
  )
}

/** The briefings in which the proposal stands, and the figures of its area and service task. */
function Elsewhere() {
  const { briefings, elsewhere } = useLoaderData<typeof loader>()
  const { t, language } = useWords()
  return (
    <section className="reading" aria-labelledby="see-also">
      <SeeAlso {...elsewhere}>
        {briefings.map(({ briefing, titles }) => (
          <li key={briefing}>
            {t('socialPages.proposal.inBriefing')}:{' '}
            <a href={addressOf({ kind: 'briefing', briefing }, language)}>
              <NationalWords texts={titles} />
            </a>
          </li>
        ))}
      </SeeAlso>
    </section>
  )
}

function Milestones({ proposal }: { proposal: SiteProposal }) {
  const { t, language } = useWords()
  const { milestones, progress, state } = proposal
  if (milestones.length === 0 && state !== 'in-progress') return null
  const day = (on: string) => formatWeekday(on, language)
  return (
    <section className="reading" aria-labelledby="milestones">
      <h2 id="milestones">{t('socialPages.proposal.milestones')}</h2>
      <p>{t('socialPages.proposal.progress', { progress })}</p>
      <ul>
        {milestones.map(({ titles, dueOn, doneOn }) => (
          <li key={titles.fi + titles.sv + dueOn}>
            <NationalWords texts={titles} />
            {doneOn && `, ${t('socialPages.proposal.milestoneDone', { day: day(doneOn) })}`}
            {!doneOn && dueOn && `, ${t('socialPages.proposal.milestoneDue', { day: day(dueOn) })}`}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Facts() {
  const { proposal, owner, task, addressee } = useLoaderData<typeof loader>()
  const { t, language } = useWords()
  const { body, responsible, dueOn, evidence, welfareSection, strategyGoal, documents } = proposal
  const loose = documents.filter(({ step }) => step === null)
  const told = (count: ToldCount) => (count === 'few' ? t('socialPages.proposal.few') : count)
  return (
    <section aria-labelledby="facts">
      <h2 id="facts">{t('socialPages.proposal.facts')}</h2>
      <dl className="proposal-facts">
        <Fact name="owner">{owner}</Fact>
        <Fact name="addressee">{addressee}</Fact>
        <Fact name="body">{body && <NationalWords texts={body.names} />}</Fact>
        <Fact name="task">{task}</Fact>
        <Fact name="responsible">{responsible}</Fact>
        <Fact name="toBeDone">{dueOn && formatWeekday(dueOn, language)}</Fact>
        <Fact name="welfareSection">{welfareSection}</Fact>
        <Fact name="strategyGoal">{strategyGoal}</Fact>
        <Fact name="documents">{loose.length > 0 && <DocumentList documents={loose} />}</Fact>
        <Fact name="evidence">
          {evidence && t('socialPages.proposal.evidenceText', { reports: told(evidence.reports), units: told(evidence.units) })}
        </Fact>
      </dl>
    </section>
  )
}

const FACTS = [
  ...(['owner', 'addressee', 'body', 'task', 'responsible', 'toBeDone', 'evidence'] as const),
  ...(['welfareSection', 'strategyGoal', 'documents'] as const),
] as const

interface FactProps {
  readonly name: (typeof FACTS)[number]
  readonly children: ReactNode
}

function Fact({ name, children }: FactProps) {
  const { t } = useWords()
  if (!children) return null
  return (
    <>
      <dt>{t(`socialPages.proposal.${name}`)}</dt>
      <dd>{children}</dd>
    </>
  )
}
