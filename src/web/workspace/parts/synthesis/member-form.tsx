import { NETWORK_KINDS, type NetworkKind } from '../../../../model/plan.ts'
import { useWords } from '../../../site/words.tsx'
import { Field } from '../field.tsx'
import { FormToken } from '../form-token.tsx'

interface MemberFormProps {
  /** The county whose members are added; null for the institute, which adds any. */
  readonly organiser: string | null
  readonly submitted: Readonly<Record<string, string>> | null
}

/** Adds a member of the network. */
export function MemberForm({ organiser, submitted }: MemberFormProps) {
  const { t, language } = useWords()
  const kinds = (Object.keys(NETWORK_KINDS) as NetworkKind[]).filter((kind) => organiser === null || kind === 'county')
  return (
    <details className="synthesis-card" open={submitted !== null}>
      <summary>{t('synthesis.network.add')}</summary>
      <form method="post">
        <FormToken />
        <input type="hidden" name="member" value="" />
        <input type="hidden" name="version" value="0" />
        <input type="hidden" name="organiser" value={organiser ?? ''} />
        <Field id="kind" label={t('synthesis.network.kind')}>
          {(attributes) => (
            <select {...attributes} name="kind" defaultValue={submitted?.kind ?? 'county'}>
              {kinds.map((kind) => (
                <option key={kind} value={kind}>
                  {NETWORK_KINDS[kind][language]}
                </option>
              ))}
            </select>
          )}
        </Field>
        {(['organisation', 'task', 'name', 'email'] as const).map((name) => (
          <Field
            key={name}
            id={name}
            label={t(`synthesis.network.form.${name}`)}
            hint={name === 'name' ? t('synthesis.network.nameHint') : undefined}
          >
            {(attributes) => (
              <input
                {...attributes}
                name={name}
                type={name === 'email' ? 'email' : 'text'}
                maxLength={160}
                defaultValue={submitted?.[name] ?? ''}
                required={name === 'organisation' || name === 'task'}
              />
            )}
          </Field>
        ))}
        <div className="buttons">
          <button type="submit" name="act" value="save">
            {t('workspace.save')}
          </button>
        </div>
      </form>
    </details>
  )
}
