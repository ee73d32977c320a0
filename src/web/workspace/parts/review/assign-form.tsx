import { useWords } from '../../../site/words.tsx'
import type { SheetPage } from '../../pages/review/load-sheet.ts'
import type { ContentView } from '../../view/sheet-view.ts'
import { FormToken } from '../form-token.tsx'

/** Who in the county is counted on for this content; anybody of the county may still answer. */
export function AssignForm({ page, content }: { page: SheetPage; content: ContentView }) {
  const { t } = useWords()
  const { colleagues, mayAssign } = page
  const name = colleagues.find(({ account }) => account === content.assignee)?.name
  if (!mayAssign || !content.isEditable)
    return content.assignee === null ? null : (
      <p className="quiet">{t('review.assign.assigned', { name: name ?? t('review.assign.somebody') })}</p>
    )
  return (
    <form method="post" className="organiser-choice no-print">
      <FormToken />
      <input type="hidden" name="content" value={content.content} />
      <label htmlFor="assignee">{t('review.assign.label')}</label>
      <select id="assignee" name="assignee" defaultValue={content.assignee ?? ''}>
        <option value="">{t('review.assign.everybody')}</option>
        {colleagues.map((colleague) => (
          <option key={colleague.account} value={colleague.account}>
            {colleague.name}
          </option>
        ))}
      </select>
      <button type="submit" name="act" value="assign" className="second-button">
        {t('review.assign.act')}
      </button>
    </form>
  )
}
