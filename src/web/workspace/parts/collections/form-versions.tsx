import type { FormVersionLine, ShownCollection } from '../../../../operations/collection/show-collection.ts'
import { useWords } from '../../../site/words.tsx'
import type { Translate } from '../../../text/translate.ts'
import { workspaceAddress } from '../../address.ts'
import { Field } from '../field.tsx'
import { FormToken } from '../form-token.tsx'
import { WorkTable } from '../work-table.tsx'

interface FormVersionsProps {
  readonly shown: ShownCollection
  readonly mayAdd: boolean
  readonly submitted: Readonly<Record<string, string>> | null
}

/** The versions of a collection's form, and a way to add the next one. */
export function FormVersions({ shown: { collection, forms }, mayAdd, submitted }: FormVersionsProps) {
  const { t } = useWords()
  return (
    <section aria-labelledby="forms">
      <h2 id="forms">{t('collections.forms.title')}</h2>
      {forms.length === 0 ? (
        <p>{t('collections.forms.none')}</p>
      ) : (
        <>
          <p className="hint">{t('collections.forms.fixed')}</p>
          <WorkTable caption={t('collections.forms.caption')} isCaptionHidden>
            <thead>
              <tr>
                <th scope="col">{t('collections.forms.version')}</th>
                <th scope="col" className="number">
                  {t('collections.forms.questions')}
                </th>
                <th scope="col" className="number">
                  {t('collections.forms.rules')}
                </th>
                <th scope="col">{t('collections.forms.difference')}</th>
                <th scope="col">{t('collections.forms.rounds')}</th>
                <th scope="col">{t('collections.forms.preview')}</th>
              </tr>
            </thead>
            <tbody>
              {forms.map((form) => (
                <VersionRow key={form.version} collection={collection.id} form={form} />
              ))}
            </tbody>
          </WorkTable>
        </>
      )}
      {mayAdd && <AddForm submitted={submitted} />}
    </section>
  )
}

function VersionRow({ collection, form }: { collection: string; form: FormVersionLine }) {
  const { t, language } = useWords()
  return (
    <tr>
      <th scope="row">{form.version}</th>
      <td className="number">{form.questions}</td>
      <td className="number">{form.rules}</td>
      <td>{form.changes === null ? '–' : changeWords(form.changes, t)}</td>
      <td>{form.rounds.length > 0 ? form.rounds.join(', ') : t('collections.forms.unused')}</td>
      <td>
        <a className="cell-link" href={workspaceAddress(language, 'collections', collection, 'forms', String(form.version))}>
          {t('collections.forms.previewVersion', { version: form.version })}
        </a>
      </td>
    </tr>
  )
}

const KINDS = ['added', 'changed', 'removed'] as const

/** How many things were added, changed and removed; the preview tells which. */
function changeWords(changes: NonNullable<FormVersionLine['changes']>, t: Translate): string {
  const counted = KINDS.map((kind) => [kind, changes.filter((one) => one.kind === kind).length] as const)
  const told = counted.filter(([, count]) => count > 0).map(([kind, count]) => t(`collections.forms.changes.${kind}`, { count }))
  return told.length > 0 ? told.join(', ') : t('collections.forms.changes.none')
}

const ROWS = 12
const LONGEST = 300_000

function AddForm({ submitted }: { submitted: Readonly<Record<string, string>> | null }) {
  const { t } = useWords()
  return (
    <details className="collection-add" open={submitted?.structure !== undefined}>
      <summary>{t('collections.forms.add')}</summary>
      <form method="post">
        <FormToken />
        <p className="hint">{t('collections.forms.addHint')}</p>
        {(['structure', 'texts'] as const).map((name) => (
          <Field key={name} id={name} label={t(`collections.forms.${name}`)}>
            {(attributes) => (
              <textarea
                {...attributes}
                className="yaml"
                name={name}
                rows={ROWS}
                maxLength={LONGEST}
                spellCheck={false}
                defaultValue={submitted?.[name] ?? ''}
                required={name === 'structure'}
              />
            )}
          </Field>
        ))}
        <button type="submit" name="act" value="add-form">
          {t('collections.forms.save')}
        </button>
      </form>
    </details>
  )
}
