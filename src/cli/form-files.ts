import { existsSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import type { CommandSession } from './command.ts'
import { readInputText } from './input-file.ts'

/** A form's file and those it rests on, by their names behind a prefix. */
export interface FilesOfForm {
  readonly files: Readonly<Record<string, string>>
  readonly path: string
}

/** The longest row of versions that are differences from one another. */
const MOST_VERSIONS = 20

/** Reads the form, and beside it what it names: its texts, the version it is based on, and the collection it belongs to. */
export function filesOfForm(file: string, prefix: string, session: CommandSession): FilesOfForm {
  const folder = dirname(resolve(session.callerFolder, file))
  const files: Record<string, string> = { [prefix + basename(file)]: readInputText(file, session) }
  const take = (name: string): string | null => {
    const path = join(folder, name)
    if (Object.hasOwn(files, prefix + name) || !existsSync(path)) return null
    const text = readInputText(path, session)
    files[prefix + name] = text
    return text
  }
  take('collection.yaml')
  let text: string | null = files[prefix + basename(file)] ?? null
  let name = basename(file)
  for (let version = 0; text !== null && version < MOST_VERSIONS; version++) {
    take(textsNameOf(name, text))
    const base = /^basedOn:\s*(\d+)/m.exec(text)?.[1]
    name = `form-${base}.yaml`
    text = base === undefined ? null : take(name)
  }
  return { files, path: prefix + basename(file) }
}

/** `texts: my-texts.yaml` in the file; else `form-1.yaml` → `form-1.texts.yaml`. Never a file of another folder. */
function textsNameOf(name: string, text: string): string {
  const named = /^texts:\s*['"]?([A-Za-z0-9._-]+\.ya?ml)['"]?\s*(?:#.*)?$/m.exec(text)?.[1]
  return named ?? name.replace(/(\.ya?ml)?$/, '.texts$1')
}
