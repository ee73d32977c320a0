import { POLARITIES, REPORT_STATES } from '../../../../model/social-report.ts'
import type { Inbox, InboxLine } from '../../../../operations/triage/list-inbox.ts'
import { useWords } from '../../../site/words.tsx'
import { workspaceAddress } from '../../address.ts'
import { dayText } from '../../day-text.ts'
import { FormToken } from '../form-token.tsx'
import { WorkTable } from '../work-table.tsx'
import { KeyHelp } from './key-help.tsx'
import { useInboxKeys } from './use-inbox-keys.ts'

interface Columns {
  readonly mayAccept: boolean
  /** Whether those shown may be in different states. */
  readonly hasStates: boolean
}

/** The list with a tick for each that waits: several can be taken in at once. */
export function InboxTable({ inbox, hasStates }: { inbox: Inbox; hasStates: boolean }) {
  const { t } = useWords()
  const { form, isHelpOpen, setHelpOpen } = useInboxKeys()
  const mayAccept = inbox.lines.some(({ state }) => state === 'sent')
  if (inbox.lines.length === 0) return <p>{t('triage.list.empty')}</p>
  return (
    <form method="post" ref={form}>
      <FormToken />
      <WorkTable caption={t('triage.list.caption', { count: inbox.total })} className="triage-table">
        <Heads mayAccept={mayAccept} hasStates={hasStates} />
        <tbody>
          {inbox.lines.map((line) => (
            <Line key={line.id} line={line} inbox={inbox} mayAccept={mayAccept} hasStates={hasStates} />
          ))}
        </tbody>
      </WorkTable>
      {mayAccept && (
        <>
          <p className="hint">{t('triage.list.acceptHint')}</p>
          <div className="buttons no-print">
            <button type="submit" name="act" value="accept">
              {t('triage.list.acceptSelected')}
            </button>
          </div>
        </>
      )}
      <KeyHelp isOpen={isHelpOpen} onToggle={setHelpOpen} keys={['down', 'up', 'select', 'openOne', 'accept', 'help']} />
    </form>
  )
}

function Heads({ mayAccept, hasStates }: Columns) {
  const { t } = useWords()
  return (
    <thead>
      <tr>
        {mayAccept && <th scope="col">{t('triage.list.select')}</th>}
        <th scope="col">{t('triage.list.name')}</th>
        <th scope="col">{t('triage.list.marks')}</th>
        <th scope="col">{t('triage.list.sentOn')}</th>
        <th scope="col">{t('triage.list.kind')}</th>
        <th scope="col">{t('triage.list.unit')}</th>
        <th scope="col">{t('triage.list.tasks')}</th>
        {hasStates && <th scope="col">{t('triage.list.state')}</th>}
      </tr>
    </thead>
  )
}

interface LineProps extends Columns {
  readonly line: InboxLine
  readonly inbox: Inbox
}

function Line({ line, inbox, mayAccept, hasStates }: LineProps) {
  const { t, language } = useWords()
  const title = line.title ?? t('triage.list.gone')
  const taskNames = line.tasks.map((task) => inbox.choices.tasks.find(({ code }) => code === task)?.names[language] ?? task)
  return (
    <tr data-line={line.id}>
      {mayAccept && (
        <td className="triage-tick">
          {line.state === 'sent' && (
            <label>
              <span className="visually-hidden">{t('triage.list.selectOne', { title })}</span>
              <input type="checkbox" name="report" value={`${line.id}:${line.version}`} />
            </label>
          )}
        </td>
      )}
      <th scope="row">
        <a href={workspaceAddress(language, 'triage', line.id)} lang={line.title === null ? undefined : line.language}>
          {title}
        </a>
        {line.concernsWrong && <span className="state state-attention triage-flag">{t('triage.list.wrong')}</span>}
      </th>
      <td>
        <Marks line={line} />
      </td>
      <td className="triage-day">{dayText(line.sentOn, language)}</td>
      <td>{POLARITIES[line.polarity][language]}</td>
      <td>{line.unit ? line.unit[language === 'sv' ? 'sv' : 'fi'] : <span className="hint">{t('triage.list.noUnit')}</span>}</td>
      <td>{taskNames.join(', ')}</td>
      {hasStates && (
        <td>
          <span className={line.state === 'sent' ? 'state state-attention' : 'state'}>
            {REPORT_STATES.states[line.state][language]}
          </span>
        </td>
      )}
    </tr>
  )
}

function Marks({ line }: { line: InboxLine }) {
  const { t, count } = useWords()
  if (line.isRefused) return <span className="state state-stop">{`${count(line.marks)}, ${t('triage.list.refused')}`}</span>
  return line.marks > 0 ? <span className="state state-attention">{count(line.marks)}</span> : <>0</>
}
