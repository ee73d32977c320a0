import { type FormEvent, useRef } from 'react'
import { useWords } from '../../../site/words.tsx'
import type { SheetPage } from '../../pages/review/load-sheet.ts'
import type { ContentView } from '../../view/sheet-view.ts'
import type { Refused } from '../../visit.ts'
import { FormToken } from '../form-token.tsx'
import { AnsweredTable } from './answered-table.tsx'
import { AssignForm } from './assign-form.tsx'
import { Comments } from './comments.tsx'
import { SheetStateText } from './content-tabs.tsx'
import { GroupAnswer } from './group-answer.tsx'
import { HowToRead } from './how-to-read.tsx'
import { ReviewTable } from './review-table.tsx'
import { SaveStatus } from './save-status.tsx'
import type { LinesInWork } from './use-lines.ts'

interface ContentSectionProps {
  readonly page: SheetPage
  readonly content: ContentView
  readonly inWork: LinesInWork
  readonly refused: Refused | null
}

/** One content: what it is, why it is asked, its table, and what has been said of it. */
export function ContentSection({ page, content, inWork, refused }: ContentSectionProps) {
  const { t } = useWords()
  return (
    <section aria-labelledby="content-title">
      <h2 id="content-title">{content.name}</h2>
      <p className="reading">{content.definition}</p>
      <p className="state-line">
        <SheetStateText state={content.state} />
        <span className="quiet">{t(`review.trigger.${content.trigger}`)}</span>
      </p>
      <AssignForm page={page} content={content} />
      <HowToRead choices={page.view.choices} />
      {content.isEditable ? (
        <FillForm page={page} content={content} inWork={inWork} />
      ) : (
        <AnsweredTable view={page.view} content={content} />
      )}
      <Comments page={page} content={content} refused={refused} />
    </section>
  )
}

function FillForm({ page, content, inWork }: Omit<ContentSectionProps, 'refused'>) {
  const form = useRef<HTMLFormElement>(null)
  const pickAll = (isOn: boolean) => {
    for (const box of form.current?.querySelectorAll<HTMLInputElement>('.review-municipality input[name^="pick."]') ?? [])
      box.checked = isOn
  }
  return (
    <form method="post" ref={form} className="review-form" onSubmit={useSubmit(inWork)}>
      <FormToken />
      <FirstButton />
      <input type="hidden" name="content" value={content.content} />
      <div className="review-scroll">
        <ReviewTable
          round={page.view.round}
          organiser={page.view.organiser}
          content={content}
          choices={page.view.choices}
          inWork={inWork}
          open={page.open}
        />
      </div>
      <GroupAnswer choices={page.view.choices} onPickAll={pickAll} />
      <SaveStatus lines={inWork.lines} />
    </form>
  )
}

/**
 * With scripts the save button saves line by line. What else the form does is sent once nothing is on its way, so that nobody
 * overtakes themselves.
 */
function useSubmit(inWork: LinesInWork): (event: FormEvent<HTMLFormElement>) => void {
  const isReady = useRef(false)
  return (event) => {
    const form = event.currentTarget
    const { submitter } = event.nativeEvent as SubmitEvent
    const isSaving = submitter instanceof HTMLButtonElement && submitter.name === 'act' && submitter.value === 'save'
    if (isReady.current && !isSaving) return
    event.preventDefault()
    inWork.saveAll().then(() => {
      if (isSaving) return
      isReady.current = true
      form.requestSubmit(submitter)
    })
  }
}

/** Enter in a field presses the first button of a form: that must be saving, not opening a line. */
function FirstButton() {
  const { t } = useWords()
  return (
    <button type="submit" name="act" value="save" className="visually-hidden" tabIndex={-1} aria-hidden="true">
      {t('workspace.save')}
    </button>
  )
}
