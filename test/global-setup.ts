import { buildWeb } from '../src/http/build-web.ts'
import { makeMemoryFolder } from './memory-folder.ts'
import { makeRegisterTemplate } from './register-template.ts'
import { makeEmbeddedTemplates, startPostgreSql } from './store/databases.ts'

/** Work that must happen once before any test file, and its end. */
export default async function setup(): Promise<() => void> {
  const memory = makeMemoryFolder()
  if (memory) process.env.TMPDIR = memory.path
  // Here once, so that no two test files build it at the same time.
  await buildWeb({ say: () => undefined })
  const postgreSql = process.env.TIETOPOLKU_TEST_DATABASE_URL ? null : startPostgreSql()
  if (postgreSql) process.env.TIETOPOLKU_TEST_CLUSTER_URL = postgreSql.url
  const template = await makeRegisterTemplate()
  process.env.TIETOPOLKU_TEST_REGISTER = template.root
  const embedded = await makeEmbeddedTemplates()
  process.env.TIETOPOLKU_TEST_EMBEDDED = embedded.parent
  return () => {
    embedded.remove()
    postgreSql?.stop()
    template.remove()
    memory?.remove()
  }
}
