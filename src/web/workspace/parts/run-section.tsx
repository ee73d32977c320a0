import type { RunRequests } from '../../../operations/run/list-requests.ts'
import { useWords } from '../../site/words.tsx'
import type { TextKey } from '../../text/translate.ts'
import { momentText } from '../day-text.ts'
import { Field } from './field.tsx'
import { FormToken } from './form-token.tsx'
import { WorkTable } from './work-table.tsx'

const STATES: Readonly<Record<string, { readonly word: TextKey; readonly colour: string }>> = {
  asked: { word: 'releaseWork.runState.asked', colour: 'state' },
  running: { word: 'releaseWork.runState.running', colour: 'state state-attention' },
  done: { word: 'releaseWork.runState.done', colour: 'state state-good' },
  failed: { word: 'releaseWork.runState.failed', colour: 'state state-stop' },
}

/** Asking for a cycle to be processed, and how the newest requests went. */
export function RunSection({ asked }: { asked: RunRequests }) {
  const { t } = useWords()
  return (
    <section className="work-section">
      <h2>{t('releaseWork.runTitle')}</h2>
      <p className="reading">{t('releaseWork.runIntro')}</p>
      {asked.requests.length > 0 && <Requests requests={asked.requests} />}
      {asked.cycles.length === 0 ? <p className="quiet">{t('releaseWork.runNothing')}</p> : <RunForm cycles={asked.cycles} />}
    </section>
  )
}

function RunForm({ cycles }: { cycles: readonly string[] }) {
  const { t } = useWords()
  return (
    <form method="post" className="act">
      <FormToken />
      <input type="hidden" name="act" value="run" />
      <Field id="run-cycle" label={t('releaseWork.runCycle')}>
        {(attributes) => (
          <select name="run-cycle" {...attributes}>
            {cycles.map((cycle) => (
              <option key={cycle}>{cycle}</option>
            ))}
          </select>
        )}
      </Field>
      <button type="submit" className="second-button">
        {t('releaseWork.runAsk')}
      </button>
    </form>
  )
}

function Requests({ requests }: { requests: RunRequests['requests'] }) {
  const { t, language } = useWords()
  return (
    <WorkTable caption={t('releaseWork.runRequests')}>
      <thead>
        <tr>
          <th scope="col">{t('releaseWork.cycle')}</th>
          <th scope="col">{t('releaseWork.state')}</th>
          <th scope="col">{t('releaseWork.runAsked')}</th>
          <th scope="col">{t('releaseWork.runEnded')}</th>
          <th scope="col">{t('releaseWork.runResult')}</th>
        </tr>
      </thead>
      <tbody>
        {requests.map(({ cycle, state, askedAt, endedAt, run, problem }) => {
          const known = STATES[state]
          return (
            <tr key={`${cycle} ${askedAt}`}>
              <th scope="row">{cycle}</th>
              <td>{known && <span className={known.colour}>{t(known.word)}</span>}</td>
              <td>{momentText(askedAt, language)}</td>
              <td>{endedAt && momentText(endedAt, language)}</td>
              <td>{run ?? problem?.texts[language] ?? (state === 'failed' && t('releaseWork.runFault'))}</td>
            </tr>
          )
        })}
      </tbody>
    </WorkTable>
  )
}
