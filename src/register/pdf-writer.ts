import { createRequire } from 'node:module'
import { printableText } from '../disseminate/export/pdf/printable-text.ts'
import type { PaperDocument } from '../model/paper-document.ts'
import { Problem } from '../model/problem.ts'
import { PAPER_TEMPLATE } from './paper-template.ts'

/** What we use of the compiler; its platform package comes without types. */
interface Compiler {
  pdf(
    source: { readonly mainFileContent: string; readonly inputs: Readonly<Record<string, string>> },
    options: { readonly pdfStandard: 'ua-1' },
  ): Uint8Array
  plainSvg(source: { readonly mainFileContent: string; readonly inputs: Readonly<Record<string, string>> }): string
  evictCache(age: number): void
}

const PACKAGE = '@myriaddreamin/typst-ts-node-compiler-linux-x64-gnu'
/** Documents whose layout is kept between two calls. */
const KEPT = 10
let compiler: Compiler | null = null

/**
 * A document as PDF/UA-1: tagged, with language, title and headers of tables. The same document gives the same bytes.
 * @throws Problem `pdf-not-available` on a machine for which the compiler does not exist: the page itself can be printed.
 */
export function pdfBytes(document: PaperDocument): Uint8Array {
  const made = openCompiler().pdf(sourceOf(document), { pdfStandard: 'ua-1' })
  openCompiler().evictCache(KEPT)
  return new Uint8Array(made)
}

/** The pages as one drawing, for those who look at how documents are set. */
export function paperSvg(document: PaperDocument): string {
  return openCompiler().plainSvg(sourceOf(document))
}

function sourceOf(document: PaperDocument) {
  return { mainFileContent: PAPER_TEMPLATE, inputs: { document: JSON.stringify(document, printable) } }
}

function printable(_key: string, value: unknown): unknown {
  return typeof value === 'string' ? printableText(value) : value
}

function openCompiler(): Compiler {
  compiler ??= loadCompiler()
  return compiler
}

function loadCompiler(): Compiler {
  const load = createRequire(import.meta.url)
  try {
    const { NodeCompiler } = load(PACKAGE) as { NodeCompiler: { create(settings: object): Compiler } }
    // Nothing is read from disk: the template is in the program and the document in its inputs.
    return NodeCompiler.create({ workspace: import.meta.dirname })
  } catch {
    throw new Problem({
      code: 'pdf-not-available',
      kind: 'unavailable',
      texts: {
        fi: 'Tällä palvelimella ei voi tehdä PDF-tiedostoja. Tulosta sivu selaimella.',
        sv: 'Den här servern kan inte göra PDF-filer. Skriv ut sidan i webbläsaren.',
        en: 'This server cannot make PDF files. Print the page in the browser.',
      },
    })
  }
}
