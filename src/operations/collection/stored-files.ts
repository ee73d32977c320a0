import { COLLECTIONS_FOLDER } from '../../design/read-collections.ts'

/** Files of a form under their paths. */
export type FormFiles = ReadonlyMap<string, string>

export function formPath(collection: string, version: number): string {
  return `${COLLECTIONS_FOLDER}/${collection}/form-${version}.yaml`
}

/** Where a form's texts stand: beside it, or under the name that the form says. */
export function textsPath(collection: string, version: number, named: unknown): string {
  return typeof named === 'string'
    ? `${COLLECTIONS_FOLDER}/${collection}/${named}`
    : `${COLLECTIONS_FOLDER}/${collection}/form-${version}.texts.yaml`
}

/** All files of a collection's forms as they are kept with a version: so it can be read whatever becomes of the others. */
export function bundleOf(files: FormFiles): string {
  return JSON.stringify(Object.fromEntries([...files].filter(([path]) => !path.endsWith('/collection.yaml'))))
}

export function filesIn(bundle: string): Map<string, string> {
  return new Map(Object.entries(JSON.parse(bundle) as Record<string, string>))
}
