import { useWords } from '../../../site/words.tsx'
import { inputName } from '../../view/form-post.ts'
import { useFormView } from './form-view.tsx'

/** Said after a row was removed or a block pasted, with the way back. Without scripts the old answers ride along in hidden fields. */
export function UndoLine({ where }: { where: string }) {
  const { t } = useWords()
  const { work, happen, isLive } = useFormView()
  const { undo } = work
  if (undo === null || undo.where !== where) return null
  return (
    <div className="form-undo" role="status">
      <p>{undo.what === 'row-removed' ? t('form.undo.rowRemoved') : t('form.undo.pasted', { count: undo.count })}</p>
      {isLive ? (
        <button type="button" className="second-button" onClick={() => happen?.({ what: 'undone' })}>
          {t('form.undo.button')}
        </button>
      ) : (
        <>
          {[...undo.drafts].map(([key, draft]) => (
            <input key={key} type="hidden" name={inputName('u', key)} value={JSON.stringify(draft)} />
          ))}
          <button type="submit" className="second-button" name="do" value={`undo:${where}`}>
            {t('form.undo.button')}
          </button>
        </>
      )}
    </div>
  )
}
