import { type Answers, type FormSurroundings, NO_SURROUNDINGS } from '../../../../model/answers.ts'
import type { Questionnaire } from '../../../../model/questionnaire.ts'
import { useWords } from '../../../site/words.tsx'
import '../../style/form-read.css'
import { type ReadLine, type ReadSection, readSections } from '../../view/form-read.ts'

export interface AnswersReadProps {
  readonly form: Questionnaire
  readonly answers: Answers
  /** Calculated values and routing rest on them; without them what needs earlier rounds or outside figures stays blank. */
  readonly surroundings?: FormSurroundings
  /** Text that stands in fields of a draft but could not be read. */
  readonly unread?: Readonly<Record<string, string>>
  /** Level of the sections' headings. */
  readonly level?: 2 | 3
}

/** A filled form for reading: every section a table of code, question and answer. What is not asked is not there. */
export function AnswersRead({ form, answers, surroundings = NO_SURROUNDINGS, unread = {}, level = 3 }: AnswersReadProps) {
  const { language } = useWords()
  const sections = readSections({ form, answers, surroundings, unread }, language)
  return sections.map((section) => <SectionRead key={section.id} section={section} level={level} />)
}

function SectionRead({ section, level }: { section: ReadSection; level: 2 | 3 }) {
  const { t } = useWords()
  const Heading = level === 2 ? 'h2' : 'h3'
  const id = `read.${section.id}`
  return (
    <section className="form-read" aria-labelledby={id}>
      <Heading id={id}>{section.title}</Heading>
      <table>
        <caption className="visually-hidden">{section.title}</caption>
        <thead>
          <tr>
            <th scope="col">{t('form.print.code')}</th>
            <th scope="col">{t('form.print.question')}</th>
            <th scope="col">{t('form.print.answer')}</th>
          </tr>
        </thead>
        <tbody>
          {section.lines.map((line) => (
            <LineRead key={line.key} line={line} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function LineRead({ line }: { line: ReadLine }) {
  const { t } = useWords()
  const { code, label, value, unread, unit, isComputed } = line
  const isBlank = value === null && unread === null
  return (
    <tr className={isComputed ? 'form-read-computed' : undefined}>
      <td className="form-code">{code}</td>
      <th scope="row">{label}</th>
      <td className={isBlank ? 'quiet' : 'form-read-answer'}>
        {unread !== null ? t('form.print.unread', { text: unread }) : (value ?? t('form.blank'))}
        {value !== null && unit !== null && ` ${unit}`}
      </td>
    </tr>
  )
}
