import { Problem } from '../../../model/problem.ts'

/** Larger files, written as text into the form that follows, would not fit into it. */
const MOST_UPLOAD_MEGABYTES = 7
const MEGABYTE = 1_000_000

/** The file of a form. @throws Problem `no-file`, `file-too-large` (refused) */
export async function fileGiven(form: FormData): Promise<Uint8Array> {
  const file = form.get('file')
  if (!(file instanceof File) || file.size === 0) {
    throw refusal('no-file', {
      fi: 'Tiedosto puuttuu. Valitse tiedosto.',
      sv: 'Filen saknas. Välj en fil.',
      en: 'There is no file. Choose one.',
    })
  }
  if (file.size > MOST_UPLOAD_MEGABYTES * MEGABYTE) {
    throw refusal('file-too-large', {
      fi: `Tiedosto on liian suuri: enintään ${MOST_UPLOAD_MEGABYTES} Mt. Vie pienempi osa, esimerkiksi lyhyemmältä ajalta.`,
      sv: `Filen är för stor: högst ${MOST_UPLOAD_MEGABYTES} MB. Exportera en mindre del, till exempel för en kortare tid.`,
      en: `The file is too large: at most ${MOST_UPLOAD_MEGABYTES} MB. Export a smaller part, for example of a shorter time.`,
    })
  }
  return new Uint8Array(await file.arrayBuffer())
}

function refusal(code: string, texts: { fi: string; sv: string; en: string }): Problem {
  return new Problem({ code, kind: 'refused', parameters: {}, texts })
}
