import type { CodeState, RespondentCode, RoundCodes } from '../../../../operations/collection/round-codes.ts'
import { useWords } from '../../../site/words.tsx'
import { dayText, momentText } from '../../day-text.ts'
import { FormToken } from '../form-token.tsx'
import { WorkTable } from '../work-table.tsx'

const COLOURS: Readonly<Record<CodeState, string>> = {
  none: '',
  unused: ' state-attention',
  used: ' state-good',
  revoked: ' state-stop',
  expired: '',
}

/** Which respondents have a code, and what can be done about it. Never a code itself. */
export function CodeOverview({ codes: { round, respondents }, search }: { codes: RoundCodes; search: string }) {
  const { t, language, count } = useWords()
  const inUse = respondents.filter(({ state }) => state === 'unused' || state === 'used')
  const needing = respondents.length - inUse.length
  const isClosed = round.state === 'closed'
  return (
    <>
      <p className="reading">{t('collections.codes.lead', { day: dayText(round.lastCorrection, language) })}</p>
      <p className="reading">{t('collections.codes.once')}</p>
      <p>
        {t('collections.codes.counts', {
          withCode: count(inUse.length),
          respondents: count(respondents.length),
          used: count(respondents.filter(({ state }) => state === 'used').length),
        })}
      </p>
      {isClosed && <p>{t('collections.codes.closed')}</p>}
      {!isClosed && needing === 0 && <p>{t('collections.codes.allHave')}</p>}
      {!isClosed && needing > 0 && (
        <form method="post" className="round-act">
          <FormToken />
          <button type="submit" name="act" value="create">
            {t('collections.codes.create', { count: needing })}
          </button>
        </form>
      )}
      <CodeTable respondents={respondents} search={search} isClosed={isClosed} />
    </>
  )
}

/** A longer table would be no help. */
const MOST_SHOWN = 300

interface CodeTableProps {
  readonly respondents: readonly RespondentCode[]
  readonly search: string
  readonly isClosed: boolean
}

function CodeTable({ respondents, search, isClosed }: CodeTableProps) {
  const { t, count } = useWords()
  const wanted = search.trim().toLowerCase()
  const found = respondents.filter(({ respondent, names }) =>
    [respondent, names.fi, names.sv].some((text) => text.toLowerCase().includes(wanted)),
  )
  return (
    <>
      {respondents.length > MOST_SHOWN && <CodeSearch search={search} />}
      <WorkTable caption={t('collections.codes.caption')} isCaptionHidden>
        <thead>
          <tr>
            <th scope="col">{t('collections.codes.respondent')}</th>
            <th scope="col">{t('collections.codes.state')}</th>
            {!isClosed && <th scope="col">{t('collections.codes.acts')}</th>}
          </tr>
        </thead>
        <tbody>
          {found.slice(0, MOST_SHOWN).map((one) => (
            <CodeRow key={one.respondent} one={one} isClosed={isClosed} />
          ))}
        </tbody>
      </WorkTable>
      {found.length > MOST_SHOWN && <p className="quiet">{t('collections.universe.shown', { shown: count(MOST_SHOWN) })}</p>}
    </>
  )
}

function CodeSearch({ search }: { search: string }) {
  const { t } = useWords()
  return (
    <form method="get" className="filter-form no-print">
      <div className="filter-choice">
        <label htmlFor="q">{t('collections.universe.search')}</label>
        <input id="q" name="q" defaultValue={search} maxLength={100} />
      </div>
      <button type="submit" className="second-button">
        {t('collections.universe.show')}
      </button>
    </form>
  )
}

function CodeRow({ one, isClosed }: { one: RespondentCode; isClosed: boolean }) {
  const { t, language } = useWords()
  const { code, state, names } = one
  const codeTime = ({ createdAt, lastUsedAt }: NonNullable<RespondentCode['code']>) =>
    lastUsedAt
      ? t('collections.codes.usedAt', { at: momentText(lastUsedAt, language) })
      : t('collections.codes.madeAt', { at: momentText(createdAt, language) })
  return (
    <tr>
      <th scope="row">{names[language]}</th>
      <td>
        <span className={`state${COLOURS[state]}`}>{t(`collections.codes.states.${state}`)}</span>
        {code && <span className="code-time">{codeTime(code)}</span>}
      </td>
      {!isClosed && (
        <td>
          <CodeActs one={one} />
        </td>
      )}
    </tr>
  )
}

function CodeActs({ one: { respondent, names, code, state } }: { one: RespondentCode }) {
  const { t, language } = useWords()
  const name = names[language]
  const isInUse = state === 'unused' || state === 'used'
  return (
    <form method="post" className="row-acts">
      <FormToken />
      <input type="hidden" name="respondent" value={respondent} />
      <input type="hidden" name="id" value={code?.id ?? ''} />
      <button
        type="submit"
        name="act"
        value="reissue"
        className="second-button"
        aria-label={t(state === 'none' ? 'collections.codes.giveOf' : 'collections.codes.reissueOf', { name })}
      >
        {t(state === 'none' ? 'collections.codes.give' : 'collections.codes.reissue')}
      </button>
      {isInUse && (
        <button
          type="submit"
          name="act"
          value="revoke"
          className="second-button"
          aria-label={t('collections.codes.revokeOf', { name })}
        >
          {t('collections.codes.revoke')}
        </button>
      )}
    </form>
  )
}
