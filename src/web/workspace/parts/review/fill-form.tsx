import { useWords } from '../../../site/words.tsx'
import { workspaceAddress } from '../../address.ts'
import type { SheetView } from '../../view/sheet-view.ts'
import { Field } from '../field.tsx'
import { FormToken } from '../form-token.tsx'

/** A file or pasted cells; what they would change is shown before anything is saved. */
export function FillForm({ view, pasted, content }: { view: SheetView; pasted: string; content: string }) {
  const { t } = useWords()
  return (
    <>
      <Templates view={view} />
      <form method="post" encType="multipart/form-data">
        <FormToken />
        <Field id="file" label={t('review.upload.file')} hint={t('review.upload.fileHint')}>
          {(attributes) => (
            <input
              {...attributes}
              type="file"
              name="file"
              accept=".xlsx,.csv,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
            />
          )}
        </Field>
        <Field id="pasted" label={t('review.upload.paste')} hint={t('review.upload.pasteHint')}>
          {(attributes) => (
            <textarea {...attributes} name="pasted" rows={8} wrap="off" className="pasted" defaultValue={pasted} />
          )}
        </Field>
        <Field id="fill-content" label={t('review.upload.content')}>
          {(attributes) => (
            <select {...attributes} name="content" defaultValue={content}>
              <option value="">{t('review.upload.contentInFile')}</option>
              {view.tabs.map((tab) => (
                <option key={tab.content} value={tab.content}>
                  {tab.name}
                </option>
              ))}
            </select>
          )}
        </Field>
        <p className="buttons">
          <button type="submit" name="act" value="preview">
            {t('review.upload.preview')}
          </button>
        </p>
      </form>
    </>
  )
}

function Templates({ view }: { view: SheetView }) {
  const { t, language } = useWords()
  const address = (format: string) =>
    workspaceAddress(language, 'review', view.round, view.organiser, 'download', `review.${language}.${format}`)
  return (
    <>
      <p>{t('review.upload.template')}</p>
      <ul className="sheet-links">
        <li>
          <a href={address('xlsx')}>{t('review.downloadXlsx')}</a>
        </li>
        <li>
          <a href={address('csv')}>{t('review.downloadCsv')}</a>
        </li>
      </ul>
    </>
  )
}
