import { nextState } from '../../../../model/state-machine.ts'
import { SUBMISSION_STATES } from '../../../../model/submission.ts'
import type { CheckLine, RoundChecks } from '../../../../operations/desk/show-checks.ts'
import { formatNumber } from '../../../number/format.ts'
import { useWords } from '../../../site/words.tsx'
import { workspaceAddress } from '../../address.ts'
import { Field } from '../field.tsx'
import { FormToken } from '../form-token.tsx'
import { WorkTable } from '../work-table.tsx'
import type { RefusedAct } from './desk-form.tsx'

interface CheckTableProps {
  readonly checks: RoundChecks
  readonly mayAsk: boolean
  readonly due: string
  readonly today: string
  readonly refused: RefusedAct | null
}

/** Answers that are worth a look, the farthest first; each with why, and a question ready to send. */
export function CheckTable({ checks, ...asking }: CheckTableProps) {
  const { t } = useWords()
  return (
    <div className="desk-cards">
      <WorkTable caption={t('desk.checks.caption')} isCaptionHidden>
        <thead>
          <tr>
            <th scope="col">{t('desk.checks.respondent')}</th>
            <th scope="col">{t('desk.checks.field')}</th>
            <th scope="col" className="number">
              {t('desk.checks.value')}
            </th>
            <th scope="col" className="number">
              {t('desk.checks.previous')}
            </th>
            <th scope="col">{t('desk.checks.why')}</th>
          </tr>
        </thead>
        <tbody>
          {checks.lines.map((line) => (
            <Line key={`${line.respondent} ${line.at}`} line={line} checks={checks} {...asking} />
          ))}
        </tbody>
      </WorkTable>
    </div>
  )
}

function Line({ line, checks, ...asking }: CheckTableProps & { line: CheckLine }) {
  const { t, language } = useWords()
  const { respondent, names, at, label, value, previous, whys } = line
  const shown = (number: number | null) => (number === null ? '–' : formatNumber(Math.round(number * 100) / 100, language, null))
  return (
    <tr id={anchorOf(line)}>
      <th scope="row">
        <a href={workspaceAddress(language, 'collections', checks.collection, checks.round, 'respondents', respondent)}>
          {language === 'sv' ? names.sv : names.fi}
        </a>
      </th>
      <td data-label={t('desk.checks.field')}>{`${at} ${label[language]}`}</td>
      <td className="number" data-label={t('desk.checks.value')}>
        {shown(value)}
      </td>
      <td className="number" data-label={t('desk.checks.previous')}>
        {shown(previous)}
      </td>
      <td className="desk-why" data-label={t('desk.checks.why')}>
        {whys.map(({ check, why, reason }) => (
          <p key={`${check} ${why.fi}`}>
            {why[language]}
            {reason !== null && <span className="free-text quiet"> {t('desk.checks.reason', { reason })}</span>}
          </p>
        ))}
        {asking.mayAsk && <AskAbout line={line} {...asking} />}
      </td>
    </tr>
  )
}

function anchorOf({ respondent, at }: CheckLine): string {
  return `${respondent}-${at}`
}

function AskAbout({ line, due, today, refused }: Omit<CheckTableProps, 'checks'> & { line: CheckLine }) {
  const { t, language } = useWords()
  const { respondent, names, at, state, version, question } = line
  if (nextState(SUBMISSION_STATES, state, { by: 'submission.ask' }) === null)
    return <p className="quiet">{t('desk.checks.cannotAsk', { state: SUBMISSION_STATES.states[state][language] })}</p>
  const typed = refused?.submitted.respondent === respondent && refused.submitted.field === at ? refused.submitted : null
  const name = language === 'sv' ? names.sv : names.fi
  const mark = anchorOf(line)
  return (
    <details className="desk-act no-print" open={typed !== null}>
      <summary aria-label={t('desk.checks.askAbout', { field: at, respondent: name })}>{t('desk.checks.askWord')}</summary>
      <form method="post" className="desk-form">
        <FormToken />
        <input type="hidden" name="act" value="ask" />
        <input type="hidden" name="respondent" value={respondent} />
        <input type="hidden" name="version" value={version} />
        <input type="hidden" name="field" value={at} />
        <Field id={`words-${mark}`} label={t('desk.submission.words')}>
          {(attributes) => (
            <textarea
              name="words"
              rows={5}
              maxLength={2_000}
              required
              defaultValue={typed?.words ?? question[language]}
              {...attributes}
            />
          )}
        </Field>
        <Field id={`due-${mark}`} label={t('desk.submission.due')}>
          {(attributes) => <input type="date" name="due" min={today} required defaultValue={typed?.due ?? due} {...attributes} />}
        </Field>
        <button type="submit" className="second-button" aria-label={`${t('desk.submission.askButton')}: ${at}, ${name}`}>
          {t('desk.submission.askButton')}
        </button>
      </form>
    </details>
  )
}
