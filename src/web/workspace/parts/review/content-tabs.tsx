import { REVIEW_SHEET_STATES, type SheetState } from '../../../../model/review.ts'
import { useWords } from '../../../site/words.tsx'
import type { ContentTab } from '../../view/sheet-view.ts'

const STATE_CLASSES: Readonly<Record<SheetState, string>> = {
  waiting: 'state state-attention',
  draft: 'state state-attention',
  signed: 'state state-good',
  reopened: 'state state-stop',
  not_answered: 'state state-stop',
  settled: 'state state-good',
}

/** The state of a sheet as a word with its colour. */
export function SheetStateText({ state }: { state: SheetState }) {
  const { language } = useWords()
  return <span className={STATE_CLASSES[state]}>{REVIEW_SHEET_STATES.states[state][language]}</span>
}

interface ContentTabsProps {
  readonly tabs: readonly ContentTab[]
  readonly shown: string | null
  /** Lines answered in the content that is open, while they are filled in. */
  readonly answered: number | null
}

/** The contents of the round as links, each with how far it has come. */
export function ContentTabs({ tabs, shown, answered }: ContentTabsProps) {
  const { t } = useWords()
  return (
    <nav aria-label={t('review.contents')} className="content-tabs">
      <ul>
        {tabs.map((tab) => {
          const isShown = tab.content === shown
          const done = isShown && answered !== null ? answered : tab.answered
          return (
            <li key={tab.content}>
              <a href={tab.href} aria-current={isShown ? 'page' : undefined}>
                <span className="tab-name">{tab.name}</span>
                <span className="tab-progress">{t('review.progress', { answered: done, total: tab.total })}</span>
                <SheetStateText state={tab.state} />
              </a>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
