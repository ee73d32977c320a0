import { parseDocument } from 'yaml'
import { z } from 'zod'
import { expressionFaults } from '../../collect/questionnaire/proof/check-expressions.ts'
import { structureFaults } from '../../collect/questionnaire/proof/check-structure.ts'
import { circleFaults, formDependencies } from '../../collect/questionnaire/proof/dependencies.ts'
import { type ReadForm, readForm } from '../../design/read-questionnaire.ts'
import type { FormFault } from '../../model/form-fault.ts'
import { Problem } from '../../model/problem.ts'

const LARGEST_FILE = 2_000_000
const MOST_FILES = 40

/** A form's file with the files it rests on (its texts, the version before it), as texts by their names. */
export const formFilesSchema = z.strictObject({
  files: z
    .record(z.string().max(300), z.string().max(LARGEST_FILE))
    .refine((files) => Object.keys(files).length <= MOST_FILES, { message: `at most ${MOST_FILES} files` }),
  /** Which of the files is the form. */
  path: z.string().min(1).max(300),
})
export type FormFiles = z.infer<typeof formFilesSchema>

/** Reads the form. @throws Problem naming file and line when its structure cannot be read. */
export function formIn({ files, path }: FormFiles): ReadForm {
  const texts = Object.entries(files).map(([name, text]) => [name, text.replace(/^\uFEFF/, '')] as const)
  return readForm(new Map(texts), path)
}

/** The same for answers to be judged by: a form whose expressions make no sense judges nothing. @throws Problem `form-faulty`. */
export function soundFormIn(input: FormFiles): ReadForm {
  const read = formIn(input)
  const told = [...structureFaults(read.form), ...expressionFaults(read.form)].filter(isBlocking)
  const [first, ...others] = told.length > 0 ? told : circleFaults(formDependencies(read.form))
  if (first) throw formFaulty(first, others.length)
  return read
}

function isBlocking({ severity }: FormFault): boolean {
  return severity === 'blocking'
}

function formFaulty({ path, texts }: FormFault, others: number): Problem {
  return new Problem({
    code: 'form-faulty',
    kind: 'refused',
    place: path,
    parameters: { path, others },
    texts: {
      fi: `Lomakkeessa on virhe kohdassa ${path}: ${texts.fi} Muita virheitä: ${others}. Katsokaa ne komennolla form check.`,
      sv: `Formuläret har ett fel vid ${path}: ${texts.sv} Andra fel: ${others}. Se dem med kommandot form check.`,
      en: `The form has a fault at ${path}: ${texts.en} Other faults: ${others}. See them with form check.`,
    },
  })
}

const LONGEST_KEY_CHECK = 300_000

/**
 * Answers as JSON. A key that stands twice is refused, as nobody can tell which was meant.
 * @throws Problem `answers-unreadable` naming the file.
 */
export function jsonOf(text: string, name: string): unknown {
  const plain = text.replace(/^\uFEFF/, '')
  let json: unknown
  try {
    json = JSON.parse(plain)
  } catch {
    throw unreadable(name)
  }
  const twice = plain.length > LONGEST_KEY_CHECK ? undefined : parseDocument(plain, { uniqueKeys: true }).errors.find(isTwice)
  if (twice) throw keyTwice(name)
  return json
}

function isTwice({ code }: { readonly code: string }): boolean {
  return code === 'DUPLICATE_KEY'
}

function unreadable(name: string): Problem {
  return new Problem({
    code: 'answers-unreadable',
    kind: 'refused',
    parameters: { name },
    texts: {
      fi: `Tiedosto ${name} ei ole JSONia. Tarkistakaa lainausmerkit, pilkut ja sulkeet.`,
      sv: `Filen ${name} är inte JSON. Kontrollera citattecken, kommatecken och parenteser.`,
      en: `The file ${name} is not JSON. Check quotation marks, commas and brackets.`,
    },
  })
}

function keyTwice(name: string): Problem {
  return new Problem({
    code: 'answers-key-twice',
    kind: 'refused',
    parameters: { name },
    texts: {
      fi: `Tiedostossa ${name} sama avain on kahdesti. Jättäkää se vastaus, jota tarkoitatte.`,
      sv: `I filen ${name} finns samma nyckel två gånger. Lämna kvar det svar som ni menar.`,
      en: `In the file ${name} the same key is there twice. Leave the answer that you mean.`,
    },
  })
}
