import { Field } from '../field.tsx'

interface BothLanguagesProps {
  /** `title` → fields `titleFi` and `titleSv`. */
  readonly name: string
  readonly labels: { readonly fi: string; readonly sv: string }
  readonly values: { readonly fi: string; readonly sv: string }
  readonly rows?: number
  readonly longest: number
  readonly prefix?: string
}

/** The same text in Finnish and in Swedish, side by side on a wide screen. */
export function BothLanguages({ name, labels, values, rows = 1, longest, prefix = '' }: BothLanguagesProps) {
  return (
    <div className="both-languages">
      {(['fi', 'sv'] as const).map((language) => {
        const field = `${name}${language === 'fi' ? 'Fi' : 'Sv'}`
        return (
          <Field key={language} id={prefix + field} label={labels[language]}>
            {(attributes) =>
              rows === 1 ? (
                <input {...attributes} name={field} lang={language} maxLength={longest} defaultValue={values[language]} />
              ) : (
                <textarea
                  {...attributes}
                  name={field}
                  lang={language}
                  rows={rows}
                  maxLength={longest}
                  defaultValue={values[language]}
                />
              )
            }
          </Field>
        )
      })}
    </div>
  )
}
