import { z } from 'zod'
import { LANGUAGES } from '../../model/text.ts'
import { progressOf, removeUpload, type StagedUpload, stageUpload, tellProgress } from '../../register/staged-uploads.ts'
import { defineOperation, type OperationContext } from '../operation.ts'
import { type Reception, receiveDelivery } from '../receive-delivery.ts'
import { lookAtPackage, requireUpload, type StagedPackage } from './staged-package.ts'

const file = z.string().max(64)

/**
 * Takes an upload in as it comes, and looks at what it says of itself. What the actor may not deliver is thrown away at once.
 * `bytes` comes from the edge that holds the connection; the name decides nothing but the kind of a bare side file.
 */
export const stageDelivery = defineOperation({
  name: 'delivery.stage',
  title: { fi: 'Lähetä paketti', sv: 'Skicka paket', en: 'Send a package' },
  access: 'state',
  input: z.strictObject({
    name: z.string().max(400),
    bytes: z.custom<AsyncIterable<Uint8Array>>((value) => typeof value === 'object' && value !== null),
    /** Largest size, bytes. */
    most: z.int().min(1),
  }),
  async perform({ name, bytes, most }, context): Promise<StagedPackage> {
    context.reach.organisers()
    const upload = { folder: context.folder, owner: context.actor.id }
    const staged = await stageUpload(upload, { name, bytes, most })
    try {
      return await lookAtPackage(staged, context)
    } catch (error) {
      removeUpload(upload, staged.file)
      throw error
    }
  },
})

/** What a package that waits to be received says of itself. */
export const showStagedDelivery = defineOperation({
  name: 'delivery.staged',
  title: { fi: 'Näytä lähetetty paketti', sv: 'Visa det skickade paketet', en: 'Show the package sent' },
  access: 'read',
  input: z.strictObject({ file }),
  perform: ({ file: name }, context): Promise<StagedPackage> => lookAtPackage(requireUpload(name, context), context),
})

/** How far the checking of a package has come: per cent, null before it begins or after it has ended. */
export const showUploadProgress = defineOperation({
  name: 'delivery.upload-progress',
  title: { fi: 'Näytä vastaanoton eteneminen', sv: 'Visa hur mottagningen framskrider', en: 'Show the progress of reception' },
  access: 'read',
  input: z.strictObject({ file }),
  async perform({ file: name }, context): Promise<{ readonly percent: number | null }> {
    context.reach.concernsOnlyActor()
    return { percent: progressOf(requireUpload(name, context)) }
  },
})

/**
 * Receives a staged package: the same work as at the machine. Afterwards the staged package is gone, whatever the outcome; it was
 * checked once more that the actor may deliver it.
 */
export const uploadDelivery = defineOperation({
  name: 'delivery.upload',
  title: { fi: 'Ota lähetetty paketti vastaan', sv: 'Ta emot det skickade paketet', en: 'Receive the package sent' },
  input: z.strictObject({ file, lang: z.enum(LANGUAGES).default('fi') }),
  async perform({ file: name, lang }, context): Promise<Reception> {
    const staged = requireUpload(name, context)
    await lookAtPackage(staged, context)
    try {
      return await receiveDelivery.perform({ path: staged.path, lang }, withProgress(staged, context))
    } finally {
      removeUpload({ folder: context.folder, owner: context.actor.id }, name)
    }
  },
})

/** Throws a staged package away. */
export const discardDelivery = defineOperation({
  name: 'delivery.discard',
  title: { fi: 'Hylkää lähetetty paketti', sv: 'Kasta det skickade paketet', en: 'Throw away the package sent' },
  access: 'state',
  input: z.strictObject({ file }),
  async perform({ file: name }, context): Promise<void> {
    context.reach.concernsOnlyActor()
    removeUpload({ folder: context.folder, owner: context.actor.id }, name)
  },
})

/** The context with the progress told beside the package too, whole per cent. */
function withProgress(staged: StagedUpload, context: OperationContext): OperationContext {
  let told = -1
  return {
    ...context,
    // A getter is lost by copying.
    db: context.db,
    progress: (event) => {
      context.progress(event)
      const percent = event.total ? Math.floor((event.done / event.total) * 100) : 0
      if (percent === told) return
      told = percent
      tellProgress(staged, percent)
    },
  }
}
