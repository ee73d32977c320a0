import type { ShownWorkshop } from '../../../../operations/workshop/show-workshop.ts'
import { useWords } from '../../../site/words.tsx'
import { workspaceAddress } from '../../address.ts'
import { dayText } from '../../day-text.ts'
import { FormToken } from '../form-token.tsx'
import { titleIn } from '../phenomenon/names.ts'
import { ParticipantFields, type Values } from './workshop-form.tsx'

interface WorkshopActsProps {
  readonly shown: ShownWorkshop
  readonly submitted: Values | null
  /** Whether the reader sends panel notes. */
  readonly mayTell: boolean
}

/** What can be done with the workshop now. */
export function WorkshopActs({ shown, submitted, mayTell }: WorkshopActsProps) {
  const { t, language } = useWords()
  const { workshop, today } = shown
  const { state, day } = workshop
  return (
    <section className="work-part no-print" aria-labelledby="acts">
      <h2 id="acts">{t('workshops.acts')}</h2>
      <p className="buttons">
        <a className="link-button link-second" href={workspaceAddress(language, 'workshops', workshop.id, 'agenda')}>
          {t('workshops.act.agenda')}
        </a>
        {mayTell && state !== 'planned' && <PanelLink shown={shown} />}
      </p>
      {state === 'planned' && (
        <details className="act" open={submitted?.act === 'hold' || day <= today}>
          <summary>{t('workshops.act.hold')}</summary>
          <form method="post">
            <FormToken />
            <input type="hidden" name="version" value={workshop.version} />
            <ParticipantFields form="hold" values={submitted?.act === 'hold' ? submitted : {}} />
            <button type="submit" name="act" value="hold">
              {t('workshops.act.hold')}
            </button>
          </form>
        </details>
      )}
      {state === 'held' && <SimpleAct act="report" version={workshop.version} hint={t('workshops.act.reportHint')} />}
      {state === 'planned' && <SimpleAct act="remove" version={workshop.version} />}
      {state === 'held' && <SimpleAct act="undo" version={workshop.version} hint={t('workshops.act.undoPlanned')} />}
      {state === 'reported' && <SimpleAct act="undo" version={workshop.version} />}
    </section>
  )
}

interface SimpleActProps {
  readonly act: 'report' | 'undo' | 'remove'
  readonly version: number
  readonly hint?: string
}

function SimpleAct({ act, version, hint }: SimpleActProps) {
  const { t } = useWords()
  return (
    <details className="act">
      <summary>{t(`workshops.act.${act}`)}</summary>
      <form method="post">
        <FormToken />
        <input type="hidden" name="version" value={version} />
        {hint && <p className="hint">{hint}</p>}
        <button type="submit" name="act" value={act} className={act === 'report' ? undefined : 'second-button'}>
          {t(`workshops.act.${act}`)}
        </button>
      </form>
    </details>
  )
}

/** What clients told is an observation of its own, through the guard and to the inbox; the event is filled in. */
function PanelLink({ shown: { workshop } }: Pick<WorkshopActsProps, 'shown'>) {
  const { t, language } = useWords()
  const { titles, place, day, participants, owner } = workshop
  const event = [titleIn(titles, language), place, dayText(day, language)].filter((one) => one !== '').join(', ')
  const clients = participants?.clients ?? 0
  const query = new URLSearchParams({
    form: 'panel',
    county: owner,
    event,
    ...(clients > 1 && { participants: String(clients) }),
  })
  return (
    <a className="link-button link-second" href={`${workspaceAddress(language, 'observations', 'new')}?${query}`}>
      {t('workshops.act.panel')}
    </a>
  )
}
