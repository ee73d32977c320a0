import { PHENOMENON_STATES, type Phenomenon, type PhenomenonState } from '../../../../model/phenomenon.ts'
import { useWords } from '../../../site/words.tsx'
import { workspaceAddress } from '../../address.ts'
import { FormToken } from '../form-token.tsx'
import { SelectField } from '../tickets/form-fields.tsx'

/** What can be done next: another state, a proposal, sharing, merge and split. */
export function PhenomenonActs({ phenomenon, mayShare }: { phenomenon: Phenomenon; mayShare: boolean }) {
  const { t, language } = useWords()
  const states = Object.keys(PHENOMENON_STATES.states) as PhenomenonState[]
  const possible = states.filter((state) => state !== 'merged' && state !== phenomenon.state)
  return (
    <section className="work-part no-print" aria-labelledby="acts">
      <h2 id="acts">{t('phenomena.act.title')}</h2>
      <p className="buttons">
        <a
          className="link-button"
          href={`${workspaceAddress(language, 'proposals', 'new', 'draft')}?phenomenon=${encodeURIComponent(phenomenon.id)}`}
        >
          {t('phenomena.act.proposal')}
        </a>
        <a className="link-button link-second" href={workspaceAddress(language, 'briefings')}>
          {t('phenomena.act.briefing')}
        </a>
        <a
          className="link-button link-second"
          href={`${workspaceAddress(language, 'workshops', 'new', 'draft')}?phenomenon=${encodeURIComponent(phenomenon.id)}`}
        >
          {t('workshops.planAbout')}
        </a>
        <a className="link-button link-second" href={workspaceAddress(language, 'phenomena', phenomenon.id, 'split')}>
          {t('phenomena.act.reshape')}
        </a>
      </p>
      <form method="post" className="choice-row">
        <FormToken />
        <input type="hidden" name="version" value={phenomenon.version} />
        <SelectField
          name="to"
          label={t('phenomena.act.to')}
          value={nextOf(phenomenon.state)}
          options={possible.map((state) => [state, PHENOMENON_STATES.states[state][language]])}
        />
        <button type="submit" name="act" value="move" className="second-button">
          {t('phenomena.act.move')}
        </button>
      </form>
      {mayShare && <Sharing phenomenon={phenomenon} />}
    </section>
  )
}

/** The state that usually follows is offered first; all others can be chosen. */
function nextOf(state: PhenomenonState): PhenomenonState {
  const states = Object.keys(PHENOMENON_STATES.states) as PhenomenonState[]
  const next = states[states.indexOf(state) + 1]
  return next === undefined || next === 'merged' ? 'monitored' : next
}

function Sharing({ phenomenon: { version, sharedOn } }: { phenomenon: Phenomenon }) {
  const { t } = useWords()
  const isShared = sharedOn !== null
  return (
    <form method="post" className="phenomenon-share">
      <FormToken />
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="isShared" value={isShared ? 'no' : 'yes'} />
      <p className="hint">{t('phenomena.act.shareLead')}</p>
      <button type="submit" name="act" value="share" className="second-button">
        {isShared ? t('phenomena.act.unshare') : t('phenomena.act.share')}
      </button>
    </form>
  )
}
