import { type RefObject, useRef, useState } from 'react'
import { useWords } from '../../../site/words.tsx'
import { sentencesOf, tidySpan } from '../../view/coded-text.ts'
import type { CodingPage } from '../../view/coding-page.ts'
import { useHasScripts } from '../review/has-scripts.ts'
import { CodedText } from './coded-text.tsx'
import { CodingList } from './coding-list.tsx'
import { CodingKeyHelp } from './key-help.tsx'
import { Suggestions } from './suggestions.tsx'
import { ThemePicker } from './theme-picker.tsx'
import { type CodingAtWork, useCoding } from './use-coding.ts'
import { type CodingKeys, useCodingKeys } from './use-coding-keys.ts'

/** The text at the left, themes at the right; on a phone one under the other. */
export function CodingDesk({ page }: { page: CodingPage }) {
  const { t } = useWords()
  const hasScripts = useHasScripts()
  const { report } = page
  const work = useCoding(page)
  const search = useRef<HTMLInputElement>(null)
  const [isHelpOpen, setHelpOpen] = useState(false)
  const { codings, selection, recent } = work
  const mayGive = report.mayCode && hasScripts
  const words = selection && report.texts.find(({ part }) => part === selection.part)?.text.slice(selection.from, selection.until)
  const give = (theme: string) => {
    const { part } = selection ?? {}
    work.give(theme)
    if (part && document.activeElement === search.current) focusOn(`[data-part="${part}"]`)
  }
  const keys = deskKeys(work, { search, mayGive, toggleHelp: () => setHelpOpen((wasOpen) => !wasOpen) })
  const { isOn, switchKeys } = useCodingKeys(keys)
  const showWord = ({ part, from }: { part: string; from: number }) => {
    const found = report.texts.find((one) => one.part === part)
    const sentence = found && sentencesOf(found.text, report.language).find((one) => one.from <= from && from < one.until)
    const span = found && sentence ? tidySpan(found.text, sentence) : null
    if (!found || !span) return
    work.select({ part: found.part, ...span })
    document.querySelector(`[data-part="${found.part}"] .coding-here`)?.scrollIntoView({ block: 'nearest' })
  }
  return (
    <>
      {hasScripts && (
        <p className="hint coding-hint" id="coding-text-hint">
          {t('coding.report.textHint')}
        </p>
      )}
      <CodingKeyHelp isOpen={isHelpOpen} isOn={isOn} onToggle={keys.help} onSwitch={switchKeys} />
      <div className="coding-columns">
        <CodedText page={page} codings={codings} selection={selection} select={work.select} onEnter={keys.search}>
          <SelectedWords words={words ?? null} language={report.language} clear={() => work.select(null)} />
        </CodedText>
        <div className="coding-side">
          <Said work={work} />
          {mayGive && (
            <ThemePicker
              themes={page.themes}
              recent={recent}
              what={words ? t('coding.report.selection').toLowerCase() : t('coding.report.wholeReport').toLowerCase()}
              search={search}
              give={give}
              onLeave={keys.text}
            />
          )}
          <CodingList page={page} codings={codings} remove={(coding) => void work.remove(coding)} />
          <Suggestions page={page} codings={codings} give={give} showWord={showWord} />
        </div>
      </div>
    </>
  )
}

interface AtHand {
  readonly search: RefObject<HTMLInputElement | null>
  readonly mayGive: boolean
  toggleHelp(): void
}

function deskKeys({ takeBack, give, recent }: CodingAtWork, { search, mayGive, toggleHelp }: AtHand): CodingKeys {
  return {
    search: () => search.current?.focus(),
    text: () => focusOn('[data-part="observation"]'),
    undo: () => void takeBack(),
    next: () => document.querySelector<HTMLAnchorElement>('#coding-next')?.click(),
    help: toggleHelp,
    digit: (place) => {
      const theme = recent[place]
      if (theme !== undefined && mayGive) void give(theme)
    },
  }
}

function focusOn(selector: string): void {
  document.querySelector<HTMLElement>(selector)?.focus()
}

/** What was done last, and the button that takes it back. */
function Said({ work }: { work: CodingAtWork }) {
  const { t } = useWords()
  return (
    <div className="coding-said">
      <p role="status" className={work.isFailed ? 'coding-failed' : undefined}>
        {work.isBusy ? t('coding.report.busy') : work.said}
      </p>
      {work.undo.length > 0 && (
        <button type="button" className="plain-button" onClick={() => void work.takeBack()}>
          {t('coding.report.undo')}
        </button>
      )}
    </div>
  )
}

interface SelectedWordsProps {
  readonly words: string | null
  readonly language: string
  clear(): void
}

function SelectedWords({ words, language, clear }: SelectedWordsProps) {
  const { t } = useWords()
  if (words === null) return null
  return (
    <div className="coding-selection">
      <p>
        <span className="quiet">{t('coding.report.selection')}: </span>
        <q lang={language} dir="auto">
          {words}
        </q>
      </p>
      <a href="#coding-themes-title">{t('coding.report.give')}</a>
      <button type="button" className="plain-button" onClick={clear}>
        {t('coding.report.clearSelection')}
      </button>
    </div>
  )
}
