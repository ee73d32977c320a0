import { useWords } from '../../../site/words.tsx'
import { workspaceAddress } from '../../address.ts'
import { clockText } from '../../view/clock-text.ts'
import { type FormWork, isChanged } from '../../view/form-work.ts'

interface SaveBarProps {
  readonly work: FormWork
  readonly isLive: boolean
  /** Fields that came back from this browser. */
  readonly restored: number
  /** Where to go after signing in again. */
  readonly here: string
}

/** Says in words what is saved, by whom and when; on a phone it stays at the bottom of the page. */
export function SaveBar(props: SaveBarProps) {
  const { t } = useWords()
  return (
    <div className="form-bar no-print">
      <div className="form-bar-words">
        <p role="status">
          <StatusWords {...props} />
        </p>
        {props.restored > 0 && <p className="quiet">{t('form.status.restored', { count: props.restored })}</p>}
      </div>
      <div className="form-bar-buttons">
        <button type="submit" name="do" value="save" className="second-button">
          {t('form.page.save')}
        </button>
        <button type="submit" name="do" value="send">
          {t('form.page.send')}
        </button>
      </div>
    </div>
  )
}

function StatusWords(props: SaveBarProps) {
  const { t, language } = useWords()
  const { work, isLive, here } = props
  if (!isLive) return <SavedWords work={work} />
  if (work.connection === 'lost') return <>{t('form.status.lost')}</>
  if (work.connection === 'signed-out') {
    return (
      <>
        {t('form.status.signedOut')}{' '}
        <a href={`${workspaceAddress(language, 'sign-in')}?return=${encodeURIComponent(here)}`} target="_blank" rel="noreferrer">
          {t('form.status.signInAgain')}
        </a>
      </>
    )
  }
  if (work.refusal !== null) return <strong>{work.refusal}</strong>
  return <WorkWords work={work} />
}

/** The most urgent first: one sentence is said at a time. */
function WorkWords({ work }: { work: FormWork }) {
  const { t } = useWords()
  const fields = [...work.fields.values()]
  const count = (status: string) => fields.filter((field) => field.status === status).length
  const [conflicts, refused] = [count('conflict'), count('refused')]
  if (conflicts > 0) return <>{t('form.status.conflict', { count: conflicts })}</>
  if (refused > 0) return <>{t('form.status.refused', { count: refused })}</>
  if (count('saving') > 0) return <>{t('form.status.saving')}</>
  if (fields.some(isChanged)) return <>{t('form.status.changed')}</>
  return <SavedWords work={work} />
}

function SavedWords({ work }: { work: FormWork }) {
  const { t, language } = useWords()
  const { lastSaved } = work
  if (lastSaved === null || lastSaved.at === '') return <>{t('form.status.none')}</>
  const at = savedAt(lastSaved.at, language)
  return <>{lastSaved.label ? t('form.status.saved', { at, who: lastSaved.label }) : t('form.status.savedNobody', { at })}</>
}

/** Today the time of day is enough; earlier days say their date too. */
function savedAt(at: string, language: 'fi' | 'sv' | 'en'): string {
  const day = (moment: Date) => moment.toLocaleDateString('sv-SE', { timeZone: 'Europe/Helsinki' })
  const clock = clockText(at, language)
  const then = day(new Date(at))
  const [year, month, date] = then.split('-').map(Number)
  return then === day(new Date()) ? clock : `${date}.${month}.${year} ${clock}`
}
