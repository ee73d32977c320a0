import { useWords } from '../../../site/words.tsx'
import type { MissingView, SheetSummary } from '../../view/sign-off.ts'
import { Field } from '../field.tsx'
import { FormToken } from '../form-token.tsx'
import { SheetStateText } from './content-tabs.tsx'

/** What the institute will be told of one content; once signed, the receipt. */
export function SheetSummarySection({ sheet, reason }: { sheet: SheetSummary; reason: string }) {
  const { t } = useWords()
  const id = `summary-${sheet.content}`
  return (
    <section aria-labelledby={id} className="sheet-summary">
      <h2 id={id}>{sheet.name}</h2>
      <p className="state-line">
        <SheetStateText state={sheet.state} />{' '}
        <span className="quiet">{t('review.progress', { answered: sheet.answered, total: sheet.total })}</span>
      </p>
      {sheet.signed && (
        <p className="receipt">
          {t('review.signOff.receipt', { at: sheet.signed.at, who: sheet.signed.by ?? t('review.comments.county') })}
        </p>
      )}
      {sheet.settledReason !== '' && <p>{t('review.signOff.settledReason', { reason: sheet.settledReason })}</p>}
      <Counts sheet={sheet} />
      <Missing lines={sheet.missing} isOpen={!sheet.signed && sheet.state !== 'settled'} />
      {sheet.mayWithdraw && <WithdrawForm sheet={sheet} />}
      {sheet.maySettle && <SettleForm sheet={sheet} reason={reason} />}
    </section>
  )
}

function Counts({ sheet }: { sheet: SheetSummary }) {
  const { t, count } = useWords()
  const words = (counted: SheetSummary['judgements']) =>
    counted.map((one) => `${one.label.toLocaleLowerCase()} ${count(one.count)}`).join(' · ')
  return (
    <dl className="summary-counts">
      {sheet.judgements.length > 0 && (
        <div>
          <dt>{t('review.column.judgement')}</dt>
          <dd>{words(sheet.judgements)}</dd>
        </div>
      )}
      {sheet.publish.length > 0 && (
        <div>
          <dt>{t('review.column.publish')}</dt>
          <dd>{words(sheet.publish)}</dd>
        </div>
      )}
      {sheet.notes.map(({ name, note }) => (
        <div key={name}>
          <dt>{t('review.signOff.note', { name })}</dt>
          <dd>{`”${note}”`}</dd>
        </div>
      ))}
    </dl>
  )
}

function Missing({ lines, isOpen }: { lines: readonly MissingView[]; isOpen: boolean }) {
  const { t } = useWords()
  if (lines.length === 0 || !isOpen) return null
  return (
    <details open={lines.length <= 5}>
      <summary>{t('review.signOff.missing', { count: lines.length })}</summary>
      <ul className="missing-lines">
        {lines.map(({ area, name, href, missing }) => (
          <li key={area}>
            <a href={href}>{name}</a>: {missing.map((one) => t(`review.missing.${one}`)).join(', ')}
          </li>
        ))}
      </ul>
    </details>
  )
}

function WithdrawForm({ sheet }: { sheet: SheetSummary }) {
  const { t } = useWords()
  return (
    <form method="post" className="no-print">
      <HiddenPlace sheet={sheet} />
      <p className="buttons">
        <button type="submit" name="act" value="withdraw" className="second-button">
          {t('review.signOff.withdraw')}
          <span className="visually-hidden">: {sheet.name}</span>
        </button>
      </p>
    </form>
  )
}

/** The institute's end of a sheet; one that was not answered needs a reason. */
function SettleForm({ sheet, reason }: { sheet: SheetSummary; reason: string }) {
  const { t } = useWords()
  const isSilent = sheet.state === 'not_answered'
  return (
    <form method="post" className="no-print">
      <HiddenPlace sheet={sheet} />
      <Field
        id={`reason-${sheet.content}`}
        label={t('review.signOff.reason')}
        hint={t(isSilent ? 'review.signOff.reasonNeeded' : 'review.signOff.reasonMay')}
      >
        {(attributes) => (
          <textarea {...attributes} name="reason" rows={2} maxLength={500} required={isSilent} defaultValue={reason} />
        )}
      </Field>
      <p className="buttons">
        <button type="submit" name="act" value="settle" className="second-button">
          {t('review.signOff.settle')}
          <span className="visually-hidden">: {sheet.name}</span>
        </button>
      </p>
    </form>
  )
}

function HiddenPlace({ sheet }: { sheet: SheetSummary }) {
  return (
    <>
      <FormToken />
      <input type="hidden" name="content" value={sheet.content} />
      <input type="hidden" name="version" value={sheet.version} />
    </>
  )
}
