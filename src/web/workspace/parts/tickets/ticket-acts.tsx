import type { ReactNode } from 'react'
import { holderOf } from '../../../../model/ticket-flow.ts'
import type { ShownTicket, TicketActName } from '../../../../operations/ticket/show-ticket.ts'
import { useWords } from '../../../site/words.tsx'
import { workspaceAddress } from '../../address.ts'
import { FormToken } from '../form-token.tsx'
import { AssessFields, DecideFields, LinkFields } from './act-fields.tsx'
import { GuardedTextField, SelectField } from './form-fields.tsx'

interface TicketActsProps {
  readonly shown: ShownTicket
  readonly runs: readonly string[]
  readonly organisers: Readonly<Record<string, string>>
  readonly mayAskSubset: boolean
  /** What was typed into a form that was refused; null when none was. */
  readonly submitted: Readonly<Record<string, string>> | null
}

/** What the reader can do to the ticket now: only what its state and their rights allow is there. */
export function TicketActs(props: TicketActsProps) {
  const { shown } = props
  const can = (act: TicketActName) => shown.acts.includes(act)
  const isTalk = shown.ticket.kind === 'not_representative' && holderOf(shown.ticket.status) === 'county'
  return (
    <section className="work-part no-print" aria-labelledby="next">
      <NextHeading />
      {isTalk && shown.side !== 'vendor' && <Explanations {...props} />}
      {shown.moves.length > 0 && <Moves {...props} />}
      {can('ticket.comment') && <Comment {...props} />}
      {can('ticket.decide') && (
        <Act name="decide" {...props}>
          <DecideFields {...props} />
        </Act>
      )}
      {can('ticket.rerun') && <Effects {...props} />}
      {can('ticket.assess') && (
        <Act name="assess" {...props}>
          <AssessFields {...props} />
        </Act>
      )}
      {can('ticket.link') && (
        <Act name="link" {...props}>
          <LinkFields {...props} />
        </Act>
      )}
      {can('ticket.give-up') && <Reason name="give-up" {...props} />}
      {can('ticket.reopen') && <Reason name="reopen" {...props} />}
    </section>
  )
}

function NextHeading() {
  const { t } = useWords()
  return <h2 id="next">{t('tickets.next')}</h2>
}

const ACT_TEXTS = {
  decide: { title: 'tickets.decide', save: 'tickets.decideSave' },
  assess: { title: 'tickets.assess', save: 'tickets.assessSave' },
  rerun: { title: 'tickets.rerun', save: 'tickets.rerunSave' },
  close: { title: 'tickets.close', save: 'tickets.close' },
  link: { title: 'tickets.links', save: 'tickets.addLink' },
  comment: { title: 'tickets.comment', save: 'tickets.commentSend' },
  'give-up': { title: 'tickets.giveUp', save: 'tickets.giveUp' },
  reopen: { title: 'tickets.reopen', save: 'tickets.reopen' },
} as const

interface ActProps extends TicketActsProps {
  readonly name: keyof typeof ACT_TEXTS
  readonly children: ReactNode
}

/** One act as a form that opens; the one that was refused stands open with what was typed. */
function Act({ name, shown, submitted, children }: ActProps) {
  const { t } = useWords()
  const texts = ACT_TEXTS[name]
  return (
    <details className="act" open={submitted?.act === name}>
      <summary>{t(texts.title)}</summary>
      <form method="post">
        <FormToken />
        <input type="hidden" name="act" value={name} />
        <input type="hidden" name="version" value={name === 'comment' || name === 'link' ? '' : shown.ticket.version} />
        {children}
        <button type="submit">{t(texts.save)}</button>
      </form>
    </details>
  )
}

/** One form with a button for each way on. */
function Moves({ shown, submitted }: TicketActsProps) {
  const { t } = useWords()
  const typed = submitted?.act === 'move' ? submitted : null
  return (
    <form method="post" className="work-part">
      <FormToken />
      <input type="hidden" name="act" value="move" />
      <input type="hidden" name="version" value={shown.ticket.version} />
      <GuardedTextField form="move" name="note" label={t('tickets.field.note')} value={typed?.note} longest={1000} isLong />
      <div className="buttons">
        {shown.moves.map((move, index) => (
          <button key={move} type="submit" name="to" value={move} className={index === 0 ? undefined : 'second-button'}>
            {t(`tickets.move.${move}`)}
          </button>
        ))}
      </div>
    </form>
  )
}

function Comment(props: TicketActsProps) {
  const { t } = useWords()
  const { shown, submitted } = props
  const typed = submitted?.act === 'comment' ? submitted : null
  const sides = ['institute', 'county', 'archive', 'vendor'] as const
  const options = sides.map((side) => [side, t(`tickets.audienceChoice.${side}`)] as const)
  return (
    <Act name="comment" {...props}>
      <GuardedTextField
        form="comment"
        name="text"
        label={t('tickets.commentText')}
        hint={t('tickets.commentHint')}
        value={typed?.text}
        longest={1000}
        isLong
        isRequired
      />
      {shown.side === 'institute' && (
        <SelectField
          form="comment"
          name="audience"
          label={t('tickets.audience')}
          value={typed?.audience ?? holderOf(shown.ticket.status) ?? 'institute'}
          options={options}
        />
      )}
    </Act>
  )
}

/** The run that shows the effect: computed to look at, and computed to close. */
function Effects(props: TicketActsProps) {
  const { t } = useWords()
  const { runs, shown, submitted } = props
  if (runs.length === 0) return <p className="quiet">{t('tickets.field.noRuns')}</p>
  const chosen = shown.ticket.effect?.run ?? submitted?.run ?? runs[0]
  const options = runs.map((run) => [run, run] as const)
  const field = { name: 'run', label: t('tickets.field.run'), hint: t('tickets.field.runHint'), value: chosen, options }
  return (
    <>
      <Act name="rerun" {...props}>
        <p className="hint">{t('tickets.rerunIntro')}</p>
        <SelectField form="rerun" {...field} />
      </Act>
      <Act name="close" {...props}>
        <SelectField form="close" {...field} />
        <GuardedTextField
          form="close"
          name="note"
          label={t('tickets.field.note')}
          value={submitted?.act === 'close' ? submitted.note : undefined}
          longest={1000}
          isLong
        />
      </Act>
    </>
  )
}

function Reason({ name, ...props }: TicketActsProps & { readonly name: 'give-up' | 'reopen' }) {
  const { t } = useWords()
  const typed = props.submitted?.act === name ? props.submitted.reason : undefined
  return (
    <Act name={name} {...props}>
      <GuardedTextField
        form={name}
        name="reason"
        label={t('tickets.field.reason')}
        value={typed}
        longest={1000}
        isLong
        isRequired
      />
    </Act>
  )
}

const EXPLANATIONS = [
  'notArchived',
  'wrongTask',
  'notEnded',
  'lateEntry',
  'otherDefinition',
  'homeMunicipality',
  'separateMissing',
] as const

/** What is talked through with the county before a decision, and the way to a subset when that is not enough. */
function Explanations({ mayAskSubset, shown: { ticket } }: TicketActsProps) {
  const { t, language } = useWords()
  const query = new URLSearchParams({
    ticket: ticket.id,
    organiser: ticket.organiser ?? '',
    content: ticket.content ?? '',
    quarter: ticket.quarters.at(-1) ?? '',
  })
  return (
    <div className="reading">
      <h3>{t('tickets.explanations')}</h3>
      <p>{t('tickets.explanationsIntro')}</p>
      <ul className="compact">
        {EXPLANATIONS.map((key) => (
          <li key={key}>{t(`tickets.explanationsList.${key}`)}</li>
        ))}
      </ul>
      {mayAskSubset && (
        <p>
          <a href={`${workspaceAddress(language, 'subsets')}?${query}#request`}>{t('tickets.askSubset')}</a>
        </p>
      )}
    </div>
  )
}
