import type { LetterText } from '../../../model/letter.ts'
import { Field } from './field.tsx'

const NAMES = { fi: ['subjectFi', 'bodyFi'], sv: ['subjectSv', 'bodySv'] } as const
const ROWS = 14

interface LetterFieldsProps {
  readonly text: LetterText
  readonly label: (part: 'body' | 'subject', language: 'fi' | 'sv') => string
  /** What had been typed when sending was refused. */
  readonly submitted: Readonly<Record<string, string>> | null
}

/** Subject and body in both languages. */
export function LetterFields({ text, label, submitted }: LetterFieldsProps) {
  return (
    <div className="letter-fields">
      {(['fi', 'sv'] as const).map((language) => {
        const [subject, body] = NAMES[language]
        return (
          <div key={language}>
            <Field id={subject} label={label('subject', language)}>
              {(attributes) => (
                <input
                  {...attributes}
                  lang={language}
                  name={subject}
                  defaultValue={submitted?.[subject] ?? text.subject[language]}
                  maxLength={150}
                  required
                />
              )}
            </Field>
            <Field id={body} label={label('body', language)}>
              {(attributes) => (
                <textarea
                  {...attributes}
                  lang={language}
                  name={body}
                  rows={ROWS}
                  defaultValue={submitted?.[body] ?? text.body[language]}
                  maxLength={4000}
                  required
                />
              )}
            </Field>
          </div>
        )
      })}
    </div>
  )
}
