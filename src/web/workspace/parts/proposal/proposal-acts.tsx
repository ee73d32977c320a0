import type { ReactNode } from 'react'
import type { IndicatorPin } from '../../../../model/evidence.ts'
import type { ProposalChoices } from '../../../../operations/proposal/show-choices.ts'
import type { ProposalActName, ShownProposal } from '../../../../operations/proposal/show-proposal.ts'
import { useWords } from '../../../site/words.tsx'
import { STEP_FORMS, type StepForm } from '../../view/proposal-input.ts'
import { FormToken } from '../form-token.tsx'
import { StepFields } from './step-fields.tsx'

export interface ActsProps {
  readonly proposal: ShownProposal
  readonly choices: ProposalChoices
  readonly pins: readonly IndicatorPin[]
  /** What was typed into a form that was refused; null when none was. */
  readonly submitted: Readonly<Record<string, string>> | null
}

/** Steps that are taken seldom stand after the others. */
const SELDOM: readonly StepForm[] = ['return', 'move-due', 'lapse', 'undo']

/** What the reader can do to the proposal now: only what its state and their rights allow is there. */
export function ProposalActs(props: ActsProps) {
  const { t } = useWords()
  const forms = STEP_FORMS.filter((form) => props.proposal.acts.includes(`proposal.${form}` as ProposalActName))
  const seldom = forms.filter((form) => SELDOM.includes(form))
  return (
    <section className="work-part no-print" aria-labelledby="acts">
      <h2 id="acts">{t('proposals.acts')}</h2>
      {forms.length === 0 && <p className="quiet">{t('proposals.nothing')}</p>}
      <Acts {...props} forms={forms.filter((form) => !SELDOM.includes(form))} />
      {seldom.length > 0 && <h3 className="proposal-seldom">{t('proposals.seldom')}</h3>}
      <Acts {...props} forms={seldom} />
    </section>
  )
}

function Acts({ forms, ...props }: ActsProps & { readonly forms: readonly StepForm[] }) {
  return forms.map((form) => (
    <Act key={form} form={form} {...props}>
      <StepFields form={form} {...props} />
    </Act>
  ))
}

/** One step as a form that opens; the one that was refused stands open with what was typed. */
function Act({ form, proposal, submitted, children }: ActsProps & { readonly form: StepForm; readonly children: ReactNode }) {
  const { t } = useWords()
  const isLater = form === 'answer' && proposal.state === 'answered'
  const title = t(isLater ? 'proposals.laterAnswer' : `proposals.act.${form}`)
  return (
    <details className="act" open={submitted?.act === form}>
      <summary>{title}</summary>
      <form method="post">
        <FormToken />
        <input type="hidden" name="act" value={form} />
        <input type="hidden" name="version" value={proposal.version} />
        {children}
        <button type="submit">{title}</button>
      </form>
    </details>
  )
}
