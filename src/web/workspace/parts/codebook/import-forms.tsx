import { useWords } from '../../../site/words.tsx'
import { Field } from '../field.tsx'
import { FormToken } from '../form-token.tsx'
import { LanguageChoice } from './language-choice.tsx'

/** A codebook of another tool, to be looked at first. */
export function ImportCodebookForm({ owner, version }: { owner: string; version: number }) {
  const { t, language } = useWords()
  return (
    <section aria-labelledby="import-codebook">
      <h2 id="import-codebook">{t('codebook.exchange.importCodebook')}</h2>
      <form method="post" encType="multipart/form-data" className="reading">
        <FormToken />
        <input type="hidden" name="owner" value={owner} />
        <input type="hidden" name="version" value={version} />
        <FileField id="codebook-file" hint={t('codebook.exchange.importCodebookHint')} accept=".qdc,.xml" />
        <LanguageChoice label={t('codebook.exchange.fileLanguage')} chosen={language} />
        <div className="buttons">
          <button type="submit" name="act" value="codebook-preview">
            {t('codebook.exchange.preview')}
          </button>
        </div>
      </form>
    </section>
  )
}

/** Codings of another tool, to be looked at first. */
export function ImportProjectForm({ owner }: { owner: string }) {
  const { t } = useWords()
  return (
    <section aria-labelledby="import-project">
      <h2 id="import-project">{t('codebook.exchange.importProject')}</h2>
      <form method="post" encType="multipart/form-data" className="reading">
        <FormToken />
        <input type="hidden" name="owner" value={owner} />
        <FileField id="project-file" hint={t('codebook.exchange.importProjectHint')} accept=".qdpx,.zip" />
        <div className="buttons">
          <button type="submit" name="act" value="project-preview">
            {t('codebook.exchange.preview')}
          </button>
        </div>
      </form>
    </section>
  )
}

function FileField({ id, hint, accept }: { id: string; hint: string; accept: string }) {
  const { t } = useWords()
  return (
    <div className="codebook-file">
      <Field id={id} label={t('codebook.exchange.file')} hint={hint}>
        {(attributes) => <input {...attributes} type="file" name="file" accept={accept} required />}
      </Field>
    </div>
  )
}
