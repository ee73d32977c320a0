import type { ShownProposal } from '../../../../operations/proposal/show-proposal.ts'
import { DocumentName } from '../../../parts/proposal/document-list.tsx'
import { titleFor } from '../../../parts/proposal/national-text.tsx'
import { useWords } from '../../../site/words.tsx'
import { workspaceAddress } from '../../address.ts'
import { dayText } from '../../day-text.ts'
import { FormToken } from '../form-token.tsx'
import { GuardedTextField, SelectField } from '../tickets/form-fields.tsx'

interface LinksProps {
  readonly proposal: ShownProposal
  /** What was typed into a form that was refused; null when none was. */
  readonly submitted: Readonly<Record<string, string>> | null
}

/** The annex for a meeting, papers of the body's own archive, and where in plans and strategy the matter is. */
export function ProposalLinks({ proposal, submitted }: LinksProps) {
  const { t } = useWords()
  return (
    <section className="work-part" aria-labelledby="papers">
      <h2 id="papers">{t('proposals.papers.title')}</h2>
      <MeetingLinks proposal={proposal} />
      <h3>{t('proposals.papers.documents')}</h3>
      {proposal.documents.length === 0 && <p className="quiet">{t('proposals.papers.none')}</p>}
      <Documents proposal={proposal} />
      <AddDocument proposal={proposal} submitted={submitted?.act === 'add-document' ? submitted : null} />
      <LinkPlans proposal={proposal} submitted={submitted?.act === 'link-plans' ? submitted : null} />
    </section>
  )
}

/** In each language in which the proposal is written. */
function MeetingLinks({ proposal }: Pick<LinksProps, 'proposal'>) {
  const { t, language } = useWords()
  const written = (['fi', 'sv'] as const).filter((one) => proposal.titles[one] !== '')
  return (
    <>
      <ul className="proposal-documents no-print">
        {written.map((one) => (
          <li key={one}>
            <a href={workspaceAddress(language, 'proposals', proposal.id, 'meeting', `${one}.pdf`)}>
              {t('proposals.papers.meeting', { language: t(`proposals.papers.${one}`) })}
            </a>
          </li>
        ))}
      </ul>
      <p className="hint no-print">{t('proposals.papers.meetingHint')}</p>
    </>
  )
}

function Documents({ proposal }: Pick<LinksProps, 'proposal'>) {
  const { t } = useWords()
  const { documents, version } = proposal
  return (
    <ul className="proposal-documents">
      {documents.map((one) => (
        <li key={one.id}>
          <DocumentName document={one} />
          <span className="small quiet"> {t(one.isPublic ? 'proposals.papers.public' : 'proposals.papers.internal')}</span>
          <form method="post" className="no-print">
            <FormToken />
            <input type="hidden" name="version" value={version} />
            <input type="hidden" name="document" value={one.id} />
            <button
              type="submit"
              name="act"
              value="drop-document"
              className="second-button"
              aria-label={t('proposals.papers.removeOne', { name: one.name })}
            >
              {t('proposals.papers.remove')}
            </button>
          </form>
        </li>
      ))}
    </ul>
  )
}

const DOCUMENT = 'add-document'

function AddDocument({ proposal, submitted }: LinksProps) {
  const { t } = useWords()
  const value = (name: string) => submitted?.[name]
  return (
    <details className="act no-print" open={submitted !== null}>
      <summary>{t('proposals.papers.add')}</summary>
      <form method="post">
        <FormToken />
        <input type="hidden" name="act" value={DOCUMENT} />
        <input type="hidden" name="version" value={proposal.version} />
        <p className="hint">{t('proposals.papers.noFiles')}</p>
        <GuardedTextField
          form={DOCUMENT}
          name="name"
          label={t('proposals.papers.name')}
          value={value('name')}
          longest={300}
          isRequired
        />
        <GuardedTextField
          form={DOCUMENT}
          name="recordNumber"
          label={t('proposals.field.recordNumber')}
          value={value('recordNumber')}
          longest={300}
        />
        <GuardedTextField
          form={DOCUMENT}
          name="address"
          label={t('proposals.papers.address')}
          hint={t('proposals.papers.addressHint')}
          value={value('address')}
          longest={500}
        />
        <Beside proposal={proposal} value={value('beside')} />
        <label className="choice">
          <input type="checkbox" name="isPublic" value="yes" defaultChecked={value('isPublic') === 'yes'} />
          {t('proposals.papers.isPublic')}
        </label>
        <p className="buttons">
          <button type="submit">{t('proposals.papers.add')}</button>
        </p>
      </form>
    </details>
  )
}

/** Beside which step or milestone it stands. */
function Beside({ proposal, value }: { readonly proposal: ShownProposal; readonly value: string | undefined }) {
  const { t, language } = useWords()
  const steps = proposal.steps
    .filter(({ isUndone }) => !isUndone)
    .map(
      (step) => [`step:${step.number}`, `${t(`socialPages.proposal.act.${step.act}`)} ${dayText(step.onDay, language)}`] as const,
    )
  const milestones = proposal.milestones.map(({ id, titles }) => [`milestone:${id}`, titleFor(titles, language)] as const)
  return (
    <SelectField
      form={DOCUMENT}
      name="beside"
      label={t('proposals.papers.beside')}
      value={value}
      options={[['', t('proposals.papers.besideNothing')], ...steps, ...milestones]}
    />
  )
}

const PLANS = 'link-plans'

function LinkPlans({ proposal, submitted }: LinksProps) {
  const { t } = useWords()
  return (
    <details className="act no-print" open={submitted !== null}>
      <summary>{t('proposals.papers.plans')}</summary>
      <form method="post">
        <FormToken />
        <input type="hidden" name="act" value={PLANS} />
        <input type="hidden" name="version" value={proposal.version} />
        <p className="hint">{t('proposals.papers.plansHint')}</p>
        {(['welfareSection', 'strategyGoal'] as const).map((name) => (
          <GuardedTextField
            key={name}
            form={PLANS}
            name={name}
            label={t(`proposals.field.${name}`)}
            value={submitted?.[name] ?? proposal[name] ?? ''}
            longest={300}
          />
        ))}
        <p className="buttons">
          <button type="submit">{t('proposals.save')}</button>
        </p>
      </form>
    </details>
  )
}
