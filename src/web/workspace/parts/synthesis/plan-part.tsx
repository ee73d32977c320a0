import { PLAN_STATUSES, type PlanStatus } from '../../../../model/plan.ts'
import type { ShownPlan } from '../../../../operations/synthesis/plan.ts'
import { formatDate } from '../../../number/format.ts'
import { useWords } from '../../../site/words.tsx'
import { Field } from '../field.tsx'
import { FormToken } from '../form-token.tsx'
import { BothLanguages } from './text-fields.tsx'

interface PlanPartProps {
  readonly plan: ShownPlan
  readonly part: ShownPlan['parts'][number]
  readonly year: number
  readonly submitted: Readonly<Record<string, string>> | null
}

/** One part of the plan: its text in both languages, who answers for it, and how it stood at the yearly checks. */
export function PlanPart({ plan, part: { part, written }, year, submitted }: PlanPartProps) {
  const { t, language } = useWords()
  const reviews = plan.reviews.filter((one) => one.part === part.key)
  const isWritten = written !== null && (written.text_fi !== '' || written.text_sv !== '')
  return (
    <details className="synthesis-card" id={part.key} open={submitted !== null || !isWritten}>
      <summary>
        {part.names[language]}{' '}
        <span className={isWritten ? 'state state-good' : 'state'}>
          {written && isWritten
            ? t('synthesis.plan.changedOn', { day: formatDate(written.changed_on, language) })
            : t('synthesis.plan.empty')}
        </span>
      </summary>
      <PartForm {...{ plan, part, written, submitted }} />
      {reviews.length > 0 && (
        <ul>
          {reviews.map((one) => (
            <li key={one.year}>
              {one.year}: {PLAN_STATUSES[one.status as PlanStatus][language]}
              {one.note && `. ${one.note}`}
            </li>
          ))}
        </ul>
      )}
      <ReviewForm organiser={plan.organiser} part={part.key} year={year} />
    </details>
  )
}

interface PartFormProps {
  readonly plan: ShownPlan
  readonly part: PlanPartProps['part']['part']
  readonly written: PlanPartProps['part']['written']
  readonly submitted: PlanPartProps['submitted']
}

function PartForm({ plan, part, written, submitted }: PartFormProps) {
  const { t } = useWords()
  return (
    <form method="post">
      <FormToken />
      <input type="hidden" name="organiser" value={plan.organiser} />
      <input type="hidden" name="part" value={part.key} />
      <input type="hidden" name="version" value={written?.version ?? 0} />
      <BothLanguages
        name="text"
        prefix={part.key}
        labels={{ fi: t('synthesis.plan.textFi'), sv: t('synthesis.plan.textSv') }}
        values={{ fi: submitted?.textFi ?? written?.text_fi ?? '', sv: submitted?.textSv ?? written?.text_sv ?? '' }}
        rows={5}
        longest={10_000}
      />
      <Field id={`${part.key}-responsible`} label={t('synthesis.plan.responsible')} hint={t('synthesis.plan.responsibleHint')}>
        {(attributes) => (
          <input
            {...attributes}
            name="responsible"
            maxLength={200}
            defaultValue={submitted?.responsible ?? written?.responsible ?? ''}
          />
        )}
      </Field>
      <div className="buttons">
        <button type="submit" name="act" value="save">
          {t('workspace.save')}
        </button>
      </div>
    </form>
  )
}

function ReviewForm({ organiser, part, year }: { organiser: string; part: string; year: number }) {
  const { t, language } = useWords()
  return (
    <form method="post">
      <FormToken />
      <input type="hidden" name="organiser" value={organiser} />
      <input type="hidden" name="part" value={part} />
      <input type="hidden" name="year" value={year} />
      <Field id={`${part}-status`} label={t('synthesis.plan.check', { year })}>
        {(attributes) => (
          <select {...attributes} name="status" defaultValue="under-way">
            {(Object.keys(PLAN_STATUSES) as PlanStatus[]).map((status) => (
              <option key={status} value={status}>
                {PLAN_STATUSES[status][language]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field id={`${part}-note`} label={t('synthesis.plan.checkNote')}>
        {(attributes) => <input {...attributes} name="note" maxLength={2000} />}
      </Field>
      <div className="buttons">
        <button type="submit" name="act" value="review" className="second-button">
          {t('synthesis.plan.saveCheck')}
        </button>
      </div>
    </form>
  )
}
