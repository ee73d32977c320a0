import { NEED_FOUND, type NeedFound, NOT_FOUND } from '../../../../model/workshop.ts'
import type { WorkshopChoices } from '../../../../operations/workshop/show-choices.ts'
import type { ShownNeed, ShownWorkshop } from '../../../../operations/workshop/show-workshop.ts'
import { useWords } from '../../../site/words.tsx'
import { dayText } from '../../day-text.ts'
import { FormToken } from '../form-token.tsx'
import { languageOf, titleIn } from '../phenomenon/names.ts'
import { NeedForm } from './need-form.tsx'
import type { Values } from './workshop-form.tsx'

interface NeedListProps {
  readonly shown: ShownWorkshop
  readonly choices: WorkshopChoices
  readonly submitted: Values | null
}

/** The needs that were named, each with what came of it, and the form for the next. */
export function NeedList({ shown, choices, submitted }: NeedListProps) {
  const { t } = useWords()
  const { needs, workshop } = shown
  const isClosed = workshop.state === 'reported'
  const isAdding = submitted?.act === 'add-need'
  return (
    <section className="work-part" aria-labelledby="needs">
      <h2 id="needs">{t('workshops.needs')}</h2>
      {needs.length === 0 && <p className="quiet">{t('workshops.noNeeds')}</p>}
      <ol className="workshop-needs">
        {needs.map((need) => (
          <NeedCard key={need.id} need={need} {...{ shown, choices, submitted }} />
        ))}
      </ol>
      {!isClosed && (
        <details className="act no-print" open={isAdding || needs.length === 0}>
          <summary>{t('workshops.addNeed')}</summary>
          <NeedForm choices={choices} need={null} submitted={isAdding ? submitted : null} isClosed={false} />
        </details>
      )}
    </section>
  )
}

function NeedCard({ need, shown, choices, submitted }: NeedListProps & { readonly need: ShownNeed }) {
  const { t, language } = useWords()
  const { workshop, mayShare } = shown
  const isRefused = submitted?.need === need.id
  const isMissing = NOT_FOUND.includes(need.found) && workshop.state !== 'planned'
  return (
    <li id={`need-${need.id}`}>
      <p className="workshop-need-text" lang={languageOf(need.texts, language)}>
        {titleIn(need.texts, language)}
      </p>
      <p>
        <FoundMark found={need.found} />
        {need.contentNames && <span className="small"> {need.contentNames[language]}</span>}
      </p>
      <p className="small quiet">
        {[need.groupNames?.[language] ?? t('workshops.need.everybody'), need.matrixNames?.[language]].filter(Boolean).join(' · ')}
      </p>
      <NextStep need={need} />
      <details className="act no-print" open={isRefused}>
        <summary>{t('workshops.editNeed')}</summary>
        <NeedForm
          choices={choices}
          need={need}
          submitted={isRefused ? submitted : null}
          isClosed={workshop.state === 'reported'}
        />
      </details>
      {mayShare && (isMissing || need.sharedOn !== null) && <Sharing need={need} />}
    </li>
  )
}

const MARKS: Readonly<Record<NeedFound, string>> = {
  found: 'state state-good',
  partly: 'state state-attention',
  missing: 'state state-stop',
}

export function FoundMark({ found }: { readonly found: NeedFound | null }) {
  const { t, language } = useWords()
  if (found === null) return <span className="state">{t('workshops.need.notLooked')}</span>
  return <span className={MARKS[found]}>{NEED_FOUND[found][language]}</span>
}

/** Who takes it further and until when; a word when the day has passed. */
export function NextStep({ need }: { readonly need: Pick<ShownNeed, 'takenBy' | 'dueOn' | 'isLate'> }) {
  const { t, language } = useWords()
  const { takenBy: who, dueOn, isLate } = need
  const day = dueOn && dayText(dueOn, language)
  const late = day && isLate ? t('workshops.need.late', { day }) : null
  if (late) return <p className="small">{[who, late].filter(Boolean).join(', ')}</p>
  if (who && day) return <p className="small">{t('workshops.need.by', { who, day })}</p>
  if (day) return <p className="small">{t('workshops.need.byDay', { day })}</p>
  return who ? <p className="small">{who}</p> : null
}

function Sharing({ need }: { readonly need: ShownNeed }) {
  const { t, language } = useWords()
  const isShared = need.sharedOn !== null
  return (
    <form method="post" className="no-print">
      <FormToken />
      <input type="hidden" name="act" value="share-need" />
      <input type="hidden" name="need" value={need.id} />
      <input type="hidden" name="version" value={need.version} />
      <input type="hidden" name="isShared" value={isShared ? 'no' : 'yes'} />
      {need.sharedOn !== null && <p className="small">{t('workshops.need.shared', { day: dayText(need.sharedOn, language) })}</p>}
      <details className="act">
        <summary>{isShared ? t('workshops.need.unshare') : t('workshops.need.share')}</summary>
        <p className="hint">{t('workshops.need.shareHint')}</p>
        <button type="submit" className="second-button">
          {isShared ? t('workshops.need.unshare') : t('workshops.need.share')}
        </button>
      </details>
    </form>
  )
}
