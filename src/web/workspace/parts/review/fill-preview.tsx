import { useWords } from '../../../site/words.tsx'
import type { FillPreviewView } from '../../view/fill-preview.ts'
import type { AnswerChoices } from '../../view/sheet-view.ts'
import { FormToken } from '../form-token.tsx'
import { WorkTable } from '../work-table.tsx'
import { AnswerWords } from './line-notices.tsx'

/** What would change and what could not be read; saving is the reader's word. */
export function FillPreview({ preview, choices }: { preview: FillPreviewView; choices: AnswerChoices }) {
  const { t } = useWords()
  const { changes, errors } = preview
  return (
    <section className="preview" aria-labelledby="preview-title">
      <h2 id="preview-title">
        {changes.length === 0 ? t('review.upload.noChanges') : t('review.upload.changes', { count: changes.length })}
      </h2>
      {errors.length > 0 && <Errors preview={preview} />}
      {changes.length > 0 && <Changes preview={preview} choices={choices} />}
      {changes.length > 0 && <ConfirmForm preview={preview} />}
    </section>
  )
}

function Errors({ preview: { errors } }: { preview: FillPreviewView }) {
  const { t } = useWords()
  return (
    <WorkTable
      caption={`${t('review.upload.errors', { count: errors.length })}. ${t('review.upload.errorsHint')}`}
      className="fill-errors"
    >
      <thead>
        <tr>
          <th scope="col">{t('review.upload.row')}</th>
          <th scope="col">{t('review.upload.column')}</th>
          <th scope="col">{t('review.upload.reason')}</th>
        </tr>
      </thead>
      <tbody>
        {errors.map(({ key, row, column, text }) => (
          <tr key={key}>
            <th scope="row">{row}</th>
            <td>{column}</td>
            <td>{text}</td>
          </tr>
        ))}
      </tbody>
    </WorkTable>
  )
}

function Changes({ preview: { changes }, choices }: { preview: FillPreviewView; choices: AnswerChoices }) {
  const { t } = useWords()
  return (
    <WorkTable caption={t('review.upload.changesCaption')} className="fill-changes">
      <thead>
        <tr>
          <th scope="col">{t('review.column.area')}</th>
          <th scope="col">{t('review.list.content')}</th>
          <th scope="col">{t('review.upload.before')}</th>
          <th scope="col">{t('review.upload.after')}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map(({ key, name, content, before, after }) => (
          <tr key={key}>
            <th scope="row">{name}</th>
            <td>{content}</td>
            <td>
              <AnswerWords draft={before} choices={choices} />
            </td>
            <td>
              <AnswerWords draft={after} choices={choices} />
            </td>
          </tr>
        ))}
      </tbody>
    </WorkTable>
  )
}

/** Sends the same file or cells again, with the state that the changes were read against. */
function ConfirmForm({ preview }: { preview: FillPreviewView }) {
  const { t } = useWords()
  const { given, basis, content, shown } = preview
  return (
    <form method="post" encType="multipart/form-data">
      <FormToken />
      <input type="hidden" name="basis" value={basis} />
      <input type="hidden" name="content" value={content} />
      <input type="hidden" name="shown" value={shown} />
      {'workbook' in given ? (
        <input type="hidden" name="workbook" value={given.workbook} />
      ) : (
        <textarea name="text" defaultValue={given.text} hidden readOnly />
      )}
      <p className="buttons">
        <button type="submit" name="act" value="fill">
          {t('review.upload.confirm')}
        </button>
      </p>
    </form>
  )
}
