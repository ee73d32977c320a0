import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { Problem } from '../model/problem.ts'
import type { CommandSession } from './command.ts'

/** Text of a file named on the command line, as UTF-8. A file that is not there or cannot be read is a problem that names it. */
export function readInputText(path: string, session: Pick<CommandSession, 'callerFolder'>): string {
  try {
    return readFileSync(resolve(session.callerFolder, path), 'utf8')
  } catch (error) {
    const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT'
    throw isMissing ? missing(path) : unreadable(path)
  }
}

function missing(path: string): Problem {
  return new Problem({
    code: 'file-not-found',
    kind: 'notFound',
    parameters: { path },
    texts: {
      fi: `Tiedostoa ${path} ei löydy. Tarkista polku.`,
      sv: `Filen ${path} finns inte. Kontrollera sökvägen.`,
      en: `The file ${path} is not found. Check the path.`,
    },
  })
}

function unreadable(path: string): Problem {
  return new Problem({
    code: 'file-not-readable',
    kind: 'refused',
    parameters: { path },
    texts: {
      fi: `Tiedostoa ${path} ei voi lukea. Tarkista, että se on tiedosto ja että sinulla on lukuoikeus.`,
      sv: `Filen ${path} går inte att läsa. Kontrollera att det är en fil och att du har läsrätt.`,
      en: `The file ${path} cannot be read. Check that it is a file and that you may read it.`,
    },
  })
}
