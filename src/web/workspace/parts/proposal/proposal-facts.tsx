import type { ReactNode } from 'react'
import type { ProposalChoices } from '../../../../operations/proposal/show-choices.ts'
import type { ShownProposal } from '../../../../operations/proposal/show-proposal.ts'
import { addressOf } from '../../../address/address.ts'
import { NationalWords, titleFor } from '../../../parts/proposal/national-text.tsx'
import { useWords } from '../../../site/words.tsx'
import { workspaceAddress } from '../../address.ts'
import { dayText } from '../../day-text.ts'
import { EvidenceLine } from './proposal-cards.tsx'

interface FactsProps {
  readonly proposal: ShownProposal
  readonly choices: ProposalChoices
  /** Decision makers read of the phenomenon here only: its page is for those who work on it. */
  readonly mayOpenPhenomenon: boolean
}

/** Addressee, what it rests on, costs and links; and what the reporters have been told. */
export function ProposalFacts({ proposal, choices, mayOpenPhenomenon }: FactsProps) {
  const { t, language } = useWords()
  const { phenomenon, evidence } = proposal
  const nameOf = (list: ProposalChoices['tasks'], code: string | null) =>
    list.find((one) => one.code === code)?.names[language] ?? code
  return (
    <>
      <section className="work-part" aria-labelledby="facts">
        <h2 id="facts">{t('socialPages.proposal.facts')}</h2>
        <dl className="proposal-facts">
          <Fact name={t('proposals.field.addressee')}>{nameOf(choices.addressees, proposal.addressee)}</Fact>
          <Fact name={t('proposals.field.body')}>{proposal.body && <NationalWords texts={proposal.body.names} />}</Fact>
          <Fact name={t('proposals.field.task')}>{nameOf(choices.tasks, proposal.task)}</Fact>
          <Fact name={t('proposals.field.recordNumber')}>{proposal.recordNumber}</Fact>
          <Fact name={t('proposals.field.responsible')}>{proposal.responsible}</Fact>
          <Fact name={t('proposals.field.dueOn')}>{proposal.dueOn && dayText(proposal.dueOn, language)}</Fact>
          <Fact name={t('proposals.phenomenon')}>
            {phenomenon && !mayOpenPhenomenon && titleFor(phenomenon.titles, language)}
            {phenomenon && mayOpenPhenomenon && (
              <a href={workspaceAddress(language, 'phenomena', phenomenon.id)}>{titleFor(phenomenon.titles, language)}</a>
            )}
          </Fact>
          <Fact name={t('proposals.costNote')}>{proposal.costNote}</Fact>
          <Fact name={t('proposals.field.welfareSection')}>{proposal.welfareSection}</Fact>
          <Fact name={t('proposals.field.strategyGoal')}>{proposal.strategyGoal}</Fact>
        </dl>
        {evidence ? <EvidenceLine evidence={evidence} /> : <p className="small quiet">{t('proposals.noEvidence')}</p>}
        {evidence && <p className="small quiet">{t('proposals.evidenceHint')}</p>}
        {proposal.isPublic && (
          <p className="small">
            <a href={addressOf({ kind: 'proposal', proposal: proposal.id }, language)}>{t('proposals.publicPage')}</a>
          </p>
        )}
      </section>
      {phenomenon && <AnswersBack proposal={proposal} phenomenon={phenomenon.id} />}
    </>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  if (!children) return null
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  )
}

function AnswersBack({ proposal, phenomenon }: { proposal: ShownProposal; phenomenon: string }) {
  const { t, language } = useWords()
  const { answersBack, acts, id } = proposal
  const query = new URLSearchParams({ proposal: id })
  return (
    <section className="work-part" aria-labelledby="answers-back">
      <h2 id="answers-back">{t('proposals.answersBack')}</h2>
      {answersBack.length === 0 && <p className="quiet">{t('proposals.answersBackNone')}</p>}
      {answersBack.map((one) => (
        <p key={one.id} className="small">
          {t('proposals.answersBackSent', { day: dayText(one.sentOn, language), reports: one.reports })}
        </p>
      ))}
      {acts.includes('answer-back.send') && (
        <p className="buttons no-print">
          <a className="link-button" href={`${workspaceAddress(language, 'proposals', 'answers', phenomenon)}?${query}`}>
            {t('proposals.answerReporters')}
          </a>
        </p>
      )}
    </section>
  )
}
