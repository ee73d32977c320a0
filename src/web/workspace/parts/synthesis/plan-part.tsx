import { PLAN_STATUSES, type PlanStatus } from '../../../../model/plan.ts'
import type { ShownPlan } from '../../../../operations/synthesis/plan.ts'
import { formatDate } from '../../../number/format.ts'
import { NationalParagraphs } from '../../../parts/proposal/national-text.tsx'
import { useWords } from '../../../site/words.tsx'
import { Field } from '../field.tsx'
import { FormToken } from '../form-token.tsx'
import { Done } from '../problem-summary.tsx'
import { BothLanguages } from './text-fields.tsx'

interface PlanPartProps {
  readonly plan: ShownPlan
  readonly part: ShownPlan['parts'][number]
  readonly year: number
  readonly submitted: Readonly<Record<string, string>> | null
  /** What was just done to this part, in words; null = nothing. */
  readonly done: string | null
}

/** One part of the plan: what is written and how it stood at the yearly checks, and below it the ways to write and to check. */
export function PlanPart({ plan, part: { part, written }, year, submitted, done }: PlanPartProps) {
  const { t, language } = useWords()
  const reviews = plan.reviews.filter((one) => one.part === part.key)
  const isWritten = written !== null && (written.text_fi !== '' || written.text_sv !== '')
  return (
    <section className="work-part" id={part.key} aria-labelledby={`${part.key}-name`}>
      <h2 id={`${part.key}-name`}>{part.names[language]}</h2>
      <Done>{done}</Done>
      {!isWritten && <p className="quiet">{t('synthesis.plan.empty')}</p>}
      {written && isWritten && <WrittenPart written={written} />}
      {reviews.length > 0 && (
        <ul className="reading">
          {reviews.map((one) => (
            <li key={one.year}>
              {one.year}: {PLAN_STATUSES[one.status as PlanStatus][language]}
              {one.note && `. ${one.note}`}
            </li>
          ))}
        </ul>
      )}
      {plan.mayWrite && <PartActs {...{ plan, part, written, year, submitted, isWritten }} />}
    </section>
  )
}

type Written = NonNullable<PlanPartProps['part']['written']>

/** The text in the reader's language, else in the other; who answers for it, and when it was last changed. */
function WrittenPart({ written }: { written: Written }) {
  const { t, language } = useWords()
  const { text_fi: fi, text_sv: sv, responsible, changed_on: day } = written
  return (
    <>
      <NationalParagraphs texts={{ fi, sv }} />
      <p className="small quiet">
        {responsible && `${t('synthesis.plan.responsible')}: ${responsible} · `}
        {t('synthesis.plan.changedOn', { day: formatDate(day, language) })}
      </p>
    </>
  )
}

interface PartActsProps extends PartFormProps, Pick<PlanPartProps, 'year'> {
  readonly isWritten: boolean
}

/** The ways to write and to check, for who may. */
function PartActs({ plan, part, written, year, submitted, isWritten }: PartActsProps) {
  const { t, language } = useWords()
  return (
    <>
      <details className="act no-print" open={submitted?.act === 'save'}>
        <summary>
          {t(isWritten ? 'synthesis.plan.change' : 'synthesis.plan.write')}
          <span className="visually-hidden">: {part.names[language]}</span>
        </summary>
        <PartForm {...{ plan, part, written, submitted }} />
      </details>
      <details className="act no-print" open={submitted?.act === 'review'}>
        <summary>
          {t('synthesis.plan.check', { year })}
          <span className="visually-hidden">: {part.names[language]}</span>
        </summary>
        <ReviewForm organiser={plan.organiser} part={part.key} year={year} />
      </details>
    </>
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
      <Field id={`${part}-status`} label={t('synthesis.plan.status')}>
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
