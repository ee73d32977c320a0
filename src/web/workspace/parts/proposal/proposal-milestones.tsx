import type { ShownMilestone, ShownProposal } from '../../../../operations/proposal/show-proposal.ts'
import { DocumentList } from '../../../parts/proposal/document-list.tsx'
import { NationalWords, titleFor } from '../../../parts/proposal/national-text.tsx'
import { useWords } from '../../../site/words.tsx'
import { dayText } from '../../day-text.ts'
import { FormToken } from '../form-token.tsx'
import { NumberField } from '../tickets/form-fields.tsx'
import { BothLanguages, DateField } from './fields.tsx'

interface MilestonesProps {
  readonly proposal: ShownProposal
  readonly submitted: Readonly<Record<string, string>> | null
}

/** Milestones and progress, with their forms while the proposal is being carried out. */
export function ProposalMilestones({ proposal, submitted }: MilestonesProps) {
  const { t } = useWords()
  const { milestones, documents, acts, progress, version } = proposal
  const mayChange = acts.includes('proposal.milestone')
  if (!mayChange && milestones.length === 0) return null
  return (
    <section className="work-part" aria-labelledby="milestones">
      <h2 id="milestones">{t('proposals.milestones')}</h2>
      <p>{t('socialPages.proposal.progress', { progress })}</p>
      {milestones.length === 0 && <p className="quiet">{t('proposals.noMilestones')}</p>}
      <ul className="proposal-milestones">
        {milestones.map((one) => (
          <li key={one.id}>
            <MilestoneLine milestone={one} />
            <DocumentList documents={documents.filter(({ milestone }) => milestone === one.id)} />
            {mayChange && <MilestoneForm version={version} milestone={one} submitted={submitted} />}
          </li>
        ))}
      </ul>
      {mayChange && <MilestoneForm version={version} milestone={null} submitted={submitted} />}
      {mayChange && (
        <form method="post" className="proposal-inline no-print">
          <FormToken />
          <input type="hidden" name="act" value="progress" />
          <input type="hidden" name="version" value={version} />
          <NumberField
            form="progress"
            name="progress"
            label={t('proposals.field.progress')}
            value={String(progress)}
            largest={99}
            isRequired
          />
          <button type="submit" className="second-button">
            {t('proposals.save')}
          </button>
        </form>
      )}
    </section>
  )
}

function MilestoneLine({ milestone: { titles, dueOn, doneOn } }: { milestone: ShownMilestone }) {
  const { t, language } = useWords()
  return (
    <p>
      <NationalWords texts={titles} />{' '}
      <span className={doneOn ? 'state state-good' : 'small quiet'}>
        {doneOn && t('socialPages.proposal.milestoneDone', { day: dayText(doneOn, language) })}
        {!doneOn && dueOn && t('socialPages.proposal.milestoneDue', { day: dayText(dueOn, language) })}
      </span>
    </p>
  )
}

interface MilestoneFormProps {
  readonly version: number
  readonly milestone: ShownMilestone | null
  readonly submitted: MilestonesProps['submitted']
}

function MilestoneForm({ version, milestone, submitted }: MilestoneFormProps) {
  const { t, language } = useWords()
  const id = milestone?.id ?? ''
  const form = `milestone${id}`
  const isRefused = submitted?.act === 'milestone' && submitted.milestone === id
  const known: Readonly<Record<string, string | undefined>> = isRefused ? submitted : fieldsOf(milestone)
  const title = milestone
    ? t('proposals.changeMilestone', { title: titleFor(milestone.titles, language) })
    : t('proposals.addMilestone')
  return (
    <details className="act no-print" open={isRefused}>
      <summary>{title}</summary>
      <form method="post">
        <FormToken />
        <input type="hidden" name="version" value={version} />
        <input type="hidden" name="milestone" value={id} />
        <BothLanguages
          form={form}
          name="titles"
          labels={{ fi: t('proposals.field.milestoneFi'), sv: t('proposals.field.milestoneSv') }}
          value={(name) => known[name]}
          longest={300}
        />
        <div className="proposal-inline">
          <DateField form={form} name="dueOn" label={t('proposals.field.milestoneDue')} value={known.dueOn} />
          <DateField form={form} name="doneOn" label={t('proposals.field.milestoneDone')} value={known.doneOn} />
        </div>
        <p className="buttons">
          <button type="submit" name="act" value="milestone">
            {t('proposals.save')}
          </button>
          {milestone && (
            <button type="submit" name="act" value="drop-milestone" className="second-button">
              {t('proposals.removeMilestone')}
            </button>
          )}
        </p>
      </form>
    </details>
  )
}

function fieldsOf(milestone: ShownMilestone | null): Readonly<Record<string, string | undefined>> {
  if (!milestone) return {}
  const { titles, dueOn, doneOn } = milestone
  return { 'titles.fi': titles.fi, 'titles.sv': titles.sv, dueOn: dueOn ?? '', doneOn: doneOn ?? '' }
}
