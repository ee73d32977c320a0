import type { Theme } from '../../../../model/codebook.ts'
import { CODEBOOK_REQUEST_STATES, type CodebookRequest } from '../../../../model/codebook-request.ts'
import type { Texts } from '../../../../model/text.ts'
import { useWords } from '../../../site/words.tsx'
import { dayText } from '../../day-text.ts'
import { FormToken } from '../form-token.tsx'
import { editWords, themeNames } from './names.ts'
import { Typed } from './theme-select.tsx'

interface RequestSectionProps {
  readonly requests: readonly CodebookRequest[]
  readonly themes: readonly Theme[]
  /** Names of the counties by code. */
  readonly organisers: Readonly<Record<string, Texts>>
  readonly mayDecide: boolean
  readonly mayWithdraw: boolean
}

/** Requests to change the national codebook, and what was decided of them. */
export function RequestSection({ requests, ...rest }: RequestSectionProps) {
  const { t } = useWords()
  return (
    <section aria-labelledby="requests">
      <h2 id="requests">{t('codebook.request.title')}</h2>
      {requests.length === 0 && <p>{t('codebook.request.none')}</p>}
      <ul className="codebook-requests">
        {requests.map((request) => (
          <li key={request.id}>
            <OneRequest request={request} {...rest} />
          </li>
        ))}
      </ul>
    </section>
  )
}

const LOOKS = { proposed: 'state-attention', accepted: 'state-good', rejected: 'state-stop', withdrawn: '' } as const

function OneRequest({
  request,
  themes,
  organisers,
  mayDecide,
  mayWithdraw,
}: Omit<RequestSectionProps, 'requests'> & { request: CodebookRequest }) {
  const { t, language } = useWords()
  const { state, edit, reason, organiser, proposedOn, decision, effectiveFrom } = request
  return (
    <>
      <h3>{editWords(edit, themeNames(themes, language), language)}</h3>
      <p>
        <span className={`state ${LOOKS[state]}`}>{CODEBOOK_REQUEST_STATES.states[state][language]}</span>{' '}
        <span className="quiet">
          {organisers[organiser]?.[language] ?? organiser}, {dayText(proposedOn, language)}
        </span>
      </p>
      <p className="reading">{reason}</p>
      {decision !== '' && (
        <p className="reading">
          <strong>{t('codebook.request.decision')}:</strong> {decision}
        </p>
      )}
      {effectiveFrom !== null && <p>{t('codebook.request.expected', { day: dayText(effectiveFrom, language) })}</p>}
      {state === 'proposed' && mayDecide && <DecideForm request={request} />}
      {state === 'proposed' && mayWithdraw && (
        <form method="post">
          <Named request={request} />
          <button type="submit" name="act" value="withdraw" className="second-button">
            {t('codebook.request.withdraw')}
          </button>
        </form>
      )}
    </>
  )
}

function DecideForm({ request }: { request: CodebookRequest }) {
  const { t } = useWords()
  return (
    <details className="codebook-fold">
      <summary>{t('codebook.request.decide')}</summary>
      <form method="post" className="reading">
        <Named request={request} />
        <p className="hint">{t('codebook.request.acceptHint')}</p>
        <Typed name="reason" label={t('codebook.request.decision')} rows={3} longest={2000} isRequired />
        <Typed name="effectiveFrom" label={t('codebook.request.effectiveFrom')} type="date" />
        <div className="buttons">
          <button type="submit" name="act" value="accept">
            {t('codebook.request.accept')}
          </button>
          <button type="submit" name="act" value="reject" className="second-button">
            {t('codebook.request.reject')}
          </button>
        </div>
      </form>
    </details>
  )
}

function Named({ request }: { request: CodebookRequest }) {
  return (
    <>
      <FormToken />
      <input type="hidden" name="request" value={request.id} />
      <input type="hidden" name="requestVersion" value={request.version} />
    </>
  )
}
